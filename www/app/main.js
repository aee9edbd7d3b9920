/**
 * The reader page: what is cleaned, what was brought back, and how all of it is shown.
 */

import { createDesk } from '../copydesk/desk.js';
import { showArticle } from '../copydesk/view/article.js';
import { byId } from '../copydesk/view/dom.js';
import { watchIntake } from './intake.js';
import { focusRemoval, showNotes } from './notes.js';
import { startWorker } from '../copydesk/view/trusted.js';

/** @typedef {import('../copydesk/copydesk.js').CopydeskError} CopydeskError */
/** @typedef {import('../copydesk/copydesk.js').Removal} Removal */

/** What a reader can do about an error, by its code. @type {Partial<Record<CopydeskError['code'], string>>} */
const ADVICE = {
  TooLarge: 'This page is too large: copydesk takes up to 8 MB.',
  TimedOut: 'This page took too long, and was given up.',
  Trapped: 'This page was too much for copydesk. The next one will work.',
};

const root = byId('article', HTMLElement).attachShadow({ mode: 'open' });
const desk = createDesk({ worker: startWorker });

/** The page that is being read. */
let html = '';
/** All that was ever taken out of it, in its order. @type {Removal[]} */
let removals = [];
/** What was brought back, by id. @type {Map<string, Removal>} */
let restored = new Map();
/** Counts the cleanings: only the answer to the last one is shown. */
let latest = 0;

/**
 * Cleans the page and shows it.
 *
 * @param {string} page
 * @param {Map<string, Removal>} kept
 * @returns {Promise<boolean>} whether it is shown now
 */
async function read(page, kept) {
  const turn = ++latest;
  const view = byId('article', HTMLElement);
  view.setAttribute('aria-busy', 'true');
  try {
    const article = await desk.clean(page, { keep: [...kept.keys()] });
    if (turn !== latest) return false;
    const before = page === html ? removals : [];
    html = page;
    restored = kept;
    removals = merge(before, article.removed);
    await showArticle(root, article, { restored: kept.values() });
    view.setAttribute('aria-busy', 'false');
    document.title = article.title ? `${article.title} – copydesk` : 'copydesk';
    showNotes(article, removals, kept, keep);
    complain('');
    const cuts = article.removed.length;
    announce(`${article.title ?? 'The page'} is cleaned: ${cuts} ${cuts === 1 ? 'piece' : 'pieces'} taken out.`);
    return true;
  } catch (error) {
    if (turn !== latest) return false;
    const { code, message } = /** @type {CopydeskError} */ (error);
    complain(ADVICE[code] ?? `The page could not be cleaned: ${message}.`);
    view.setAttribute('aria-busy', 'false');
    return false;
  }
}

/**
 * Brings a removal back, or takes it out again: one cleaning with what is to be kept.
 *
 * @param {Removal} removal
 * @param {boolean} wanted
 */
async function keep(removal, wanted) {
  const kept = new Map(restored);
  if (wanted) kept.set(removal.id, removal);
  else kept.delete(removal.id);
  if (!(await read(html, kept))) return;
  focusRemoval(removal.id);
  announce(`${wanted ? 'Restored' : 'Taken out'}: ${removal.text}`);
}

/**
 * The removals that are known already, with new ones after the one that they follow on the page.
 *
 * @param {Removal[]} known
 * @param {Removal[]} removed
 */
function merge(known, removed) {
  const old = new Set(known.map(({ id }) => id));
  const now = new Set(removed.map(({ id }) => id));
  /** New ones by the known one that they follow; those before all others under ''. @type {Map<string, Removal[]>} */
  const followers = new Map();
  let last = '';
  for (const removal of removed) {
    if (old.has(removal.id)) last = removal.id;
    else if (!followers.get(last)?.push(removal)) followers.set(last, [removal]);
  }
  const rest = known.filter(({ id }) => now.has(id) || restored.has(id));
  return [...(followers.get('') ?? []), ...rest.flatMap((removal) => [removal, ...(followers.get(removal.id) ?? [])])];
}

/** @param {string} page */
async function readNew(page) {
  if (!(await read(page, new Map()))) return;
  scrollTo({ top: 0 });
  byId('article', HTMLElement).focus({ preventScroll: true });
}

async function readSample() {
  const response = await fetch(new URL('../sample.html', import.meta.url));
  if (!response.ok) throw new Error(`the sample: ${response.status}`);
  return response.text();
}

/** @param {string} text */
function announce(text) {
  byId('status', HTMLElement).textContent = text;
}

/** @param {string} problem empty when there is none */
function complain(problem) {
  const line = byId('problem', HTMLElement);
  line.textContent = problem;
  line.hidden = problem === '';
}

watchIntake(readNew, complain);
byId('sample', HTMLButtonElement).addEventListener('click', () => {
  readSample().then(readNew, () => complain('The sample could not be loaded.'));
});
readSample().then(
  (sample) => (latest === 0 ? read(sample, new Map()) : false),
  () => complain('The sample could not be loaded.'),
);
