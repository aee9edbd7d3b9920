/**
 * Keeps the page working without a network. The network comes first, so that nobody reads an old version; what it does not
 * give within a moment comes from what was kept. Other hosts are none of its business.
 *
 * What to keep is not listed anywhere: it is found by following the page's own references, file by file.
 */

/**
 * @typedef {Event & {waitUntil(work: Promise<unknown>): void}} Moment
 * @typedef {Moment & {request: Request, respondWith(answer: Promise<Response>): void}} Asked
 * @typedef {{skipWaiting(): Promise<void>, clients: {claim(): Promise<void>}, addEventListener(type: string, listener: (event: any) => void): void}} Scope
 */
const scope = /** @type {Scope} */ (/** @type {unknown} */ (self));

const KEPT = 'copydesk';
const SHARED = 'copydesk-shared';
/** Milliseconds that the network has before what was kept is given. */
const PATIENCE = 2500;
const HOME = new URL('./', self.location.href);

/** What a file refers to: attributes of the page, imports and addresses of scripts, files of the manifest. */
const REFERENCES = [
  /(?:src|href)="([^"#:]+)"/g,
  /(?:from|import)\s*\(?\s*'(\.[^']+)'/g,
  /new URL\('([^']+)', (?:import\.meta\.url|module)/g,
  /"src":\s*"([^"]+)"/g,
];

/** Files that scripts name in a way of their own. */
const NAMED = ['./', 'original.html', 'original-loaded.html', 'copydesk/worker.js', 'copydesk/wasm/copydesk_bg.wasm', 'copydesk/view/article.css', 'copydesk/view/changes.css'];

scope.addEventListener('install', (/** @type {Moment} */ event) => {
  scope.skipWaiting();
  event.waitUntil(keepAll());
});

scope.addEventListener('activate', (/** @type {Moment} */ event) => {
  event.waitUntil(scope.clients.claim());
});

scope.addEventListener('fetch', (/** @type {Asked} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== HOME.origin || !url.pathname.startsWith(HOME.pathname)) return;
  if (request.method === 'POST' && url.pathname === `${HOME.pathname}share`) event.respondWith(takeShare(request));
  else if (request.method === 'GET') event.respondWith(answer(event));
});

async function keepAll() {
  const store = await caches.open(KEPT);
  const found = new Set(NAMED.map((name) => new URL(name, HOME).href));
  for (const address of found) {
    const response = await fetch(address, { cache: 'no-cache' }).catch(() => null);
    if (!response?.ok) continue;
    await store.put(address, response.clone());
    if (!/html|javascript|manifest|json/.test(response.headers.get('Content-Type') ?? '')) continue;
    const text = await response.text();
    for (const pattern of REFERENCES) {
      for (const [, reference = ''] of text.matchAll(pattern)) {
        const url = new URL(reference, address);
        if (url.href.startsWith(HOME.href) && !url.pathname.endsWith('/sw.js')) found.add(url.href.replace(/#.*/, ''));
      }
    }
  }
}

/** @param {Asked} event @returns {Promise<Response>} */
async function answer(event) {
  const { request } = event;
  const store = await caches.open(KEPT);
  const key = new URL(request.url);
  key.search = key.hash = '';
  const network = fetch(request).then((response) => {
    if (response.ok) event.waitUntil(store.put(key.href, response.clone()));
    return response;
  });
  const late = new Promise((done) => setTimeout(done, PATIENCE)).then(() => store.match(key.href));
  const first = await Promise.race([network.catch(() => undefined), late]);
  return first ?? (await store.match(key.href)) ?? network;
}

/** What another program shares is kept until the page takes it. @param {Request} request */
async function takeShare(request) {
  const data = await request.formData().catch(() => new FormData());
  const store = await caches.open(SHARED);
  const keep = (/** @type {string} */ name, /** @type {Blob} */ blob) => store.put(new URL(`shared/${crypto.randomUUID()}`, HOME).href, new Response(blob, { headers: { 'X-Name': encodeURIComponent(name) } }));
  const files = data.getAll('page').flatMap((file) => (file instanceof File ? file : []));
  for (const file of files) await keep(file.name, file);
  const text = String(data.get('text') ?? '');
  if (files.length === 0 && text) await keep(String(data.get('title') ?? ''), new Blob([text]));
  return Response.redirect(new URL('./#shared', HOME).href, 303);
}
