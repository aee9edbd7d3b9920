/**
 * The reader page for everyone: axe-core in every view, theme and open panel; keyboard alone; narrow windows and large type;
 * four languages.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reader, RICH } from '../support/reader.js';

const desk = reader();
const RICH_TITLE = 'How the tide mill was mended';

async function openRich() {
  await desk.open();
  await desk.drop(RICH);
  await desk.shown(RICH_TITLE);
}

test('axe-core finds nothing in any view', async () => {
  await desk.open();
  await desk.accessible('the sample, with its welcome');
  await desk.view('Changes');
  await desk.accessible('the changes of the sample');
  await desk.page.getByText('By rule').click();
  await desk.page.locator('.mends summary').first().click();
  await desk.accessible('the changes, all open');
  await desk.view('Original');
  await desk.accessible('the original');
  await desk.view('Clean');
  await desk.drop(RICH, [RICH, 'b.html']);
  await desk.shown(RICH_TITLE);
  await desk.accessible('an article with everything in it');
});

for (const theme of ['light', 'sepia', 'dark', 'contrast']) {
  test(`axe-core finds nothing in the theme ${theme}`, async () => {
    for (const colorScheme of theme === 'contrast' ? /** @type {const} */ (['light', 'dark']) : /** @type {const} */ (['light'])) {
      await desk.fresh({ colorScheme });
      await desk.open(`#theme=${theme}&pictures=ask`);
      await desk.drop(RICH);
      await desk.shown(RICH_TITLE);
      await desk.accessible(`${theme}: clean`);
      await desk.view('Changes');
      await desk.accessible(`${theme}: changes`);
      await desk.page.keyboard.press(',');
      await desk.accessible(`${theme}: settings`);
    }
  });
}

test('axe-core finds nothing in what opens over the page', async () => {
  await desk.open();
  for (const [key, name] of [['o', 'the dialog to open'], ['?', 'the list of keys'], ['s', 'the menu to save'], [',', 'the settings']]) {
    await desk.page.keyboard.press(key ?? '');
    await desk.accessible(name ?? '');
    await desk.page.keyboard.press('Escape');
  }
});

test('it can be used on a phone, at 320 pixels and with type twice as large', async () => {
  await desk.fresh({ viewport: { width: 320, height: 640 } });
  await openRich();
  const long = RICH.replace('The tide mill', `${'Donaudampfschifffahrtsgesellschaft'.repeat(6)} https://example.org/${'path/'.repeat(30)} The tide mill`);
  for (const width of [320, 390, 640, 1024, 1280]) {
    await desk.page.setViewportSize({ width, height: 800 });
    for (const name of /** @type {const} */ (['Clean', 'Changes', 'Original'])) {
      await desk.view(name);
      await desk.fits(`${name} at ${width}`);
    }
    await desk.view('Clean');
    for (const key of ['o', '?', 's', ',']) {
      await desk.page.keyboard.press(key);
      await desk.fits(`${key} at ${width}`);
      await desk.page.keyboard.press('Escape');
    }
  }
  await desk.page.setViewportSize({ width: 640, height: 800 });
  await desk.drop(long);
  await desk.page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await desk.fits('type of 200 %');
  await desk.page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  await desk.page.goto(`${desk.server.address}#size=220&tracking=12&width=90`);
  await desk.page.setViewportSize({ width: 320, height: 640 });
  await desk.fits('the largest type at 320');
  await desk.accessible('the largest type at 320');
});

test('a wide table scrolls in itself, and is reached by keyboard', async () => {
  await desk.fresh({ viewport: { width: 390, height: 800 } });
  await openRich();
  const table = desk.page.getByRole('region', { name: 'Table' });
  await table.waitFor();
  assert.equal(await table.getAttribute('tabindex'), '0');
  assert.ok(await table.evaluate((element) => element.scrollWidth > element.clientWidth));
});

