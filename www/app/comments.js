/**
 * What readers wrote, below the article: folded away, and made when it is opened.
 */

import { moment, styled } from '../copydesk/view/article.js';
import { contentOf } from '../copydesk/view/content.js';
import { byId, el } from '../copydesk/view/dom.js';
import { language, t, viewWords } from './i18n.js';

/** @typedef {import('../copydesk/copydesk.js').Article} Article */
/** @typedef {import('../copydesk/copydesk.js').Comment} Comment */

/** Answers to answers stand further in, as long as there is room. */
const DEEPEST = 5;

const section = byId('comments', HTMLElement);
const fold = byId('comments-fold', HTMLDetailsElement);
const root = byId('comments-list', HTMLElement).attachShadow({ mode: 'open' });

/** What waits for the fold to be opened. @type {(() => void) | undefined} */
let waiting;
fold.addEventListener('toggle', () => {
  if (!fold.open) return;
  waiting?.();
  waiting = undefined;
});

/**
 * Offers the comments of an article, where it has any.
 *
 * @param {Article} article
 * @param {{wanted: boolean, isNew: boolean, pictures: boolean}} options whether the view has a place for them; whether the page is
 *   another one, so that they are folded away again; whether their pictures load at once
 */
export function showComments(article, { wanted, isNew, pictures }) {
  // The posts of a thread stand in the text.
  const comments = (article.comments ?? []).filter(({ inContent }) => !inContent);
  section.hidden = !wanted || comments.length === 0;
  byId('comments-count', HTMLElement).textContent = comments.length.toLocaleString(language());
  root.querySelector('article')?.remove();
  if (isNew) fold.open = false;
  waiting = undefined;
  if (section.hidden) return;
  const make = async () => {
    await styled(root);
    root.querySelector('article')?.remove();
    root.append(list(article, comments, pictures));
  };
  if (fold.open) make();
  else waiting = make;
}

/** @param {Article} article @param {Comment[]} comments @param {boolean} pictures */
function list(article, comments, pictures) {
  const outer = el('ol', { class: 'comments' });
  /** The lists that are open, one in the other, by depth. */
  const open = [outer];
  for (const comment of comments) {
    const depth = Math.min(comment.depth, DEEPEST);
    open.length = Math.min(open.length, depth + 1);
    while (open.length <= depth) {
      const inner = el('ol', { class: 'comments' });
      const above = open.at(-1);
      (above?.lastElementChild ?? above)?.append(inner);
      open.push(inner);
    }
    open.at(-1)?.append(item(comment, article, pictures));
  }
  return el('article', { lang: article.lang, dir: article.dir }, outer);
}

/** @param {Comment} comment @param {Article} article @param {boolean} pictures */
function item(comment, article, pictures) {
  const content = contentOf({ ...article, content: comment.content }, { pictures, resources: new Map(), restored: [], words: viewWords() });
  return el(
    'li',
    {},
    el(
      'p',
      { class: 'commenter' },
      el('strong', {}, comment.author ?? t('comments.nobody')),
      comment.publishedTime && el('span', { lang: language() }, moment(comment.publishedTime, language())),
    ),
    el('div', { class: 'story', dir: 'auto' }, content),
  );
}
