/**
 * The changes in their places: what was taken out stands struck through where it was, what was mended is marked, each with
 * its reason and a button that brings it back. Where there is room the notes stand in the margin, as a proofreader's would.
 */

import { styled } from './article.js';
import { button, el } from './dom.js';
import { fill } from './words.js';

/** @typedef {import('../copydesk.js').Mend} Mend */
/** @typedef {import('../copydesk.js').Removal} Removal */
/** @typedef {import('./words.js').Words} Words */

/**
 * @typedef {object} ChangesOptions
 * @property {Removal[]} removals all that was ever taken out, in its order: what was brought back is among them
 * @property {Mend[]} mends all that was ever mended
 * @property {ReadonlySet<string>} restored ids of what was brought back
 * @property {Words} words
 * @property {(change: {rule: string, why: string}) => string} reason why a rule does what it does
 * @property {(ids: string[], wanted: boolean) => void} onKeep called when changes are to be undone, or to be made again
 */

/** A place with more cuts than this shows them when they are asked for. */
const CUTS_AT_ONCE = 8;
/** Characters of what was taken out that are shown, and that a button's name repeats. */
const SHOWN = 320;
const NAMED = 60;
const HIGHLIGHT = 'copydesk-mend';
// Written out, as bundlers find files by this very expression.
const SHEET = new URL('./changes.css', import.meta.url).href;

/**
 * Puts the changes into an article that `showArticle` has shown, when their styles are there.
 *
 * @param {HTMLElement} view the article's element
 * @param {ChangesOptions} options
 */
export async function showChanges(view, options) {
  const story = view.querySelector('.story');
  const root = view.getRootNode();
  if (!story || !(root instanceof ShadowRoot)) return;
  await styled(root, SHEET);
  view.classList.add('proof');
  const blocks = /** @type {HTMLElement[]} */ ([...story.children]);
  const cuts = groupBy(options.removals, (removal) => placeOf(removal, blocks, options.restored));
  const mends = groupBy(options.mends, (mend) => Math.min(mend.place.block, Math.max(0, blocks.length - 1)));
  /** @type {Node[]} */
  const rows = [];
  for (let at = 0; at <= blocks.length; at++) {
    const here = cuts.get(at) ?? [];
    if (here.length > 0) rows.push(...cutRows(here, options));
    const block = blocks[at];
    if (!block) continue;
    const changed = mends.get(at) ?? [];
    const notes = changed.length > 0 && mendNotes(changed, options, view);
    rows.push(el('div', { class: notes ? 'row mended' : 'row' }, block, notes));
  }
  story.replaceChildren(...rows);
  view.querySelector('header')?.after(summary(options));
  highlight(story, options.mends, options.restored);
}

/**
 * Puts the focus on the button of a change.
 *
 * @param {HTMLElement} view
 * @param {string} id
 */
export function focusChange(view, id) {
  const found = /** @type {HTMLElement | undefined} */ ([...view.querySelectorAll('[data-change]')].find((item) => item.getAttribute('data-change') === id));
  found?.closest('details')?.setAttribute('open', '');
  found?.focus();
  return found !== undefined;
}

/**
 * The number of the block before which a removal stands. What was brought back is found by its words: its number counts the
 * blocks without it.
 *
 * @param {Removal} removal
 * @param {HTMLElement[]} blocks
 * @param {ReadonlySet<string>} restored
 */
function placeOf({ id, text, place }, blocks, restored) {
  const stated = Math.min(place.block, blocks.length);
  if (!restored.has(id) || !text) return stated;
  const sought = fold(text).slice(0, 200);
  const at = blocks.findIndex((block, n) => n >= stated && fold(block.textContent).includes(sought));
  return at < 0 ? stated : at;
}

/** @param {Removal[]} removals @param {ChangesOptions} options */
function cutRows(removals, options) {
  const rows = removals.map((removal) => cut(removal, options));
  if (rows.length <= CUTS_AT_ONCE) return rows;
  const rest = rows.slice(CUTS_AT_ONCE - 1);
  const more = el('details', { class: 'more' }, el('summary', { lang: options.words.lang, dir: 'auto' }, fill(options.words.moreCuts, { n: rest.length })), ...rest);
  return [...rows.slice(0, CUTS_AT_ONCE - 1), more];
}

/** Whether a picture went. @param {Removal} removal */
function isPicture({ rule, place }) {
  return rule === 'ad-picture' || /^(img|picture|amp-img|figure)\b/.test(place.path.split(' > ').at(-1) ?? '');
}

