/**
 * The bookmarklet, from pages with policies of every kind, in every engine, to a window that takes pages as the reader does.
 *
 * Browsers run a bookmark outside of the page's policy, and everything that it does under it. So is what a driver evaluates;
 * what differs is that no bookmark is chosen. Firefox lets a driver open the address as its own bookmarks are opened, and
 * there we do; in the others a link with the very address is clicked, on a page without a policy.
 */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, beforeEach, test } from 'node:test';
import { CODE_FILE, made } from '../../scripts/bookmarklet.js';
import { withPictures } from '../../www/app/opener.js';
import { bookmarklet } from '../../www/bookmarklet/link.js';
import { clean, init } from '../../www/copydesk/copydesk.js';
import { KEYS, sleep, until } from '../support/webdriver.js';
import { forEachEngine } from './engines.js';
import { site } from './sites.js';

const LIMIT = 1024;

/** Takes a page as the reader does, and keeps what it was told. */
const TAKER = `<!DOCTYPE html><title>Taker</title><textarea id="paste"></textarea><script type="module">
  import { awaitPage } from '/app/opener.js';
  window.told = [];
  window.awaited = awaitPage((page) => told.push(page), (reason) => told.push(reason));
</script>`;

const WORDS = 'The ferry will run again from Friday, the harbour office said on Monday, after nine weeks at the quay.';
const MORE = 'The pilots had used the quiet days to paint their boat, the boathook, and the door of the office.';

