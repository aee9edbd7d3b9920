/**
 * The notes beside the article: what was taken out, restored and mended, and what is known about it.
 */

import { moment } from '../copydesk/view/article.js';
import { byId, el, webAddress } from '../copydesk/view/dom.js';

/** @typedef {import('../copydesk/copydesk.js').Article} Article */
/** @typedef {import('../copydesk/copydesk.js').Mend} Mend */
/** @typedef {import('../copydesk/copydesk.js').Removal} Removal */

/** How much of a long text is put into a button's name. */
const NAME_LENGTH = 60;

/**
 * @param {Article} article
 * @param {Removal[]} removals all that was ever taken out of this page, in its order: what was brought back stays in
 *   its place in the list
 * @param {Map<string, Removal>} restored by id
 * @param {(removal: Removal, keep: boolean) => void} onKeep called when a removal is to be brought back, or to go again
 */
export function showNotes(article, removals, restored, onKeep) {
  count('removed-count', `${article.removed.length}${restored.size > 0 ? `, ${restored.size} restored` : ''}`);
  byId('removed', HTMLElement).replaceChildren(
    ...removals.map((removal) => cut(removal, restored.has(removal.id), onKeep)),
    ...(removals.length === 0 ? [el('li', { class: 'none' }, 'Nothing: the page was clean.')] : []),
  );

  byId('mended-part', HTMLElement).hidden = article.mended.length === 0;
  count('mended-count', String(article.mended.length));
  byId('mended', HTMLElement).replaceChildren(...article.mended.map(mend));

  byId('facts', HTMLElement).replaceChildren(...facts(article));
}

/**
 * Puts the focus on a removal's button.
 *
 * @param {string} id
 */
export function focusRemoval(id) {
  const item = [...document.querySelectorAll('.cuts > li')].find((li) => li.getAttribute('data-removal') === id);
  const target = item?.querySelector('button') ?? byId('article', HTMLElement);
  target.focus({ preventScroll: true });
}

/**
 * @param {Removal} removal
 * @param {boolean} restored
 * @param {(removal: Removal, keep: boolean) => void} onKeep
 */
function cut(removal, restored, onKeep) {
  const action = restored ? 'Take out again' : 'Restore';
  const text = removal.text || 'No words';
  const name = text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH).trimEnd()}…` : text;
  const button = el('button', { type: 'button', 'aria-label': `${action}: ${name}` }, action);
  button.addEventListener('click', () => onKeep(removal, !restored));
  return el(
    'li',
    { 'data-removal': removal.id },
    removal.text
      ? el('p', { class: 'words' }, el(restored ? 'ins' : 'del', {}, removal.text))
      : el('p', { class: 'words nothing' }, 'No words'),
    el('p', { class: 'why' }, removal.why),
    el('div', { class: 'row' }, el('span', { class: 'rule', title: removal.place.path }, removal.rule), button),
  );
}

/** @param {Mend} mend */
function mend({ rule, why, before, after }) {
  return el(
    'li',
    {},
    el('p', { class: 'words' }, el('del', {}, before), ' ', el('ins', {}, after)),
    el('p', { class: 'why' }, why),
    el('div', { class: 'row' }, el('span', { class: 'rule' }, rule)),
  );
}

/** @param {Article} article */
function facts(article) {
  const url = webAddress(article.url);
  const license = webAddress(article.license);
  /** @type {[string, Node | string | null | false][]} */
  const known = [
    [article.authors.length > 1 ? 'Authors' : 'Author', article.authors.join(', ')],
    ['Agency', article.agency],
    ['Dateline', article.dateline],
    ['Published', article.publishedTime && moment(article.publishedTime, 'en')],
    ['Changed', article.modifiedTime && moment(article.modifiedTime, 'en')],
    ['Site', article.siteName],
    ['Section', article.section],
    ['Topics', article.tags.join(', ')],
    ['Copyright', article.copyright],
    ['Licence', license ? el('a', { href: license, rel: 'noopener noreferrer' }, license) : article.license],
    ['Free to read', article.isAccessibleForFree === null ? null : article.isAccessibleForFree ? 'Yes' : 'No'],
    ['Address', url && el('a', { href: url, rel: 'noopener noreferrer' }, url)],
    ['Language', article.lang && languageName(article.lang)],
    ['Words', article.wordCount.toLocaleString()],
    ['Confidence', `${Math.round(article.confidence * 100)} %`],
  ];
  return known.filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value || null)));
}

/** @param {string} tag */
function languageName(tag) {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** @param {string} id @param {string} text */
function count(id, text) {
  byId(id, HTMLElement).textContent = text;
}
