/**
 * Pictures of the reader page, to be looked at, into target/screenshots: each theme at 1280 and 390 pixels, the changes, the
 * original, the panels, and the printed page (where `pdftoppm` of poppler-utils is installed). The two of the README go to docs/.
 */

import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { RICH } from '../tests/support/articles.js';
import { browserPath, LAUNCH } from './chromium.js';
import { serve } from './serve.js';

const FOLDER = 'target/screenshots';
const THEMES = ['light', 'sepia', 'dark', 'contrast'];


await mkdir(FOLDER, { recursive: true });
const server = await serve();
const browser = await chromium.launch({ executablePath: browserPath(), args: LAUNCH });

/**
 * @param {string} name
 * @param {object} options
 * @param {number} options.width
 * @param {number} [options.height]
 * @param {string} [options.theme]
 * @param {string} [options.press] keys, one after the other
 * @param {string} [options.html] another article than the sample
 * @param {boolean} [options.whole] the whole page instead of the window
 * @param {string} [options.path]
 */
async function take(name, { width, height = 900, theme = 'light', press = '', html = '', whole = false, path = `${FOLDER}/${name}.png` }) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
  const page = await context.newPage();
  // Pictures of the article are a grey field.
  const field = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500"><rect width="800" height="500" fill="#b9b1a3"/></svg>';
  await page.route(/\.example\//, (route) => route.fulfill({ body: field, contentType: 'image/svg+xml' }));
  await page.goto(`${server.address}#theme=${theme}`);
  await page.locator('#article[aria-busy=false]').waitFor();
  if (html) {
    await page.setInputFiles('#file', { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) });
    await page.locator('#welcome').waitFor({ state: 'hidden' });
    await page.locator('#article[aria-busy=false]').waitFor();
    await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
  }
  for (const key of press) await page.keyboard.press(key);
  await page.waitForTimeout(300);
  if (name.startsWith('print')) {
    await writeFile(`${FOLDER}/${name}.pdf`, await page.pdf({ preferCSSPageSize: true }));
    try {
      execFileSync('pdftoppm', ['-png', '-r', '80', `${FOLDER}/${name}.pdf`, `${FOLDER}/${name}`]);
    } catch {
      console.log('pdftoppm is missing (Debian: apt-get install poppler-utils): the printed page is a PDF only.');
    }
  } else {
    await page.screenshot({ path, fullPage: whole });
  }
  await context.close();
}

for (const width of [1280, 390]) {
  for (const theme of THEMES) await take(`${width}-${theme}`, { width, theme, html: RICH, whole: true });
  await take(`${width}-welcome`, { width });
  await take(`${width}-changes`, { width, press: '2', whole: true });
  await take(`${width}-original`, { width, press: '3' });
  for (const [panel, key] of [['settings', ','], ['save', 's'], ['open', 'o'], ['keys', '?'], ['listen', 'l']]) {
    await take(`${width}-${panel}`, { width, theme: width === 390 ? 'dark' : 'light', press: key });
  }
}
await take('print-sample', { width: 1280 });
await take('print-rich', { width: 1280, html: RICH });
await take('readme', { width: 1000, height: 700, path: 'docs/reader.png' });
await take('readme-changes', { width: 1000, height: 700, press: '2', path: 'docs/reader-changes.png' });
await browser.close();
await server.close();
console.log(`Pictures are in ${FOLDER}; those of the README in docs.`);
