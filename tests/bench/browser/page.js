/**
 * The side of the bench that runs in the tab. `run.mjs` calls what is on `globalThis.bench`.
 */

import { CONTESTANTS } from './contestants.js';

/** @type {import('./contestants.js').Job} */
let job = () => undefined;
/** @type {string[]} */
let pages = [];
/** What the last call gave is held, so that it is not dropped within the time. @type {unknown} */
let held;

const bench = {
  /** @param {string} name */
  async load(name) {
    job = await /** @type {import('./contestants.js').Contestant} */ (CONTESTANTS[name]).load();
  },

  /** @param {number} count */
  async fetchPages(count) {
    pages = await Promise.all(Array.from({ length: count }, async (_, i) => (await fetch(`/pages/${i}`)).text()));
  },

  /** Milliseconds by the clock that the job takes over this page; -1 when it fails. @param {number} page */
  async run(page) {
    const html = pages[page] ?? '';
    const start = performance.now();
    try {
      held = await job(html);
    } catch {
      return -1;
    }
    return performance.now() - start;
  },

  /** Milliseconds by the clock for a page of so many bytes, the least of three. @param {number} bytes */
  async runSize(bytes) {
    const html = pageOf(bytes);
    let least = Infinity;
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      held = await job(html);
      least = Math.min(least, performance.now() - start);
    }
    return least;
  },

  /** Bytes of the module's memory after a page of so many bytes. @param {number} bytes */
  async memoryAfter(bytes) {
    held = await job(pageOf(bytes));
    const { default: start } = await import(/** @type {any} */ ('/www/copydesk/wasm/copydesk.js'));
    return (await start()).memory.buffer.byteLength;
  },
};

/** An article with its page around it, of about so many bytes: prose, links, lists, and a menu. @param {number} bytes */
function pageOf(bytes) {
  const menu = '<li class="menu-item"><a href="/harbour/boats">Boats of the harbour</a></li>';
  const part = (/** @type {number} */ n) => `<h2 class="story__crosshead">The day of boat ${n}</h2>
    <p class="story__paragraph" data-n="${n}">The ferry left the quay an hour late on day ${n}, and the harbour master, who had
    watched the tide since dawn, said that <a href="/boats/${n}">no boat</a> would follow it; <em>forty</em> passengers waited.</p>
    <ul><li>Soup &amp; bread</li><li>Blankets for ${n % 40} people</li></ul>`;
  let html = `<!DOCTYPE html><html lang="en"><head><title>Boats</title></head><body><nav><ul>${menu.repeat(40)}</ul></nav><main><article><h1>Boats</h1>`;
  for (let n = 0; html.length < bytes - 60; n++) html += part(n);
  return `${html}</article></main></body></html>`;
}

/** @type {any} */ (globalThis).bench = bench;
