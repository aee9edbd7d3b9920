/**
 * The article as it is read: headline, standfirst, byline, text, rights. It stands in a shadow root, so that nothing of
 * it can restyle the page around it, and the page cannot restyle it but by the custom properties (`--cd-…`) and parts that
 * `article.css` names.
 *
 *     const root = host.attachShadow({ mode: 'open' });
 *     await showArticle(root, article);
 */

import { contentOf } from './content.js';
import { el, hostOf, webAddress } from './dom.js';
import { fill, WORDS } from './words.js';

/** @typedef {import('../copydesk.js').Article} Article */
/** @typedef {import('../copydesk.js').Removal} Removal */
/** @typedef {import('./words.js').Words} Words */

/**
 * @typedef {object} ViewOptions
 * @property {boolean} [pictures] whether pictures load at once (the default); else each waits behind a button
 * @property {Map<string, string>} [resources] addresses that stand in for others: parts of a saved page
 * @property {Iterable<Removal>} [restored] what was brought back, to be marked in its place
 * @property {Words} [words] the view's own words, and the language they are in
 */

// Written out, as bundlers find files by this very expression.
const SHEET = new URL('./article.css', import.meta.url).href;

/** What a root waits for, or has: its sheets. @type {WeakMap<ShadowRoot, Map<string, Promise<unknown>>>} */
const loading = new WeakMap();

/**
 * Shows an article in a shadow root, in the place of the one that stood there.
 *
 * @param {ShadowRoot} root
 * @param {Article} article
 * @param {ViewOptions} [options]
 * @returns {Promise<HTMLElement>} the article's element, when its styles are there
 */
export async function showArticle(root, article, options = {}) {
  const words = options.words ?? WORDS;
  const content = contentOf(article, {
    pictures: options.pictures ?? true,
    resources: options.resources ?? new Map(),
    restored: options.restored ?? [],
    words,
  });
  markStandfirst(article, content);
  const view = el(
    'article',
    { part: 'article', lang: article.lang, dir: article.dir, 'aria-labelledby': 'headline' },
    head(article, words),
    el('div', { class: 'story', part: 'text' }, content),
    rights(article),
  );
  await styled(root);
  root.querySelector('article')?.remove();
  root.append(view);
  watch(view);
  return view;
}

/** @param {Article} article @param {Words} words */
function head(article, words) {
  const kicker = [article.siteName, article.section].filter(Boolean).join(' · ');
  const standfirst = standfirstAbove(article);
  const headline = article.title ?? (article.textContent === '' ? words.noArticle : words.noHeadline);
  return el(
    'header',
    { part: 'head' },
    kicker && el('p', { class: 'kicker', part: 'kicker' }, kicker),
    el('h1', { id: 'headline', part: 'headline', lang: article.title ? null : words.lang }, headline),
    standfirst && el('p', { class: 'standfirst', part: 'standfirst' }, standfirst),
    byline(article, words),
  );
}

/** What is the same in two texts that say the same. @param {string | null} text */
const letters = (text) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The standfirst, where the text does not begin with it: on many pages it does.
 *
 * @param {Article} article
 * @returns {string | null}
 */
export function standfirstAbove({ standfirst, textContent }) {
  const its = letters(standfirst);
  return its && !letters(textContent.slice(0, 2 * (standfirst ?? '').length)).startsWith(its) ? standfirst : null;
}

/** Sets the paragraph that is the standfirst as one, where the text begins with it. @param {Article} article @param {DocumentFragment} content */
function markStandfirst({ standfirst }, content) {
  const first = [...content.children].find(({ localName }) => localName === 'p');
  if (standfirst && first && letters(first.textContent) === letters(standfirst)) first.classList.add('standfirst');
}

/**
 * The line of who wrote it and when. Its parts follow each other as the article is written, each runs as its own words do.
 *
 * @param {Article} article @param {Words} words
 */
function byline(article, words) {
  const [before = '', after = ''] = words.by.split('{names}');
  const parts = [
    article.byline && [before, el('strong', {}, el('bdi', {}, article.byline)), after],
    article.agency && article.agency !== article.byline && [article.agency],
    article.publishedTime && [moment(article.publishedTime, words.lang)],
    article.readingTime > 0 && [fill(words.minutes, { n: article.readingTime })],
  ].flatMap((part) => (part ? [el('span', {}, el('bdi', {}, ...part))] : []));
  return parts.length > 0 && el('p', { class: 'byline', part: 'byline', lang: words.lang }, ...parts);
}

/** @param {Article} article */
function rights(article) {
  const url = webAddress(article.url);
  if (!article.copyright && !url) return null;
  return el(
    'footer',
    { class: 'rights', part: 'rights' },
    article.copyright && el('span', {}, `© ${article.copyright.replace(/^(©|\(c\))\s*/i, '')}`),
    url && el('a', { href: url, rel: 'noopener noreferrer' }, hostOf(url)),
    url && el('span', { class: 'address' }, url),
  );
}

/**
 * A date in the reader's language.
 *
 * @param {string} iso a day, or a moment
 * @param {string} lang
 * @returns {HTMLElement}
 */
export function moment(iso, lang) {
  const day = /^\d{4}-\d\d-\d\d$/.test(iso);
  const date = new Date(day ? `${iso}T12:00` : iso);
  const told = Number.isNaN(date.valueOf())
    ? iso
    : new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: day ? undefined : 'short' }).format(date);
  return el('time', { datetime: iso }, told);
}

/**
 * Puts a sheet of styles into a root, once, and waits for it, so that nothing is seen without.
 *
 * @param {ShadowRoot} root
 * @param {string} [href]
 */
export async function styled(root, href = SHEET) {
  const sheets = loading.get(root) ?? new Map();
  loading.set(root, sheets);
  if (!sheets.has(href)) {
    const link = el('link', { rel: 'stylesheet', href });
    // Without styles it can still be read.
    const loaded = new Promise((done) => ['load', 'error'].forEach((type) => link.addEventListener(type, done)));
    sheets.set(href, root.host.isConnected ? loaded : Promise.resolve());
    root.insertBefore(link, [...root.children].find((child) => child.localName !== 'link') ?? null);
  }
  await sheets.get(href);
}

/**
 * Links within the article lead to its own places (a browser looks for them outside of the shadow root only), and
 * what scrolls in itself can be reached by keyboard.
 *
 * @param {HTMLElement} view
 */
function watch(view) {
  view.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    goTo(view, decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
  });
  const scrollers = [.../** @type {NodeListOf<HTMLElement>} */ (view.querySelectorAll('.scroller, pre'))];
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const wide = target.scrollWidth > target.clientWidth + 1;
      for (const [name = '', value = ''] of [['tabindex', '0'], ['role', 'region'], ['aria-label', /** @type {HTMLElement} */ (target).dataset.name ?? '']]) {
        if (wide) target.setAttribute(name, value);
        else target.removeAttribute(name);
      }
    }
  });
  for (const scroller of scrollers) sizes.observe(scroller);
}

/**
 * Scrolls to a place of the article and puts the focus there.
 *
 * @param {HTMLElement} view
 * @param {string} id
 * @returns {boolean} whether there is such a place
 */
export function goTo(view, id) {
  const place = /** @type {HTMLElement | null} */ (view.querySelector(`[id="${CSS.escape(id)}"]`));
  if (!place) return false;
  if (!place.matches('a[href], button')) place.tabIndex = -1;
  place.scrollIntoView({ block: 'start' });
  place.focus({ preventScroll: true });
  return true;
}
