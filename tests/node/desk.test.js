/**
 * The desk: a worker with a deadline, which is renewed when a page takes too long or has broken it.
 */

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Worker as Thread } from 'node:worker_threads';
import { createDesk } from '../../www/copydesk/desk.js';

const WORDS = 'The harbour office said that the pilots had used the quiet day to paint their boat.';

/** @typedef {import('../../www/copydesk/desk.js').Question} Question */
/** @typedef {import('../../www/copydesk/desk.js').Answer} Answer */

/** What a browser's worker has and a thread of Node has not. */
const AS_WORKER = `
  import { readFileSync } from 'node:fs';
  import { parentPort } from 'node:worker_threads';
  globalThis.postMessage = (data) => parentPort.postMessage(data);
  globalThis.addEventListener = (name, hear) => parentPort.on(name, (data) => hear({ data }));
  globalThis.fetch = async (url) => new Response(readFileSync(url), { headers: { 'Content-Type': 'application/wasm' } });
  await import('${new URL('../../www/copydesk/worker.js', import.meta.url)}');
`;

/** What the types forbid. @param {unknown} value @returns {any} */
const odd = (value) => value;

/** The package's own worker, in a thread. */
class RealWorker extends EventTarget {
  #thread = new Thread(new URL(`data:text/javascript,${encodeURIComponent(AS_WORKER)}`));

  constructor() {
    super();
    this.#thread.on('message', (data) => this.dispatchEvent(Object.assign(new Event('message'), { data })));
  }

  /** @param {Question} data */
  postMessage(data) {
    this.#thread.postMessage(data);
  }

  terminate() {
    this.#thread.terminate();
  }
}

/** A worker that does what the test wants. */
class FakeWorker extends EventTarget {
  isEnded = false;

  /** @param {(this: FakeWorker, question: Question) => void} answer */
  constructor(answer) {
    super();
    this.answer = answer;
    this.tell({ ready: true });
  }

  /** @param {Answer} data */
  tell(data) {
    setTimeout(() => this.dispatchEvent(Object.assign(new Event('message'), { data })));
  }

  /** @param {Question} question */
  postMessage(question) {
    this.answer.call(this, structuredClone(question));
  }

  terminate() {
    this.isEnded = true;
  }
}

/** @type {ReturnType<typeof createDesk>[]} */
const desks = [];

/** @param {{worker: () => RealWorker | FakeWorker, deadline?: number}} settings */
function desk({ worker, deadline }) {
  // They have of a worker what a desk needs.
  const made = createDesk({ worker: /** @type {() => any} */ (worker), deadline });
  desks.push(made);
  return made;
}
after(() => desks.forEach((made) => made.close()));

/**
 * The desk of fake workers that answer the title `done`, but for pages with other words.
 *
 * @param {Record<string, (this: FakeWorker, id: number) => void>} others
 */
function fakeDesk(others, deadline = 50) {
  /** @type {FakeWorker[]} */
  const workers = [];
  const worker = () => {
    const made = new FakeWorker(function ({ id, given: [html] }) {
      const other = others[String(html)];
      if (other) other.call(this, id);
      else this.tell({ id, result: { title: 'done' } });
    });
    workers.push(made);
    return made;
  };
  return { workers, ...desk({ worker, deadline }) };
}

test('a page that takes too long is an error, and the next one is cleaned by a new worker', async () => {
  let workers = 0;
  const worker = () => {
    workers += 1;
    return new RealWorker();
  };
  const { clean } = desk({ worker, deadline: 1000 });
  const small = `<h1>Pilots paint</h1><p>${WORDS}</p>`;
  assert.equal((await clean(small)).textContent, WORDS);
  const large = clean(`<p>${WORDS} `.repeat(180_000), { maxBytes: 32 * 2 ** 20 });
  const next = clean(small);
  await assert.rejects(large, { name: 'CopydeskError', code: 'TimedOut', message: /longer than 1 s/ });
  assert.equal((await next).textContent, WORDS);
  assert.equal(workers, 2);
});