/** @param {string} body @param {string} [head] */
const article = (body, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>The ferry is back</title>${head}</head><body><article><h1>The ferry is back</h1>${body}</article></body></html>`;

const STORY = article(
  `<p>${WORDS}</p><p>${MORE}</p>
   <p class="gone">Gone by a style sheet.</p>
   <p hidden class="back">Shown by a style sheet, whatever its attribute says.</p>
   <p class="dim">Dim words <span class="lit">but for these</span>.</p>
   <form action="/never"><input name="childNodes"><input name="attributes"><input name="append"><input name="localName"><input name="shadowRoot">
     <p>What stands in a form is read, whatever its fields are named.</p></form>
   <p>One &amp; two &lt;b&gt; &quot;three&quot;<br>and a second line.</p>
   <img id="chosen" alt="A quay" src="/small.svg" srcset="/large.svg 1x">
   <noscript><img src="/waiting.svg?a=1&amp;b=2" alt="Waiting"></noscript>
   <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ada Bergquist"},"section":"A < B & C"}</script>
   <script>window.unwanted = 'unwanted';</script>
   <style>/* unwanted */</style>`,
  `<link rel="stylesheet" href="/page.css"><link rel="canonical" href="/story">`,
);
const CSS = '.gone { display: none } .back { display: block } .dim { visibility: hidden } .lit { visibility: visible }';
const SVG = { body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', headers: { 'Content-Type': 'image/svg+xml' } };

const SHADOWS = article(
  `<news-story><p slot="lede">${WORDS}</p><p>Not slotted, not shown.</p></news-story>
   <script>
     const root = document.querySelector('news-story').attachShadow({ mode: 'open' });
     root.innerHTML = '<style>p { color: navy }</style><slot name="lede"></slot><p>${MORE}</p><inner-part></inner-part><slot name="end"><p>The slot falls back to this.</p></slot>';
     root.querySelector('inner-part').attachShadow({ mode: 'open' }).innerHTML = '<p>A shadow in the shadow.</p>';
   </script>`,
);

/** About five megabytes of text. */
const LARGE = article(`<p>${WORDS}</p>`.repeat(46_000) + '<p>The last paragraph of all.</p>');

/** @param {string} policy */
const policy = (policy) => ({ 'Content-Security-Policy': policy });
const PAGES = {
  '/plain': { body: STORY },
  '/none': { body: STORY, headers: policy("default-src 'none'") },
  '/typed': { body: STORY, headers: policy("require-trusted-types-for 'script'; trusted-types 'none'; object-src 'none'") },
  '/apart': { body: STORY, headers: { 'Cross-Origin-Opener-Policy': 'same-origin' } },
  '/sandboxed': { body: STORY, headers: policy('sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox') },
  '/large': { body: LARGE },
  '/shadows': { body: SHADOWS },
  '/page.css': { body: CSS },
  '/small.svg': SVG,
  '/large.svg': SVG,
};

/** @type {import('./sites.js').Site} */
let news;
/** @type {import('./sites.js').Site} */
let reader;
/** The bookmarklet as the reader page makes it, and as a browser runs it. @type {string} */
let link;
let source = '';

before(async () => {
  news = await site(PAGES);
  reader = await site({ '/': { body: TAKER } }, { host: '127.0.0.1', www: true });
  link = bookmarklet(reader.address);
  source = decodeURIComponent(link.replace('javascript:', ''));
  await init(await readFile(new URL('../../www/copydesk/wasm/copydesk_bg.wasm', import.meta.url)));
});

after(async () => {
  await news.close();
  await reader.close();
});

test('it is made from its source, and is no longer than a kilobyte', async () => {
  assert.equal(await readFile(CODE_FILE, 'utf8'), await made(), 'run make bookmarklet');
  const longest = bookmarklet('https://reader.copydesk.example/read/index.html?a=b#page');
  assert.ok(longest.endsWith("('https://reader.copydesk.example/read/index.html')"), longest.slice(-80));
  // As a browser's parser of addresses writes it.
  const { href } = new URL(longest);
  assert.ok(href.length <= LIMIT, `${href.length} bytes`);
  assert.equal(decodeURIComponent(href), decodeURIComponent(longest));
  assert.match(longest, /^javascript:[\x20-\x7e]+$/);
  assert.throws(() => bookmarklet('file:///home/reader/index.html'), TypeError);
});

test('the text of a noscript is markup again, in one pass', () => {
  assert.equal(
    withPictures('<p>&lt;b&gt;<noscript class="a">&lt;img src="/a?b&amp;amp;c"&gt;</noscript>&lt;<noscript></noscript>'),
    '<p>&lt;b&gt;<noscript class="a"><img src="/a?b&amp;c"></noscript>&lt;<noscript></noscript>',
  );
  const started = performance.now();
  for (const odd of ['<noscript', '<noscript>', '<noscript>&lt;', '<noscript <']) {
    withPictures(odd.repeat(500_000));
  }
  assert.ok(performance.now() - started < 5000);
});

forEachEngine((engine, name) => {
  /** @type {string} The window of the article. */
  let home;
  /** @type {import('../support/webdriver.js').Browser} */
  let browser;

  beforeEach(async () => {
    browser = engine();
    home ??= await browser.window();
    await browser.closeOthers(home);
  });

  /** Runs the bookmarklet on a page, and goes to the window that it opens. @param {string} path */
  async function read(path) {
    await browser.go(news.address + path);
    await browser.run(() => {
      Reflect.set(window, 'violations', []);
      document.addEventListener('securitypolicyviolation', (event) => Reflect.get(window, 'violations').push(event.violatedDirective));
      Reflect.set(window, 'before', document.documentElement.outerHTML);
    });
    await sleep(100);
    news.asked.length = 0;
    const known = await browser.windows();
    await browser.evaluate(source, 'h1');
    return browser.newWindow(known);
  }

  /** What the window of the reader was told, once it was. @returns {Promise<any[]>} */
  function told() {
    return until(() => browser.run(() => {
      const told = Reflect.get(window, 'told');
      return told?.length > 0 && told;
    }), 'the page');
  }

  /**
   * The one page that was handed over. A slow machine may copy a large one for longer than the reader waits before it says so.
   *
   * @param {{isLate?: boolean}} [may]
   */
  async function handed({ isLate = false } = {}) {
    const [page, ...rest] = await until(async () => {
      const heard = await told();
      const pages = isLate && heard[0] === 'silent' ? heard.slice(1) : heard;
      return pages.length > 0 ? pages : null;
    }, 'the page after all');
    assert.deepEqual(rest, []);
    assert.equal(typeof page, 'object', page);
    return page;
  }

  /** What is in the clipboard, by a paste into the reader's window. @returns {Promise<string>} */
  async function pasted() {
    await browser.click('#paste');
    await browser.press(KEYS.control, 'v');
    return until(() => browser.run(() => document.querySelector('textarea')?.value ?? ''), 'the paste');
  }

  /** The article's page is as it was, broke no policy and asked for nothing. */
  async function unchanged() {
    await browser.switchTo(home);
    const { same, violations } = await browser.run(() => ({
      same: Reflect.get(window, 'before') === document.documentElement.outerHTML,
      violations: Reflect.get(window, 'violations'),
    }));
    assert.ok(same, 'the page was changed');
    assert.deepEqual(violations, []);
    assert.deepEqual(news.asked, []);
  }

  /** @param {{html: string, url: string, origin: string}} page @param {string} path */
  function isStory({ html, url, origin }, path) {
    assert.equal(origin, new URL(news.address).origin);
    assert.equal(url, news.address + path);
    const { textContent, byline } = clean(html, { url });
    assert.match(textContent, /run again from Friday[^]*paint their boat/);
    assert.match(textContent, /One & two <b> "three"/);
    assert.doesNotMatch(textContent, /Gone by|unwanted/);
    assert.match(String(byline), /Bergquist/);
  }

  test('(a) from a page without a policy: what is shown, and what is not', async () => {
    await read('plain');
    const page = await handed();
    isStory(page, 'plain');
    const { html, url } = page;
    assert.match(html, /^<html lang="en">/);
    assert.match(html, /<form action="\/never"><input name="childNodes">[^]*<p>What stands in a form is read[^<]*<\/p><\/form>/);
    assert.match(html, /<p class="gone" hidden="">Gone/);
    assert.match(html, /<p class="back">Shown/);
    assert.match(html, /<p class="dim"><span class="lit">but for these<\/span><\/p>/);
    assert.match(html, /<br>and a second line/);
    assert.match(html, new RegExp(`src="${news.address}large.svg"`));
    assert.match(html, /<noscript><img src="\/waiting\.svg\?a=1&amp;b=2" alt="Waiting"><\/noscript>/);
    assert.match(html, /"author":\{"name":"Ada Bergquist"\},"section":"A < B & C"/);
    assert.doesNotMatch(html, /unwanted/);
    assert.match(html, /<link rel="canonical" href="\/story" hidden="">/);
    assert.match(clean(html, { url }).textContent, /Shown by a style sheet/);
    assert.equal(await browser.run(() => location.hash), '');
    await unchanged();
  });

  test('(a) the address itself, in a link', async () => {
    await browser.go(`${news.address}plain`);
    await browser.run((link) => {
      const anchor = document.createElement('a');
      anchor.href = link;
      anchor.id = 'bookmark';
      anchor.textContent = 'Read';
      document.body.prepend(anchor);
    }, link);
    const known = await browser.windows();
    await browser.click('#bookmark');
    await browser.newWindow(known);
    isStory(await handed(), 'plain');
    await browser.switchTo(home);
    assert.equal(await browser.run(() => location.pathname), '/plain', 'the page is still there');
  });

  test("(b) from a page with default-src 'none'", async () => {
    await read('none');
    const page = await handed();
    assert.match(clean(page.html, { url: page.url }).textContent, /run again from Friday/);
    await unchanged();
  });

  test("(c) from a page that requires trusted types", async () => {
    await read('typed');
    isStory(await handed(), 'typed');
    await unchanged();
  });

  test('(d) from a page that keeps its windows apart: by the clipboard', async () => {
    await read('apart');
    assert.deepEqual(await told(), ['severed']);
    const opened = await browser.window();
    await browser.switchTo(home);
    await sleep(2000);
    await unchanged();
    await browser.switchTo(home);
    await browser.click('h1');
    await browser.switchTo(opened);
    const html = await pasted();
    assert.ok(html.startsWith(`<base href="${news.address}apart"><html lang="en">`), html.slice(0, 90));
    assert.match(clean(html).textContent, /run again from Friday/);
    // One time: what is copied next is what was chosen.
    await browser.switchTo(home);
    const copied = await browser.run(() => {
      getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector('h1')));
      let hooked = false;
      document.addEventListener('copy', (event) => { hooked = event.defaultPrevented; }, { once: true });
      document.execCommand('copy');
      return hooked;
    });
    assert.equal(copied, false);
  });

  test('(e) five megabytes', async () => {
    await read('large');
    const { html } = await handed({ isLate: true });
    assert.ok(html.length > 5e6, `${html.length}`);
    assert.match(html.slice(-200), /The last paragraph of all\.<\/p><\/article>/);
    await unchanged();
  });

  test('(f) open shadow roots, with what is slotted', async () => {
    await read('shadows');
    const { html, url } = await handed();
    const text = clean(html, { url }).textContent;
    assert.match(text, /run again from Friday[^]*paint their boat[^]*A shadow in the shadow[^]*falls back to this/);
    assert.doesNotMatch(text, /Not slotted/);
    await unchanged();
  });

  test('where no window opens: by the clipboard, and in the place of the page', async () => {
    await browser.go(`${news.address}plain`);
    await browser.run(() => {
      window.open = () => null;
    });
    await browser.evaluate(source, 'h1');
    await sleep(200);
    if (await browser.run(() => location.pathname === '/plain')) await browser.click('h1');
    assert.deepEqual(await told(), ['severed']);
    assert.match(await pasted(), /run again from Friday/);
    assert.equal((await browser.windows()).length, 1);
  });

  test('from a sandboxed page, whose origin nobody knows', async () => {
    await read('sandboxed');
    const { html, url, origin } = await handed();
    assert.match(html, /run again from Friday/);
    assert.equal(url, '');
    assert.equal(origin, '');
  });

  test('as the browser opens its bookmarks', { skip: name !== 'Firefox' && 'its driver cannot' }, async () => {
    await browser.go(`${news.address}none`);
    const known = await browser.windows();
    await browser.command('POST', '/moz/context', { context: 'chrome' });
    try {
      await browser.run(async (link) => {
        const { PlacesUIUtils } = /** @type {any} */ (globalThis).ChromeUtils.importESModule('moz-src:///browser/components/places/PlacesUIUtils.sys.mjs');
        PlacesUIUtils.openNodeIn({ uri: link, type: 0 }, 'current', { ownerWindow: window });
      }, link);
    } finally {
      await browser.command('POST', '/moz/context', { context: 'content' });
    }
    await browser.newWindow(known);
    assert.match((await handed()).html, /run again from Friday/);
    await browser.switchTo(home);
    assert.equal(await browser.run(() => location.pathname), '/none');
  });

  /**
   * Opens the reader as the bookmarklet would, from a page that does what it likes with the nonce.
   *
   * @param {string} answer source text, with `reader`, `nonce` and `post(data)`
   * @param {string} [path] of that page
   */
  async function hostile(answer, path = 'plain') {
    await browser.go(news.address + path);
    const known = await browser.windows();
    await browser.evaluate(
      `const reader = open('${reader.address}#page');
       addEventListener('message', ({ data: nonce }) => {
         const post = (data) => reader.postMessage(data, '*');
         ${answer}
       });`,
      'h1',
    );
    await browser.newWindow(known);
  }

  const GARBAGE = `
    for (const data of [null, undefined, 7, 'x', '', {}, { 0: nonce, 1: 'https://a.example/', 2: '<p>Wrong', length: 3 }, [],
      [nonce.replace(/./g, '0'), location.href, '<p>Wrong'], ['', location.href, '<p>Wrong'], [[nonce], location.href, '<p>Wrong'],
      new Map([[0, nonce]]), new Blob(['<p>Wrong']), [nonce + '0', location.href, '<p>Wrong']]) post(data);`;

  test('(g) garbage is passed over, and one page is taken of two', async () => {
    await hostile(`${GARBAGE} post([nonce, location.href, '<p>First']); post([nonce, location.href, '<p>Second']); ${GARBAGE}`);
    await told();
    await sleep(300);
    assert.deepEqual(await told(), [{ html: '<p>First', url: `${news.address}plain`, origin: new URL(news.address).origin }]);
    assert.equal(await browser.run(() => window.opener), null);
  });

  test('(g) garbage alone: a paste is asked for, and a late page still taken', async () => {
    await hostile(`${GARBAGE} setTimeout(() => post([nonce, 'javascript:alert(1)', '<p>Late']), 3000);`);
    assert.deepEqual(await told(), ['silent']);
    await until(() => browser.run(() => Reflect.get(window, 'told').length > 1), 'the late page');
    assert.deepEqual((await told())[1], { html: '<p>Late', url: '', origin: new URL(news.address).origin });
  });

  for (const [what, data, expected] of /** @type {[string, string, any][]} */ ([
    ['with no page', '[nonce, location.href]', 'unusable'],
    ['with an empty page', "[nonce, location.href, '']", 'unusable'],
    ['with more than a page', "[nonce, location.href, '<p>A', 'more']", 'unusable'],
    ['with a page that is no text', "[nonce, location.href, { toString: null }]", 'unusable'],
    ['that is too long', "[nonce, location.href, 'a'.repeat(8 * 2 ** 20 + 1)]", 'long'],
    ["with another site's address", "[nonce, 'https://bank.example/', '<p>A']", ''],
    ['with an address that runs', "[nonce, 'javascript:alert(1)', '<p>A']", ''],
    ['with an address that is none', "[nonce, '//', '<p>A']", ''],
  ])) {
    test(`(g) an answer ${what}`, async () => {
      await hostile(`post(${data}); post([nonce, location.href, '<p>Second']);`);
      const [got, ...more] = await told();
      assert.deepEqual(more, []);
      assert.equal(typeof got === 'string' ? got : got.url, expected);
    });
  }

  test('(g) an address that runs, and has no more of an origin than its sender', async () => {
    await hostile("post([nonce, 'javascript:alert(1)', '<p>A']);", 'sandboxed');
    assert.deepEqual(await told(), [{ html: '<p>A', url: '', origin: '' }]);
  });

  test('(g) a window that is not the opener is passed over, whatever it knows', async () => {
    await hostile(`
      const frame = document.body.appendChild(document.createElement('iframe'));
      const script = frame.contentDocument.createElement('script');
      script.textContent = 'addEventListener("message", ({ data, ports }) => parent.reader.postMessage([data, parent.location.href, "<p>From a frame"], "*"))';
      window.reader = reader;
      frame.contentDocument.body.append(script);
      frame.contentWindow.postMessage(nonce, '*');
      setTimeout(() => post([nonce, location.href, '<p>From the opener']), 500);`);
    const [{ html }, ...more] = await told();
    assert.equal(html, '<p>From the opener');
    assert.deepEqual(more, []);
  });

  test('a reader that nobody opened waits for nobody', async () => {
    await browser.go(reader.address);
    assert.equal(await until(() => browser.run(() => [Reflect.get(window, 'awaited')]), 'the reader').then(([awaited]) => awaited), false);
    await browser.go(`${reader.address}?again#page`);
    assert.deepEqual(await told(), ['severed']);
    assert.equal(await browser.run(() => location.search + location.hash), '?again');
  });
});
