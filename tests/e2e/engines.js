/**
 * Declares a test file's tests once for each engine that is installed.
 */

import { after, before, describe } from 'node:test';
import { Browser, ENGINES, isInstalled } from '../support/webdriver.js';

/**
 * Chromium and Firefox must be there; WebKitGTK is skipped, and said to be, where its driver or a screen to draw on is missing.
 * ENGINES="Firefox WebKitGTK" in the environment takes these alone.
 *
 * @param {(browser: () => Browser, name: string) => void} declare
 */
export function forEachEngine(declare) {
  const chosen = process.env.ENGINES?.split(/\s+/);
  for (const engine of ENGINES.filter(({ name }) => chosen?.includes(name) ?? true)) {
    const missing = engine.name === 'WebKitGTK' && !isInstalled(engine);
    describe(engine.name, { skip: missing && 'its driver is not installed' }, () => {
      /** @type {Browser | undefined} */
      let browser;
      before(async () => {
        browser = await Browser.start(engine);
      });
      after(() => browser?.close());
      declare(() => /** @type {Browser} */ (browser), engine.name);
    });
  }
}
