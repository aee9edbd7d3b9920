/**
 * Tabs of real browsers, with the processor time of their main thread where the browser tells it.
 */

import { chromium } from 'playwright-core';
import { browserPath, LAUNCH } from '../../../scripts/chromium.js';
import { Browser, ENGINES } from '../../support/webdriver.js';

/**
 * @typedef {object} Tab
 * @property {(method: string, ...args: unknown[]) => Promise<any>} call a function of `globalThis.bench`
 * @property {(() => Promise<number>) | undefined} threadTime milliseconds of the main thread's processor time
 * @property {() => Promise<void>} tidy collects garbage where that can be asked for
 * @property {() => Promise<void>} close
 */

/** @typedef {{open: () => Promise<Tab>, version: string, close: () => Promise<void>}} Opener */

/** @param {string} address @returns {Promise<Opener>} */
export async function chromiumTabs(address) {
  const browser = await chromium.launch({ executablePath: browserPath(), args: LAUNCH });
  return {
    version: `Chromium ${browser.version()}`,
    close: () => browser.close(),
    async open() {
      const context = await browser.newContext();
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(address);
      await page.waitForFunction('globalThis.bench');
      return {
        call: (method, ...args) =>
          page.evaluate(([m, a]) => /** @type {any} */ (globalThis).bench[/** @type {string} */ (m)](.../** @type {unknown[]} */ (a)), [method, args]),
        async threadTime() {
          const { metrics } = await session.send('Performance.getMetrics');
          return 1000 * (metrics.find((m) => m.name === 'ThreadTime')?.value ?? 0);
        },
        tidy: async () => void (await session.send('HeapProfiler.collectGarbage')),
        close: () => context.close(),
      };
    },
  };
}

/** @param {string} address @returns {Promise<Opener>} */
export async function firefoxTabs(address) {
  const engine = ENGINES.find((e) => e.name === 'Firefox');
  if (!engine) throw new Error('there is no driver for Firefox');
  return {
    version: 'Firefox',
    close: async () => {},
    async open() {
      const browser = await Browser.start(engine);
      await browser.go(address);
      const script = `const [method, args, done] = arguments;
        const call = () => globalThis.bench ? globalThis.bench[method](...args).then(done, (e) => done('' + e)) : setTimeout(call, 50);
        call();`;
      return {
        call: (method, ...args) => browser.hear(script, method, args),
        threadTime: undefined,
        tidy: async () => {},
        close: () => browser.close(),
      };
    },
  };
}
