/**
 * copydesk for JavaScript: works in a page, a worker, Node and a bundler.
 *
 *     import { init, clean } from 'copydesk';
 *     await init();
 *     const article = clean(html, { url: 'https://news.example/a' });
 *
 * A trap (memory that cannot be had, a stack that is full) poisons a WebAssembly instance. It is dropped then,
 * a new one is made from the module that is compiled already, and an error with the code `Trapped` is thrown: the
 * next call works, and no page is ever handed back uncleaned.
 */

import { failure } from './errors.js';
import start, * as bindings from './wasm/copydesk.js';

/** @typedef {import('./wasm/copydesk.js').Article} Article */
/** @typedef {import('./wasm/copydesk.js').Comment} Comment */
/** @typedef {import('./wasm/copydesk.js').CopydeskError} CopydeskError */
/** @typedef {import('./wasm/copydesk.js').EpubOptions} EpubOptions */
/** @typedef {import('./wasm/copydesk.js').Mend} Mend */
/** @typedef {import('./wasm/copydesk.js').Options} Options */
/** @typedef {import('./wasm/copydesk.js').OutlineEntry} OutlineEntry */
/** @typedef {import('./wasm/copydesk.js').Place} Place */
/** @typedef {import('./wasm/copydesk.js').Removal} Removal */

/** Memory of an instance never shrinks: past this it is renewed after the call. */
const MEMORY_LIMIT = 128 * 2 ** 20;

/** @type {import('./wasm/copydesk.js').InitOutput | undefined} */
let instance;
/** Whether the instance must be renewed before it is called. */
let stale = false;

/**
 * Loads the module; await it once before all else. Further calls give the same answer and load nothing.
 *
 * @param {URL | string | Request | Response | BufferSource | WebAssembly.Module | Promise<Response>} [source] where
 *   the module is; without it `wasm/copydesk_bg.wasm` beside this file
 * @returns {Promise<void>}
 */
export async function init(source) {
  const loaded = await start(source === undefined ? undefined : { module_or_path: source });
  instance ??= loaded;
}

/**
 * Cleans an article page, or a fragment that somebody copied out of one.
 *
 * @param {string} html
 * @param {Options | null} [options]
 * @returns {Article}
 * @throws {CopydeskError}
 */
export function clean(html, options) {
  return guarded(() => bindings.clean(html, options));
}

/**
 * Cleans the live page, and never changes it. What is not shown is not read; open shadow roots are.
 *
 * @param {Document} document
 * @param {Options | null} [options] `url` is the document's own address unless it is given
 * @returns {Article}
 * @throws {CopydeskError}
 */
export function cleanDocument(document, options) {
  return guarded(() => bindings.cleanDocument(document, options));
}

/**
 * Whether the page looks like one that `clean` makes an article of.
 *
 * @param {string | Document} htmlOrDocument
 * @param {Options | null} [options]
 * @returns {boolean}
 * @throws {CopydeskError}
 */
export function isProbablyReaderable(htmlOrDocument, options) {
  return guarded(() => bindings.isProbablyReaderable(htmlOrDocument, options));
}

/**
 * The sanitising policy alone: what is allowed of this HTML, safe to be put on a page.
 *
 * @param {string} html
 * @param {Options | null} [options]
 * @returns {string}
 * @throws {CopydeskError}
 */
export function sanitize(html, options) {
  return guarded(() => bindings.sanitize(html, options));
}

/**
 * The article as a book: the bytes of one EPUB 3 file.
 *
 * @param {Partial<Article> & { content: string }} article what `clean` gives
 * @param {EpubOptions | null} [options]
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {CopydeskError}
 */
export function toEpub(article, options) {
  return guarded(() => bindings.toEpub(article, options));
}

/**
 * Calls the module, and renews the instance where the call has spoilt it.
 *
 * @template T
 * @param {() => T} call
 * @returns {T}
 */
function guarded(call) {
  if (!instance) throw failure('NotReady', 'await init() before the first call');
  if (stale) renew();
  // Until it has come back: on a stack that is full, what is said below may fail, too.
  stale = true;
  try {
    const result = call();
    stale = false;
    return result;
  } catch (error) {
    if (!isTrap(error)) {
      stale = false;
      throw error;
    }
    throw failure('Trapped', 'the module failed on this page and has been renewed', error);
  } finally {
    if (stale || instance.memory.buffer.byteLength > MEMORY_LIMIT) renew();
  }
}

/** A new instance of the compiled module. Where even that fails, the next call tries again. */
function renew() {
  stale = true;
  try {
    bindings.__wbg_reset_state();
    // It is loaded already: this only hands over the new instance's exports.
    instance = bindings.initSync(/** @type {any} */ (undefined));
    stale = false;
  } catch {
    // Still stale.
  }
}

/**
 * A trap, or a full stack: that one is a `RangeError` in V8 and JavaScriptCore, an `InternalError` in Firefox.
 *
 * @param {unknown} error
 */
function isTrap(error) {
  return (
    error instanceof WebAssembly.RuntimeError ||
    error instanceof RangeError ||
    (error instanceof Error && error.name === 'InternalError')
  );
}
