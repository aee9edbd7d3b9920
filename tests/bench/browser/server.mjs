/**
 * Serves the package, the peers and the pages on 127.0.0.1, to tabs that may use fine clocks.
 */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDERS = ['/www/', '/node_modules/', '/tests/bench/browser/'];
/** @type {Record<string, string>} */
const TYPES = { '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm' };
const PAGE = '<!DOCTYPE html><meta charset="utf-8"><title>bench</title><body><script type="module" src="/tests/bench/browser/page.js"></script>';

/** @param {string[]} pages files @returns {Promise<{address: string, close: () => void}>} */
export async function serve(pages) {
  const server = createServer(async (request, response) => {
    const headers = {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cache-Control': 'no-store',
    };
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const text = 'text/plain; charset=utf-8';
    try {
      if (path === '/') {
        response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
      } else if (path.startsWith('/pages/')) {
        const body = await readFile(pages[Number(path.slice('/pages/'.length))] ?? '');
        response.writeHead(200, { ...headers, 'Content-Type': text }).end(body);
      } else if (FOLDERS.some((folder) => path.startsWith(folder))) {
        const body = await readFile(join(ROOT, path));
        response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(path)] ?? text }).end(body);
      } else {
        response.writeHead(404, headers).end();
      }
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
