/**
 * Makes the bookmarklet small: www/bookmarklet/code.js out of www/bookmarklet/source.js.
 *
 *     node scripts/bookmarklet.js
 */

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { copyPage } from '../www/bookmarklet/source.js';

export const CODE_FILE = fileURLToPath(new URL('../www/bookmarklet/code.js', import.meta.url));

/** What `code.js` should hold. @returns {Promise<string>} */
export async function made() {
  const { code = '' } = await minify(`(${copyPage})`, {
    ecma: 2020,
    compress: { expression: true, passes: 3, unsafe_methods: true },
    // Browsers write a double quote in an address as three characters.
    format: { quote_style: 1 },
  });
  return `// Made from source.js by \`make bookmarklet\`.\nexport const CODE =\n  ${JSON.stringify(code.replace(/;$/, ''))};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(CODE_FILE, await made());
