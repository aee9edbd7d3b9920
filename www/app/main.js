/**
 * The reader page: puts its parts together. What came in is cleaned (`reading.js`) and shown in one of three views.
 */

import { focusChange, showChanges } from '../copydesk/view/changes.js';
import { showArticle } from '../copydesk/view/article.js';
import { byId } from '../copydesk/view/dom.js';
import { awaitBookmarklet, offerBookmarklet } from './bookmark.js';
import { showComments } from './comments.js';
import { count, reason, speak, t, viewWords } from './i18n.js';
import { watchIntake } from './intake.js';
import { watchKeys } from './keys.js';
import { skipSentence, stopListening, toggleListening, watchPlayer } from './listen.js';
import { goOffline, takeShared } from './offline.js';
import { leaveOriginal, showOriginal } from './original.js';
import { copyQuotation, watchOut, watchSelection } from './out.js';
import { forgetPlace, returnToPlace, showOutline } from './outline.js';
import { openSources, stepPage, watchPages } from './pages.js';
import { changeLanguage, refreshPanel, showPanel } from './panel.js';
import { showParticulars } from './particulars.js';
import { Reading } from './reading.js';
import { applySettings, settings } from './settings.js';

/** @typedef {import('./i18n.js').Key} Key */
/** @typedef {'clean' | 'changes' | 'original'} View */

/** Milliseconds before a cleaning that is still under way is shown to be one. */
const SOON = 300;

const busy = byId('busy', HTMLElement);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;

const reading = new Reading({
  busy() {
    host.setAttribute('aria-busy', 'true');
    clearTimeout(soon);
    soon = setTimeout(showBusy, SOON);
  },
  async show(isNew) {
    settle();
    complain('');
    if (isNew) stopListening();
    await show(isNew);
  },
  fail({ code, message }) {
    settle();
    const key = /** @type {Key} */ (`error.${code}`);
    complain(['TooLarge', 'TimedOut', 'Trapped', 'Cancelled'].includes(code) ? t(key) : t('error.other', { message }));
  },
});

/** Something is under way, and can be cancelled. */
function showBusy() {
  byId('busy-text', HTMLElement).textContent = t('busy');
  busy.hidden = false;
}

/** The cleaning that was under way has ended. */
function settle() {
  clearTimeout(soon);
  busy.hidden = true;
  host.setAttribute('aria-busy', 'false');
}
const host = byId('article', HTMLElement);
const root = host.attachShadow({ mode: 'open' });
/**
 * Puts the focus on the article. Where a shadow host is out of the keyboard's order, all that stands in it is too: so it can take
 * the focus only until Tab is pressed elsewhere. What opens over the page gives the focus back to it.
 */
function focusArticle() {
  host.tabIndex = -1;
  host.focus({ preventScroll: true });
}
addEventListener('keydown', ({ key }) => {
  if (key !== 'Tab' || document.activeElement === host || document.querySelector('dialog[open], :popover-open')) return;
  host.removeAttribute('tabindex');
}, { capture: true });
for (const skip of document.querySelectorAll('.skip')) skip.addEventListener('click', focusArticle);

/** The article's element, as it is shown now. @type {HTMLElement | undefined} */
let article;
/** @type {View} */
let view = 'clean';
/** Whether what is shown is the sample that nobody asked for. */
let isSample = true;

/** Shows the article anew, as the view and the settings ask. @param {boolean} [isNew] whether the page is another one */
async function show(isNew = false) {
  const { article: clean, page } = reading;
  if (!clean) return;
  const isOriginal = view === 'original';
  byId('original-view', HTMLElement).hidden = !isOriginal;
  host.hidden = isOriginal;
  byId('welcome', HTMLElement).hidden = !isSample || view !== 'clean';
  byId('particulars', HTMLElement).hidden = view !== 'clean';
  byId('from', HTMLElement).hidden = !page.origin;
  byId('from', HTMLElement).textContent = page.origin ? t('mark.from', { origin: page.origin }) : '';
  if (isOriginal) showOriginal(page);
  else leaveOriginal();

  article = await showArticle(root, clean, {
    pictures: settings.values.pictures === 'load',
    resources: page.resources,
    restored: reading.removals.filter(({ id }) => reading.restored.has(id)),
    words: viewWords(),
  });
  if (view === 'changes') {
    await showChanges(article, { removals: reading.removals, mends: reading.mends, restored: reading.restored, words: viewWords(), reason, onKeep: keep });
  }
  showComments(clean, { wanted: view === 'clean', isNew, pictures: settings.values.pictures === 'load' });
  showParticulars(clean);
  showOutline(article, clean, page.html);
  const changes = reading.removals.length + reading.mends.reduce((sum, mend) => sum + mend.count, 0);
  byId('changes-count', HTMLElement).textContent = String(changes);
  document.title = clean.title ? `${clean.title} – copydesk` : 'copydesk';
  // Until now there was nothing for what stands below to stand below of.
  document.documentElement.dataset.shown = '';
}

