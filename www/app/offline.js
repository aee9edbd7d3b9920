/**
 * The page without a network: its service worker, and what another program shared with the installed page.
 */

import { startServiceWorker } from '../copydesk/view/trusted.js';
import { readFile } from './intake.js';

/** @typedef {import('./intake.js').Source} Source */

const WORKER = new URL('../sw.js', import.meta.url);
/** As in the worker. */
const SHARED = 'copydesk-shared';

/** Registers the worker when the page has done its work. */
export function goOffline() {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  const register = () => startServiceWorker(WORKER).catch(() => undefined);
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}

/**
 * What was shared: files, or text. Taken once.
 *
 * @returns {Promise<Source[]>}
 */
export async function takeShared() {
  if (location.hash !== '#shared' || !('caches' in globalThis)) return [];
  history.replaceState(null, '', location.pathname + location.search);
  const store = await caches.open(SHARED);
  /** @type {Source[]} */
  const sources = [];
  for (const request of await store.keys()) {
    const response = await store.match(request);
    if (!response) continue;
    const blob = await response.blob();
    const name = decodeURIComponent(response.headers.get('X-Name') ?? '');
    sources.push({ name, read: () => readFile(blob) });
  }
  await caches.delete(SHARED);
  return sources;
}
