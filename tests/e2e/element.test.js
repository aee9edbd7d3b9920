/**
 * `<copydesk-reader>` in every engine, on a page with as strict a policy as it can have, and the page of examples.
 */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.js';
import { until } from '../support/webdriver.js';
import { forEachEngine } from './engines.js';
import { site } from './sites.js';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types copydesk";

const WORDS = 'The ferry will run again from Friday, the harbour office said on Monday, after nine weeks at the quay.';
/** @param {string} title @param {string} [more] */
const story = (title, more = '') =>
  `<title>${title}</title><article><h1>${title}</h1><p>${WORDS}</p>${more}<p>The pilots had used the quiet days to paint their boat.</p></article>`;

/** Makes elements, and writes down what they say. */
const SCRIPT = `
  import { CopydeskReader } from '/copydesk/element.js';
  window.heard = [];
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(violatedDirective + ' ' + blockedURI));
  for (const type of ['clean', 'error']) document.addEventListener(type, () => heard.push('bubbled'));
  window.make = (attributes, properties = {}) => {
    const reader = document.createElement('copydesk-reader');
    reader.id = 'reader';
    reader.append('Fallback');
    for (const [name, value] of Object.entries(attributes)) reader.setAttribute(name, value);
    Object.assign(reader, properties);
    reader.addEventListener('clean', ({ detail }) => heard.push({ title: detail.title, shown: detail === reader.article }));
    reader.addEventListener('error', ({ detail }) => heard.push({ code: detail.code, message: detail.message, isError: detail instanceof Error }));
    document.querySelector('main').replaceChildren(reader);
  };
`;
/** @param {string} [body] */
const page = (body = '') => ({
  body: `<!DOCTYPE html><html lang="en"><title>Element</title><link rel="stylesheet" href="/page.css"><script type="module" src="/make.js"></script><main></main>${body}`,
  headers: { 'Content-Security-Policy': POLICY },
});

