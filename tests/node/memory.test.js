/**
 * The memory of an instance never shrinks: one that has grown large is given back after the call.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clean, init, sanitize } from '../../www/copydesk/copydesk.js';
import { initSync } from '../../www/copydesk/wasm/copydesk.js';

const MB = 2 ** 20;

test('an instance that grew past 128 MB is renewed', async () => {
  await init(readFileSync(new URL('../../www/copydesk/wasm/copydesk_bg.wasm', import.meta.url)));
  const size = () => initSync(undefined).memory.buffer.byteLength;
  const least = size();

  const small = '<p>The pilots painted their boat on Monday.</p>'.repeat(2000);
  clean(small);
  assert.ok(size() > least, 'an instance of ordinary size is kept');

  sanitize('A long line of words. '.repeat(3 * MB), { maxBytes: 100 * MB });
  assert.equal(size(), least);
  assert.match(clean('<p>The pilots painted their boat.</p>').textContent, /painted/);
});
