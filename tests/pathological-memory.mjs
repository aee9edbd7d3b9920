/**
 * How much memory the module takes for hostile shapes, as a table: `make pathological-memory`.
 *
 * Each shape of `tests/pathological/shapes` is cleaned with 1 MB and with 4 MB of it, in a new instance each time: an instance's memory
 * never shrinks, so that its size afterwards is the most that it had. `COPYDESK_SHAPES` takes the shapes that have it in their name.
 *
 * Ends with 1 when one takes more than 128 MB for 4 MB.
 */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { clean, sanitize } from '../www/copydesk/wasm/copydesk.js';
import { LEAST, memoryOf } from './support/memory.js';

const MOST = 128;
const OPTIONS = { maxBytes: 8 * 2 ** 20 };

const cargo = spawn('cargo', ['test', '--locked', '--test', 'pathological', '--', '--ignored', '--nocapture', 'shapes_as_lines'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((done) => cargo.on('close', done));

/** @param {(string | number)[]} cells */
const row = (cells) => console.log(cells.map((cell, at) => (at ? String(cell).padStart(12) : String(cell).padEnd(44))).join(' '));
console.log(`MB of memory; an instance begins with ${LEAST.toFixed(1)}`);
row(['shape', 'sanitize 1', 'sanitize 4', 'clean 1', 'clean 4']);

let [passed, failed] = [0, 0];
/** @type {{sanitize: number, clean: number} | undefined} */
let small;
for await (const line of createInterface({ input: cargo.stdout })) {
  const start = line.indexOf('{"');
  if (start < 0) continue;
  const { name, kilobytes, html } = JSON.parse(line.slice(start));
  const used = { sanitize: memoryOf(() => sanitize(html, OPTIONS)), clean: memoryOf(() => clean(html, OPTIONS)) };
  if (kilobytes === 1024) {
    small = used;
    continue;
  }
  const isOver = Math.max(used.sanitize, used.clean) > MOST;
  const cells = [small?.sanitize ?? NaN, used.sanitize, small?.clean ?? NaN, used.clean].map((number) => number.toFixed(1));
  row([name, ...cells, ...(isOver ? ['OVER'] : [])]);
  if (isOver) failed += 1;
  else passed += 1;
}
const code = await ended;
console.log(`\nmemory of hostile shapes: ${passed} passed, ${failed} failed`);
process.exitCode = code || failed || !passed ? 1 : 0;
