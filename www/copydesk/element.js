/**
 * `<copydesk-reader>`: an article, cleaned in the visitor's browser and set like a page of the reader.
 *
 *     <script type="module" src="/copydesk/element.js"></script>
 *     <copydesk-reader src="/archive/1987/ferry.html">The article is on its way.</copydesk-reader>
 *
 * | attribute | what it is |
 * | --- | --- |
 * | `src` | where the page is; it is fetched, so it must be on the same host, or allow others to read it |
 * | `html` | the page itself, in the place of `src`; as a property it may be long |
 * | `url` | where that page stands: what its addresses are relative to |
 * | `pictures` | `ask`: each waits behind a button, and nothing is loaded from elsewhere before |
 *
 * Properties: the same four; `options`, as for `clean`; `words`, the view's own words in another language; `article`, what
 * is shown (`null` before). A change of any shows the article anew.
 *
 * Events, which do not bubble: `clean` with the article as its `detail`, when it is shown; `error` with an `Error`, which has a
 * `code` where it was copydesk that refused. What stands in the element is seen until there is an article, and again after
 * an error.
 *
 * The article is in an open shadow root: styled from outside by the custom properties (`--cd-…`) and parts that
 * `view/article.css` names, by nothing else. All elements of a page share one worker. A page with a policy must allow
 * `script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; connect-src 'self'`, the pictures' hosts, and
 * `trusted-types copydesk` where it requires trusted types.
 */

import { decode } from './decode.js';
import { createDesk } from './desk.js';
import { showArticle } from './view/article.js';
import { startWorker } from './view/trusted.js';

/** @typedef {import('./copydesk.js').Article} Article */
/** @typedef {import('./copydesk.js').CopydeskError} CopydeskError */
/** @typedef {import('./copydesk.js').Options} Options */
/** @typedef {import('./view/words.js').Words} Words */

const NAME = 'copydesk-reader';

/** Properties that may have been set before the element was defined. */
const EARLY = /** @type {const} */ (['html', 'options', 'pictures', 'src', 'url', 'words']);

// Where there is no DOM the module still loads, for pages that are made on a server.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** @type {ReturnType<typeof createDesk> | undefined} */
let shared;

export class CopydeskReader extends Base {
  static observedAttributes = ['html', 'pictures', 'src', 'url'];

  /**
   * Makes the worker that all elements share, when the first one needs it. Replace it before that, where the worker is
   * elsewhere.
   *
   * @type {() => Worker}
   */
  static makeWorker = startWorker;

  #root = this.attachShadow({ mode: 'open' });
  #slot = this.#root.appendChild(document.createElement('slot'));
  #internals = this.attachInternals();
  /** @type {string | null} */
  #html = null;
  /** @type {Options} */
  #options = {};
  /** @type {Words | undefined} */
  #words;
  /** @type {Article | null} */
  #article = null;
  /** Ends what is under way: only the last page that was asked for is shown. @type {AbortController | undefined} */
  #turn;
  /** Whether something has changed that is not shown yet, and whether that is about to be mended. */
  #stale = true;
  #waits = false;

  connectedCallback() {
    for (const name of EARLY) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      Reflect.set(this, name, value);
    }
    if (this.#stale) this.#refresh();
  }

  disconnectedCallback() {
    if (!this.#turn) return;
    this.#turn.abort();
    this.#stale = true;
  }

  attributeChangedCallback() {
    this.#refresh();
  }

  /** Where the page is. */
  get src() {
    return this.getAttribute('src');
  }
  set src(value) {
    this.#reflect('src', value);
  }

  /** The page itself. Set as a property, it is not written into the attribute. */
  get html() {
    return this.#html ?? this.getAttribute('html');
  }
  set html(value) {
    this.#html = value;
    this.#refresh();
  }

  /** Where the page of `html` stands. */
  get url() {
    return this.getAttribute('url');
  }
  set url(value) {
    this.#reflect('url', value);
  }

  /** `ask`, where pictures are to wait. */
  get pictures() {
    return this.getAttribute('pictures');
  }
  set pictures(value) {
    this.#reflect('pictures', value);
  }

  /** Options of the cleaning. Its `url` counts before the attribute's. */
  get options() {
    return this.#options;
  }
  set options(value) {
    this.#options = value;
    this.#refresh();
  }

  /** The words of the view. */
  get words() {
    return this.#words;
  }
  set words(value) {
    this.#words = value;
    this.#refresh();
  }

  /** What is shown; `null` before, and after an error. */
  get article() {
    return this.#article;
  }

  /** @param {string} name @param {string | null} value */
  #reflect(name, value) {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** Shows the page anew, once for all that is changed together. */
  #refresh() {
    this.#stale = true;
    if (this.#waits || !this.isConnected) return;
    this.#waits = true;
    queueMicrotask(() => {
      this.#waits = false;
      if (this.isConnected) this.#read();
    });
  }

  async #read() {
    this.#turn?.abort();
    const turn = new AbortController();
    this.#turn = turn;
    this.#stale = false;
    const { html, src, url } = this;
    this.#internals.ariaBusy = String(html !== null || src !== null);
    try {
      const page = html !== null ? { html, url } : src !== null ? await load(src, turn.signal) : null;
      if (page) await this.#show(page, turn.signal);
      else this.#clear();
    } catch (error) {
      if (turn.signal.aborted) return;
      this.#clear();
      this.dispatchEvent(new CustomEvent('error', { detail: error }));
    }
    if (turn.signal.aborted) return;
    this.#turn = undefined;
    this.#internals.ariaBusy = 'false';
  }

  /** @param {{html: string, url: string | null}} page @param {AbortSignal} signal */
  async #show({ html, url }, signal) {
    shared ??= createDesk({ worker: () => CopydeskReader.makeWorker() });
    const article = await shared.clean(html, { ...(url && { url: new URL(url, document.baseURI).href }), ...this.#options });
    if (signal.aborted) return;
    const view = await showArticle(this.#root, article, { pictures: this.pictures !== 'ask', words: this.#words });
    if (signal.aborted) return view.remove();
    this.#slot.hidden = true;
    this.#article = article;
    this.dispatchEvent(new CustomEvent('clean', { detail: article }));
  }

  #clear() {
    this.#root.querySelector('article')?.remove();
    this.#slot.hidden = false;
    this.#article = null;
  }
}

/** @param {string} src @param {AbortSignal} signal */
async function load(src, signal) {
  const response = await fetch(new URL(src, document.baseURI), { signal, referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const told = /charset\s*=\s*"?([\w:-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
  return { html: decode(new Uint8Array(await response.arrayBuffer()), told), url: response.url };
}

if (globalThis.customElements && !customElements.get(NAME)) customElements.define(NAME, CopydeskReader);
