/**
 * The desk: cleaning and bookmaking off the main thread.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { createDesk } from '../../www/copydesk/desk.js';

const WORDS = 'The night boats will sail again in March, the harbour office said, after two winters in port.';

/** A worker as pages have it, on a thread of Node. @returns {any} */
function startWorker() {
  const worker = new Worker(new URL('../support/desk-worker.js', import.meta.url));
  return {
    addEventListener: (/** @type {string} */ type, /** @type {(event: unknown) => void} */ hear) => {
      worker.on(type, (said) => hear({ data: said, message: String(said), preventDefault() {} }));
    },
    postMessage: (/** @type {unknown} */ data) => worker.postMessage(data),
    terminate: () => worker.terminate(),
  };
}

test('the desk cleans a page and makes a book of it', async () => {
  const desk = createDesk({ worker: startWorker, deadline: 60_000 });
  try {
    const article = await desk.clean(`<title>Night boats</title><p>${WORDS}</p><p>${WORDS} It rained.</p>`);
    assert.equal(article.title, 'Night boats');
    const book = await desk.toEpub(article);
    assert.ok(book instanceof Uint8Array);
    assert.match(Buffer.from(book).toString('latin1'), /^PK\x03\x04.{26}mimetypeapplication\/epub\+zipPK/s);
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const address = 'https://news.example/quay.png';
    const content = `<p>${WORDS}</p><img src="${address}">`;
    const withPicture = await desk.toEpub({ content }, { images: { [address]: picture } });
    assert.ok(Buffer.from(withPicture).includes('EPUB/image-1.png'));
  } finally {
    desk.close();
  }
});

test('what goes wrong at the desk is an error with its code, and the next call works', async () => {
  const desk = createDesk({ worker: startWorker, deadline: 60_000 });
  try {
    const title = /** @type {any} */ ({ title: 'x' });
    await assert.rejects(desk.toEpub(title), { name: 'CopydeskError', code: 'BadInput' });
    const notSent = /** @type {any} */ ({ content: '', run() {} });
    await assert.rejects(desk.toEpub(notSent), { name: 'CopydeskError', code: 'BadInput' });
    assert.equal((await desk.clean(`<p>${WORDS}</p>`)).textContent, WORDS);
  } finally {
    desk.close();
  }
});
