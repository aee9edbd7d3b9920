/**
 * What readers wrote, below the article; and articles that run from right to left, in the system's own colours, and with
 * words that are parted at the end of a line.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../support/articles.js';
import { reader } from '../support/reader.js';

const desk = reader();

/** @param {string} id @param {string} name @param {string} text @param {string} [answers] */
const comment = (id, name, text, answers = '') =>
  `<li class="comment" id="${id}"><div class="comment-author"><b class="fn">${name}</b></div>
  <time datetime="2026-05-04T10:30:00Z">4 May 2026</time><div class="comment-content"><p>${text}</p></div>${answers && `<ol class="children">${answers}</ol>`}</li>`;
const TALK = `<!DOCTYPE html><html lang="en"><title>Quiet day at the harbour</title><article>${PAGE}</article>
  <section id="comments"><h2>3 comments</h2><ol class="comment-list">${comment(
    'c1',
    'Ada Berg',
    'I saw <i>one</i> boat, behind the lamp. <img src="https://pictures.example/a.png" alt="A boat" onerror="top.ran=1">',
    comment('c2', 'Ole Lund', 'That was the pilots’ own.'),
  )}${comment('c3', 'Kim Moe', 'It was blue.')}</ol></section>`;

/** The comments' own shadow root, as text. */
const talk = () => desk.page.evaluate(() => document.getElementById('comments-list')?.shadowRoot?.querySelector('article')?.innerText ?? '');

test('comments stand below the article, folded away until they are asked for', async () => {
  await desk.open();
  assert.equal(await desk.page.locator('#comments').isVisible(), false, 'the sample has none');
  await desk.drop(TALK);
  await desk.shown('Quiet day at the harbour');
  const summary = desk.page.locator('#comments summary');
  assert.match(await summary.innerText(), /^\s*Comments\s+3\s*$/);
  assert.equal(await talk(), '', 'nothing is made before');
  assert.deepEqual([...desk.strangers], [], 'nor loaded');
  assert.doesNotMatch(await desk.story(), /behind the lamp/);
  await summary.focus();
  await desk.page.keyboard.press('Enter');
  await desk.page.getByText('That was the pilots’ own.').waitFor();
  assert.match(await talk(), /^Ada Berg\s+May 4, 2026[^]*behind the lamp[^]*Ole Lund[^]*Kim Moe[^]*It was blue\.$/);
  assert.equal(await desk.page.locator('#comments-list ol ol li').count(), 1, 'an answer stands in what it answers');
  await desk.fits('comments');
  await desk.view('Changes');
  assert.equal(await desk.page.locator('#comments').isVisible(), false);
  await desk.view('Clean');
  await desk.page.getByText('It was blue.').waitFor();
  assert.equal(await desk.page.evaluate(() => Reflect.get(window, 'ran') ?? null), null);
  assert.deepEqual(desk.complaints, []);
  await desk.accessible('comments');
});

for (const [locale, head] of [['de', 'Kommentare'], ['fr', 'Commentaires'], ['es', 'Comentarios']]) {
  test(`comments have their heading in ${locale}`, async () => {
    await desk.fresh({ locale, viewport: { width: 390, height: 800 } });
    await desk.open();
    await desk.drop(TALK);
    await desk.shown('Quiet day at the harbour');
    await desk.page.getByRole('heading', { level: 2, name: new RegExp(head ?? '') }).click();
    await desk.page.getByText('It was blue.').waitFor();
    await desk.fits('comments at 390');
    assert.deepEqual(desk.complaints, []);
  });
}

