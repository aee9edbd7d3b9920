/**
 * Reading on the reader page: settings, the outline and the place, pictures and embeds, reading aloud, the ways out, and all of
 * it without a network.
 */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { LONG, RICH, SAMPLE_TITLE } from '../support/articles.js';
import { reader } from '../support/reader.js';

const desk = reader();
const RICH_TITLE = 'How the tide mill was mended';

/** @param {string} [html] */
async function openRich(html = RICH) {
  await desk.open();
  await desk.drop(html);
  await desk.shown(RICH_TITLE);
}

test('settings work at once, are kept, and are set by links', async () => {
  await desk.open();
  const { page } = desk;
  const style = () => page.locator('article').evaluate((article) => {
    const { fontSize, lineHeight, letterSpacing, maxWidth } = getComputedStyle(article);
    const { textAlign } = getComputedStyle(/** @type {Element} */ (article.querySelector('.story')));
    return { size: parseFloat(fontSize), line: parseFloat(lineHeight), letterSpacing, width: parseFloat(maxWidth), textAlign };
  });
  const before = await style();
  // A line of 66 characters.
  const characters = await page.locator('.story p').nth(1).evaluate((p) => {
    const range = new Range();
    range.selectNodeContents(p);
    return (p.textContent?.length ?? 0) / new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
  assert.ok(characters > 48 && characters < 76, `${characters} characters in a line`);

  await page.keyboard.press(',');
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await page.getByRole('radio', { name: 'Justified' }).check({ force: true });
  for (const [name, value] of [['Size', '150'], ['Width', '50'], ['Line height', '190'], ['Letter spacing', '10']]) {
    await page.getByRole('slider', { name: name ?? '' }).fill(value ?? '');
  }
  const after = await style();
  assert.ok(Math.abs(after.size / before.size - 1.5) < 0.01);
  assert.ok(Math.abs(after.line / after.size - 1.9) < 0.01);
  assert.ok(after.width / after.size < before.width / before.size);
  assert.ok(parseFloat(after.letterSpacing) > 1);
  assert.equal(after.textAlign, 'justify');
  await page.reload();
  await desk.shown(SAMPLE_TITLE);
  assert.deepEqual(await style(), after);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(24, 22, 19)');

  await page.keyboard.press(',');
  await page.getByRole('button', { name: 'As it was at first' }).click();
  assert.deepEqual(await style(), before);
  await page.keyboard.press('Escape');
  await page.goto(`${desk.server.address}#theme=sepia&face=sans&size=999&nonsense=1`);
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'sepia');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.face), 'sans');
  assert.ok((await style()).size / before.size <= 2.2001);
  await page.goto(`${desk.server.address}#settings`);
  await page.locator('#settings-panel').waitFor();
});

test('the system chooses the colours until the reader does', async () => {
  const ground = () => desk.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await desk.fresh({ colorScheme: 'dark' });
  await desk.open();
  assert.equal(await ground(), 'rgb(24, 22, 19)');
  await desk.page.goto(`${desk.server.address}#theme=light`);
  await desk.page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  assert.equal(await ground(), 'rgb(251, 249, 244)');
});

test('the outline leads through the article, and a reload comes back to the place', async () => {
  await openRich(LONG);
  const { page } = desk;
  const outline = page.getByRole('navigation', { name: 'Contents' });
  await outline.getByRole('link', { name: 'The figures' }).click();
  await page.waitForFunction(() => scrollY > 600);
  await page.waitForFunction(() => document.querySelector('#outline-list [aria-current]')?.textContent === 'The figures');
  const progress = await page.evaluate(() => Number(document.documentElement.style.getPropertyValue('--progress')));
  assert.ok(progress > 0.3 && progress <= 1, String(progress));
  await page.waitForFunction(() => Object.keys(JSON.parse(localStorage.getItem('copydesk.places') ?? '{}')).length === 1);
  assert.doesNotMatch(await page.evaluate(() => localStorage.getItem('copydesk.places') ?? ''), /mill|harbour/);

  await page.reload();
  await desk.shown(RICH_TITLE);
  await page.waitForFunction(() => scrollY > 600);
  const heading = page.getByRole('heading', { name: 'The figures' });
  assert.ok(await heading.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < innerHeight));
  await page.getByRole('button', { name: 'Start from the top' }).click();
  await page.waitForFunction(() => scrollY === 0);
});

