/**
 * What a reader does with an article, in Chromium, Firefox and WebKitGTK: its look, its outline, its pictures, reading it aloud,
 * taking it away. `reader-reading.test.js` goes deeper, in Chromium alone.
 */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.js';
import { PAGE, RICH, SAMPLE_TITLE } from '../support/articles.js';
import { engineReader } from '../support/engine-reader.js';
import { KEYS, until } from '../support/webdriver.js';
import { forEachEngine } from './engines.js';

const RICH_TITLE = 'How the tide mill was mended';
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEUlEQVR42mNQWLcUD2IYmdIAsKdxQZSmM+4AAAAASUVORK5CYII=';

/** @type {{address: string, close: () => Promise<void>}} */
let server;
before(async () => {
  server = await serve();
});
after(() => server.close());

forEachEngine((engine, name) => {
  const { shown, open, story, inArticle, clickInArticle, drop } = engineReader(engine, () => server.address);

  /** @param {string} [hash] */
  async function openRich(hash) {
    await open(hash);
    await drop(RICH);
    await shown(RICH_TITLE);
  }

  /** Sets by a link what the panel sets. @param {string} hash */
  async function set(hash) {
    await engine().run((hash) => new Promise((resolve) => {
      addEventListener('hashchange', () => setTimeout(resolve), { once: true });
      location.hash = hash;
    }), hash);
  }

  /** Waits for the page to say something to those who do not see it. @param {string} words */
  const said = (words) => until(() => engine().run((words) => document.getElementById('status')?.textContent?.includes(words), words), words);

  test('each theme has its colours, and words that can be read on them', async () => {
    await open();
    const grounds = new Set();
    for (const theme of ['light', 'sepia', 'dark', 'contrast']) {
      await set(`#theme=${theme}`);
      const { ground, ratio } = await engine().run(() => {
        const paint = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
        const light = (/** @type {string} */ colour) => {
          paint.fillStyle = colour;
          paint.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...paint.getImageData(0, 0, 1, 1).data].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        const ink = getComputedStyle(/** @type {Element} */ (document.getElementById('article')?.shadowRoot?.querySelector('.story p'))).color;
        const [low = 0, high = 0] = [light(ground), light(ink)].sort((a, b) => a - b);
        return { ground, ratio: (high + 0.05) / (low + 0.05) };
      });
      assert.ok(ratio >= 7, `${theme}: ${ratio}`);
      grounds.add(ground);
    }
    assert.equal(grounds.size, 4);
  });

  test('letters, lines and measure are set as one likes them', async () => {
    await open();
    const look = () => engine().run(() => {
      const { fontSize, lineHeight, letterSpacing, maxWidth, fontFamily } = getComputedStyle(/** @type {Element} */ (document.getElementById('article')?.shadowRoot?.querySelector('article')));
      return { size: parseFloat(fontSize), line: parseFloat(lineHeight), spacing: parseFloat(letterSpacing) || 0, width: parseFloat(maxWidth), face: fontFamily };
    });
    const first = await look();
    await set('#size=150&leading=190&tracking=10&width=50&face=sans');
    const then = await look();
    assert.ok(Math.abs(then.size / first.size - 1.5) < 0.01, `${first.size} to ${then.size}`);
    assert.ok(Math.abs(then.line / then.size - 1.9) < 0.01);
    assert.ok(then.spacing > 1);
    assert.ok(then.width / then.size < first.width / first.size);
    assert.notEqual(then.face, first.face);
  });

  test('the outline and the footnotes lead where they say', async () => {
    await openRich();
    assert.deepEqual(await engine().run(() => [...document.querySelectorAll('#outline-list a')].map((a) => a.textContent)), ['The wheel', 'The figures']);
    await engine().command('POST', '/window/rect', { width: 1200, height: 500 });
    await engine().run(() => /** @type {HTMLElement} */ (document.querySelector('#outline-list li:last-child a')).click());
    await until(() => engine().run(() => scrollY > 300), 'the figures');
    await clickInArticle('.story sup a');
    assert.match(await engine().run(() => document.getElementById('article')?.shadowRoot?.activeElement?.textContent ?? ''), /The roofs were paid for/);
    await clickInArticle('.cd-backref');
    assert.equal(await engine().run(() => document.getElementById('article')?.shadowRoot?.activeElement?.closest('sup')?.textContent), '1');
    assert.equal(await engine().run(() => location.href), server.address);
  });

  test('pictures and players from outside wait to be asked for', async () => {
    await openRich('#pictures=ask');
    const loads = () => engine().run(() => [...(document.getElementById('article')?.shadowRoot?.querySelectorAll('img, iframe') ?? [])].map((one) => one.getAttribute('src')));
    assert.deepEqual(await loads(), []);
    const press = (/** @type {string} */ words) => engine().run((words) => {
      const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (document.getElementById('article')?.shadowRoot?.querySelectorAll('.story button'))];
      buttons.find((button) => `${button.getAttribute('aria-label')} ${button.textContent}`.includes(words))?.click();
    }, words);
    await press('pictures.example');
    await until(async () => (await loads()).includes('https://pictures.example/wheel.jpg'), 'the picture');
    await press('youtube');
    await until(async () => (await loads()).includes('https://www.youtube-nocookie.com/embed/abcdefghijk'), 'the player');
  });

  test('a page saved as MHTML comes with its pictures', async () => {
    await open();
    const html = PAGE.replace('</p>', '</p><figure><img src="https://harbour.example/quay.png" width="400" height="300" alt="The quay"></figure>');
    await drop(['MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="Part"', '', '--Part', 'Content-Type: text/html; charset=utf-8',
      'Content-Location: https://harbour.example/quiet', '', html, '--Part', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64',
      'Content-Location: https://harbour.example/quay.png', '', PICTURE, '--Part--', ''].join('\r\n'));
    await shown('Quiet day at the harbour');
    await until(() => engine().run(() => document.getElementById('article')?.shadowRoot?.querySelector('img')?.naturalWidth === 10), 'the picture');
    assert.match(await story(), /paint their boat/);
  });

  test('it reads aloud, a sentence at a time, and marks the sentence', async (context) => {
    await open();
    // What is spoken is kept, and ends when the test lets it. That a voice follows is the browser's part.
    const speaks = await engine().run(() => {
      if (!('speechSynthesis' in window)) return false;
      /** @type {SpeechSynthesisUtterance[]} */
      const spoken = [];
      Reflect.set(window, 'spoken', spoken);
      speechSynthesis.speak = (speech) => { spoken.push(speech); };
      return true;
    });
    if (!speaks) {
      assert.ok(await engine().run(() => document.getElementById('listen')?.hidden), 'what cannot be done is not offered');
      context.skip('this browser does not speak');
      return;
    }
    const last = () => engine().run(() => {
      const speech = Reflect.get(window, 'spoken').at(-1);
      return { text: speech?.text ?? '', rate: speech?.rate, marked: 'highlights' in CSS ? [...(CSS.highlights.get('copydesk-speech') ?? [])].map(String).join() : null };
    });
    await engine().click('#listen');
    await until(async () => (await last()).text === SAMPLE_TITLE, 'the headline');
    const { marked } = await last();
    if (marked !== null) assert.equal(marked, SAMPLE_TITLE);
    await engine().run(() => Reflect.get(window, 'spoken').at(-1).dispatchEvent(new Event('end')));
    await until(async () => /^NORREY\/PORT CALDER - The island/.test((await last()).text), 'the next sentence');
    await engine().click('#player-on');
    await until(async () => /^A spokeswoman/.test((await last()).text), 'the one after it');
    await engine().run(() => {
      const speed = /** @type {HTMLInputElement} */ (document.getElementById('player-speed'));
      speed.value = '150';
      for (const type of ['input', 'change']) speed.dispatchEvent(new Event(type, { bubbles: true }));
    });
    await until(async () => (await last()).rate === 1.5, 'the speed');
    await engine().click('#player-stop');
    await until(() => engine().run(() => document.getElementById('player')?.hidden), 'silence');
  });

  test('an article is saved in every form', async () => {
    await openRich();
    // No driver tells all engines' downloads: what would be downloaded is kept, instead.
    await engine().run(() => {
      const kept = Object.assign(window, { kept: /** @type {Record<string, Blob>} */ ({}) }).kept;
      /** @type {Blob} */
      let made;
      const make = URL.createObjectURL;
      URL.createObjectURL = (/** @type {Blob} */ blob) => {
        made = blob;
        return make.call(URL, blob);
      };
      HTMLAnchorElement.prototype.click = function () { kept[this.download] = made; };
    });
    /** @param {string} ending */
    const saved = async (ending) => {
      await engine().press('s');
      await engine().run((ending) => {
        const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#save-menu button'))];
        buttons.find((button) => button.textContent?.includes(ending))?.click();
      }, ending);
      return until(() => engine().run((name) => Reflect.get(window, 'kept')[name]?.text(), `${RICH_TITLE}${ending}`), ending);
    };
    assert.match(await saved('.html'), /^<!DOCTYPE html>[^]*<h1>How the tide mill was mended<\/h1>[^]*The wheel came back/);
    assert.match(await saved('.md'), /^# How the tide mill was mended\n[^]*## The wheel/);
    assert.match(await saved('.txt'), /^How the tide mill was mended\n/);
    assert.equal(JSON.parse(await saved('.json')).title, RICH_TITLE);
    assert.match(await saved('.epub'), /^PK[^]*mimetypeapplication\/epub\+zip/);
  });

  test('it is copied, and can be pasted', async () => {
    await openRich();
    await engine().press('s');
    await until(() => engine().run(() => document.getElementById('save-menu')?.matches(':popover-open')), 'the menu');
    await engine().run(() => [...document.querySelectorAll('#save-menu button')].find((button) => button.textContent?.trim() === 'Markdown')?.setAttribute('data-chosen', ''));
    await engine().click('#save-menu [data-chosen]');
    await said('Copied');
    await engine().press('o');
    await until(() => engine().run(() => document.activeElement?.id === 'paste-text'), 'the dialog');
    await engine().press(KEYS.control, 'v');
    await until(() => engine().run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById('paste-text')).value.includes('## The wheel')), 'the Markdown');
  });

  test('it prints the article alone', { skip: name === 'WebKitGTK' && 'its driver does not print' }, async () => {
    await openRich();
    const pages = Buffer.from(await engine().command('POST', '/print', {}), 'base64');
    assert.equal(pages.subarray(0, 5).toString(), '%PDF-');
    assert.ok(pages.length > 10_000);
  });

  for (const [lang, open] of [['de', 'Öffnen'], ['fr', 'Ouvrir'], ['es', 'Abrir']]) {
    test(`it speaks ${lang}`, async () => {
      await openRich();
      await set(`#lang=${lang}`);
      await until(() => engine().run((open) => document.getElementById('open')?.textContent?.includes(open), open ?? ''), open ?? '');
      assert.equal(await engine().run(() => document.documentElement.lang), lang);
    });
  }

  test('a cleaning that takes long shows that it goes on, and can be cancelled', async () => {
    await open();
    await drop('<p><b class="b">Mooring <a href="/quay">and <i>tide</i>'.repeat(150_000));
    await until(() => engine().run(() => !document.getElementById('busy')?.hidden), 'the bar');
    await engine().run(() => document.getElementById('cancel')?.click());
    await until(() => engine().run(() => !document.getElementById('problem')?.hidden), 'the word on it');
    await drop(PAGE);
    await shown('Quiet day at the harbour');
    assert.ok(!(await inArticle('.cut')));
  });

  test('what is shared with it is read', async () => {
    await open();
    await until(() => engine().run(() => Boolean(navigator.serviceWorker.controller)), 'the worker', 30_000);
    await engine().run(async (html) => {
      const data = new FormData();
      data.append('page', new File([html], 'mill.html', { type: 'text/html' }));
      await fetch('./share', { method: 'POST', body: data });
    }, RICH);
    await until(() => engine().run(async () => (await (await caches.open('copydesk-shared')).keys()).length === 1), 'what was shared');
    await engine().go(`${server.address}?from=share#shared`);
    await shown(RICH_TITLE);
  });
});