/** @param {Removal} removal @param {ChangesOptions} options */
function cut(removal, options) {
  const { words, restored } = options;
  const back = restored.has(removal.id);
  const text = removal.text || (isPicture(removal) ? words.picture : words.noWords);
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
  const line = el(back ? 'ins' : 'del', {}, shown);
  return el(
    'div',
    { class: `row cut${back ? ' back' : ''}`, part: 'cut' },
    el('p', { class: removal.text ? 'words' : 'words nothing' }, back ? el('span', { lang: words.lang }, `${words.restored}: `) : null, line),
    note(removal, removal.id, back ? words.takeOut : words.restore, text, options),
  );
}

/** @param {Mend[]} mends @param {ChangesOptions} options @param {HTMLElement} view whose language the words are in */
function mendNotes(mends, options, { lang, dir }) {
  const { words, restored } = options;
  const rules = [...groupBy(mends, ({ rule }) => rule).entries()];
  const total = mends.reduce((sum, mend) => sum + mend.count, 0);
  return el(
    'details',
    { class: 'mends', part: 'mends', lang: words.lang, dir: 'auto' },
    el('summary', {}, fill(total === 1 ? words.mendHere : words.mendsHere, { n: total })),
    ...rules.flatMap(([, group]) =>
      group.map((mend) => {
        const back = mend.id !== undefined && restored.has(mend.id);
        const times = mend.count > 1 ? ` ×${mend.count}` : '';
        return el(
          'div',
          { class: 'mend' },
          el('p', { class: 'words', lang: lang || null, dir: dir || 'auto' }, el('del', {}, mend.before), ' ', el('ins', {}, mend.after), times),
          note(mend, mend.id, back ? words.mendAgain : words.undo, mend.before || mend.after, options),
        );
      }),
    ),
  );
}

/**
 * @param {{rule: string, why: string}} change
 * @param {string | undefined} id
 * @param {string} action
 * @param {string} text
 * @param {ChangesOptions} options
 */
function note(change, id, action, text, { words, reason, restored, onKeep }) {
  const name = text.length > NAMED ? `${text.slice(0, NAMED).trimEnd()}…` : text;
  const act =
    id !== undefined &&
    button(action, () => onKeep([id], !restored.has(id)), { class: 'act', part: 'act', 'data-change': id, 'aria-label': `${action}: ${name}` });
  return el(
    'div',
    { class: 'note', part: 'note', lang: words.lang, dir: 'auto' },
    el('p', { class: 'why' }, reason(change)),
    el('p', { class: 'row-foot' }, el('code', {}, change.rule), ' ', act),
  );
}

/** What was done, by rule, and a button that undoes a rule's work at once. @param {ChangesOptions} options */
function summary(options) {
  const { words, restored, onKeep, removals, mends } = options;
  const made = removals.filter(({ id }) => !restored.has(id)).length;
  const undone = mends.filter(({ id }) => id === undefined || !restored.has(id)).reduce((sum, mend) => sum + mend.count, 0);
  const rules = [...groupBy(removals, ({ rule }) => rule).entries()].sort(([, a], [, b]) => b.length - a.length);
  return el(
    'section',
    { class: 'summary', part: 'summary', lang: words.lang, dir: 'auto', 'aria-label': words.summary },
    el('p', { class: 'total' }, fill(words.totals, { cuts: made, mends: undone })),
    rules.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, words.byRule),
        el(
          'ul',
          {},
          ...rules.map(([rule, group]) => {
            const ids = group.map(({ id }) => id);
            const all = ids.every((id) => restored.has(id));
            const action = all ? words.takeOut : words.restore;
            return el(
              'li',
              {},
              el('span', { class: 'why' }, options.reason(/** @type {Removal} */ (group[0]))),
              el('code', {}, `${rule} ×${group.length}`),
              button(action, () => onKeep(ids, !all), { class: 'act', 'aria-label': `${action}: ${rule}` }),
            );
          }),
        ),
      ),
  );
}

/**
 * Marks what was mended in the text, where the browser can do so without touching it.
 *
 * @param {Element} story
 * @param {Mend[]} mends
 * @param {ReadonlySet<string>} restored
 */
function highlight(story, mends, restored) {
  if (typeof Highlight === 'undefined') return;
  const ranges = [];
  const rows = [...story.querySelectorAll('.row:not(.cut) > :first-child')];
  for (const mend of mends) {
    if (!mend.after || (mend.id !== undefined && restored.has(mend.id))) continue;
    const block = rows[mend.place.block];
    // Of what moved, the words alone stand in the text; the entry shows what is around them, too.
    const range = block && rangeOf(block, mend.moved?.text || mend.after);
    if (range) ranges.push(range);
  }
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

/** Where words stand within one text of a block. @param {Element} block @param {string} words */
function rangeOf(block, words) {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  return null;
}

/** @template T, K @param {T[]} items @param {(item: T) => K} key @returns {Map<K, T[]>} */
function groupBy(items, key) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** @param {string | null} text */
function fold(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
