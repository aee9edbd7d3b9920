/**
 * The bookmarklet's address. What it does is in `source.js`.
 */

import { CODE } from './code.js';

/**
 * The bookmarklet that opens the reader page at an address: a `javascript:` URL for a link that is dragged to the
 * bookmarks, about a kilobyte long.
 *
 *     link.href = bookmarklet(location.href);
 *
 * @param {string} base where the reader page is, `http` or `https`; its query and fragment are left out
 * @returns {string}
 * @throws {TypeError} for any other address: a page cannot be handed to one that has no origin
 */
export function bookmarklet(base) {
  const { protocol, origin, pathname } = new URL(base);
  if (!/^https?:$/.test(protocol)) throw new TypeError(`no page can be handed to ${protocol}`);
  // The browser undoes percent signs before it runs the code, and takes a # for the end of it.
  return `javascript:(${CODE})('${origin}${pathname.replace(/'/g, '%27')}')`.replace(/[%#]/g, encodeURIComponent);
}
