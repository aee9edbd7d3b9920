/**
 * The reader page, end to end, in a real Chromium: how pages come in, the three views, and what a hostile page would try.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE, reader, RICH, SAMPLE_TITLE } from '../support/reader.js';

const desk = reader();

test('the sample is cleaned and shown at once, and the cuts are counted', async () => {
  await desk.open();
  const text = await desk.story();
  assert.match(text, /The island of Norrey and the mainland county of Calder/);
  assert.match(text, /two minutes early\.$/);
  assert.doesNotMatch(text, /not available in your region|Access to the comments|Copyright/);
  assert.ok(Number(await desk.page.locator('#changes-count').innerText()) >= 7);
  assert.match(await desk.page.locator('#facts').innerText(), /Words\s+4\d\d/);
  assert.match(await desk.page.locator('#status').innerText(), /cleaned: \d+ pieces taken out/);
  assert.deepEqual(desk.complaints, []);
  assert.deepEqual([...desk.strangers], []);
});

test('changes stand in their places, and Restore brings them back', async () => {
  await desk.open();
  await desk.view('Changes');
  const cuts = desk.page.locator('.cut');
  const total = await cuts.count();
  assert.ok(total >= 7);
  const restore = desk.page.getByRole('button', { name: 'Restore: This content is not available' });
  // What stood before the text stands before it here.
  const before = await restore.evaluate((button) => {
    const first = button.closest('.story')?.querySelector('.row:not(.cut)');
    return Boolean(first && button.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  assert.ok(before);
  await restore.click();
  const again = desk.page.getByRole('button', { name: 'Take out again: This content is not available' });
  await again.waitFor();
  assert.equal(await cuts.count(), total);
  assert.match(await desk.page.locator('.summary').innerText(), new RegExp(`^${total - 1} taken out`));
  assert.equal(await again.evaluate((button) => /** @type {ShadowRoot} */ (button.getRootNode()).activeElement === button), true);
  assert.match(await desk.page.locator('#status').innerText(), /^Restored: This content/);
  await desk.view('Clean');
  assert.match(await desk.story(), /This content is not available in your region/);
  await desk.view('Changes');
  await again.click();
  await restore.waitFor();
  await desk.view('Clean');
  assert.doesNotMatch(await desk.story(), /This content is not available/);
  assert.deepEqual(desk.complaints, []);
});

test('all that one rule took comes back at once', async () => {
  await desk.open();
  await desk.view('Changes');
  await desk.page.getByText('By rule').click();
  await desk.page.getByRole('button', { name: 'Restore: byline' }).click();
  await desk.page.getByRole('button', { name: /^Take out again: By Ada Bergquist/ }).waitFor();
  await desk.view('Clean');
  assert.match(await desk.story(), /By Ada Bergquist and Tom Ashlar/);
});

test('mends are marked where they were made', async () => {
  await desk.open();
  await desk.view('Changes');
  const mends = desk.page.locator('.mends').first();
  await mends.locator('summary').click();
  assert.match(await mends.innerText(), /-The.*- The/s);
  assert.ok(await desk.page.evaluate(() => (CSS.highlights.get('copydesk-mend')?.size ?? 0) > 0));
});

test('rich text is pasted anywhere on the page', async () => {
  await desk.open();
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(desk.server.address).origin });
  await desk.page.evaluate(async (html) => {
    const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob(['plain'], { type: 'text/plain' }) });
    await navigator.clipboard.write([item]);
  }, PAGE);
  await desk.page.keyboard.press('Control+V');
  await desk.shown('Quiet day at the harbour');
  assert.match(await desk.story(), /paint their boat/);
  assert.ok(await desk.page.locator('#welcome').isHidden());
});

test('HTML source is pasted into the dialog, and the sample comes back from there', async () => {
  await desk.open();
  await desk.page.getByRole('button', { name: 'Open', exact: true }).click();
  await desk.page.getByRole('textbox', { name: 'Open an article' }).fill(PAGE);
  await desk.page.getByRole('button', { name: 'Clean it' }).click();
  await desk.shown('Quiet day at the harbour');
  await desk.page.getByRole('button', { name: 'Open', exact: true }).click();
  await desk.page.getByRole('button', { name: 'The sample' }).click();
  await desk.shown(SAMPLE_TITLE);
  assert.deepEqual(desk.complaints, []);
});

test('several files are dropped, and are a list to step through', async () => {
  await desk.open();
  await desk.drop([PAGE, 'harbour.html'], [RICH, 'mill.html']);
  await desk.shown('Quiet day at the harbour');
  const list = desk.page.getByRole('navigation', { name: 'Opened pages' });
  assert.equal(await list.getByRole('button').count(), 2);
  await list.getByRole('button', { name: 'mill.html' }).click();
  await desk.shown('How the tide mill was mended');
  assert.equal(await list.getByRole('button', { name: 'mill.html' }).getAttribute('aria-current'), 'true');
  await desk.page.keyboard.press('J');
  await desk.shown('Quiet day at the harbour');
  assert.deepEqual(desk.complaints, []);
});

