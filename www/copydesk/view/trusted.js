/**
 * The page's one Trusted Types policy, and with it the only places where text becomes markup or code: the article that
 * copydesk has cleaned, and the addresses of our own workers.
 *
 * A page that enforces Trusted Types must name it: `trusted-types copydesk`.
 */

/** @typedef {import('../copydesk.js').Article} Article */

const WORKER = new URL('../worker.js', import.meta.url).href;

/** The one piece of text that may pass at the moment. @type {string | undefined} */
let passing;

const rules = { createHTML: onlyOurs, createScriptURL: onlyOurs };

/** @param {string} text */
function onlyOurs(text) {
  if (text !== passing) throw new TypeError('only what copydesk has cleaned, and its own scripts, may pass');
  return text;
}

/** @type {{trustedTypes?: {createPolicy(name: string, policy: typeof rules): {createHTML(html: string): any, createScriptURL(url: string): any}}}} */
const { trustedTypes } = /** @type {any} */ (globalThis);
// Where there are no Trusted Types, the same rules hold by our own hand.
const policy = trustedTypes?.createPolicy('copydesk', rules) ?? rules;

/**
 * What our own sanitiser lets through may pass the browser's: it takes away what could run, whatever it is told to leave.
 */
const SECOND_LINE = { sanitizer: { removeElements: ['base', 'embed', 'form', 'iframe', 'link', 'math', 'meta', 'object', 'style', 'svg'] } };

/**
 * An article's content as a fragment of a document that loads nothing: pictures start when it is put on the page.
 * Where the browser has a sanitiser of its own (`setHTML`), it looks at the markup a second time.
 *
 * @param {Article} article
 * @returns {DocumentFragment}
 */
export function fragment({ content }) {
  const template = /** @type {HTMLTemplateElement & {setHTML?: (html: any, options: object) => void}} */ (
    document.createElement('template')
  );
  if (template.setHTML) template.setHTML(content, SECOND_LINE);
  else template.innerHTML = pass(content, policy.createHTML);
  return template.content;
}

/** Starts the worker that cleans. @returns {Worker} */
export function startWorker() {
  return new Worker(pass(WORKER, policy.createScriptURL), { type: 'module' });
}

/**
 * Registers a service worker of the page's own host.
 *
 * @param {URL} url
 */
export function startServiceWorker(url) {
  if (url.origin !== location.origin) throw new TypeError('a service worker comes from the page’s own host');
  return navigator.serviceWorker.register(pass(url.href, policy.createScriptURL));
}

/**
 * @template T
 * @param {string} text
 * @param {(text: string) => T} create
 * @returns {T}
 */
function pass(text, create) {
  passing = text;
  try {
    return create.call(policy, text);
  } finally {
    passing = undefined;
  }
}