test('footnotes lead to their notes and back, within the article', async () => {
  await desk.open();
  const visited = await desk.page.evaluate(async (long) => {
    const { showArticle } = await import(/** @type {any} */ ('/copydesk/view/article.js'));
    const { createDesk } = await import(/** @type {any} */ ('/copydesk/desk.js'));
    const { startWorker } = await import(/** @type {any} */ ('/copydesk/view/trusted.js'));
    const article = await createDesk({ worker: startWorker }).clean(long, {});
    article.content = `<p>Called here.<sup><a href="#cd-fn-1" id="cd-fnref-1">1</a></sup></p>${article.content}<ol class="cd-footnotes"><li id="cd-fn-1">The note. <a class="cd-backref" href="#cd-fnref-1">↩</a></li></ol>`;
    const root = /** @type {ShadowRoot} */ (document.querySelector('#article')?.shadowRoot);
    await showArticle(root, article);
    /** @type {HTMLElement} */ (root.querySelector('sup a')).click();
    const there = root.activeElement?.id;
    /** @type {HTMLElement} */ (root.querySelector('.cd-backref')).click();
    return [there, root.activeElement?.id];
  }, LONG);
  assert.deepEqual(visited, ['cd-fn-1', 'cd-fnref-1']);
  assert.equal(desk.page.url(), desk.server.address);
});

test('pictures from outside wait to be asked for, and so do embeds', async () => {
  await desk.open('#pictures=ask');
  await desk.drop(RICH);
  await desk.shown(RICH_TITLE);
  await desk.page.waitForTimeout(200);
  assert.deepEqual([...desk.strangers], []);
  await desk.page.getByRole('button', { name: 'Show the picture from pictures.example' }).click();
  await desk.page.locator('.story img').waitFor();
  await desk.page.waitForFunction(() => document.querySelector('#article')?.shadowRoot?.querySelector('img')?.complete);
  assert.deepEqual([...desk.strangers], ['pictures.example']);
  assert.equal(await desk.page.locator('.story img').getAttribute('referrerpolicy'), 'no-referrer');

  await desk.page.getByRole('button', { name: 'Load from youtube-nocookie.com' }).click();
  const player = desk.page.locator('.story iframe');
  await player.waitFor();
  assert.equal(await player.getAttribute('src'), 'https://www.youtube-nocookie.com/embed/abcdefghijk');
  assert.ok(desk.strangers.has('www.youtube-nocookie.com'));
});