test('a chosen file is read in its own charset', async () => {
  await desk.open();
  const text = `<meta charset="iso-8859-1">${PAGE.replace('Quiet day at the harbour', 'Fête au café du port')}`;
  await desk.page.setInputFiles('#file', { name: 'old.html', mimeType: 'text/html', buffer: Buffer.from(text, 'latin1') });
  await desk.shown('Fête au café du port');
});

test('a page saved as MHTML comes with its address and its pictures', async () => {
  await desk.open();
  const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEUlEQVR42mNQWLcUD2IYmdIAsKdxQZSmM+4AAAAASUVORK5CYII=';
  const html = PAGE.replace('</p>', '</p>\n<figure><img src="https://harbour.example/quay.png" width="400" height="300" alt="The quay"></figure>').replace('pilots', 'pil=\r\nots').replace('Quiet', 'Qui=C3=A9t').replace(/="/g, '=3D"');
  const file = ['From: <Saved by a browser>', 'Snapshot-Content-Location: https://harbour.example/quiet', 'MIME-Version: 1.0',
    'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="----Part"', '', '------Part', 'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable', 'Content-Location: https://harbour.example/quiet', '', html, '------Part',
    'Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-Location: https://harbour.example/quay.png', '', picture, '------Part--', ''].join('\r\n');
  await desk.page.setInputFiles('#file', { name: 'quiet.mhtml', mimeType: 'multipart/related', buffer: Buffer.from(file) });
  await desk.shown('Quiét day at the harbour');
  assert.match(await desk.story(), /that the pilots had used/);
  const image = desk.page.locator('.story img');
  assert.match((await image.getAttribute('src')) ?? '', /^blob:/);
  await desk.page.waitForFunction(() => document.querySelector('#article')?.shadowRoot?.querySelector('img')?.naturalWidth === 10);
  assert.deepEqual([...desk.strangers], []);
  assert.deepEqual(desk.complaints, []);
});

test('the original is shown, inert, and loads only what is asked for', async () => {
  await desk.open();
  await desk.page.evaluate(() => Reflect.set(window, 'ran', 0));
  const run = 'top.ran=1;parent.ran=1';
  await desk.drop(`<html><head><meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><link rel="stylesheet" href="https://styles.example/a.css">
    <style>h1{color:rgb(1,2,3)}</style><script>${run}</script></head><body onload="${run}">${PAGE}
    <img src="https://pictures.example/a.png" onerror="${run}"><p style="color:rgb(4,5,6)" id="styled">Set in colour</p>
    <a href="https://elsewhere.example/" id="away">Away</a><iframe src="https://frames.example/"></iframe><form action="https://forms.example/"><button id="send">Send</button></form></body></html>`);
  await desk.shown('Quiet day at the harbour');
  desk.strangers.clear();
  await desk.view('Original');
  const frame = desk.page.frameLocator('#original-frame');
  await frame.locator('#styled').waitFor();
  assert.equal(await frame.locator('h1').evaluate((h1) => getComputedStyle(h1).color), 'rgb(1, 2, 3)');
  assert.equal(await frame.locator('#styled').evaluate((p) => getComputedStyle(p).color), 'rgb(4, 5, 6)');
  await frame.locator('#away').click();
  await frame.locator('#send').click();
  await desk.page.waitForTimeout(200);
  assert.equal(await desk.page.evaluate(() => Reflect.get(window, 'ran')), 0);
  assert.deepEqual([...desk.strangers], []);

  await desk.page.getByRole('button', { name: 'Load its styles and pictures' }).click();
  await frame.locator('#styled').waitFor();
  await desk.page.waitForFunction(() => document.querySelector('#original-load')?.getAttribute('aria-pressed') === 'true');
  await desk.page.waitForTimeout(300);
  assert.deepEqual([...desk.strangers].sort(), ['pictures.example', 'styles.example']);
  assert.equal(await desk.page.evaluate(() => Reflect.get(window, 'ran')), 0);
});

test('a hostile page stays inert', async () => {
  await desk.open();
  await desk.page.evaluate(() => Reflect.set(window, 'ran', 0));
  const run = 'top.ran=1;alert(1)';
  await desk.drop(`${PAGE}
    <p onclick="${run}" onpointerenter="${run}">A paragraph that listens to the pointer, and to every click on it.</p>
    <p><img src=x onerror="${run}"><svg onload="${run}"><script>${run}</script></svg><a href="javascript:${run}">Run</a>
    <iframe srcdoc="<script>${run}</script>"></iframe><object data="javascript:${run}"></object><style>body{display:none}</style>
    <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">
    <form id=article action=javascript:${run}><input name=parentNode autofocus onfocus="${run}"></form>
    <script>${run}</script><meta http-equiv=refresh content="0;url=javascript:${run}"><base href="https://evil.example/">`);
  await desk.shown('Quiet day at the harbour');
  await desk.page.locator('.story p').last().click();
  await desk.view('Changes');
  await desk.page.locator('.story').click();
  await desk.page.waitForTimeout(300);
  assert.equal(await desk.page.evaluate(() => Reflect.get(window, 'ran')), 0);
  await desk.view('Clean');
  const found = await desk.page.locator('.story').evaluate((element) =>
    [...element.querySelectorAll('*')].flatMap((node) => [
      ...(/^(script|style|iframe|object|embed|form|input|base|meta|link|svg|math)$/i.test(node.localName) ? [node.localName] : []),
      ...[...node.attributes].filter(({ name, value }) => /^on|^style$/i.test(name) || /^\s*javascript:/i.test(value)).map(({ name }) => name),
    ]),
  );
  assert.deepEqual(found, []);
  assert.equal(desk.page.url(), desk.server.address);
  assert.deepEqual(desk.complaints.filter((complaint) => complaint.startsWith('a dialog')), []);
});

test('markup that copydesk has not cleaned cannot be put on the page', async () => {
  await desk.open();
  const refused = await desk.page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>raw</b>');
      return false;
    } catch (error) {
      return error instanceof TypeError;
    }
  });
  assert.ok(refused);
});

