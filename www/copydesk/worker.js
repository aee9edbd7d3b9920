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

init().then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ error: told(error) }),
);