test('an article takes its place without moving anything', async () => {
  await desk.page.addInitScript(() => {
    Reflect.set(window, 'shifts', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = /** @type {any} */ (entry);
        if (!hadRecentInput) Reflect.set(window, 'shifts', Reflect.get(window, 'shifts') + value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await desk.open();
  await desk.page.waitForTimeout(300);
  const shifts = await desk.page.evaluate(() => Reflect.get(window, 'shifts'));
  assert.ok(shifts < 0.02, `layout shift of ${shifts}`);
});

test('it reads aloud, a sentence at a time, and marks the sentence', async () => {
  // There are no voices here: a stand-in says what it was told, and ends when the test lets it.
  await desk.page.addInitScript(() => {
    /** @type {any[]} */
    const spoken = [];
    const voices = [{ name: 'Ada', lang: 'en-GB', voiceURI: 'ada', localService: true }, { name: 'Far', lang: 'en-US', voiceURI: 'far', localService: false }, { name: 'Uwe', lang: 'de-DE', voiceURI: 'uwe', localService: true }];
    const synthesis = Object.assign(new EventTarget(), { speak: (/** @type {any} */ speech) => spoken.push(speech), cancel: () => undefined, getVoices: () => voices });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    window.SpeechSynthesisUtterance = /** @type {any} */ (class extends EventTarget {
      rate = 1;
      /** @param {string} text */
      constructor(text) {
        super();
        Object.assign(this, { text });
      }
    });
    Reflect.set(window, 'spoken', spoken);
  });
  await desk.open();
  const { page } = desk;
  const last = () => page.evaluate(() => {
    const speech = Reflect.get(window, 'spoken').at(-1);
    return { text: speech.text, rate: speech.rate, voice: speech.voice?.name, marked: [...(CSS.highlights.get('copydesk-speech') ?? [])].map(String).join() };
  });
  const end = () => page.evaluate(() => Reflect.get(window, 'spoken').at(-1).dispatchEvent(new Event('end')));
  await page.getByRole('button', { name: 'Listen' }).click();
  assert.deepEqual(await last(), { text: SAMPLE_TITLE, rate: 1, voice: 'Ada', marked: SAMPLE_TITLE });
  await end();
  assert.match((await last()).text, /^NORREY\/PORT CALDER - The island/);
  await page.keyboard.press(']');
  const third = await last();
  assert.match(third.text, /^A spokeswoman for the county/);
  assert.equal(third.marked, third.text);
  await page.getByRole('slider', { name: 'Speed' }).fill('150');
  assert.equal((await last()).rate, 1.5);
  assert.equal(await page.getByRole('combobox', { name: 'Voice' }).locator('option').count(), 2);
  await page.getByRole('combobox', { name: 'Voice' }).selectOption('far');
  assert.equal((await last()).voice, 'Far');
  await desk.accessible('while it reads aloud');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Play' }).click();
  assert.equal((await last()).text, third.text);
  await page.getByRole('button', { name: 'Stop' }).click();
  assert.ok(await page.locator('#player').isHidden());
  assert.equal(await page.evaluate(() => CSS.highlights.has('copydesk-speech')), false);
  await desk.page.setViewportSize({ width: 320, height: 640 });
  await page.keyboard.press('l');
  await desk.fits('the player at 320');
});

test('an article is saved in every form', async () => {
  await openRich();
  /** @param {RegExp} name */
  const saved = async (name) => {
    await desk.page.keyboard.press('s');
    const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.page.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), data: await readFile(await download.path()) };
  };
  const html = await saved(/\.html/);
  assert.equal(html.name, `${RICH_TITLE}.html`);
  assert.match(html.data.toString(), /<h1>How the tide mill was mended<\/h1>[^]*The wheel came back[^]*https:\/\/harbour\.example\/mill/);
  assert.doesNotMatch(html.data.toString(), /<script|<link rel="stylesheet/);
  const markdown = (await saved(/\.md/)).data.toString();
  assert.match(markdown, /^# How the tide mill was mended\n[^]*## The wheel[^]*<https:\/\/harbour\.example\/mill>\n$/);
  assert.match((await saved(/\.txt/)).data.toString(), /^How the tide mill was mended\n[^]*Ada Berg\. “How the tide mill was mended”\. The Harbour Post/);
  const json = JSON.parse((await saved(/\.json/)).data.toString());
  assert.equal(json.title, RICH_TITLE);
  assert.ok(json.markdown.includes('## The wheel') && json.removed.length > 0);
  const book = await saved(/\.epub/);
  assert.equal(book.data.subarray(0, 2).toString(), 'PK');
  assert.ok(book.data.includes('mimetypeapplication/epub+zip'));
  assert.deepEqual(desk.complaints, []);
});

test('a standfirst with which the text begins is shown and saved once', async () => {
  const standfirst = 'Nine years and four roofs later, flour is ground again at Norrey.';
  await openRich(RICH.replace('</h1>', `</h1><p class="standfirst">${standfirst}</p>`));
  const line = desk.page.locator('#article p', { hasText: standfirst });
  assert.equal(await line.count(), 1);
  assert.equal(await line.getAttribute('class'), 'standfirst');
  await desk.page.keyboard.press('s');
  const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.page.getByRole('button', { name: /\.md/ }).click()]);
  assert.equal((await readFile(await download.path(), 'utf8')).split(standfirst).length, 2);
});

test('an article, and a quotation with its source, are copied', async () => {
  await openRich();
  const { page } = desk;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(desk.server.address).origin });
  const clipboard = () => page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (/** @type {string} */ type) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  const said = (/** @type {RegExp} */ what) => page.locator('#status').filter({ hasText: what }).waitFor({ state: 'attached' });
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Formatted text' }).click();
  await said(/^Copied/);
  assert.match((await clipboard()).html, /<h2[^>]*>The wheel<\/h2>/);
  assert.match((await clipboard()).text, /^How the tide mill was mended/);
  await page.evaluate(() => { /** @type {HTMLElement} */ (document.querySelector('#status')).textContent = ''; });
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Markdown', exact: true }).click();
  await said(/^Copied/);
  assert.match((await clipboard()).text, /## The wheel/);

  await page.keyboard.press('q');
  await said(/Select some words/);
  const box = await page.locator('.story p').nth(1).boundingBox();
  assert.ok(box);
  await page.mouse.click(box.x + 40, box.y + 15, { clickCount: 3 });
  await page.getByRole('button', { name: 'Copy with source' }).click();
  await said(/quotation is copied/);
  const { text, html } = await clipboard();
  assert.match(text, /^“The wheel came back from the shipyard[^]*chalk\.”\n– Ada Berg\. “How the tide mill was mended”\. The Harbour Post\. https:\/\/harbour\.example\/mill/);
  assert.match(html, /<blockquote cite="https:\/\/harbour\.example\/mill">/);
});

test('on paper there is the article alone, in black', async () => {
  await desk.open('#theme=dark');
  await desk.view('Changes');
  await desk.view('Clean');
  await desk.page.emulateMedia({ media: 'print' });
  for (const id of ['welcome', 'particulars', 'views', 'settings-panel']) assert.ok(await desk.page.locator(`#${id}`).isHidden(), id);
  const { color, columns } = await desk.page.locator('.story').evaluate((story) => ({ color: getComputedStyle(story).color, columns: getComputedStyle(story).columnCount }));
  assert.deepEqual({ color, columns }, { color: 'rgb(0, 0, 0)', columns: '2' });
  const pdf = await desk.page.pdf({ preferCSSPageSize: true });
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1);
});

