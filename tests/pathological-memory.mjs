/**
 * How much memory the module takes for hostile shapes, as a table: `make pathological-memory`.
 *
 * Each shape of `tests/pathological.rs` is cleaned with 1 MB and with 4 MB of it, in a new instance each time: an instance's memory
 * never shrinks, so that its size afterwards is the most that it had. `COPYDESK_SHAPES` takes the shapes that have it in their name.
 *
 * Ends with 1 when one takes more than 128 MB for 4 MB.
 */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { __wbg_reset_state as reset, clean, initSync, sanitize } from '../www/copydesk/wasm/copydesk.js';

const MB = 2 ** 20;
const MOST = 128;
const OPTIONS = { maxBytes: 8 * MB };

const module = new WebAssembly.Module(readFileSync(new URL('../www/copydesk/wasm/copydesk_bg.wasm', import.meta.url)));
const { memory } = initSync({ module });
const least = memory.buffer.byteLength / MB;

/** Megabytes of an instance that has done this and nothing else. @param {() => unknown} work */
function taken(work) {
  reset();
  const { memory } = initSync({ module });
  try {
    work();
  } catch (error) {
    return error instanceof WebAssembly.RuntimeError ? Infinity : Promise.reject(error);
  }
  return memory.buffer.byteLength / MB;
}

const cargo = spawn('cargo', ['test', '--locked', '--test', 'pathological', '--', '--ignored', '--nocapture', 'shapes_as_lines'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((done) => cargo.on('close', done));

/** @param {(string | number)[]} cells */
const row = (cells) => console.log(cells.map((cell, at) => (at ? String(cell).padStart(12) : String(cell).padEnd(44))).join(' '));
console.log(`MB of memory; an instance begins with ${least.toFixed(1)}`);
row(['shape', 'sanitize 1', 'sanitize 4', 'clean 1', 'clean 4']);

let [passed, failed] = [0, 0];
/** @type {{sanitize: number, clean: number} | undefined} */
let small;
for await (const line of createInterface({ input: cargo.stdout })) {
  const start = line.indexOf('{"');
  if (start < 0) continue;
  const { name, kilobytes, html } = JSON.parse(line.slice(start));
  const used = { sanitize: await taken(() => sanitize(html, OPTIONS)), clean: await taken(() => clean(html, OPTIONS)) };
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
