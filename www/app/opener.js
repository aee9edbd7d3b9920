/**
 * The way in for the bookmarklet: it opens the reader at `#page`, and hands over a page as the answer to a nonce. What it
 * does on its side is in `bookmarklet/source.js`.
 *
 * Whoever can open a window can open this one, and hand over what he likes. So the answer is taken from the opener alone, with
 * this window's nonce, once, and no longer than a page may be; where it comes from is what the browser says, never what the
 * message says. What it holds is cleaned like every other page.
 */

/** The fragment that the bookmarklet opens the reader with. */
export const MARK = '#page';

/** UTF-16 units that a page may have: what is longer has more bytes than copydesk takes. */
const LONGEST = 8 * 2 ** 20;

/** Milliseconds after which the reader asks for a paste. The bookmarklet gives up half a second before. */
const PATIENCE = 2000;

/**
 * @typedef {object} Handed
 * @property {string} html the page as its reader saw it
 * @property {string} url where it stands; empty where the sender's origin does not vouch for it
 * @property {string} origin who sent it, such as `https://news.example`; empty where the browser cannot say (a file, a sandbox)
 */

/**
 * Why there is no page.
 *
 * - `severed`: this window has no opener; the article's site keeps its windows apart, or took this place itself because
 *   pop-ups are blocked. The page is in the clipboard, or will be when the article's page is clicked.
 * - `silent`: the opener has not answered yet. The page may still come.
 * - `unusable`: it answered, and there was no page in what it said: it could not be copied.
 * - `long`: it answered with more than copydesk takes.
 *
 * @typedef {'severed' | 'silent' | 'unusable' | 'long'} Reason
 */

/**
 * Asks the window that opened this one for its page, if it was a bookmarklet that opened it.
 *
 * @param {(page: Handed) => void} onPage called once at most
 * @param {(reason: Reason) => void} onNone called once at most; after `silent`, and after it alone, `onPage` may still follow
 * @returns {boolean} whether a page is awaited, or was to be: the sample need not be shown
 */
export function awaitPage(onPage, onNone) {
  if (location.hash !== MARK) return false;
  // What is reloaded, or bookmarked, is the reader itself.
  history.replaceState(history.state, '', location.pathname + location.search);
  const sender = /** @type {WindowProxy | null} */ (window.opener);
  if (!sender) {
    onNone('severed');
    return true;
  }

  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  let told = false;
  /** @param {Reason} reason */
  const tell = (reason) => {
    if (told) return;
    told = true;
    onNone(reason);
  };
  const timer = setTimeout(tell, PATIENCE, 'silent');

  /** @param {MessageEvent<unknown>} event */
  const hear = ({ source, origin, data }) => {
    if (source !== sender || !Array.isArray(data) || data[0] !== nonce) return;
    removeEventListener('message', hear);
    clearTimeout(timer);
    window.opener = null;
    const [, url, html] = data;
    if (data.length !== 3 || typeof url !== 'string' || typeof html !== 'string' || !html) tell('unusable');
    else if (html.length > LONGEST) tell('long');
    else onPage({ html: withPictures(html), url: vouched(url, origin), origin: origin === 'null' ? '' : origin });
  };
  addEventListener('message', hear);
  // Who opened this window is not known yet: the nonce is of no use to anybody else.
  sender.postMessage(nonce, '*');
  return true;
}

/**
 * The address, where it is of the web and of the origin that sent it.
 *
 * @param {string} url
 * @param {string} origin
 */
function vouched(url, origin) {
  try {
    const { protocol, origin: stated, href } = new URL(url);
    return /^https?:$/.test(protocol) && stated === origin ? href : '';
  } catch {
    return '';
  }
}

/**
 * Makes markup again of the text of each `<noscript>`: in a page where scripts run it holds none, and so the bookmarklet's
 * copy has `&lt;img…&gt;` for the picture that waits there.
 *
 * @param {string} html as the bookmarklet makes it, from the clipboard too
 * @returns {string}
 */
export function withPictures(html) {
  const parts = [];
  let from = 0;
  for (let at = html.indexOf('<noscript'); at >= 0; at = html.indexOf('<noscript', from)) {
    const start = html.indexOf('>', at) + 1;
    const end = start > 0 ? html.indexOf('<', start) : -1;
    if (end < 0) break;
    parts.push(html.slice(from, start), unescaped(html.slice(start, end)));
    from = end;
  }
  parts.push(html.slice(from));
  return parts.join('');
}

/** @type {Record<string, string>} */
const SIGNS = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': '\u00a0' };

/** @param {string} text */
function unescaped(text) {
  return text.replace(/&(?:lt|gt|amp|nbsp);/g, (sign) => SIGNS[sign] ?? sign);
}