/** @param {View} wanted */
async function turnTo(wanted) {
  if (view === wanted) return;
  stopListening();
  view = wanted;
  const input = document.querySelector(`#views input[value="${wanted}"]`);
  if (input instanceof HTMLInputElement) input.checked = true;
  document.documentElement.dataset.view = wanted;
  await show();
  scrollTo({ top: 0, behavior: 'instant' });
  if (wanted === 'clean') returnToPlace();
  announce(t(`view.${wanted}`));
}

/** Brings changes back, or makes them again. @param {string[]} ids @param {boolean} wanted */
async function keep(ids, wanted) {
  const [first = ''] = ids;
  const text = reading.removals.find(({ id }) => id === first)?.text ?? '';
  if (!(await reading.keep(ids, wanted)) || !article) return;
  if (ids.length > 1 || !focusChange(article, first)) focusArticle();
  announce(t(wanted ? 'restored' : 'again', { text }));
}

/** Moves the focus from change to change. @param {1 | -1} by */
async function stepChange(by) {
  await turnTo('changes');
  const all = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-change], .mends > summary'))].filter((one) => one.getClientRects().length > 0);
  const at = root.activeElement instanceof HTMLElement ? all.indexOf(root.activeElement) : -1;
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
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

/** Reads a page that somebody asked for. @param {import('./reading.js').Page} page */
async function open(page) {
  isSample = false;
  view = 'clean';
  delete document.documentElement.dataset.view;
  const input = document.querySelector('#views input[value="clean"]');
  if (input instanceof HTMLInputElement) input.checked = true;
  if (!(await reading.open(page))) return false;
  scrollTo({ top: 0, behavior: 'instant' });
  focusArticle();
  toast(returnToPlace());
  tell();
  return true;
}

function tell() {
  const { article: clean } = reading;
  if (clean) announce(t('cleaned', { title: clean.title ?? t('thePage'), taken: count('taken', clean.removed.length) }));
}

/** @param {boolean} wanted */
function toast(wanted) {
  byId('toast', HTMLElement).hidden = !wanted;
  if (wanted) setTimeout(() => { byId('toast', HTMLElement).hidden = true; }, 8000);
}

async function openSample() {
  try {
    const response = await fetch(new URL('../sample.html', import.meta.url));
    if (!response.ok) throw new Error(String(response.status));
    const html = await response.text();
    return await reading.open({ html });
  } catch {
    complain(t('error.sample'));
    return false;
  }
}

/** @param {string} [advice] why the page did not come by itself, and what to do */
function askForPage(advice = '') {
  if (advice) settle();
  const line = byId('open-advice', HTMLElement);
  line.hidden = advice === '';
  line.textContent = advice;
  const dialog = byId('open-dialog', HTMLDialogElement);
  byId('paste-text', HTMLTextAreaElement).value = '';
  dialog.returnValue = '';
  if (!dialog.open) dialog.showModal();
  byId('paste-text', HTMLTextAreaElement).focus();
}

/** @param {'save-menu' | 'settings-panel'} id */
function toggle(id) {
  const panel = byId(id, HTMLElement);
  panel.togglePopover();
  if (panel.matches(':popover-open')) /** @type {HTMLElement | null} */ (panel.querySelector('input:checked, button:not([hidden])'))?.focus();
}

/** Reads aloud what is shown, the clean view where it was the original. */
async function listen() {
  if (view === 'original') await turnTo('clean');
  toggleListening(article);
}

