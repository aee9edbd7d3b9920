/**
 * The page that the outputs are put in, and a log of what it asks for.
 *
 * The page's own policy lets every script run that needs no other host, and lets nothing leave the machine: what would
 * have left is reported to the page, what comes here is written down.
 */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-src 'self' data:",
  "base-uri 'self'",
].join('; ');

const PAGE = '<!DOCTYPE html><meta charset="utf-8"><title>hostile</title><script src="/check.js"></script><body></body>';

/**
 * @typedef {object} Asked
 * @property {string} path
 * @property {string} as what it was to be: `image`, `script`, `iframe`, …
 */

/** @returns {Promise<{address: string, taken: () => Asked[], close: () => void}>} */
export async function serve() {
  const check = await readFile(new URL('check.js', import.meta.url));
  /** @type {Asked[]} */
  let asked = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const headers = { 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' };
    if (path === '/hostile-page') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
    } else if (path === '/check.js') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript; charset=utf-8' }).end(check);
    } else {
      if (path !== '/favicon.ico') asked.push({ path, as: String(request.headers['sec-fetch-dest'] ?? 'unknown') });
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/hostile-page`,
    taken() {
      const taken = asked;
      asked = [];
      return taken;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
