/**
 * The reader page's main ways in Chromium, Firefox and WebKitGTK. `engines-reading.test.js` has what is done with an
 * article; `reader.test.js` goes deeper, in Chromium alone.
 */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.js';
import { bookmarklet } from '../../www/bookmarklet/link.js';
import { PAGE, RICH, SAMPLE_TITLE } from '../support/articles.js';
import { engineReader } from '../support/engine-reader.js';
import { KEYS, sleep, until } from '../support/webdriver.js';
import { forEachEngine } from './engines.js';
import { site } from './sites.js';

const PAGE_TITLE = 'Quiet day at the harbour';
const NEWS = `<!DOCTYPE html><html lang="en"><title>${PAGE_TITLE}</title><article>${PAGE}<p><a href="/next">The next story</a> follows on Tuesday.</p></article>`;

/** @type {{address: string, close: () => Promise<void>}} */
let server;
/** @type {import('./sites.js').Site} */
let news;
/** The bookmarklet as a browser runs it. */
let source = '';

before(async () => {
  server = await serve();
  news = await site({
    '/strict': { body: NEWS, headers: { 'Content-Security-Policy': "default-src 'none'; require-trusted-types-for 'script'" } },
    '/apart': { body: NEWS, headers: { 'Cross-Origin-Opener-Policy': 'same-origin' } },
  });
  source = decodeURIComponent(bookmarklet(server.address).replace('javascript:', ''));
});

after(async () => {
  await news.close();
  await server.close();
});

