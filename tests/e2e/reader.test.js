/**
 * The reader page, end to end, in a real Chromium: what a person would do, and what a hostile page would.
 */

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { chromium } from 'playwright-core';
import { browserPath, LAUNCH } from '../../scripts/chromium.js';
import { serve } from '../../scripts/serve.js';

const SAMPLE_TITLE = 'Norrey, mainland set for March 3 ferry talks amid quarrel over night boats';
const PAGE = `<h1>Quiet day at the harbour</h1>
  <p>Nothing moored at the north quay on Monday, the first such day in nine years, the town said.</p>
  <p>The harbour office said that the pilots had used the day to paint their boat, and the boathook.</p>`;

/** @type {{address: string, close: () => Promise<void>}} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** What the page complained of: errors, and breaches of its policy. @type {string[]} */
let complaints = [];
/** Hosts other than ours that it called. @type {Set<string>} */
let strangers = new Set();

before(async () => {
  server = await serve();
  browser = await chromium.launch({ executablePath: browserPath(), args: LAUNCH });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  complaints = [];
  strangers = new Set();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, origin, host } = new URL(request.url());
    if (/^http/.test(protocol) && `${origin}/` !== server.address) strangers.add(host);
  });
});

afterEach(async () => {
  await page.context().close();
});

async function open() {
  await page.goto(server.address);
  await shown(SAMPLE_TITLE);
}

/** Waits for an article with this headline. @param {string} title */
async function shown(title) {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('#article[aria-busy="false"]').waitFor();
}

/** Drops a file on the page. @param {string} html @param {string} [name] */
async function drop(html, name = 'page.html') {
  const dataTransfer = await page.evaluateHandle(
    ([html, name]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([html], name, { type: 'text/html' }));
      return transfer;
    },
    [html, name],
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer });
  assert.ok(await page.locator('#drop').isVisible());
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  assert.ok(await page.locator('#drop').isHidden());
}

function story() {
  return page.locator('.story').innerText();
}

test('the sample is cleaned and shown at once, and every cut is listed', async () => {
  await open();
  const text = await story();
  assert.match(text, /The island of Norrey and the mainland county of Calder/);
  assert.match(text, /two minutes early\.$/);
  assert.doesNotMatch(text, /not available in your region|Access to the comments|Copyright/);
  const cuts = await page.locator('#removed > li').allInnerTexts();
  assert.ok(cuts.some((cut) => cut.includes('Access to the comments')), cuts.join());
  assert.equal(await page.locator('#removed-count').innerText(), String(cuts.length));
  assert.match(await page.locator('#facts').innerText(), /Words\s+4\d\d/);
  assert.match(await page.locator('#status').innerText(), /cleaned: \d+ pieces taken out/);
  assert.deepEqual(complaints, []);
  assert.deepEqual([...strangers], []);
});

test('Restore brings back what was taken out, and it can go again', async () => {
  await open();
  const cuts = await page.locator('#removed > li').count();
  await page.getByRole('button', { name: 'Restore: This content is not available' }).click();
  const again = page.getByRole('button', { name: 'Take out again: This content is not available' });
  await again.waitFor();
  assert.match(await story(), /This content is not available in your region/);
  assert.equal(await page.locator('#removed > li').count(), cuts);
  assert.equal(await page.locator('#removed-count').innerText(), `${cuts - 1}, 1 restored`);
  assert.equal(await again.evaluate((button) => button === document.activeElement), true);
  assert.match(await page.locator('#status').innerText(), /^Restored: This content/);
  await again.click();
  await page.getByRole('button', { name: 'Restore: This content is not available' }).waitFor();
  assert.doesNotMatch(await story(), /This content is not available/);
  assert.deepEqual(complaints, []);
});

test('rich text is pasted anywhere on the page', async () => {
  await open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.address).origin });
  await page.evaluate(async (html) => {
    const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob(['plain'], { type: 'text/plain' }) });
    await navigator.clipboard.write([item]);
  }, PAGE);
  await page.keyboard.press('Control+V');
  await shown('Quiet day at the harbour');
  assert.match(await story(), /paint their boat/);
});

test('HTML source is pasted into the dialog', async () => {
  await open();
  await page.getByRole('button', { name: 'Paste…' }).click();
  await page.getByRole('textbox', { name: 'Paste an article' }).fill(PAGE);
  await page.getByRole('button', { name: 'Clean it' }).click();
  await shown('Quiet day at the harbour');
  assert.deepEqual(complaints, []);
});

test('a file is dropped', async () => {
  await open();
  await drop(PAGE);
  await shown('Quiet day at the harbour');
  assert.deepEqual(complaints, []);
});

