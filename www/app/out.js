/**
 * The ways out: copied or saved, in every form that there is.
 */

import * as module from '../copydesk/copydesk.js';
import { byId } from '../copydesk/view/dom.js';
import { asJson, asMarkdown, asPage, asQuotation, asText, fileName } from './export.js';
import { t } from './i18n.js';

/** @typedef {import('../copydesk/copydesk.js').Article} Article */
/** @typedef {import('./reading.js').Reading} Reading */

/** @type {((article: Article, options?: object) => Uint8Array<ArrayBuffer>) | undefined} */
const toEpub = /** @type {any} */ (module).toEpub;

/**
 * @param {Reading} reading
 * @param {(text: string) => void} announce
 */
export function watchOut(reading, announce) {
  const menu = byId('save-menu', HTMLElement);
  for (const item of /** @type {NodeListOf<HTMLButtonElement>} */ (menu.querySelectorAll('button[data-out]'))) {
    const [action = '', form = ''] = (item.dataset.out ?? '').split(' ');
    item.hidden = form === 'epub' && !toEpub;
    item.addEventListener('click', async () => {
      menu.hidePopover();
      if (!reading.article) return;
      try {
        if (action === 'print') print();
        else if (action === 'copy') announce(await copy(form, reading));
        else announce(await save(form, reading));
      } catch {
        announce(t('out.failed'));
      }
    });
  }
}

/** @param {string} form @param {Reading} reading */
async function copy(form, reading) {
  const article = /** @type {Article} */ (reading.article);
  if (form === 'rich') await toClipboard(asText(article), article.content);
  else if (form === 'html') await toClipboard(article.content);
  else if (form === 'text') await toClipboard(asText(article));
  else await toClipboard(asMarkdown(await reading.withMarkdown()));
  return t('out.copied');
}

/** @param {string} form @param {Reading} reading */
async function save(form, reading) {
  const article = /** @type {Article} */ (reading.article);
  const [data, type] =
    form === 'html' ? [asPage(article, await pictures(reading)), 'text/html']
    : form === 'md' ? [asMarkdown(await reading.withMarkdown()), 'text/markdown']
    : form === 'txt' ? [asText(article), 'text/plain']
    : form === 'epub' ? [await book(reading), 'application/epub+zip']
    : [asJson(await reading.withMarkdown()), 'application/json'];
  const name = fileName(article, form);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([data], { type: typeof data === 'string' ? `${type};charset=utf-8` : type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return t('out.saved', { name });
}

/** @param {Reading} reading */
async function book({ article, page }) {
  await module.init();
  /** @type {Record<string, Uint8Array>} */
  const images = {};
  for (const [address, held] of page.resources ?? []) images[address] = new Uint8Array(await (await fetch(held)).arrayBuffer());
  return /** @type {NonNullable<typeof toEpub>} */ (toEpub)(/** @type {Article} */ (article), { images });
}

/** The pictures of a saved page, as they can stand in one file. @param {Reading} reading */
async function pictures({ page }) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const [address, held] of page.resources ?? []) {
    const blob = await (await fetch(held)).blob();
    const data = await new Promise((done) => {
      const reader = new FileReader();
      reader.addEventListener('loadend', () => done(reader.result));
      reader.readAsDataURL(blob);
    });
    if (typeof data === 'string') found.set(address, data);
  }
  return found;
}

/** @param {string} text @param {string} [html] */
async function toClipboard(text, html) {
  if (html === undefined || typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(text);
    return;
  }
  const of = (/** @type {string} */ type, /** @type {string} */ data) => ({ [type]: new Blob([data], { type }) });
  await navigator.clipboard.write([new ClipboardItem({ ...of('text/plain', text), ...of('text/html', html) })]);
}

/**
 * The words that are selected in the article.
 *
 * @param {HTMLElement | undefined} view
 * @returns {Range | null}
 */
function selection(view) {
  const root = /** @type {(ShadowRoot & {getSelection?: () => Selection | null}) | undefined} */ (view?.getRootNode());
  if (!view || !root) return null;
  const outer = getSelection();
  const composed = /** @type {any} */ (outer)?.getComposedRanges?.({ shadowRoots: [root] })?.[0];
  const found = root.getSelection?.() ?? outer;
  const range = composed ?? (found?.rangeCount ? found.getRangeAt(0) : null);
  if (!range || (range.startContainer === range.endContainer && range.startOffset === range.endOffset)) return null;
  if (!view.contains(range.startContainer) || !view.contains(range.endContainer)) return null;
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

/** Words of a range, its blocks parted by an empty line. @param {Range} range */
function wordsOf(range) {
  const copied = range.cloneContents();
  const blocks = [...copied.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption, pre, dt, dd')].filter((block) => !block.querySelector('p, li'));
  const texts = blocks.length > 1 ? blocks.map(({ textContent }) => textContent) : [copied.textContent];
  return texts.map((text) => (text ?? '').replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n\n');
}

/**
 * Copies what is selected with its source.
 *
 * @param {Reading} reading
 * @param {HTMLElement | undefined} view
 * @param {(text: string) => void} announce
 */
export async function copyQuotation(reading, view, announce) {
  const range = selection(view);
  if (!range || !reading.article) {
    announce(t('quote.none'));
    return;
  }
  const { text, html } = asQuotation(wordsOf(range), reading.article);
  try {
    await toClipboard(text, html);
    announce(t('quote.copied'));
  } catch {
    announce(t('out.failed'));
  }
}

/**
 * Offers to copy a quotation while words are selected, beside them.
 *
 * @param {Reading} reading
 * @param {() => HTMLElement | undefined} view
 * @param {(text: string) => void} announce
 */
export function watchSelection(reading, view, announce) {
  const offer = byId('quote', HTMLButtonElement);
  const place = () => {
    const range = selection(view());
    offer.hidden = range === null;
    if (!range) return;
    const { left, width, bottom } = range.getBoundingClientRect();
    offer.style.setProperty('--x', `${Math.min(innerWidth - 100, Math.max(100, left + width / 2))}px`);
    offer.style.setProperty('--y', `${Math.min(innerHeight - 60, Math.max(60, bottom + 10))}px`);
  };
  // Not while it is being drawn: the button would be under the pointer.
  document.addEventListener('pointerup', () => setTimeout(place, 0));
  document.addEventListener('keyup', (event) => event.shiftKey && place());
  document.addEventListener('selectionchange', () => {
    if (selection(view()) === null) offer.hidden = true;
  });
  addEventListener('scroll', () => { offer.hidden = true; }, { passive: true });
  offer.addEventListener('pointerdown', (event) => event.preventDefault());
  offer.addEventListener('click', async () => {
    await copyQuotation(reading, view(), announce);
    offer.hidden = true;
  });
}
