/**
 * The JavaScript package where there is no browser: loading, errors, and what happens after a trap.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { clean, cleanDocument, init, isProbablyReaderable, sanitize, toEpub } from '../../www/copydesk/copydesk.js';

const MODULE = new URL('../../www/copydesk/wasm/copydesk_bg.wasm', import.meta.url);
const PAGE = 65536;
const WORDS = 'The harbour office said that the pilots had used the quiet day to paint their boat.';

/** What the types forbid. @param {unknown} value @returns {any} */
const odd = (value) => value;

/** @param {number} number */
function leb(number) {
  const out = [];
  do {
    out.push((number & 0x7f) | (number > 0x7f ? 0x80 : 0));
    number >>>= 7;
  } while (number);
  return out;
}

/** @param {Uint8Array} bytes @param {number} at @returns {[number, number]} the number, and where it ends */
function unleb(bytes, at) {
  let [number, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    number |= (byte & 0x7f) << shift;
    shift += 7;
    if (!(byte & 0x80)) return [number, at];
  }
}

/**
 * The module with so little memory that a large page traps in it.
 *
 * @param {Uint8Array} bytes
 * @param {number} spare bytes that it may grow by
 */
function cramped(bytes, spare) {
  const MEMORY = 5;
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at] ?? 0;
    const [size, body] = unleb(bytes, at + 1);
    if (id === MEMORY) {
      const [least] = unleb(bytes, body + 2);
      const section = [1, 1, ...leb(least), ...leb(least + spare / PAGE)];
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([id, ...leb(section.length), ...section]), bytes.subarray(body + size)]);
    }
    at = body + size;
  }
  throw new Error('the module has no memory of its own');
}

before(async () => {
  assert.throws(() => clean('<p>Early'), { name: 'CopydeskError', code: 'NotReady' });
  await assert.rejects(init(new Uint8Array([0, 1, 2])), WebAssembly.CompileError);
  await Promise.all([init(cramped(readFileSync(MODULE), 4 * 2 ** 20)), init()]);
  await init();
});

test('a page is cleaned', () => {
  const article = clean(`<p>${WORDS}</p>`);
  assert.equal(article.textContent, WORDS);
  assert.equal(article.length, WORDS.length);
  assert.equal(article.publishedTime, null);
  assert.equal(sanitize('<p onclick=run()>Hello<script>run()</script></p>'), '<p>Hello</p>');
  assert.equal(isProbablyReaderable('<ul><li><a href=/>Home</a></ul>'), false);
});

test('a trap is an error with a code, and the next call works', () => {
  const large = `<p>${WORDS} `.repeat(20_000);
  for (let turn = 0; turn < 3; turn++) {
    assert.throws(() => clean(large), (error) => {
      assert.ok(error instanceof Error);
      assert.equal(error.name, 'CopydeskError');
      assert.ok('code' in error && error.code === 'Trapped');
      assert.ok(error.cause instanceof Error);
      return true;
    });
    assert.equal(clean(`<p>${WORDS}</p>`).textContent, WORDS);
  }
  assert.throws(() => sanitize(large), { code: 'Trapped' });
  assert.equal(sanitize('<p>Hello'), '<p>Hello</p>');
});

test('a call on a stack that is full is an error, whether the module began or not, and the next call works', () => {
  const page = `<p>${WORDS}</p>`;
  let [worked, trapped] = [0, 0];
  // Called again at each frame on the way up, with a little more room each time: at first there is none to begin,
  // then too little within the module, at last enough.
  const dig = () => {
    try {
      dig();
    } catch {
      // The bottom.
    }
    if (worked > 0) return;
    try {
      worked += Number(clean(page).textContent === WORDS);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      trapped += Number('code' in error && error.code === 'Trapped');
    }
  };
  dig();
  assert.equal(worked, 1);
  assert.ok(trapped > 0, 'the stack was full within the module');
  assert.equal(clean(page).textContent, WORDS);
});

test('the page may have a host in letters beyond ASCII', () => {
  const link = `<p>${WORDS} <a href="/a">More</a> of <a href="//xn--bcher-kva.example/b">books</a>.</p>`;
  const { content } = clean(link, { url: 'https://bücher.example/' });
  assert.match(content, /href="https:\/\/xn--bcher-kva\.example\/a"/);
  assert.match(content, /href="https:\/\/xn--bcher-kva\.example\/b"/);
  assert.throws(() => clean(link, { url: 'bücher' }), { code: 'BadUrl' });
});

test('a wrong option is an error that names it', () => {
  assert.throws(() => clean('<p>A', odd({ markdwon: true })), { name: 'CopydeskError', code: 'BadOption', message: /"markdwon".*markdown/ });
  assert.throws(() => clean('<p>A', odd({ markdown: 'yes' })), { code: 'BadOption', message: /^options\.markdown: invalid type: string "yes"/ });
  assert.throws(() => clean('<p>A', odd({ keep: 'byline' })), { code: 'BadOption', message: /^options\.keep: / });
  assert.throws(() => clean('<p>A', { maxBytes: -1 }), { code: 'BadOption', message: /^options\.maxBytes: / });
  assert.throws(() => clean('<p>A', { url: 'nowhere' }), { code: 'BadUrl', message: /nowhere/ });
  assert.throws(() => clean('<p>A', odd('fast')), { code: 'BadOption' });
});

test('what is no page is an error', () => {
  assert.throws(() => clean(odd(undefined)), { name: 'CopydeskError', code: 'BadInput' });
  assert.throws(() => cleanDocument(odd({})), { name: 'CopydeskError', code: 'BadInput' });
  assert.throws(() => clean('<p>Long', { maxBytes: 3 }), { code: 'TooLarge' });
});

test('an article becomes a book, with the pictures that are given', () => {
  const address = 'https://news.example/quay.png';
  const article = clean(`<p>${WORDS}</p><img src=${address} alt=Quay><p>${WORDS} It rained.</p>`);
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const plain = toEpub(article);
  assert.ok(plain instanceof Uint8Array);
  assert.match(Buffer.from(plain).toString('latin1'), /^PK\x03\x04.{26}mimetypeapplication\/epub\+zipPK/s);
  const book = toEpub(article, { images: { [address]: picture } });
  assert.ok(Buffer.from(book).includes('EPUB/image-1.png'));
  assert.deepEqual(toEpub(article, { images: new Map([[address, picture]]) }), book);
  assert.deepEqual(toEpub({ content: article.content }), toEpub({ content: article.content }, { images: null }));
  assert.ok(!Buffer.from(toEpub({ content: '<p onclick=run()>a<script>run()</script>' })).includes('run()'));
});

test('what is no article, or no picture, is an error', () => {
  assert.throws(() => toEpub(odd(undefined)), { name: 'CopydeskError', code: 'BadInput' });
  assert.throws(() => toEpub(odd({ title: 'x' })), { code: 'BadInput' });
  assert.throws(() => toEpub({ content: '' }, odd({ images: { a: 'b' } })), { code: 'BadInput', message: /options\.images/ });
  assert.throws(() => toEpub({ content: '' }, odd({ pictures: {} })), { code: 'BadOption', message: /"pictures".*images/ });
});

test('a page of any script comes in whole', () => {
  // From one byte a unit to three, and a surrogate without its fellow.
  for (const words of [WORDS, 'Лоцманы красили свою лодку весь тихий день. ', '渡轮今天早上回到了港口。', 'The 🛥 is back. ', 'A lone \ud800 one. ']) {
    const text = words.repeat(200).trim();
    assert.equal(clean(`<p>${text}</p>`).textContent, text.toWellFormed());
  }
});