test("the module's errors come through with their codes", async () => {
  const { clean } = desk({ worker: () => new RealWorker() });
  await assert.rejects(clean('<p>Long', { maxBytes: 3 }), { name: 'CopydeskError', code: 'TooLarge' });
  await assert.rejects(clean('<p>A', odd({ markdwon: true })), { code: 'BadOption' });
  await assert.rejects(clean(odd(undefined)), { code: 'BadInput' });
  assert.equal((await clean(`<p>${WORDS}`)).textContent, WORDS);
});

test('pages are cleaned in their order, past one that hangs', async () => {
  const { clean, workers } = fakeDesk({ hang() {} });
  /** @type {string[]} */
  const told = [];
  /** @param {string} name */
  const tell = (name) => (/** @type {{code?: string, title?: string | null}} */ end) => told.push(`${name} ${end.code ?? end.title}`);
  await Promise.all(['a', 'hang', 'b'].map((html) => clean(html).then(tell(html), tell(html))));
  assert.deepEqual(told, ['a done', 'hang TimedOut', 'b done']);
  assert.deepEqual(workers.map(({ isEnded }) => isEnded), [true, false]);
});

test('a worker that has been ended is not heard any more', async () => {
  const { clean, workers } = fakeDesk({ hang() {}, slow(id) { setTimeout(() => this.tell({ id, result: { title: 'slow' } }), 30); } });
  await assert.rejects(clean('hang'), { code: 'TimedOut' });
  const slow = clean('slow');
  workers[0]?.dispatchEvent(new Event('error'));
  workers[0]?.tell({ error: { code: 'Trapped', message: 'late' } });
  assert.equal((await slow).title, 'slow');
});

test('what cannot be sent to the worker is an error, and the next page is cleaned', async () => {
  const { clean } = fakeDesk({});
  const [bad, good] = [clean('a', odd({ url: () => {} })), clean('b')];
  await assert.rejects(bad, { name: 'CopydeskError', code: 'BadOption' });
  assert.equal((await good).title, 'done');
  await assert.rejects(clean(odd(() => {})), { code: 'BadInput' });
  assert.equal((await clean('c')).title, 'done');
});

test('a worker that breaks is an error, and the next page has a new one', async () => {
  const { clean, workers } = fakeDesk({
    broken() {
      this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    },
  });
  await assert.rejects(clean('broken'), { code: 'Trapped', message: 'out of memory' });
  assert.equal((await clean('a')).title, 'done');
  assert.equal(workers.length, 2);
});

test('a worker that cannot be made is an error', async () => {
  let isAllowed = false;
  const worker = () => {
    if (!isAllowed) throw new Error('the policy forbids it');
    return new FakeWorker(function ({ id }) {
      this.tell({ id, result: { title: 'done' } });
    });
  };
  const { clean } = desk({ worker });
  await assert.rejects(clean('a'), { code: 'Trapped', message: /the policy forbids it/ });
  isAllowed = true;
  assert.equal((await clean('a')).title, 'done');
});

test('a book is made in the worker, with the pictures that are given', async () => {
  const { clean, toEpub } = desk({ worker: () => new RealWorker(), deadline: 60_000 });
  const book = await toEpub(await clean(`<title>Pilots paint</title><p>${WORDS}</p>`));
  assert.ok(book instanceof Uint8Array);
  assert.match(Buffer.from(book).toString('latin1'), /^PK\x03\x04.{26}mimetypeapplication\/epub\+zipPK/s);
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const address = 'https://news.example/quay.png';
  const content = `<p>${WORDS}</p><img src="${address}">`;
  const withPicture = await toEpub({ content }, { images: { [address]: picture } });
  assert.ok(Buffer.from(withPicture).includes('EPUB/image-1.png'));
});

test('what is no article is an error, and the next call works', async () => {
  const { clean, toEpub } = desk({ worker: () => new RealWorker(), deadline: 60_000 });
  await assert.rejects(toEpub(odd({ title: 'x' })), { name: 'CopydeskError', code: 'BadInput' });
  await assert.rejects(toEpub(odd({ content: '', run() {} })), { code: 'BadInput', message: /plain values/ });
  assert.equal((await clean(`<p>${WORDS}`)).textContent, WORDS);
});