watchPages({ open, announce, complain });
watchIntake(openSources);
watchOut(reading, announce);
watchSelection(reading, () => article, announce);
watchPlayer();
watchKeys([
  { keys: ['o'], does: 'key.open', run: () => askForPage() },
  { keys: ['1'], does: 'key.clean', run: () => turnTo('clean') },
  { keys: ['2'], does: 'key.changes', run: () => turnTo('changes') },
  { keys: ['3'], does: 'key.original', run: () => turnTo('original') },
  { keys: ['n'], does: 'key.nextChange', run: () => stepChange(1) },
  { keys: ['p'], does: 'key.previousChange', run: () => stepChange(-1) },
  { keys: ['J'], does: 'key.nextPage', run: () => stepPage(1) },
  { keys: ['K'], does: 'key.previousPage', run: () => stepPage(-1) },
  { keys: ['l'], does: 'key.listen', run: listen },
  { keys: ['[', ']'], does: 'key.sentences', run: (key) => skipSentence(key === '[' ? -1 : 1) },
  { keys: ['s'], does: 'key.save', run: () => toggle('save-menu') },
  { keys: ['q'], does: 'key.quote', run: () => copyQuotation(reading, article, announce) },
  { keys: [','], does: 'key.settings', run: () => toggle('settings-panel') },
  { keys: ['t'], does: 'key.theme', run: () => settings.step('theme', 1) },
  { keys: ['+', '='], does: 'key.larger', run: () => settings.step('size', 1) },
  { keys: ['-'], does: 'key.smaller', run: () => settings.step('size', -1) },
  { keys: ['g'], does: 'key.top', run: () => scrollTo({ top: 0 }) },
  { keys: ['?'], does: 'key.keys', run: () => byId('keys', HTMLButtonElement).click() },
]);

for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('#views input'))) {
  input.addEventListener('change', () => turnTo(/** @type {View} */ (input.value)));
}
byId('open', HTMLButtonElement).addEventListener('click', () => askForPage());
byId('welcome-open', HTMLButtonElement).addEventListener('click', () => askForPage());
byId('listen', HTMLButtonElement).addEventListener('click', listen);
byId('cancel', HTMLButtonElement).addEventListener('click', () => reading.cancel());
byId('from-top', HTMLButtonElement).addEventListener('click', () => {
  forgetPlace();
  toast(false);
  focusArticle();
});
byId('quote-item', HTMLButtonElement).addEventListener('click', () => {
  byId('save-menu', HTMLElement).hidePopover();
  copyQuotation(reading, article, announce);
});
byId('reset', HTMLButtonElement).addEventListener('click', () => settings.reset());
byId('open-dialog', HTMLDialogElement).addEventListener('close', ({ target }) => {
  // Whoever asks for it, and whoever asks for nothing and has nothing, gets the sample.
  const wanted = target instanceof HTMLDialogElement && (target.returnValue === 'sample' || (/^(cancel)?$/.test(target.returnValue) && !reading.article));
  if (!wanted) return;
  isSample = true;
  openSample();
});

settings.addEventListener('change', async (event) => {
  const name = /** @type {CustomEvent<import('./settings.js').Name>} */ (event).detail;
  applySettings();
  if (name === 'lang') {
    await changeLanguage();
    offerBookmarklet();
  }
  refreshPanel(name);
  if (name === 'lang' || name === 'pictures') await show();
});
const followLink = () => {
  if (location.hash === '#settings') byId('settings-panel', HTMLElement).showPopover();
  else settings.setByLink(location.hash);
};
addEventListener('hashchange', followLink);

settings.setByLink(location.hash);
applySettings();
await speak(settings.values.lang);
showPanel();
document.documentElement.dataset.ready = '';
if (location.hash === '#settings') followLink();

offerBookmarklet();
const awaited = awaitBookmarklet(open, askForPage);
let link = false;
const shared = await takeShared(() => { link = true; });
const before = reading.stored();
if (awaited && !byId('open-dialog', HTMLDialogElement).open) showBusy();
else if (awaited) settle();
else if (shared.length > 0) openSources(shared);
else if (before?.html) await open(before);
else await openSample().then(tell);
if (link) complain(t('error.link'));
goOffline();
