/**
 * The worker of `desk.js`: loads the module, says that it is ready, then answers a call at a time.
 */

import { clean, init, toEpub } from './copydesk.js';

/** @type {Record<import('./desk.js').Call, (...given: any[]) => unknown>} */
const CALLS = { clean, toEpub };

/** @param {unknown} error */
function told(error) {
  const { code = 'Trapped', message = String(error) } = /** @type {{code?: string, message?: string}} */ (error ?? {});
  return { code, message };
}

addEventListener('message', ({ data }) => {
  const { id, call, given } = /** @type {import('./desk.js').Question} */ (data);
  try {
    postMessage({ id, result: CALLS[call](...given) });
  } catch (error) {
    postMessage({ id, error: told(error) });
  }
});

/**
 * An article with a little of everything. Browsers compile a function when it is first called, which makes a first page take
 * several times as long as the second; this one is cleaned while nobody waits.
 */
const SAMPLE = `<title>Fog</title><article><h1>Fog</h1><p class=byline>By Ada Berg</p><time datetime=2026-01-02>2 January</time>
  <figure><img src=/quay.jpg alt=Quay><figcaption>The quay. Photo: Ole Lund</figcaption></figure>
  <p>The boats <a href=/b>left</a>, and <b>nobody</b> waved.</p><h2>Later</h2><ul><li>Rain</ul></article><footer>Subscribe</footer>`;

init()
  .then(() => void clean(SAMPLE, { url: 'https://news.example/fog' }))
  .then(
    () => postMessage({ ready: true }),
    (error) => postMessage({ error: told(error) }),
  );
