/**
 * What the tests of the reader page share: a server, a Chromium, a fresh page for each test, and a watch on what it complains
 * of and whom it calls.
 */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach } from 'node:test';
import { chromium } from 'playwright-core';
import { browserPath, LAUNCH } from '../../scripts/chromium.js';
import { serve } from '../../scripts/serve.js';
import { SAMPLE_TITLE } from './articles.js';

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEUlEQVR42mNQWLcUD2IYmdIAsKdxQZSmM+4AAAAASUVORK5CYII=', 'base64');
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Registers the hooks of a file of tests, and gives what its tests use. `page` and the like are those of the test that runs.
 */
export function reader() {
  const desk = {
    /** @type {{address: string, close: () => Promise<void>}} */
    server: /** @type {any} */ (undefined),
    /** @type {import('playwright-core').Browser} */
    browser: /** @type {any} */ (undefined),
    /** @type {import('playwright-core').Page} */
    page: /** @type {any} */ (undefined),
    /** What the page complained of: errors, and breaches of its policy. @type {string[]} */
    complaints: [],
    /** Hosts other than ours that it called. @type {Set<string>} */
    strangers: new Set(),

    /** A page in a context with these options; the one that each test has is 1280 × 900. @param {import('playwright-core').BrowserContextOptions} [options] */
    async fresh(options = {}) {
      await desk.page?.context().close();
      const context = await desk.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on('console', (message) => message.type() === 'error' && desk.complaints.push(message.text()));
      page.on('pageerror', (error) => desk.complaints.push(String(error)));
      page.on('dialog', (dialog) => {
        desk.complaints.push(`a dialog: ${dialog.message()}`);
        return dialog.dismiss();
      });
      // What really leaves for another host comes by here; what the page's policy stops does not. It gets a picture.
      await context.route(
        ({ protocol, origin }) => /^http/.test(protocol) && `${origin}/` !== desk.server.address,
        (route) => {
          desk.strangers.add(new URL(route.request().url()).host);
          return route.fulfill({ body: PICTURE, contentType: 'image/png' });
        },
      );
      desk.page = page;
      return page;
    },

    /** Opens the page, and waits for the sample. @param {string} [hash] */
    async open(hash = '') {
      await desk.page.goto(desk.server.address + hash);
      await desk.shown(SAMPLE_TITLE);
    },

    /** Waits for an article with this headline. @param {string} title */
    async shown(title) {
      await desk.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await desk.page.locator('#article[aria-busy="false"]').waitFor();
    },

    /** Drops files on the page. @param {...(string | [html: string, name: string])} files */
    async drop(...files) {
      const dataTransfer = await desk.page.evaluateHandle((files) => {
        const transfer = new DataTransfer();
        for (const [text = '', name = ''] of files) transfer.items.add(new File([text], name, { type: 'text/html' }));
        return transfer;
      }, files.map((file) => (typeof file === 'string' ? [file, 'page.html'] : file)));
      for (const type of ['dragenter', 'dragover', 'drop']) await desk.page.dispatchEvent('body', type, { dataTransfer });
    },

    /** The words of the article. */
    story() {
      return desk.page.locator('.story').innerText();
    },

    /** Turns to a view, by its key. @param {'Clean' | 'Changes' | 'Original'} name */
    async view(name) {
      await desk.page.keyboard.press({ Clean: '1', Changes: '2', Original: '3' }[name]);
      if (name === 'Changes') await desk.page.locator('#article article.proof').waitFor();
      else if (name === 'Clean') await desk.page.locator('#article article:not(.proof)').waitFor();
      else await desk.page.locator('#original-frame').waitFor();
      await desk.page.locator('#article[aria-busy="false"]').waitFor({ state: 'attached' });
    },

    /** What axe-core finds wrong with the page as it is now. @param {string} state what it is called when something is found */
    async accessible(state) {
      const evaluated = await desk.page.evaluate(() => 'axe' in window);
      // The page's policy forbids foreign scripts, which is as it should be: axe comes in by the debugger.
      if (!evaluated) await desk.page.evaluate(AXE);
      const found = await desk.page.evaluate(async () => {
        const { axe } = /** @type {any} */ (window);
        const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false });
        return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.slice(0, 3).map((/** @type {any} */ node) => `${node.target} ${node.failureSummary}`).join(' | ')}`);
      });
      assert.deepEqual(found, [], state);
    },

    /** Nothing is wider than the window. @param {string} state */
    async fits(state) {
      const over = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} pixels too wide: ${state}`);
    },
  };

  before(async () => {
    desk.server = await serve();
    desk.browser = await chromium.launch({ executablePath: browserPath(), args: LAUNCH });
  });
  after(async () => {
    await desk.browser?.close();
    await desk.server?.close();
  });
  beforeEach(async () => {
    desk.complaints = [];
    desk.strangers = new Set();
    desk.page = /** @type {any} */ (undefined);
    await desk.fresh();
  });
  afterEach(async () => {
    await desk.page.context().close();
  });
  return desk;
}
