/**
 * The desk's worker on a thread of Node: gives it what a worker of a page has.
 */

import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { init } from '../../www/copydesk/copydesk.js';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
Object.assign(globalThis, {
  postMessage: (/** @type {unknown} */ data) => port.postMessage(data),
  addEventListener: (/** @type {string} */ type, /** @type {(event: { data: unknown }) => void} */ hear) => {
    port.on(type, (data) => hear({ data }));
  },
});
await init(await readFile(new URL('../../www/copydesk/wasm/copydesk_bg.wasm', import.meta.url)));
await import('../../www/copydesk/worker.js');