const PAGES = {
  '/': page(),
  '/early': page('<copydesk-reader id="early"></copydesk-reader><script src="/early.js"></script>'),
  '/make.js': { body: SCRIPT },
  '/early.js': { body: `document.getElementById('early').html = ${JSON.stringify(story('Set before'))}` },
  '/page.css': { body: 'p { color: rgb(255, 0, 0) !important } main { --paper: rgb(1, 2, 3); --ink: rgb(4, 5, 6) } copydesk-reader { --cd-ink: var(--ink); background: var(--paper) } ::part(headline) { letter-spacing: 7px }' },
  '/a.html': { body: story('Story A', '<img src="/a.svg" alt="A quay" width="300" height="200"><p><a href="b.html">The other story</a>, in words.</p>') },
  '/a.svg': { body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' },
  '/old.html': { body: Buffer.from(story('Fête au café'), 'latin1'), headers: { 'Content-Type': 'text/html; charset=iso-8859-1' } },
};

/** @type {import('./sites.js').Site} */
let host;
/** @type {{address: string, close: () => Promise<void>}} */
let server;

before(async () => {
  host = await site(PAGES, { www: true });
  server = await serve();
});

after(async () => {
  await host.close();
  await server.close();
});

test('a server can load the module, where there is no DOM', async () => {
  const { CopydeskReader } = await import('../../www/copydesk/element-bundled.js');
  assert.equal(typeof CopydeskReader, 'function');
});

forEachEngine((engine) => {
  /** @param {Record<string, string>} attributes @param {object} [properties] */
  async function make(attributes, properties = {}) {
    await engine().go(host.address);
    await until(() => engine().run(() => Boolean(Reflect.get(window, 'make'))), 'the module');
    await engine().run((attributes, properties) => Reflect.get(window, 'make')(attributes, properties), attributes, properties);
  }

  /** What was heard, once there were as many events. @param {number} [count] @returns {Promise<any[]>} */
  function heard(count = 1) {
    return until(() => engine().run((count) => {
      const heard = Reflect.get(window, 'heard');
      return heard.length >= count && heard;
    }, count), 'the event');
  }

  /** The text in the shadow root, and whether what stands in the element is seen. */
  function shown() {
    return engine().run(() => {
      const reader = /** @type {HTMLElement} */ (document.getElementById('reader'));
      const article = /** @type {HTMLElement | null | undefined} */ (reader.shadowRoot?.querySelector('article'));
      return { text: article?.innerText ?? null, fallback: getComputedStyle(/** @type {Element} */ (reader.shadowRoot?.querySelector('slot'))).display !== 'none' };
    });
  }

  async function lawful() {
    assert.deepEqual(await engine().run(() => Reflect.get(window, 'violations')), []);
  }

  test('an address is fetched, cleaned and shown, and what stood there gives way', async () => {
    await make({ src: 'a.html' });
    assert.deepEqual(await heard(), [{ title: 'Story A', shown: true }]);
    const { text, fallback } = await shown();
    assert.match(/** @type {string} */ (text), /Story A[^]*run again from Friday/);
    assert.equal(fallback, false);
    const { href, src } = await engine().run(() => {
      const root = document.getElementById('reader')?.shadowRoot;
      return { href: root?.querySelector('a')?.href, src: root?.querySelector('img')?.currentSrc };
    });
    assert.equal(href, `${host.address}b.html`);
    assert.equal(src, `${host.address}a.svg`);
    await lawful();
  });

  test('a page of an old charset is read as its header says', async () => {
    await make({ src: 'old.html' });
    assert.equal((await heard())[0].title, 'Fête au café');
  });

  test('markup is cleaned, with its own address, and counts before src', async () => {
    await make({ html: story('Story H', '<p><a href="next.html">Next</a> to it.</p>'), url: 'https://news.example/2026/', src: 'a.html' });
    assert.equal((await heard())[0].title, 'Story H');
    assert.equal(await engine().run(() => document.getElementById('reader')?.shadowRoot?.querySelector('a')?.href), 'https://news.example/2026/next.html');
    await lawful();
  });

  test('a property may be set before the element is defined', async () => {
    await engine().go(`${host.address}early`);
    await until(() => engine().run(() => document.getElementById('early')?.shadowRoot?.textContent?.includes('Set before')), 'the article');
    await lawful();
  });

  test('what is changed together is cleaned once, and only the last is shown', async () => {
    await make({ src: 'a.html' });
    await engine().run((html) => {
      const reader = /** @type {any} */ (document.getElementById('reader'));
      reader.html = '<p>Not this one, which is no longer wanted, not for a moment.';
      reader.url = 'https://news.example/';
      reader.html = html;
    }, story('Story Z'));
    assert.deepEqual(await heard(), [{ title: 'Story Z', shown: true }]);
    assert.match(/** @type {string} */ ((await shown()).text), /Story Z/);
  });

  test('a removal is brought back by an option, and one element that moves is not cleaned again', async () => {
    await make({ html: story('Story K', '<div class="share-bar">Share it with all</div>') });
    await heard();
    assert.doesNotMatch(/** @type {string} */ ((await shown()).text), /Share it/);
    await engine().run(() => document.body.append(/** @type {Node} */ (document.getElementById('reader'))));
    await engine().run(() => { /** @type {any} */ (document.getElementById('reader')).options = { keep: ['share-bar'] }; });
    assert.equal((await heard(2)).length, 2);
    assert.match(/** @type {string} */ ((await shown()).text), /Share it/);
  });

  test('errors say what they are, and what stands in the element is seen', async () => {
    await make({ src: 'nowhere.html' });
    const [missing] = await heard();
    assert.ok(missing.isError);
    assert.match(missing.message, /nowhere\.html: 404/);
    assert.deepEqual(await shown(), { text: null, fallback: true });
    await make({ html: story('Story O') }, { options: { maxBytes: 9 } });
    assert.equal((await heard())[0].code, 'TooLarge');
    await make({ html: story('Story O') }, { options: { kep: [] } });
    assert.equal((await heard())[0].code, 'BadOption');
    await make({ src: 'https://[' });
    assert.ok((await heard())[0].isError);
    await engine().run(() => document.getElementById('reader')?.setAttribute('src', 'a.html'));
    assert.equal((await heard(2))[1].title, 'Story A');
    assert.equal((await shown()).fallback, false);
    await engine().run(() => document.getElementById('reader')?.removeAttribute('src'));
    await until(async () => (await shown()).fallback, 'the fallback');
    assert.equal(await engine().run(() => /** @type {any} */ (document.getElementById('reader')).article), null);
  });

  test('the page styles it by properties and parts alone, and the article styles nothing of the page', async () => {
    await make({ html: story('Story S', '<style>main { display: none }</style><p class="kicker" style="color:red" id="reader">Styled.</p>') });
    await heard();
    const styles = await engine().run(() => {
      const root = document.getElementById('reader')?.shadowRoot;
      const of = (/** @type {string} */ selector) => getComputedStyle(/** @type {Element} */ (root?.querySelector(selector)));
      return { text: of('.story p').color, ground: getComputedStyle(/** @type {Element} */ (document.getElementById('reader'))).backgroundColor, decoration: of('h1').letterSpacing, display: getComputedStyle(/** @type {Element} */ (document.querySelector('main'))).display, styles: root?.querySelectorAll('style, [style], [id=reader]').length };
    });
    assert.equal(styles.text, 'rgb(4, 5, 6)');
    assert.equal(styles.ground, 'rgb(1, 2, 3)', 'names of the view stand on the host');
    assert.equal(styles.decoration, '7px');
    assert.equal(styles.display, 'block');
    assert.equal(styles.styles, 0);
  });

  test('pictures wait where they are asked to', async () => {
    await make({ html: story('Story P', '<img src="/a.svg" alt="A quay" width="300" height="200">'), url: `${host.address}x/`, pictures: 'ask' });
    await heard();
    assert.ok(!host.asked.slice(host.asked.lastIndexOf('/')).includes('/a.svg'));
    await engine().run(() => document.getElementById('reader')?.shadowRoot?.querySelector('button')?.click());
    await until(async () => host.asked.slice(host.asked.lastIndexOf('/')).includes('/a.svg'), 'the picture');
    await lawful();
  });

  test('a hostile page runs nothing', async () => {
    const run = 'window.ran=1';
    await make({
      html: story('Story X', `<img src=x onerror="${run}"><svg onload="${run}"><script>${run}</script></svg><a href="javascript:${run}" id=run>Run</a> it
        <iframe srcdoc="<script>parent.ran=1</script>"></iframe><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`),
    });
    await heard();
    assert.match(/** @type {string} */ ((await shown()).text), /run again from Friday/);
    const found = await engine().run(() => [...(document.getElementById('reader')?.shadowRoot?.querySelectorAll('article *') ?? [])].flatMap((node) => [
      ...(/^(script|style|iframe|object|embed|form|svg|math)$/i.test(node.localName) ? [node.localName] : []),
      ...[...node.attributes].filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value)).map(({ name }) => name),
    ]));
    assert.deepEqual(found, []);
    assert.equal(await engine().run(() => Reflect.get(window, 'ran') ?? null), null);
  });

  test('the page of examples: all of them shown, by one worker', async () => {
    await engine().go(`${server.address}examples/`);
    const ids = ['address', 'typed', 'dressed', 'waiting', 'told'];
    const headlines = await until(() => engine().run((ids) => {
      const found = ids.map((id) => document.getElementById(id)?.shadowRoot?.querySelector('h1')?.textContent);
      return found.every(Boolean) && found;
    }, ids), 'the articles');
    assert.deepEqual(headlines, ['The night ferry is back', 'A quiet day at the north quay', 'The night ferry is back', 'A quiet day at the north quay', 'The night ferry is back']);
    await until(() => engine().run(() => document.getElementById('missing-why')?.textContent?.includes('404')), 'the error');
    const cuts = await engine().run(() => document.querySelectorAll('#log li').length);
    assert.ok(cuts > 3, `${cuts}`);
    assert.equal(await engine().run(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/worker.js')).length), 1);
    await engine().click('#keep');
    await until(() => engine().run(() => document.getElementById('told')?.shadowRoot?.querySelector('.story')?.textContent?.includes('By Ada Bergquist')), 'the byline');
    assert.ok(await engine().run(() => document.documentElement.scrollWidth <= innerWidth));
  });
});
