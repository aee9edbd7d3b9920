/**
 * The reader page for everyone, in Chromium, Firefox and WebKitGTK: axe-core, the keyboard alone, rich text from the clipboard,
 * the original and what it loads, the place where one was. `reader-everyone.test.js` goes deeper, in Chromium alone.
 */

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.js';
import { LONG, PAGE, RICH, SAMPLE_TITLE } from '../support/articles.js';
import { engineReader } from '../support/engine-reader.js';
import { KEYS, sleep, until } from '../support/webdriver.js';
import { forEachEngine } from './engines.js';
import { site } from './sites.js';

const PAGE_TITLE = 'Quiet day at the harbour';
const RICH_TITLE = 'How the tide mill was mended';
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @type {{address: string, close: () => Promise<void>}} */
let server;
/** A site that notes what it is asked for. @type {import('./sites.js').Site} */
let elsewhere;

before(async () => {
  server = await serve();
  elsewhere = await site({
    '/page': { body: `<!DOCTYPE html><html lang="en"><title>${PAGE_TITLE}</title><article>${PAGE}</article>` },
    '/a.css': { body: 'p { letter-spacing: 3px }' },
  });
});
after(async () => {
  await elsewhere.close();
  await server.close();
});

forEachEngine((engine) => {
  const { shown, open, story, inArticle, drop } = engineReader(engine, () => server.address);

  /** What axe-core finds wrong with the page as it is now. @param {string} state */
  async function accessible(state) {
    // An article that comes in fades in: colours on the way are nobody's.
    await until(() => engine().run(() => document.getAnimations().length === 0), 'the page to be still');
    const found = await engine().hear(
      `${AXE};
       const done = arguments[arguments.length - 1];
       const look = () => axe.run(document, { resultTypes: ['violations'], iframes: false }).then(
         ({ violations }) => done(violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target, failureSummary }) => target + ' ' + failureSummary).join(' | '))),
         (error) => done([String(error)]),
       );
       // What scrolls is told once it is laid out: in the frame after this one.
       requestAnimationFrame(() => requestAnimationFrame(look));`,
    );
    assert.deepEqual(found, [], state);
  }

  /** @param {'1' | '2' | '3'} key */
  async function view(key) {
    await engine().press(key);
    const seen = { 1: 'article:not(.proof)', 2: 'article.proof', 3: '' }[key];
    await until(() => (seen ? inArticle(seen) : engine().run(() => Boolean(document.getElementById('original-frame')))), `view ${key}`);
  }

  test('axe-core finds nothing in any view, nor in what opens over the page', async () => {
    await open('#theme=light');
    await accessible('the sample');
    await view('2');
    await accessible('its changes');
    await view('3');
    await accessible('the original');
    await view('1');
    for (const key of ['o', '?', 's', ',']) {
      await engine().press(key);
      await accessible(`what ${key} opens`);
      await engine().press(KEYS.escape);
    }
    await drop(RICH);
    await shown(RICH_TITLE);
    await accessible('an article with everything in it');
  });

  for (const theme of ['sepia', 'dark', 'contrast']) {
    test(`axe-core finds nothing in the theme ${theme}`, async () => {
      await open(`#theme=${theme}&pictures=ask`);
      await drop(RICH);
      await shown(RICH_TITLE);
      await accessible('clean');
      await view('2');
      await accessible('changes');
    });
  }

  test('rich text is pasted anywhere on the page', async () => {
    await engine().go(`${elsewhere.address}page`);
    await engine().click('h1');
    await engine().press(KEYS.control, 'a');
    await engine().press(KEYS.control, 'c');
    await open();
    await engine().press(KEYS.control, 'v');
    await shown(PAGE_TITLE);
    assert.match(await story(), /paint their boat/);
    assert.ok(await engine().run(() => document.getElementById('welcome')?.hidden));
  });

  test('a file is chosen, and read in its own charset', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-file-'));
    const file = join(folder, 'old.html');
    await writeFile(file, Buffer.from(`<meta charset="iso-8859-1">${PAGE.replace(PAGE_TITLE, 'Fête au café du port')}`, 'latin1'));
    await open();
    await engine().command('POST', `${await engine().find('#file')}/value`, { text: file, value: [...file] });
    await shown('Fête au café du port');
    await rm(folder, { recursive: true });
  });

  test('the original is inert, and loads styles and pictures only when it is asked to', async () => {
    await open('#pictures=ask');
    const run = 'top.ran=1;parent.ran=1';
    await drop(`<html><head><link rel="stylesheet" href="${elsewhere.address}a.css"><style>h1{color:rgb(1,2,3)}</style><script>${run}</script></head>
      <body onload="${run}">${PAGE}<img src="${elsewhere.address}a.png" onerror="${run}"><p style="color:rgb(4,5,6)" id="styled">Set in colour</p>
      <a href="${elsewhere.address}page" id="away">Away</a><iframe src="${elsewhere.address}frame"></iframe>
      <form action="${elsewhere.address}form"><button id="send">Send</button></form></body></html>`);
    await shown(PAGE_TITLE);
    elsewhere.asked.length = 0;
    await engine().press('3');
    const look = () => engine().run(() => {
      const inner = /** @type {HTMLIFrameElement | null} */ (document.getElementById('original-frame'))?.contentDocument;
      const styled = inner?.getElementById('styled');
      const head = inner?.querySelector('h1');
      if (!styled || !head) return null;
      const { color, letterSpacing } = getComputedStyle(styled);
      return { head: getComputedStyle(head).color, color, letterSpacing };
    });
    assert.deepEqual(await until(look, 'the original'), { head: 'rgb(1, 2, 3)', color: 'rgb(4, 5, 6)', letterSpacing: 'normal' });
    await engine().run(() => {
      const inner = /** @type {HTMLIFrameElement} */ (document.getElementById('original-frame')).contentDocument;
      inner?.getElementById('away')?.click();
      inner?.getElementById('send')?.click();
    });
    await sleep(300);
    assert.deepEqual(elsewhere.asked, []);

    await engine().click('#original-load');
    await until(async () => (await look())?.letterSpacing === '3px', 'its styles');
    await until(async () => elsewhere.asked.includes('/a.png'), 'its picture');
    await sleep(300);
    assert.deepEqual([...new Set(elsewhere.asked)].sort(), ['/a.css', '/a.png']);
    assert.equal(await engine().run(() => Reflect.get(window, 'ran') ?? null), null);
    assert.equal(await engine().run(() => location.href.split('#')[0]), server.address);
  });

  test('a reload comes back to the place where one was', async () => {
    await open();
    await drop(LONG);
    await shown(RICH_TITLE);
    await engine().run(() => {
      const link = [...document.querySelectorAll('#outline-list a')].find((link) => link.textContent === 'The figures');
      /** @type {HTMLElement} */ (link).click();
    });
    await until(() => engine().run(() => scrollY > 600), 'the place');
    await until(() => engine().run(() => Object.keys(JSON.parse(localStorage.getItem('copydesk.places') ?? '{}')).length === 1), 'it to be kept');
    await engine().run(() => location.reload());
    await until(async () => (await engine().run(() => document.readyState).catch(() => '')) === 'complete', 'the page again');
    await shown(RICH_TITLE);
    await until(() => engine().run(() => {
      const heading = [...(document.getElementById('article')?.shadowRoot?.querySelectorAll('h2') ?? [])].find(({ textContent }) => textContent === 'The figures');
      return scrollY > 600 && heading && Math.abs(heading.getBoundingClientRect().top) < innerHeight;
    }), 'the place again');
    await engine().run(() => [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Start from the top')?.click());
    await until(() => engine().run(() => scrollY === 0), 'the top');
  });

  test('pages that were opened together are stepped through by keys', async () => {
    await open();
    await drop(PAGE, RICH);
    await shown(PAGE_TITLE);
    await engine().press('J');
    await shown(RICH_TITLE);
    await engine().press('K');
    await shown(PAGE_TITLE);
  });

  test('all of it is reached by keyboard, and shows the focus', async () => {
    await open();
    await view('2');
    await engine().run(() => document.getElementById('article')?.focus());
    /** The label of what has the focus, where it shows that. */
    const focused = () => engine().run(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const ring = active && getComputedStyle(active).outlineStyle !== 'none';
      return ring ? (active?.getAttribute('aria-label') ?? active?.textContent ?? '') : '';
    });
    let reached = '';
    for (let i = 0; i < 15 && !reached.startsWith('Restore: This content'); i++) {
      await engine().press(KEYS.tab);
      reached = await focused();
    }
    assert.match(reached, /^Restore: This content/);
    await engine().press(KEYS.enter);
    await until(() => inArticle('.cut.back'), 'what came back');
  });

  test('it can be installed: its manifest and its icons are there', async () => {
    await open();
    const manifest = await engine().run(async () => {
      const link = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="manifest"]'));
      const said = await (await fetch(link.href)).json();
      const icons = await Promise.all(said.icons.map(async (/** @type {{src: string, sizes: string}} */ { src, sizes }) => {
        const image = new Image();
        image.src = new URL(src, link.href).href;
        await image.decode();
        return sizes === 'any' || sizes === `${image.naturalWidth}x${image.naturalHeight}`;
      }));
      return { name: said.name, display: said.display, start: new URL(said.start_url, link.href).href, share: said.share_target?.method, icons };
    });
    assert.equal(manifest.start, server.address);
    assert.equal(manifest.display, 'standalone');
    assert.equal(manifest.share, 'POST');
    assert.ok(manifest.icons.length >= 2 && manifest.icons.every(Boolean), String(manifest.icons));
    assert.equal(manifest.name.split(' ')[0].toLowerCase(), 'copydesk');
  });

  test('its words follow the language that is chosen', async () => {
    await open('#lang=de');
    await until(() => engine().run(() => document.documentElement.lang === 'de' && document.getElementById('open')?.innerText.includes('Öffnen')), 'German');
    await open();
    await shown(SAMPLE_TITLE);
  });
});
