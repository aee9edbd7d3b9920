/**
 * What the package does in each engine when a page is too much for it: the module is renewed, the worker too.
 */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { forEachEngine } from './engines.js';
import { site } from './sites.js';

const WORDS = 'The harbour office said that the pilots had used the quiet day to paint their boat.';

/** So often it is a page that takes longer than a second. */
const LONG = [`<p>${WORDS} `, 180_000];

/** @type {import('./sites.js').Site} */
let host;

before(async () => {
  host = await site({ '/blank': { body: '<!DOCTYPE html><title>Blank</title>' } }, { www: true });
});

after(() => host.close());

forEachEngine((engine) => {
  /**
   * Runs it in a module of the page's origin, and gives what it returns.
   *
   * @param {string} body of an async function, which has `copydesk`, `createDesk` and `given`
   * @param {unknown} given
   * @returns {Promise<any>}
   */
  async function within(body, given) {
    await engine().go(`${host.address}blank`);
    const script = `
      const [given, done] = arguments;
      (async () => {
        const copydesk = await import('/copydesk/copydesk.js');
        const { createDesk } = await import('/copydesk/desk.js');
        ${body}
      })().then(done, (error) => done(String(error)));
    `;
    return engine().hear(script, given);
  }

  test('a full stack within the module is an error with a code, and the next call works', async () => {
    const [trapped, worked, next] = await within(
      `await copydesk.init();
       let [trapped, worked] = [0, 0];
       const dig = () => {
         try { dig(); } catch {}
         if (worked) return;
         try { worked += Number(copydesk.clean(given).textContent.length > 0); }
         catch (error) { trapped += Number(error.code === 'Trapped'); }
       };
       dig();
       return [trapped, worked, copydesk.clean(given).textContent];`,
      `<p>${WORDS}</p>`,
    );
    assert.ok(trapped > 0, 'the stack was full within the module');
    assert.deepEqual([worked, next], [1, WORDS]);
  });

  test("a page that is past the worker's deadline is an error, and the worker that comes after it works", async () => {
    const told = await within(
      `const desk = createDesk({ deadline: 1000 });
       const code = (error) => error.code;
       const large = desk.clean(given[0].repeat(given[1]), { maxBytes: 2 ** 26 }).catch(code);
       const small = desk.clean(given[2]).then((article) => article.textContent, code);
       const all = await Promise.all([large, small]);
       desk.close();
       return all;`,
      [...LONG, `<p>${WORDS}</p>`],
    );
    assert.deepEqual(told, ['TimedOut', WORDS]);
  });

  test('the memory of a large page is given back', async () => {
    const [least, after, next] = await within(
      `const { initSync } = await import('/copydesk/wasm/copydesk.js');
       await copydesk.init();
       const size = () => initSync(undefined).memory.buffer.byteLength;
       const least = size();
       copydesk.sanitize('A long line of words. '.repeat(3 << 20), { maxBytes: 2 ** 27 });
       return [least, size(), copydesk.sanitize('<p>Hello')];`,
      '',
    );
    assert.equal(after, least);
    assert.equal(next, '<p>Hello</p>');
  });
});