forEachEngine((engine, name) => {
  const { shown, open, story, inArticle, drop } = engineReader(engine, () => server.address);

  /** Runs the bookmarklet on a page of the news, and goes to the reader that it opens. @param {string} path */
  async function handOver(path) {
    const browser = engine();
    await browser.go(news.address + path);
    const home = await browser.window();
    await browser.evaluate(source, 'h1');
    return { home, opened: await browser.newWindow([home]) };
  }

  test('the sample is cleaned and shown, and the changes can be taken back', async () => {
    await open();
    assert.match(await story(), /The island of Norrey and the mainland county of Calder[^]*two minutes early\.$/);
    assert.doesNotMatch(await story(), /not available in your region|Access to the comments/);
    await engine().press('2');
    await until(() => inArticle('.cut'), 'the changes');
    await engine().run(() => {
      const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (document.getElementById('article')?.shadowRoot?.querySelectorAll('.cut button'))];
      buttons.find((button) => button.getAttribute('aria-label')?.startsWith('Restore: This content is not available'))?.click();
    });
    await until(() => inArticle('.cut.back'), 'what came back');
    assert.match(await engine().run(() => document.getElementById('article')?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? ''), /^Take out again: /);
    await engine().press('1');
    await until(async () => !(await inArticle('article.proof')), 'the clean view');
    assert.match(await story(), /not available in your region/);
  });

  test('HTML is pasted into the dialog', async () => {
    await open();
    await engine().press('o');
    await until(() => engine().run(() => document.activeElement?.id === 'paste-text'), 'the dialog');
    await engine().run((page) => { /** @type {HTMLTextAreaElement} */ (document.getElementById('paste-text')).value = page; }, PAGE);
    await engine().click('#open-dialog button[value="clean"]');
    await shown(PAGE_TITLE);
    assert.match(await story(), /paint their boat/);
  });

  test('files are dropped, and are a list', async () => {
    await open();
    await drop(PAGE, PAGE.replace('Quiet', 'Loud'));
    await shown(PAGE_TITLE);
    assert.equal(await engine().run(() => document.querySelectorAll('#pages-list > li').length), 2);
  });

  test('a reload comes back to the page that was read', async () => {
    await open();
    await drop(PAGE);
    await shown(PAGE_TITLE);
    await engine().run(() => location.reload());
    await until(async () => (await engine().run(() => document.readyState).catch(() => '')) === 'complete', 'the page again');
    await shown(PAGE_TITLE);
  });

  test('a selection in the article is offered with its source', async () => {
    await open();
    await engine().run(() => {
      const words = document.getElementById('article')?.shadowRoot?.querySelector('.story p')?.firstChild;
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, 20);
      document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    });
    await until(() => engine().run(() => !document.getElementById('quote')?.hidden), 'the offer to copy');
  });

  test('nothing is wider than the window, whatever the width and the type', async () => {
    await open();
    await drop(RICH);
    await shown('How the tide mill was mended');
    const fits = async (/** @type {string} */ state) => {
      const over = await engine().run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${over} pixels too wide: ${state}`);
    };
    for (const key of ['1', '2', '3']) {
      await engine().press(key);
      await until(() => engine().run((key) => Boolean(document.getElementById('original-frame')) === (key === '3'), key), `view ${key}`);
      for (const width of [400, 1000, 1200]) {
        await engine().command('POST', '/window/rect', { width, height: 900 });
        await fits(`view ${key} at ${width}`);
      }
      await engine().command('POST', '/window/rect', { width: 640, height: 900 });
      await engine().run(() => { document.documentElement.style.fontSize = '200%'; });
      await fits(`view ${key} in type of 200 %`);
      await engine().run(() => { document.documentElement.style.fontSize = ''; });
    }
  });

  test('a hostile page runs nothing, cleaned or as it came in', async () => {
    await open();
    const run = 'top.ran=1;parent.ran=1;window.ran=1';
    await drop(`<html><head><meta http-equiv="refresh" content="0;url=${news.address}"><script>${run}</script></head><body onload="${run}">${PAGE}
      <p onclick="${run}"><img src=x onerror="${run}"><svg onload="${run}"><script>${run}</script></svg><a href="javascript:${run}">Run</a> it, or do not.</p>
      <iframe srcdoc="<script>${run}</script>"></iframe><object data="javascript:${run}"></object>
      <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">
      <form><input name=parentNode autofocus onfocus="${run}"></form></body></html>`);
    await shown(PAGE_TITLE);
    news.asked.length = 0;
    await engine().press('3');
    await until(() => engine().run(() => Boolean(document.getElementById('original-frame'))), 'the original');
    await sleep(500);
    assert.equal(await engine().run(() => Reflect.get(window, 'ran') ?? null), null);
    assert.equal(await engine().run(() => location.href), server.address);
    assert.deepEqual(news.asked, []);
  });

  test('keys open and close what they say, and the focus comes back', async () => {
    await open();
    await engine().run(() => /** @type {HTMLElement} */ (document.querySelector('.skip')).click());
    for (const [key, id] of [['?', 'keys-dialog'], [',', 'settings-panel'], ['s', 'save-menu']]) {
      await engine().press(key ?? '');
      const isOpen = () => engine().run((id) => Boolean(document.getElementById(id)?.matches('[open], :popover-open')), id ?? '');
      await until(isOpen, id ?? '').catch(() => assert.fail(`${key} does not open ${id}`));
      await engine().press(KEYS.escape);
      await until(async () => !(await isOpen()), `${id} to close`);
      assert.equal(await engine().run(() => document.activeElement?.id), 'article', `after ${id}`);
    }
  });

  test('a setting in the address is kept', async () => {
    await open('#theme=dark');
    const dark = () => engine().run(() => document.documentElement.dataset.theme === 'dark' && getComputedStyle(document.body).backgroundColor);
    const colour = await dark();
    assert.ok(colour);
    assert.equal(await engine().run(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(24, 22, 19)');
    await engine().go(`${server.address}sample.html`);
    await engine().go(server.address);
    await shown(SAMPLE_TITLE);
    assert.equal(await dark(), colour);
  });

  // The others have their dictionaries from elsewhere: Chromium loads them, WebKitGTK has what the system has.
  test('long words are parted at the ends of lines, unless nobody wants it', { skip: name !== 'Firefox' && 'its dictionaries do not come with it' }, async () => {
    const words = 'Die Hafenmeistergehilfenversammlung hat die Lotsenbootsanstrichfarbenverordnung einstimmig angenommen. ';
    const parted = () => engine().run(() => {
      const text = document.getElementById('article')?.shadowRoot?.querySelector('.story p')?.firstChild;
      if (!(text instanceof Text)) return null;
      return [...text.data.matchAll(/\p{L}+/gu)].filter(({ index, 0: word }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1;
      }).length;
    });
    await open('#size=140');
    await drop(`<!DOCTYPE html><html lang="de"><title>${PAGE_TITLE}</title><article><h1>${PAGE_TITLE}</h1><p>${words.repeat(6)}</p><p>${words}</p></article>`);
    await shown(PAGE_TITLE);
    assert.ok(Number(await parted()) >= 2, `${await parted()} words are parted`);
    await engine().run(() => { location.hash = '#hyphens=manual'; });
    await until(async () => (await parted()) === 0, 'whole words');
  });

  test('the bookmarklet hands over a page, which says where it is from', async () => {
    const { home } = await handOver('strict');
    await shown(PAGE_TITLE);
    assert.match(await story(), /paint their boat/);
    const { href, said, hash } = await engine().run(() => ({
      href: document.getElementById('article')?.shadowRoot?.querySelector('a')?.href,
      said: document.getElementById('main')?.innerText,
      hash: location.hash,
    }));
    assert.equal(href, `${news.address}next`);
    assert.ok(said?.includes(new URL(news.address).origin), said);
    assert.equal(hash, '');
    await engine().closeOthers(home);
  });

  test('where windows are kept apart, the reader asks for the page, and takes it from the clipboard', async () => {
    const { home, opened } = await handOver('apart');
    await until(() => engine().run(() => document.querySelector('dialog[open]')?.id === 'open-dialog'), 'the dialog');
    assert.ok((await engine().run(() => document.getElementById('open-advice')?.innerText ?? '')).length > 20);
    await engine().switchTo(home);
    await sleep(1600);
    await engine().click('h1');
    await engine().switchTo(opened);
    await engine().click('#paste-text');
    await engine().press(KEYS.control, 'v');
    await sleep(300);
    if (await engine().run(() => Boolean(document.querySelector('dialog[open]')))) await engine().click('#open-dialog button[value="clean"]');
    await shown(PAGE_TITLE);
    assert.equal(await engine().run(() => document.getElementById('article')?.shadowRoot?.querySelector('a')?.href), `${news.address}next`);
    await engine().closeOthers(home);
  });

  test('a hostile opener has one page read, and no more', async () => {
    await engine().go(`${news.address}apart`.replace('apart', 'strict'));
    const home = await engine().window();
    await engine().evaluate(
      `const reader = open('${server.address}#page');
       addEventListener('message', ({ data: nonce }) => {
         const post = (...data) => reader.postMessage(data, '*');
         post('', location.href, '<h1>No nonce</h1>');
         post(nonce, 'javascript:top.ran=1', document.documentElement.outerHTML + '<img src=x onerror=top.ran=1>');
         setInterval(() => post(nonce, location.href, '<h1>Again</h1><p>And again, as if it were to be read.</p>'), 50);
       });`,
      'h1',
    );
    await engine().newWindow([home]);
    await shown(PAGE_TITLE);
    await sleep(500);
    await shown(PAGE_TITLE);
    assert.equal(await engine().run(() => Reflect.get(window, 'ran') ?? null), null);
    assert.equal(await engine().run(() => [...document.querySelectorAll('a'), ...(document.getElementById('article')?.shadowRoot?.querySelectorAll('a') ?? [])].filter((a) => a.protocol === 'javascript:' && !a.closest('[data-bookmarklet]')).length), 0);
    await engine().closeOthers(home);
  });

  test('the page works when its host is gone', async () => {
    const host = await serve();
    await engine().go(host.address);
    await shown(SAMPLE_TITLE);
    const kept = () => engine().run(async () => (await caches.keys()).length > 0 && Boolean(await caches.match(new URL('copydesk/wasm/copydesk_bg.wasm', location.href).href)) && Boolean(navigator.serviceWorker.controller));
    await until(kept, 'the copy for later', 30_000);
    await sleep(500);
    await host.close();
    await engine().go(host.address);
    await shown(SAMPLE_TITLE);
  });
});
