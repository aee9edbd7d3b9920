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

export const SAMPLE_TITLE = 'Norrey, mainland set for March 3 ferry talks amid quarrel over night boats';
export const PAGE = `<h1>Quiet day at the harbour</h1>
  <p>Nothing moored at the north quay on Monday, the first such day in nine years, the town said.</p>
  <p>The harbour office said that the pilots had used the day to paint their boat, and the boathook.</p>`;

/** An article with everything in it that the page sets. */
export const RICH = `<!DOCTYPE html><html lang="en"><head><title>How the tide mill was mended</title>
  <link rel="canonical" href="https://harbour.example/mill"><meta name="author" content="Ada Berg">
  <meta property="og:site_name" content="The Harbour Post"></head><body><article><h1>How the tide mill was mended</h1>
  <p>The tide mill at Norrey ground its last flour in 1931, and the harbour board has now made it turn again, at a cost of nine
  years and four roofs.<sup><a href="#fn1">1</a></sup></p>
  <ul class="share-bar"><li>Tweet</li><li>Post</li></ul>
  <h2>The wheel</h2>
  <p>The wheel came back from the shipyard in eleven pieces, which the carpenters laid out on the quay and numbered with chalk.</p>
  <figure><img src="https://pictures.example/wheel.jpg" width="800" height="500" alt="The wheel on the quay">
  <figcaption>The wheel, before it was put together. Photo: Elin Tarvik</figcaption></figure>
  <p>Two of the pieces had been a garden gate since the war, and the owner of the gate asked for a new one in return.</p>
  <h2>The figures</h2>
  <p>What the mill does in an hour depends on the tide, and the board has put all of it into one table for visitors.</p>
  <table><tr><th>Tide</th><th>Turns in a minute</th><th>Flour in an hour</th><th>Noise at the quay</th><th>Visitors</th><th>Sacks</th></tr>
  <tr><td>Spring</td><td>11</td><td>140 kilogrammes</td><td>Considerable</td><td>61</td><td>Three and a half</td></tr>
  <tr><td>Neap</td><td>6</td><td>70 kilogrammes</td><td>Hardly any</td><td>12</td><td>Not quite two</td></tr></table>
  <blockquote><p>It makes the noise of my childhood, said the miller’s granddaughter, who had come from the mainland to hear it.</p></blockquote>
  <p>The gate is opened by a program of one line, which a pupil of the school wrote.</p>
  <pre><code>while true; do tide | gate --open-at 3.2 --close-at 0.4 --say "the mill is turning, mind your hats and your hands"; done</code></pre>
  <iframe src="https://www.youtube.com/embed/abcdefghijk" title="The mill turns"></iframe>
  <p>The board wants to sell the flour in the ferry’s shop from May on, when the second pair of stones has been dressed.</p>
  <section class="footnotes"><ol><li id="fn1"><p>The roofs were paid for by the county. <a href="#fnref1">↩</a></p></li></ol></section>
  </article></body></html>`;

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
      if (name === 'Changes') await desk.page.locator('article.proof').waitFor();
      else if (name === 'Clean') await desk.page.locator('article:not(.proof)').waitFor();
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
