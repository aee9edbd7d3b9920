/**
 * The article as it is read: headline, byline, text, rights.
 */

import { byId, el, webAddress } from './dom.js';
import { showContent } from './trusted.js';

/** @typedef {import('../copydesk/copydesk.js').Article} Article */
/** @typedef {import('../copydesk/copydesk.js').Removal} Removal */

/**
 * @param {Article} article
 * @param {Iterable<Removal>} restored what was brought back, to be marked in its place
 */
export function showArticle(article, restored) {
  const view = byId('article', HTMLElement);
  setOrRemove(view, 'lang', article.lang);
  setOrRemove(view, 'dir', article.dir);

  const story = el('div', { class: 'story' });
  showContent(story, article);
  quietAddresses(story);
  mark(story, restored);

  const kicker = [article.siteName, article.section].filter(Boolean).join(' · ');
  const empty = article.textContent === '';
  view.replaceChildren(
    ...[
      kicker ? el('p', { class: 'kicker' }, kicker) : null,
      el('h1', {}, article.title ?? (empty ? 'No article was found' : 'Without a headline')),
      article.standfirst ? el('p', { class: 'standfirst' }, article.standfirst) : null,
      byline(article),
      story,
      rights(article),
    ].filter((part) => part !== null),
  );
  view.setAttribute('aria-busy', 'false');
  document.title = article.title ? `${article.title} – copydesk` : 'copydesk';
}

/** @param {Article} article */
function byline(article) {
  const parts = [
    article.byline ? el('span', {}, 'By ', el('strong', {}, article.byline)) : null,
    article.agency ? el('span', {}, article.agency) : null,
    article.publishedTime ? el('span', {}, moment(article.publishedTime)) : null,
    article.readingTime ? el('span', {}, `${article.readingTime} min`) : null,
    el('span', {}, el('a', { href: '#removed-head' }, `${article.removed.length} taken out`)),
  ].filter((part) => part !== null);
  return el('p', { class: 'byline' }, ...parts);
}

/** @param {Article} article */
function rights(article) {
  const url = webAddress(article.url);
  if (!article.copyright && !url) return null;
  const line = el('p', { class: 'rights' }, article.copyright ? `© ${article.copyright}` : null);
  if (article.copyright && url) line.append(' · ');
  if (url) line.append(el('a', { href: url, rel: 'noopener noreferrer' }, new URL(url).hostname.replace(/^www\./, '')));
  return line;
}

/**
 * A date in the reader's own language.
 *
 * @param {string} iso a day, or a moment
 * @returns {HTMLElement}
 */
export function moment(iso) {
  const day = /^\d{4}-\d\d-\d\d$/.test(iso);
  const date = new Date(day ? `${iso}T12:00` : iso);
  const told = Number.isNaN(date.valueOf())
    ? iso
    : new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: day ? undefined : 'short' }).format(date);
  return el('time', { datetime: iso }, told);
}

/**
 * A relative address of the article's page would lead into ours: it leads nowhere.
 *
 * @param {Element} story
 */
function quietAddresses(story) {
  for (const name of ['href', 'src', 'srcset', 'poster']) {
    for (const element of story.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      if (!/^(https?:|data:|mailto:|tel:|#)/i.test(value.trim())) element.removeAttribute(name);
    }
  }
}

/**
 * Marks the blocks that were brought back, where they can be told by their words.
 *
 * @param {Element} story
 * @param {Iterable<Removal>} restored
 */
function mark(story, restored) {
  const blocks = [...story.children];
  const words = blocks.map((block) => fold(block.textContent));
  for (const { text } of restored) {
    const sought = fold(text);
    const at = sought ? words.findIndex((block) => block === sought || (sought.length > 24 && block.includes(sought))) : -1;
    blocks[at]?.classList.add('returned');
  }
}

/** @param {string | null} text */
function fold(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** @param {Element} element @param {string} name @param {string | null} value */
function setOrRemove(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
