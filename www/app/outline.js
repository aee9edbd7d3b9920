/**
 * The way through an article: its outline, how far one has come, and the place where one was.
 */

import { byId, el } from '../copydesk/view/dom.js';
import { goTo } from '../copydesk/view/article.js';
import { t } from './i18n.js';
import { recall, retain } from './memory.js';

/** @typedef {import('../copydesk/copydesk.js').Article} Article */

const STORE = 'copydesk.places';
/** Places that are remembered. */
const PLACES = 60;
/** Pixels below the window's upper edge where one reads. */
const READING_LINE = 140;

/** @type {{view: HTMLElement, article: Article, key: string} | undefined} */
let current;

/**
 * @param {HTMLElement} view the article's element
 * @param {Article} article
 * @param {string} html the page that it was made of
 */
export function showOutline(view, article, html) {
  current = { view, article, key: keyOf(article.url ?? html) };
  const entries = article.outline.filter(({ id }) => id);
  const nav = byId('outline', HTMLDetailsElement);
  nav.hidden = entries.length < 2;
  document.documentElement.classList.toggle('outlined', !nav.hidden);
  const top = Math.min(...entries.map(({ level }) => level));
  byId('outline-list', HTMLElement).replaceChildren(
    ...entries.map(({ level, text, id }) => {
      const link = el('a', { href: `#${id}`, 'data-level': Math.min(3, level - top + 1) }, text);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        if (!wide.matches) nav.open = false;
        goTo(view, id);
      });
      return el('li', { lang: article.lang, dir: article.dir }, link);
    }),
  );
  measure();
}

/**
 * Scrolls to where one was in this article.
 *
 * @returns {boolean} whether there was such a place
 */
export function returnToPlace() {
  const place = current && places()[current.key];
  const block = place && blocks()[place.block];
  if (!block) return false;
  const { top, height } = block.getBoundingClientRect();
  scrollTo({ top: scrollY + top + height * place.within - READING_LINE, behavior: 'instant' });
  return true;
}

/** From its beginning again. */
export function forgetPlace() {
  if (!current) return;
  const { [current.key]: _, ...rest } = places();
  store(rest);
  scrollTo({ top: 0 });
}

/** @returns {HTMLElement[]} */
function blocks() {
  return current ? [.../** @type {NodeListOf<HTMLElement>} */ (current.view.querySelectorAll('.story > *'))] : [];
}

/** How far one has come: the bar, the minutes that are left, the heading that one is under. */
function measure() {
  if (!current || !current.view.isConnected || current.view.getClientRects().length === 0) {
    document.documentElement.style.setProperty('--progress', '0');
    byId('left', HTMLElement).textContent = '';
    return;
  }
  const { top, height } = current.view.getBoundingClientRect();
  const way = Math.max(1, height - innerHeight * 0.8);
  const done = scrollY <= 0 ? 0 : Math.min(1, Math.max(0, (READING_LINE - top) / way));
  document.documentElement.style.setProperty('--progress', done.toFixed(4));
  const left = Math.ceil(current.article.readingTime * (1 - done));
  byId('left', HTMLElement).textContent = done > 0.02 && left > 0 ? t('left', { n: left }) : '';

  let here = '';
  for (const { id } of current.article.outline) {
    const heading = id && current.view.querySelector(`[id="${CSS.escape(id)}"]`);
    if (heading && heading.getBoundingClientRect().top <= READING_LINE) here = id;
  }
  for (const link of byId('outline-list', HTMLElement).querySelectorAll('a')) {
    if (link.getAttribute('href') === `#${here}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Remembers where one is: the block at the reading line, and how much of it is above. */
function remember() {
  if (!current || current.view.classList.contains('proof') || current.view.getClientRects().length === 0) return;
  const all = blocks();
  const block = all.findIndex((one) => one.getBoundingClientRect().bottom > READING_LINE);
  const { [current.key]: _, ...rest } = places();
  const { top, height } = all[block]?.getBoundingClientRect() ?? { top: 0, height: 1 };
  // At the head, and at the end of what was read, there is nothing to return to.
  const worth = block > 0 || (block === 0 && top < READING_LINE - 200);
  const within = Math.max(0, Math.min(1, (READING_LINE - top) / Math.max(1, height)));
  store(worth ? { ...rest, [current.key]: { block, within: Math.round(within * 1000) / 1000 } } : rest);
}

/** @returns {Record<string, {block: number, within: number}>} */
function places() {
  return recall(STORE);
}

/** Keeps the last places. @param {Record<string, {block: number, within: number}>} all */
function store(all) {
  retain(STORE, Object.fromEntries(Object.entries(all).slice(-PLACES)));
}

/** A number that stands for a page: what was read is not to be told from it. @param {string} text */
function keyOf(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length.toString(36)}`;
}

const wide = matchMedia('(min-width: 72rem)');
const fit = () => {
  byId('outline', HTMLDetailsElement).open = wide.matches;
};
wide.addEventListener('change', fit);
fit();

let waiting = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let resting;
let last = 0;
addEventListener(
  'scroll',
  () => {
    if (!waiting) {
      waiting = requestAnimationFrame(() => {
        waiting = 0;
        measure();
        // The head of the page makes way while one reads on, and comes back when one turns back.
        const down = scrollY > last && scrollY > 160;
        if (Math.abs(scrollY - last) > 4) document.documentElement.classList.toggle('reading', down);
        last = scrollY;
      });
    }
    clearTimeout(resting);
    resting = setTimeout(remember, 300);
  },
  { passive: true },
);
addEventListener('resize', measure);
addEventListener('pagehide', remember);
