/**
 * What the module costs over the wire, and whether that is within its budget.
 *
 *     node scripts/wasm-size.js FILE BYTES
 */

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const [, , file = '', limit = ''] = process.argv;
const bytes = readFileSync(file);
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;
console.log(`${file}: ${packed} bytes in brotli (${bytes.length} raw), ${limit} allowed`);
if (packed > Number(limit)) {
  console.error('The module has outgrown its budget: make it smaller, or raise WASM_BUDGET in the Makefile and say why.');
  process.exitCode = 1;
}
