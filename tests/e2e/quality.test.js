/**
 * What Lighthouse would ask, as far as it can be asked without a network: nothing moves while the page loads, the order of the
 * keyboard is the order of the page, all has a name and a size that a finger finds.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RICH, SAMPLE_TITLE } from '../support/articles.js';
import { reader } from '../support/reader.js';

const RICH_TITLE = 'How the tide mill was mended';
/** Lighthouse calls 0.1 good. What moves at all is seen. As there, what a key has just asked for is not counted. */
const SHIFT = 0.005;
/** CSS pixels that a control has at least: https://www.w3.org/TR/WCAG22/#target-size-minimum. */
const TARGET = 24;
/** CSS pixels of the smallest letters. */
const SMALLEST = 12;

const desk = reader();

/** Starts to add up what moves, before the page does anything. */
async function watchShifts() {
  await desk.page.addInitScript(() => {
    const shifts = /** @type {object[]} */ ([]);
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries())) {
        if (!entry.hadRecentInput) shifts.push({ value: entry.value, what: entry.sources.map((/** @type {any} */ { node }) => node?.id || node?.className || node?.nodeName) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** @param {string} when */
async function still(when) {
  await desk.page.waitForTimeout(500);
  const shifts = await desk.page.evaluate(() => Reflect.get(window, 'shifts').splice(0));
  const sum = shifts.reduce((/** @type {number} */ sum, /** @type {any} */ { value }) => sum + value, 0);
  assert.ok(sum <= SHIFT, `${when}: ${JSON.stringify(shifts)}`);
}

for (const width of [1280, 390]) {
  test(`nothing moves while it loads, nor when another page or view is shown, at ${width}`, async () => {
    await desk.fresh({ viewport: { width, height: 900 } });
    await watchShifts();
    await desk.open();
    await still('the sample');
    await desk.drop(RICH);
    await desk.shown(RICH_TITLE);
    // All of it is another now. From here on it stays where it is.
    await desk.page.evaluate(() => Reflect.get(window, 'shifts').splice(0));
    await still('another page');
    await desk.view('Changes');
    await still('the changes');
    await desk.view('Original');
    await still('the original');
    await desk.view('Clean');
    await still('clean again');
  });
}

/** What the keyboard reaches, in its order, until it is through. */
async function tabOrder() {
  const reached = [];
  for (let i = 0; i < 200; i++) {
    await desk.page.keyboard.press('Tab');
    const at = await desk.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!active || active === document.body) return null;
      // The place in the page, through shadow roots: a number for each ancestor among its siblings.
      const place = [];
      for (let node = /** @type {Node | null} */ (active); node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
        if (node.parentNode) place.unshift([...node.parentNode.childNodes].indexOf(/** @type {ChildNode} */ (node)));
      }
      const { width, height } = active.getBoundingClientRect();
      const style = getComputedStyle(active);
      const label = active instanceof HTMLInputElement && active.labels?.length ? active.closest('label') : null;
      const ring = [style, label && getComputedStyle(label), ...(label ? [...label.querySelectorAll('*')].map((part) => getComputedStyle(part)) : [])]
        .some((style) => style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'));
      return { place, what: active.id || active.getAttribute('aria-label') || active.textContent?.trim().slice(0, 40) || active.localName, seen: width > 0 && height > 0, ring };
    });
    if (!at) return reached;
    reached.push(at);
  }
  throw new Error('the keyboard never gets through');
}

/** @param {number[]} a @param {number[]} b */
function follows(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return Number(a[i]) < Number(b[i]);
  }
  return true;
}

test('the keyboard goes through the page in its order, and shows where it is', async () => {
  await desk.open();
  for (const view of /** @type {const} */ (['Clean', 'Changes'])) {
    await desk.view(view);
    // From the top: where the focus was last is where the keyboard would go on.
    await desk.page.evaluate(() => {
      const top = document.createElement('span');
      top.tabIndex = -1;
      document.body.prepend(top);
      top.focus();
      top.remove();
    });
    const reached = await tabOrder();
    assert.ok(reached.length >= 8, `${view}: ${reached.length}`);
    for (const [i, { place, what, seen, ring }] of reached.entries()) {
      assert.ok(seen, `${view}: ${what} has no size`);
      assert.ok(ring, `${view}: ${what} does not show that it has the focus`);
      const before = reached[i - 1];
      if (before) assert.ok(follows(before.place, place), `${view}: ${what} stands before ${before.what}, and is reached after it`);
    }
  }
});

test('every control has a name, and a size that a finger finds', async () => {
  await desk.fresh({ viewport: { width: 390, height: 800 } });
  await desk.open();
  await desk.drop(RICH);
  await desk.shown(RICH_TITLE);
  for (const [key, what] of [['1', 'clean'], ['2', 'changes'], ['3', 'original'], ['o', 'open'], ['s', 'save'], [',', 'settings'], ['?', 'keys']]) {
    await desk.page.keyboard.press(key ?? '');
    await desk.page.waitForTimeout(300);
    const small = await desk.page.evaluate((least) => {
      /** @param {ParentNode} root @returns {Element[]} */
      const all = (root) => [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
      return all(document).filter((node) => node.matches('button, input, select, textarea, summary, a[href]') && !node.matches('.skip')).flatMap((node) => {
        // A label is a part of what it names. Links in a sentence are as large as its letters.
        const box = (node.closest('label') ?? node).getBoundingClientRect();
        if (box.width === 0 || !node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
        if (node.matches('a') && node.closest('p, li, dd, sup, footer')) return [];
        return box.width < least - 0.5 || box.height < least - 0.5 ? [`${node.id || node.textContent?.trim().slice(0, 30) || node.localName}: ${box.width}×${box.height}`] : [];
      });
    }, TARGET);
    assert.deepEqual(small, [], what);
    if (!/[123]/.test(key ?? '')) await desk.page.keyboard.press('Escape');
  }
});

test('letters are large enough to be read, and headings go down by one', async () => {
  await desk.fresh({ viewport: { width: 390, height: 800 } });
  await desk.open();
  for (const view of /** @type {const} */ (['Clean', 'Changes'])) {
    await desk.view(view);
    const { small, levels } = await desk.page.evaluate((least) => {
      /** @param {ParentNode} root @returns {Element[]} */
      const all = (root) => [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
      const seen = all(document).filter((node) => node.checkVisibility({ visibilityProperty: true }));
      return {
        small: seen
          .filter((node) => [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()))
          .filter((node) => !node.closest('sup, sub') && Number.parseFloat(getComputedStyle(node).fontSize) < least)
          .map((node) => `${getComputedStyle(node).fontSize}: ${node.textContent?.trim().slice(0, 30)}`),
        levels: seen.filter((node) => /^h[1-6]$/.test(node.localName)).map((node) => Number(node.localName[1])),
      };
    }, SMALLEST);
    assert.deepEqual(small, [], view);
    assert.equal(levels.filter((level) => level === 1).length, 1, `${levels}`);
    for (const [i, level] of levels.entries()) {
      assert.ok(i === 0 || level <= Number(levels[i - 1]) + 1, `${view}: ${levels}`);
    }
  }
});

test('the page says what it is to machines, and asks nothing of other hosts', async () => {
  await desk.open();
  const said = await desk.page.evaluate(() => ({
    lang: document.documentElement.lang,
    viewport: document.querySelector('meta[name="viewport"]')?.getAttribute('content'),
    description: document.querySelector('meta[name="description"]')?.getAttribute('content'),
    title: document.title,
    doctype: document.compatMode,
    charset: document.characterSet,
    landmarks: ['header', 'main', 'footer'].map((name) => document.querySelectorAll(`body > ${name}, body > div > ${name}`).length),
  }));
  assert.equal(said.lang, 'en');
  assert.match(said.viewport ?? '', /width=device-width, initial-scale=1/);
  assert.doesNotMatch(said.viewport ?? '', /user-scalable|maximum-scale/);
  assert.ok((said.description ?? '').length > 20);
  assert.ok(said.title.startsWith(SAMPLE_TITLE));
  assert.equal(said.doctype, 'CSS1Compat');
  assert.equal(said.charset, 'UTF-8');
  assert.deepEqual(said.landmarks, [1, 1, 1]);
  assert.deepEqual(desk.complaints, []);
  assert.deepEqual([...desk.strangers], []);
});
