/**
 * The worker of `desk.js`: loads the module, says that it is ready, then answers a page at a time.
 */

import { clean, init } from './copydesk.js';

/** @param {unknown} error */
function told(error) {
  const { code = 'Trapped', message = String(error) } = /** @type {{code?: string, message?: string}} */ (error ?? {});
  return { code, message };
}

addEventListener('message', ({ data: { id, html, options } }) => {
  try {
    postMessage({ id, article: clean(html, options) });
  } catch (error) {
    postMessage({ id, error: told(error) });
  }
});

init().then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ error: told(error) }),
);