test('on paper a table is cut nowhere, in a column or across both', async () => {
  const { page } = desk;
  const table = (/** @type {number} */ columns) => `<table><tr>${'<th>Kilogrammes'.repeat(columns)}<tr>${'<td>Considerable'.repeat(columns)}</table>`;
  const text = '<p>The wheel came back from the shipyard in eleven pieces, which the carpenters laid out on the quay and numbered with chalk.</p>';
  await desk.open();
  await desk.drop(`<title>Flour</title><article><h1>Flour</h1>${text.repeat(3)}${table(4)}${text}${table(9)}${text.repeat(2)}</article>`);
  await desk.shown('Flour');
  await page.setViewportSize({ width: 660, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const wider = await page.locator('.story').evaluate((story) => [...story.querySelectorAll('table')].map((table) => {
    const { left, right } = table.getBoundingClientRect();
    const page = story.getBoundingClientRect();
    return { columns: table.rows[0].cells.length, isInside: right <= page.right + 1, width: Math.round(((right - left) / page.width) * 10) };
  }));
  assert.deepEqual(wider.map(({ columns, isInside }) => ({ columns, isInside })), [{ columns: 4, isInside: true }, { columns: 9, isInside: true }]);
  assert.ok(wider[0].width <= 5 && wider[1].width === 10, JSON.stringify(wider));
});

test('after the first visit it works without a network, in every language', async () => {
  await desk.open();
  const { page } = desk;
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.waitForFunction(async () => (await (await caches.open('copydesk')).keys()).some(({ url }) => url.endsWith('/strings/es.js')));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await page.reload();
  await desk.shown(SAMPLE_TITLE);
  await desk.view('Changes');
  await desk.view('Original');
  await page.frameLocator('#original-frame').getByText('Access to the comments').waitFor();
  await desk.view('Clean');
  await desk.drop(RICH);
  await desk.shown(RICH_TITLE);
  await page.keyboard.press(',');
  await page.getByLabel('Language').selectOption('es');
  await page.getByRole('button', { name: 'Abrir', exact: true }).waitFor();
});

test('it can be installed, and takes what is shared with it', async () => {
  await desk.open();
  const { page, server } = desk;
  const manifest = await (await fetch(`${server.address}manifest.webmanifest`)).json();
  for (const { src, sizes } of manifest.icons) {
    const response = await fetch(server.address + src);
    assert.equal(response.status, 200);
    if (sizes !== 'any') {
      const data = Buffer.from(await response.arrayBuffer());
      assert.equal(`${data.readUInt32BE(16)}x${data.readUInt32BE(20)}`, sizes);
    }
  }
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(async (html) => {
    const data = new FormData();
    data.append('page', new File([html], 'mill.html', { type: 'text/html' }));
    await fetch('./share', { method: 'POST', body: data });
  }, RICH);
  await page.goto(`${server.address}?from=share#shared`);
  await desk.shown(RICH_TITLE);
  assert.equal(new URL(page.url()).hash, '');
});

test('a page that the bookmarklet hands over is read, and its sender is named', async () => {
  const { page, server } = desk;
  await page.goto(`${server.address}original.html`);
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((html) => {
      addEventListener('message', ({ source, data, origin }) => /** @type {Window} */ (source).postMessage([data, location.href, html], origin));
      open('./#page');
    }, RICH),
  ]);
  await opened.getByRole('heading', { level: 1, name: RICH_TITLE }).waitFor();
  assert.equal(await opened.locator('#from').innerText(), `From ${new URL(server.address).origin}`);
});

test('a page that could not be handed over is asked for', async () => {
  await desk.page.goto(`${desk.server.address}#page`);
  const dialog = desk.page.getByRole('dialog', { name: 'Open an article' });
  await dialog.getByText('Its page is in your clipboard').waitFor();
  await desk.accessible('the dialog that asks for a page');
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(desk.server.address).origin });
  await desk.page.evaluate((html) => navigator.clipboard.writeText(`<base href="https://harbour.example/mill"><html>${html}</html>`), RICH.replace(/<!DOCTYPE html><html[^>]*>/, ''));
  await desk.page.keyboard.press('Control+V');
  await desk.shown(RICH_TITLE);
  assert.ok(await dialog.isHidden());
});

test('an address alone that is shared is not fetched', async () => {
  await desk.open();
  await desk.page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await desk.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await desk.page.evaluate(async () => {
    const data = new FormData();
    data.append('url', 'https://news.example/a');
    await fetch('./share', { method: 'POST', body: data });
  });
  await desk.page.goto(`${desk.server.address}?from=share#shared`);
  await desk.page.getByRole('alert').filter({ hasText: 'A link alone is not enough' }).waitFor();
  assert.deepEqual([...desk.strangers], []);
});
