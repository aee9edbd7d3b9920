/**
 * Serves the reader page on 127.0.0.1, with the headers that a host of it should send.
 *
 *     node scripts/serve.js [port]      the next free port when it is taken; Ctrl-C ends it
 */

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', 'www');
const PORT = 8080;

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The policy that a page's own `<meta>` states, and what only a header can say: who may show it in a frame. Pages that are
 * made to be shown in one of ours are the `original` ones; what is no page gets the policy of the first one.
 *
 * @param {string} file
 */
async function policy(file) {
  const page = await readFile(extname(file) === '.html' ? file : join(ROOT, 'index.html'), 'utf8');
  const [, stated = "default-src 'none'"] =
    /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
  const ancestors = /original(-loaded)?\.html$/.test(file) ? "'self'" : "'none'";
  return `${stated.replace(/\s+/g, ' ').trim()}; frame-ancestors ${ancestors}`;
}

/**
 * @param {number} [port] the first port to try
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serve(port = PORT) {
  const headers = {
    'Content-Security-Policy': await policy(''),
    // Any other would part this window from the one whose bookmarklet opened it.
    'Cross-Origin-Opener-Policy': 'unsafe-none',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
  const server = createServer(async (request, response) => {
    /** @param {number} status @param {string} message */
    const refuse = (status, message) => {
      response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = normalize(decodeURIComponent(pathname));
      const file = join(ROOT, path.endsWith('/') ? `${path}index.html` : path);
      const { size } = await stat(file).then((found) => (found.isFile() ? found : Promise.reject()));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      const stated = { 'Content-Security-Policy': await policy(file) };
      response.writeHead(200, { ...headers, ...stated, 'Content-Type': type, 'Content-Length': size });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).on('error', () => response.destroy()).pipe(response);
    } catch {
      refuse(404, 'Nothing here.');
    }
  });
  await listen(server, port);
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Listens on the first free port from `port` on.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const taken = (error.code === 'EADDRINUSE' || error.code === 'EACCES') && port < 65535;
      if (taken) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address, close } = await serve(Number(process.argv[2] ?? process.env.PORT ?? PORT));
  console.log(`\nThe reader page is at ${address}\nCtrl-C ends it.`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => close().then(() => process.exit(0)));
  }
}
