/**
 * The page's one Trusted Types policy, and with it the only two places where text becomes markup or code: the
 * article that copydesk has cleaned, and the address of our own worker.
 */

/** @typedef {import('../copydesk/copydesk.js').Article} Article */

const WORKER = new URL('../copydesk/worker.js', import.meta.url).href;

/** The one piece of markup that may pass at the moment. @type {string | undefined} */
let cleaned;

const rules = {
  /** @param {string} html */
  createHTML(html) {
    if (html !== cleaned) throw new TypeError('only what copydesk has cleaned is shown');
    return html;
  },
  /** @param {string} url */
  createScriptURL(url) {
    if (url !== WORKER) throw new TypeError('only our own worker is started');
    return url;
  },
};

/** @type {{trustedTypes?: {createPolicy(name: string, policy: typeof rules): {createHTML(html: string): any, createScriptURL(url: string): any}}}} */
const { trustedTypes } = /** @type {any} */ (globalThis);
// Where there are no Trusted Types, the same rules hold by our own hand.
const policy = trustedTypes?.createPolicy('copydesk', rules) ?? rules;

/**
 * Puts an article's content into an element.
 *
 * @param {Element} element
 * @param {Article} article
 */
export function showContent(element, article) {
  cleaned = article.content;
  element.innerHTML = policy.createHTML(article.content);
  cleaned = undefined;
}

/** Starts the worker that cleans. @returns {Worker} */
export function startWorker() {
  return new Worker(policy.createScriptURL(WORKER), { type: 'module' });
}
