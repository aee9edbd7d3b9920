/**
 * Pictures of the reader page, to be looked at: wide and narrow, light and dark, into target/screenshots.
 */

import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { browserPath, LAUNCH } from './chromium.js';
import { serve } from './serve.js';

const FOLDER = 'target/screenshots';

await mkdir(FOLDER, { recursive: true });
const server = await serve();
const browser = await chromium.launch({ executablePath: browserPath(), args: LAUNCH });
for (const width of [1280, 390, 320]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, deviceScaleFactor: 1 });
    await page.goto(server.address);
    await page.locator('.article[aria-busy=false]').waitFor();
    await page.screenshot({ path: `${FOLDER}/${width}-${colorScheme}.png`, fullPage: true });
    await page.close();
  }
}
await browser.close();
await server.close();
console.log(`Pictures are in ${FOLDER}.`);