test('the browser’s own sanitiser and our policy give the same article', async () => {
  await desk.open();
  const [native, own] = await desk.page.evaluate(async (html) => {
    const { fragment } = await import(/** @type {any} */ ('/copydesk/view/trusted.js'));
    const { createDesk } = await import(/** @type {any} */ ('/copydesk/desk.js'));
    const { startWorker } = await import(/** @type {any} */ ('/copydesk/view/trusted.js'));
    const article = await createDesk({ worker: startWorker }).clean(html, {});
    const written = () => new XMLSerializer().serializeToString(fragment(article));
    const first = written();
    Reflect.deleteProperty(Element.prototype, 'setHTML');
    return [first, written()];
  }, RICH);
  assert.ok(native?.includes('wheel.jpg'));
  assert.equal(native, own);
});

test('a cleaning can be cancelled, one that takes too long is given up, and the next one works', async () => {
  let workers = 0;
  await desk.page.clock.install();
  await desk.page.route('**/copydesk/worker.js', (route) => {
    workers += 1;
    if (workers > 2) return route.continue();
    const body = 'addEventListener("message", () => { for (;;); }); postMessage({ ready: true });';
    return route.fulfill({ body, contentType: 'text/javascript' });
  });
  await desk.page.goto(desk.server.address);
  await desk.page.locator('html[data-ready]').waitFor();
  await desk.page.clock.runFor(1000);
  await desk.page.getByRole('progressbar', { name: 'Cleaning the page' }).waitFor();
  await desk.page.getByRole('button', { name: 'Cancel' }).first().click();
  await desk.page.getByRole('alert').filter({ hasText: 'cancelled' }).waitFor();

  await desk.drop(PAGE);
  await desk.page.waitForTimeout(500);
  await desk.page.clock.runFor(25_000);
  await desk.page.getByRole('alert').filter({ hasText: 'took too long' }).waitFor();
  await desk.drop(PAGE);
  await desk.shown('Quiet day at the harbour');
  assert.ok(await desk.page.getByRole('alert').isHidden());
});

test('a page that is too large is refused with a word on why', async () => {
  await desk.open();
  await desk.drop(`<p>${'A long page. '.repeat(700_000)}`);
  await desk.page.getByRole('alert').filter({ hasText: 'too large' }).waitFor();
  assert.match(await desk.story(), /The island of Norrey/);
});

test('the server sends the policies that the pages state, and says who may frame them', async () => {
  for (const [path, ancestors] of [['', "'none'"], ['original.html', "'self'"], ['original-loaded.html', "'self'"]]) {
    const response = await fetch(desk.server.address + path);
    const stated = /Content-Security-Policy" content="([^"]*)"/.exec(await response.text())?.[1];
    assert.ok(stated?.startsWith("default-src 'none';"));
    assert.equal(response.headers.get('content-security-policy'), `${stated}; frame-ancestors ${ancestors}`);
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  }
  assert.equal((await fetch(`${desk.server.address}..%2fpackage.json`)).status, 404);
  assert.equal((await fetch(desk.server.address, { method: 'POST' })).status, 405);
});
