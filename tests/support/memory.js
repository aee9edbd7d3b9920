/**
 * How much memory a call takes: an instance's memory never shrinks, so that its size afterwards is the most that it had.
 */

import { readFileSync } from 'node:fs';
import { __wbg_reset_state as reset, initSync } from '../../www/copydesk/wasm/copydesk.js';

const MB = 2 ** 20;

const module = new WebAssembly.Module(readFileSync(new URL('../../www/copydesk/wasm/copydesk_bg.wasm', import.meta.url)));

/** Megabytes of an instance that has done nothing. */
export const LEAST = initSync({ module }).memory.buffer.byteLength / MB;

/**
 * Megabytes of a new instance that has done this and nothing else; infinite when it trapped.
 *
 * @param {() => unknown} work
 */
export function memoryOf(work) {
  reset();
  const { memory } = initSync({ module });
  try {
    work();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return Infinity;
    throw error;
  }
  return memory.buffer.byteLength / MB;
}
