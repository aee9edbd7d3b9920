/**
 * copydesk for Node: as `copydesk.js`, but `init` reads the module from the disk, where Node cannot fetch it.
 */

import { readFile } from 'node:fs/promises';
import { init as start } from './copydesk.js';

export { clean, cleanDocument, isProbablyReaderable, sanitize, toEpub } from './copydesk.js';

/** @type {typeof start} */
export async function init(source) {
  await start(source ?? (await readFile(new URL('./wasm/copydesk_bg.wasm', import.meta.url))));
}