const TITLE = 'قوارب الميناء تعود إلى البحر';
const ARABIC = `<!DOCTYPE html><html lang="ar" dir="rtl"><title>${TITLE}</title>
  <meta name="author" content="ليلى حداد"><meta property="article:published_time" content="2024-03-08T09:00:00Z"><article><h1>${TITLE}</h1>
  <p>خرجت القوارب من الميناء صباح الجمعة بعد تسعة أيام من الضباب، وقال مكتب الميناء إن السفينة الأولى وصلت إلى الجزيرة عند الظهر ومعها البريد والفحم.</p>
  <h2>ما قاله الربان</h2><p>قال الربان إن الضباب لم يكن كثيفا كما قيل، وإن القوارب كان يمكنها أن تخرج يوم الأربعاء لو أن المكتب رفع العلم، ولكنه لم يرفعه.</p>
  <h2>وما قاله أهل الجزيرة</h2><p>وقال أهل الجزيرة إنهم سيكتبون إلى المجلس في الشهر القادم، وإنهم يريدون سفينة ثانية قبل الشتاء، لأن الأولى قديمة وبطيئة.</p></article>`;

test('an article from right to left is set so, with its outline; what the page says of it is not', async () => {
  await desk.open();
  await desk.drop(ARABIC);
  await desk.shown(TITLE);
  const direction = (/** @type {string} */ selector) => desk.page.locator(selector).first().evaluate((one) => getComputedStyle(one).direction);
  assert.equal(await direction('#article .story p'), 'rtl');
  assert.equal(await direction('#outline-list li'), 'rtl');
  assert.equal(await direction('#facts'), 'ltr');
  const [headline, by, when] = await desk.page
    .locator('#article :is(h1, .byline > span > bdi)')
    .evaluateAll((found) => found.map((one) => ({ text: one.textContent, right: one.getBoundingClientRect().right })));
  assert.match(String(by?.text), /^By ليلى حداد/);
  assert.ok(Math.abs(Number(by?.right) - Number(headline?.right)) < 2, `the byline ends at ${by?.right}, the headline at ${headline?.right}`);
  assert.ok(Number(when?.right) < Number(by?.right), 'the date follows the name to the left');
  await desk.view('Changes');
  assert.equal(await direction('#article .cut .words'), 'rtl');
  for (const ours of ['.note', '.summary']) assert.equal(await direction(`#article ${ours}`), 'ltr', ours);
  await desk.accessible('right to left');
  await desk.fits('right to left');
});

test('in forced colours all that tells things apart is still seen', async () => {
  await desk.fresh({ forcedColors: 'active' });
  await desk.open();
  const seen = () =>
    desk.page.evaluate(() => {
      const chosen = document.querySelector('#views input:checked + span');
      const other = document.querySelector('#views input:not(:checked) + span');
      const colour = (/** @type {Element | null} */ one) => one && getComputedStyle(one).backgroundColor;
      return colour(chosen) !== colour(other);
    });
  assert.ok(await seen(), 'which view is chosen');
  await desk.view('Changes');
  assert.ok(await seen());
  const line = await desk.page.locator('#article .cut .words del').first().evaluate((one) => getComputedStyle(one).textDecorationLine);
  assert.equal(line, 'line-through');
  await desk.accessible('forced colours');
});

test('words are parted by the rules of the article’s language, unless nobody wants it', async () => {
  await desk.open();
  await desk.drop(`<!DOCTYPE html><html lang="de"><title>Ruhiger Tag im Hafen</title><article><h1>Ruhiger Tag im Hafen</h1>${'<p>Die Hafenmeistergehilfenversammlung hat die Lotsenbootsanstrichfarbenverordnung am Montag einstimmig und ohne Aussprache angenommen, wie die Stadt mitteilte.</p>'.repeat(3)}</article>`);
  await desk.shown('Ruhiger Tag im Hafen');
  const paragraph = desk.page.locator('#article .story p').first();
  const hyphens = () => paragraph.evaluate((one) => [getComputedStyle(one).hyphens, one.closest('[lang]')?.getAttribute('lang')]);
  assert.deepEqual(await hyphens(), ['auto', 'de']);
  await desk.page.evaluate(() => { location.hash = '#hyphens=manual'; });
  await desk.page.waitForFunction(() => document.documentElement.style.getPropertyValue('--cd-hyphens') === 'manual');
  assert.deepEqual(await hyphens(), ['manual', 'de']);
});