test('all of it is reached by keyboard', async () => {
  await desk.open();
  const focused = () => desk.page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('aria-label') ?? (active?.id || active?.textContent?.trim()) ?? '';
  });
  await desk.page.keyboard.press('Tab');
  assert.equal(await focused(), 'Skip to the article');
  await desk.page.keyboard.press('Enter');
  assert.equal(await focused(), 'article');

  // The views are radio buttons: arrows turn the page.
  await desk.page.getByRole('radio', { name: 'Clean' }).focus();
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.locator('.cut').first().waitFor();
  await desk.page.locator('#article').focus();
  let reached = '';
  for (let i = 0; i < 12 && !reached.startsWith('Restore: This content'); i++) {
    await desk.page.keyboard.press('Tab');
    reached = await focused();
  }
  assert.match(reached, /^Restore: This content/);
  assert.equal(await desk.page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('#article')?.shadowRoot?.activeElement)).outlineStyle), 'solid');
  await desk.page.keyboard.press('Enter');
  await desk.page.locator('.cut.back').waitFor();

  await desk.page.getByRole('button', { name: 'Open', exact: true }).focus();
  await desk.page.keyboard.press('Enter');
  assert.equal(await focused(), 'paste-text');
  await desk.page.keyboard.press('Escape');
  assert.equal(await focused(), 'open');
});

test('single keys do what the list under ? says, and can be switched off', async () => {
  await desk.open();
  const { page } = desk;
  await page.keyboard.press('2');
  await page.locator('.cut').first().waitFor();
  await page.keyboard.press('n');
  const first = await page.evaluate(() => document.querySelector('#article')?.shadowRoot?.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('n');
  const second = await page.evaluate(() => document.querySelector('#article')?.shadowRoot?.activeElement?.getAttribute('aria-label'));
  assert.ok(first && second && first !== second);
  await page.keyboard.press('3');
  await page.locator('#original-frame').waitFor();
  await page.keyboard.press('1');
  await page.locator('.story').waitFor();
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--scale'));
  await page.keyboard.press('+');
  assert.equal(await size(), '1.1');
  await page.keyboard.press('-');
  assert.equal(await size(), '1');
  await page.keyboard.press('t');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light');
  await page.keyboard.press('?');
  assert.match(await page.getByRole('dialog', { name: 'Keys' }).innerText(), /Next change/);
  await page.keyboard.press('Escape');
  await page.keyboard.press(',');
  await page.getByRole('switch', { name: /Single keys/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('+');
  assert.equal(await size(), '1');
});

for (const [locale, open, changes] of [['de-AT', 'Öffnen', 'Änderungen'], ['fr-CA', 'Ouvrir', 'Modifications'], ['es-MX', 'Abrir', 'Cambios']]) {
  test(`it speaks the browser’s language: ${locale}`, async () => {
    await desk.fresh({ locale, viewport: { width: 390, height: 800 } });
    await desk.open();
    await desk.page.getByRole('button', { name: open, exact: true }).waitFor();
    await desk.page.getByRole('radio', { name: new RegExp(changes ?? '') }).check({ force: true });
    await desk.page.locator('.cut').first().waitFor();
    assert.equal(await desk.page.evaluate(() => document.documentElement.lang), locale?.slice(0, 2));
    await desk.fits(`${locale} at 390`);
    assert.deepEqual(desk.complaints, []);
    await desk.accessible(locale ?? '');
    // Nothing of the page is left in English.
    const { default: en } = await import('../../www/strings/en.js');
    const english = new Set(Object.values(en.words));
    const same = /** @type {Record<string, string>} */ ((await import(`../../www/strings/${locale?.slice(0, 2)}.js`)).default.words);
    assert.deepEqual(Object.keys(same).sort(), Object.keys(en.words).sort());
    const shown = await desk.page.locator('[data-t]').evaluateAll((all) => all.map((one) => one.textContent ?? ''));
    const left = shown.filter((text) => english.has(text) && !Object.values(same).includes(text));
    assert.deepEqual(left, []);
  });
}

test('the language can be chosen, and the panel stays open', async () => {
  await desk.open();
  await desk.page.keyboard.press(',');
  await desk.page.getByLabel('Language').focus();
  await desk.page.getByLabel('Language').selectOption('de');
  await desk.page.getByRole('button', { name: 'Öffnen', exact: true }).waitFor();
  assert.ok(await desk.page.locator('#settings-panel').isVisible());
  assert.equal(await desk.page.evaluate(() => document.activeElement?.id), 'set-lang');
});
