/**
 * The memory of an instance never shrinks: one that has grown large is given back after the call.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as copydesk from '../../www/copydesk/copydesk.js';
import { clean, initSync } from '../../www/copydesk/wasm/copydesk.js';
import { memoryOf } from '../support/memory.js';

const MB = 2 ** 20;

/** @param {string} markup @param {number} [bytes] */
const flood = (markup, bytes = 4 * MB) => markup.repeat(bytes / markup.length);
const OPEN = '<b 1><i 1><u 1><s 1><b 2><i 2><u 2><s 2><b 3><i 3><u 3><s 3>';

/** What takes the most of all shapes of `make pathological-memory`. @type {[string, string][]} */
const GREEDY = [
  ['paragraphs with open formatting', OPEN + flood('<p>x', MB)],
  ['paragraphs with open formatting', OPEN + flood('<p>x')],
  ['ampersands', flood('&')],
  ['lines before the first element', `${flood('line\n')}<p>end`],
  ['images', flood('<img src=/12345.png alt=x>')],
  ['embeds', flood('<iframe src=https://www.youtube.com/embed/12345></iframe>')],
  [
    'quotes of posts',
    flood('<blockquote class=twitter-tweet><p>Words</p><a href=https://twitter.com/a/status/1>Dec 28</a></blockquote>'),
  ],
  ['cells of a table', `<table>${flood('<tr><td>x<td>y', MB)}`],
  ['headings', flood('<h2>Heading 12345</h2>')],
];

test('an instance that grew past 128 MB is renewed', async () => {
  await copydesk.init(readFileSync(new URL('../../www/copydesk/wasm/copydesk_bg.wasm', import.meta.url)));
  const size = () => initSync(/** @type {any} */ (undefined)).memory.buffer.byteLength;
  const least = size();

  const small = '<p>The pilots painted their boat on Monday.</p>'.repeat(2000);
  copydesk.clean(small);
  assert.ok(size() > least, 'an instance of ordinary size is kept');

  copydesk.sanitize('A long line of words. '.repeat(3 * MB), { maxBytes: 100 * MB });
  assert.equal(size(), least);
  assert.match(copydesk.clean('<p>The pilots painted their boat.</p>').textContent, /painted/);
});

for (const [name, html] of GREEDY) {
  test(`at most 128 MB for ${html.length / MB > 2 ? 4 : 1} MB of ${name}`, () => {
    const used = memoryOf(() => clean(html, { maxBytes: 8 * MB }));
    assert.ok(used <= 128, `${used.toFixed(1)} MB`);
  });
}
