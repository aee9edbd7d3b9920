/**
 * The bookmarklet's side of the page: its link to drag away, and what to do when it could not hand a page over.
 */

import { bookmarklet } from '../bookmarklet/link.js';
import { byId, el } from '../copydesk/view/dom.js';
import { t } from './i18n.js';
import { awaitPage, withPictures } from './opener.js';

/** @typedef {import('./reading.js').Page} Page */

/** Puts the link wherever the page has a place for it; a page that is no web page (a file) cannot be handed anything. */
export function offerBookmarklet() {
  if (!/^https?:$/.test(location.protocol)) return;
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-bookmarklet]'))) {
    const link = el('a', { href: bookmarklet(location.href), draggable: 'true' }, t('mark.name'));
    // Here it does nothing: it is for the pages of others.
    link.addEventListener('click', (event) => {
      event.preventDefault();
      byId('status', HTMLElement).textContent = t('mark.text');
    });
    place.replaceChildren(link);
    place.hidden = false;
  }
  byId('bookmarks', HTMLElement).hidden = false;
}

/**
 * Waits for the page that the bookmarklet hands over.
 *
 * @param {(page: Page) => Promise<unknown>} open
 * @param {(advice: string) => void} ask asks for the page by another way, with a word on why
 * @returns {boolean} whether a page is awaited
 */
export function awaitBookmarklet(open, ask) {
  return awaitPage(
    async ({ html, url, origin }) => {
      byId('open-dialog', HTMLDialogElement).close('handed');
      await open({ html, url, origin });
    },
    (reason) => {
      if (reason === 'long') ask(t('error.TooLarge'));
      else ask(reason === 'unusable' ? t('mark.select') : `${t('mark.paste')} ${t('mark.else')}`);
    },
  );
}

/**
 * What the bookmarklet left in the clipboard: a page, with its address at its head.
 *
 * @param {string} text
 * @returns {Page | null}
 */
export function pageFromClipboard(text) {
  const found = /^<base href="([^"]*)"><html/i.exec(text);
  if (!found) return null;
  const url = (found[1] ?? '').replace(/&amp;/g, '&');
  return { html: withPictures(text), url: /^https?:/.test(url) ? url : '' };
}
