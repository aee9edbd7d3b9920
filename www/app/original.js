/**
 * The page as it came in, inert: in a frame whose sandbox runs no script, under a policy of the frame's own page that loads
 * nothing – or, when the reader asks, styles, pictures and fonts alone.
 *
 * The frame shows a page of ours (`original.html`, `original-loaded.html`), whose `<meta>` states that policy. What came in
 * is parsed by the frame's own parser into a document without a window, and its root is put in the place of the frame's: a
 * policy holds for the window whatever happens to the `<meta>`.
 */

import { byId, el } from '../copydesk/view/dom.js';
import { t } from './i18n.js';

/** @typedef {import('./reading.js').Page} Page */

/** The page that the frame shows now, and whether it loads what it refers to. @type {{page?: Page, loads: boolean}} */
let shown = { loads: false };

/** @param {Page} page @param {boolean} [loads] */
export function showOriginal(page, loads = page === shown.page && shown.loads) {
  byId('original-load', HTMLButtonElement).setAttribute('aria-pressed', String(loads));
  if (shown.page === page && shown.loads === loads) return;
  shown = { page, loads };
  const frame = el('iframe', { id: 'original-frame', title: t('original.title'), sandbox: 'allow-same-origin' });
  frame.addEventListener('load', () => fillFrame(frame, page), { once: true });
  frame.src = new URL(loads ? '../original-loaded.html' : '../original.html', import.meta.url).href;
  byId('original-place', HTMLElement).replaceChildren(frame);
}

/** Takes the page out of the frame, so that it does not stay in memory. */
export function leaveOriginal() {
  shown = { loads: false };
  byId('original-place', HTMLElement).replaceChildren();
}

/** @param {HTMLIFrameElement} frame @param {Page} page */
function fillFrame(frame, { html, url }) {
  const view = /** @type {(Window & typeof globalThis) | null} */ (frame.contentWindow);
  const target = frame.contentDocument;
  if (!view || !target) return;
  const parsed = new view.DOMParser().parseFromString(html, 'text/html');
  for (const element of parsed.querySelectorAll('script, meta[http-equiv], iframe, frame, object, embed, portal, link:not([rel~="stylesheet" i])')) element.remove();
  for (const link of parsed.querySelectorAll('a[href], area[href]')) link.removeAttribute('href');
  if (url && !parsed.querySelector('base[href]')) {
    const base = parsed.createElement('base');
    base.href = url;
    parsed.head.prepend(base);
  }
  const root = parsed.documentElement;
  target.replaceChild(target.adoptNode(root), target.documentElement);
  if (!root.lang) root.lang = 'und';
  // The frame is reached and scrolled by keyboard through its body.
  target.body?.setAttribute('tabindex', '0');
}

byId('original-load', HTMLButtonElement).addEventListener('click', () => {
  if (shown.page) showOriginal(shown.page, !shown.loads);
});
