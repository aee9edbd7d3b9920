/**
 * What the package costs over the wire (the module, and the JavaScript that a page loads with it), and whether that is
 * within its budget.
 *
 *     node scripts/wasm-size.js MODULE SCRIPT BYTES
 */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes in brotli. @param {string} file */
export function packed(file) {
  const bytes = readFileSync(file);
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}

/** The script, and all that it imports. @param {string} script @returns {string[]} */
export function scripts(script) {
  const found = new Set([script]);
  for (const file of found) {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^(?:im|ex)port\b[^;]*?from\s+'(\.[^']+)'/gm)) {
      found.add(join(dirname(file), path));
    }
  }
  return [...found];
}

function main() {
  const [, , module = '', script = '', limit = ''] = process.argv;
  const wasm = packed(module);
  const sizes = scripts(script).map(packed);
  const js = sizes.reduce((a, b) => a + b, 0);
  console.log(`${wasm + js} bytes in brotli (${wasm} module, ${js} in ${sizes.length} scripts), ${limit} allowed`);
  if (wasm + js > Number(limit)) {
    console.error('The package has outgrown its budget: make it smaller, or raise WASM_BUDGET in the Makefile and say why.');
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