test('a chosen file is read in its own charset', async () => {
  await open();
  const text = `<meta charset="iso-8859-1">${PAGE.replace('Quiet day at the harbour', 'Fête au café du port')}`;
  await page.setInputFiles('#file', { name: 'old.html', mimeType: 'text/html', buffer: Buffer.from(text, 'latin1') });
  await shown('Fête au café du port');
});

test('a hostile page stays inert', async () => {
  await open();
  await page.evaluate(() => {
    Reflect.set(window, 'ran', 0);
  });
  const run = 'top.ran=1;alert(1)';
  await drop(`${PAGE}
    <p onclick="${run}" onpointerenter="${run}">A paragraph that listens to the pointer, and to every click on it.</p>
    <p><img src=x onerror="${run}"><svg onload="${run}"><script>${run}</script></svg><a href="javascript:${run}">Run</a>
    <iframe srcdoc="<script>${run}</script>"></iframe><object data="javascript:${run}"></object><style>body{display:none}</style>
    <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">
    <form id=article action=javascript:${run}><input name=parentNode autofocus onfocus="${run}"></form>
    <script>${run}</script><meta http-equiv=refresh content="0;url=javascript:${run}"><base href="https://evil.example/">`);
  await shown('Quiet day at the harbour');
  await page.locator('.story p').last().click();
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => Reflect.get(window, 'ran')), 0);
  const found = await page.locator('.story').evaluate((element) =>
    [...element.querySelectorAll('*')].flatMap((node) => [
      ...(/^(script|style|iframe|object|embed|form|input|base|meta|link|svg|math)$/i.test(node.localName) ? [node.localName] : []),
      ...[...node.attributes].filter(({ name, value }) => /^on|^style$/i.test(name) || /^\s*javascript:/i.test(value)).map(({ name }) => name),
    ]),
  );
  assert.deepEqual(found, []);
  assert.equal(page.url(), server.address);
  assert.deepEqual(complaints.filter((complaint) => complaint.startsWith('a dialog')), []);
});

test('markup that copydesk has not cleaned cannot be put on the page', async () => {
  await open();
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>raw</b>');
      return false;
    } catch (error) {
      return error instanceof TypeError;
    }
  });
  assert.ok(refused);
});

test('all of it is reached by keyboard', async () => {
  await open();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the article');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'article');

  const restore = page.locator('#removed button').first();
  for (let i = 0; i < 20 && !(await restore.evaluate((button) => button === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  const outline = await restore.evaluate((button) => getComputedStyle(button).outlineStyle);
  assert.equal(outline, 'solid');
  await page.keyboard.press('Enter');
  await page.locator('#removed ins').first().waitFor();

  await page.getByRole('button', { name: 'Paste…' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'paste-text');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'paste');
});

test('a page that takes too long is given up, and the next one works', async () => {
  let workers = 0;
  await page.route('**/copydesk/worker.js', (route) => {
    workers += 1;
    if (workers > 1) return route.continue();
    const body = 'addEventListener("message", () => { for (;;); }); postMessage({ ready: true });';
    return route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto(server.address);
  await page.getByRole('alert').filter({ hasText: 'took too long' }).waitFor();
  await page.getByRole('button', { name: 'Sample' }).click();
  await shown(SAMPLE_TITLE);
  assert.ok(await page.getByRole('alert').isHidden());
  assert.equal(workers, 2);
});

test('a page that is too large is refused with a word on why', async () => {
  await open();
  await drop(`<p>${'A long page. '.repeat(700_000)}`);
  await page.getByRole('alert').filter({ hasText: 'too large' }).waitFor();
  assert.match(await story(), /The island of Norrey/);
});

test('nothing scrolls sideways, from 320 pixels on', async () => {
  await open();
  await drop(`${PAGE}<p>${'Donaudampfschifffahrtsgesellschaft'.repeat(6)}</p><pre>${'a long line of code '.repeat(20)}</pre>
    <table><tr>${'<td>A cell of some width</td>'.repeat(12)}</table>`);
  await shown('Quiet day at the harbour');
  for (const width of [320, 390, 640, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over} pixels too wide at ${width}`);
  }
});

test('the server sends the policy that the page states, and forbids frames', async () => {
  const response = await fetch(server.address);
  const stated = /Content-Security-Policy" content="([^"]*)"/.exec(await response.text())?.[1];
  assert.ok(stated?.startsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"));
  assert.equal(response.headers.get('content-security-policy'), `${stated}; frame-ancestors 'none'`);
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.equal((await fetch(`${server.address}..%2fpackage.json`)).status, 404);
  assert.equal((await fetch(server.address, { method: 'POST' })).status, 405);
});
