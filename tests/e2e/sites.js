/**
 * Servers of test pages, with whatever headers a test wants.
 */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WWW = fileURLToPath(new URL('../../www/', import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @typedef {object} Site
 * @property {string} address with a slash at its end
 * @property {string[]} asked the path of each request, in order
 * @property {() => Promise<void>} close
 */

/**
 * Serves pages by their path; what is not among them comes from `www/` where that is wanted.
 *
 * @param {Record<string, {body: string | Buffer, headers?: Record<string, string>}>} pages
 * @param {object} [settings]
 * @param {string} [settings.host] `localhost` and `127.0.0.1` are two sites to a browser
 * @param {boolean} [settings.www]
 * @returns {Promise<Site>}
 */
export async function site(pages, { host = 'localhost', www = false } = {}) {
  /** @type {string[]} */
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const page = pages[pathname];
    const body = page?.body ?? (www ? await readFile(join(WWW, pathname)).catch(() => null) : null);
    response.writeHead(body === null ? 404 : 200, {
      'Content-Type': TYPES[extname(pathname)] ?? TYPES['.html'],
      'Cache-Control': 'no-store',
      ...page?.headers,
    });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://${host}:${port}/`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
