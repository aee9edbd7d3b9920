/**
 * The reader page's main way in real Chromium, Firefox and WebKitGTK: the sample, a dropped page, the three views, Restore,
 * settings, the panels, a quotation, the return after a reload.
 */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.js';
import { PAGE, SAMPLE_TITLE } from '../support/articles.js';
import { until } from '../support/webdriver.js';
import { forEachEngine } from './engines.js';

/** @type {{address: string, close: () => Promise<void>}} */
let server;
before(async () => {
  server = await serve();
});
after(() => server?.close());

forEachEngine((browser) => {
  /** Waits for an article with this headline. @param {string} title */
  const shown = (title) =>
    until(
      () => browser().run((title) => document.querySelector('#article')?.getAttribute('aria-busy') === 'false' && document.querySelector('#article')?.shadowRoot?.querySelector('h1')?.textContent === title, title),
      title,
    );
  /** The words of the first element of the article that this selector finds. @param {string} selector */
  const text = (selector) => browser().run((selector) => document.querySelector('#article')?.shadowRoot?.querySelector(selector)?.textContent ?? '', selector);
  /** @param {string} value */
  const view = (value) => browser().run((value) => /** @type {HTMLElement} */ (document.querySelector(`#views input[value="${value}"]`)).click(), value);

  test('reads, explains, restores, and remembers', async () => {
    await browser().go(server.address);
    await shown(SAMPLE_TITLE);
    assert.match(await text('.story'), /^NORREY\/PORT CALDER - The island/);

    await view('changes');
    await until(() => text('.cut'), 'the changes');
    await browser().run(() => /** @type {HTMLElement} */ (document.querySelector('#article')?.shadowRoot?.querySelector('.cut .act')).click());
    await until(() => text('.cut.back'), 'what was restored');
    assert.match(await browser().run(() => document.querySelector('#article')?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? ''), /^Take out again: /);

    await view('original');
    await until(
      () => browser().run(() => /** @type {HTMLIFrameElement | null} */ (document.querySelector('#original-frame'))?.contentDocument?.body?.textContent?.includes('Access to the comments')),
      'the original',
    );
    await view('clean');
    await until(async () => (await text('.story')).includes('This content is not available'), 'the restored words in the clean view');
  });

  test('takes a dropped page, and comes back to it after a reload', async () => {
    await browser().go(server.address);
    await shown(SAMPLE_TITLE);
    const drop = (/** @type {string} */ html) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([html], 'page.html', { type: 'text/html' }));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer });
        // WebKit makes events without what they are told to carry.
        if (!event.dataTransfer?.files.length) Object.defineProperty(event, 'dataTransfer', { value: transfer });
        document.body.dispatchEvent(event);
      }
    };
    await browser().run(drop, PAGE);
    await shown('Quiet day at the harbour');
    await browser().run(() => location.reload());
    await until(async () => (await browser().run(() => document.readyState).catch(() => '')) === 'complete', 'the page again');
    await shown('Quiet day at the harbour');
  });

  test('settings, panels and keys work', async () => {
    await browser().go(`${server.address}?again#theme=sepia&size=130`);
    await until(() => browser().run(() => document.querySelector('#article')?.getAttribute('aria-busy') === 'false'), 'the article');
    assert.equal(await browser().run(() => document.documentElement.dataset.theme), 'sepia');
    assert.equal(await browser().run(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(244, 234, 214)');
    await browser().press(',');
    assert.equal(await browser().run(() => document.querySelector('#settings-panel')?.matches(':popover-open')), true);
    await browser().run(() => /** @type {HTMLElement} */ (document.querySelector('#settings-form [value=dark]')).click());
    assert.equal(await browser().run(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(24, 22, 19)');
    await browser().run(() => /** @type {HTMLElement} */ (document.querySelector('#settings-panel')).hidePopover());
    await browser().press('?');
    assert.equal(await browser().run(() => /** @type {HTMLDialogElement} */ (document.querySelector('#keys-dialog')).open), true);
    await browser().run(() => /** @type {HTMLDialogElement} */ (document.querySelector('#keys-dialog')).close());
    for (const width of [1000, 400]) {
      await browser().command('POST', '/window/rect', { width, height: 800 });
      const over = await browser().run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${over} pixels too wide at ${width}`);
    }
  });

  test('a selection in the article is copied with its source', async () => {
    await browser().command('POST', '/window/rect', { width: 1200, height: 900 });
    await browser().go(`${server.address}?quote`);
    await until(() => browser().run(() => document.querySelector('#article')?.getAttribute('aria-busy') === 'false'), 'the article');
    await browser().run(() => {
      const paragraph = document.querySelector('#article')?.shadowRoot?.querySelector('.story p')?.firstChild;
      if (paragraph) getSelection()?.setBaseAndExtent(paragraph, 0, paragraph, 20);
      document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    });
    await until(() => browser().run(() => !(/** @type {HTMLElement} */ (document.querySelector('#quote')).hidden)), 'the offer to copy');
  });
});
