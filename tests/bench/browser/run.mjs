/**
 * The package beside its peers, in real browsers, over a folder of pages.
 *
 *     node tests/bench/browser/run.mjs [--pages FOLDER] [--n 120] [--rounds 3] [--write] [chromium] [firefox]
 *
 * FOLDER is looked through with all below it; without it the pages of the corpus are taken, else the fixtures. `--n` takes
 * always the same ones. Chromium tells the processor time of the main thread; elsewhere it is time by the clock. Prints the
 * table; `--write` puts it into the README, with a plot in `docs/bench.svg`.
 */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packed, scripts } from '../../../scripts/wasm-size.js';
import { report, write } from './report.mjs';
import { serve } from './server.mjs';
import { chromiumTabs, firefoxTabs } from './tabs.mjs';

/** @typedef {import('./tabs.mjs').Opener} Opener */
/** @typedef {import('./tabs.mjs').Tab} Tab */
/** @typedef {{engine: string, isCpu: boolean, times: Record<string, number[]>, cold: Record<string, number>, growth: [number, number][], memory: number}} Result */

const WARM = [
  'DOMParser',
  'Readability.js + DOMPurify',
  'Defuddle + DOMPurify',
  'copydesk',
  'Readability.js + DOMPurify + Turndown',
  'copydesk with Markdown',
  'copydesk in its worker',
];
const COLD = ['Readability.js + DOMPurify', 'Defuddle + DOMPurify', 'copydesk'];
const COLD_ROUNDS = 7;
const SIZES = [100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string' },
    n: { type: 'string', default: '120' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});

/** The pages, the same ones each time. @returns {{folder: string, files: string[]}} */
function choosePages() {
  const known = [process.env.COPYDESK_BENCH_CACHE ?? 'target/bench-corpus', 'tests/articles'];
  const folder = values.pages ?? known.find((f) => existsSync(f)) ?? 'tests/articles';
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.endsWith('article.html'))
    .sort();
  const count = Math.min(Number(values.n), all.length);
  // Spread over the folder.
  const files = Array.from({ length: count }, (_, i) => join(folder, all[Math.floor((i * all.length) / count)] ?? ''));
  return { folder, files };
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Milliseconds that a call takes. @param {Tab} tab @param {string} method @param {unknown[]} args */
async function timed(tab, method, ...args) {
  const before = await tab.threadTime?.();
  const byClock = await tab.call(method, ...args);
  if (byClock < 0) return NaN;
  return tab.threadTime && before !== undefined ? (await tab.threadTime()) - before : Number(byClock);
}

/** What it takes to ask, which is no part of what is asked. @param {Tab} tab */
async function costOfAsking(tab) {
  await tab.call('load', 'nothing');
  const times = [];
  for (let i = 0; i < 41; i++) times.push(await timed(tab, 'run', 0));
  return median(times);
}

/**
 * Median times of each contestant over all pages, once warm. Each has a tab, and they take turns at every page, so that
 * whatever else the machine does falls on all of them.
 *
 * @param {Opener} opener @param {string[]} names @param {number} pages
 * @returns {Promise<Record<string, number[]>>}
 */
async function warm(opener, names, pages) {
  /** @type {{name: string, tab: Tab, asking: number, times: number[][]}[]} */
  const contestants = [];
  try {
    for (const name of names) {
      const tab = await opener.open();
      contestants.push({ name, tab, asking: 0, times: Array.from({ length: pages }, () => []) });
    }
    for (const contestant of contestants) {
      await contestant.tab.call('fetchPages', pages);
      contestant.asking = await costOfAsking(contestant.tab);
      await contestant.tab.call('load', contestant.name);
    }
    for (let round = 0; round <= Number(values.rounds); round++) {
      console.error(`${opener.version}: round ${round} of ${values.rounds}`);
      for (const { tab } of contestants) await tab.tidy();
      for (let page = 0; page < pages; page++) {
        for (const { tab, asking, times } of contestants) {
          const time = await timed(tab, 'run', page);
          // The first round warms up.
          if (round > 0) times[page]?.push(Math.max(0, time - asking));
        }
      }
    }
    return Object.fromEntries(contestants.map(({ name, times }) => [name, times.map(median)]));
  } finally {
    for (const { tab } of contestants) await tab.close();
  }
}

/** From a fresh tab: load, compile, and the first call, on a page of middling size. @param {Opener} opener @param {string} name */
async function cold(opener, name) {
  const times = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    const tab = await opener.open();
    await tab.call('fetchPages', 1);
    const before = await tab.threadTime?.();
    const start = performance.now();
    await tab.call('load', name);
    await tab.call('run', 0);
    times.push(tab.threadTime && before !== undefined ? (await tab.threadTime()) - before : performance.now() - start);
    await tab.close();
  }
  return median(times);
}

/** @param {Opener} opener @param {number} pages @returns {Promise<Result>} */
async function measure(opener, pages) {
  /** @type {Result} */
  const result = { engine: opener.version, isCpu: true, times: {}, cold: {}, growth: [], memory: 0 };
  result.times = await warm(opener, WARM, pages);
  for (const name of COLD) result.cold[name] = await cold(opener, name);
  const tab = await opener.open();
  result.isCpu = tab.threadTime !== undefined;
  await tab.call('load', 'copydesk');
  result.memory = await tab.call('memoryAfter', 1_000_000);
  for (const size of SIZES) result.growth.push([size, await tab.call('runSize', size)]);
  await tab.close();
  return result;
}

/** Bytes over the wire. */
function sizes() {
  const sum = (/** @type {string[]} */ ...files) => files.map(packed).reduce((a, b) => a + b, 0);
  const purify = 'node_modules/dompurify/dist/purify.min.js';
  const readability = 'node_modules/@mozilla/readability/Readability.js';
  return {
    'Readability.js + DOMPurify': sum(readability, purify),
    'Readability.js + DOMPurify + Turndown': sum(readability, purify, 'node_modules/turndown/dist/turndown.js'),
    'Defuddle + DOMPurify': sum('node_modules/defuddle/dist/index.js', purify),
    copydesk: sum('www/copydesk/wasm/copydesk_bg.wasm', ...scripts('www/copydesk/copydesk.js')),
  };
}

const { folder, files } = choosePages();
const server = await serve(files);
const wanted = positionals.length > 0 ? positionals : ['chromium', 'firefox'];
/** @type {Result[]} */
const results = [];
for (const [name, start] of Object.entries({ chromium: chromiumTabs, firefox: firefoxTabs })) {
  if (!wanted.includes(name)) continue;
  try {
    const opener = await start(server.address);
    results.push(await measure(opener, files.length));
    await opener.close();
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}
server.close();
if (results.length === 0) throw new Error('no browser could be measured');
const bytes = files.map((file) => statSync(file).size).reduce((a, b) => a + b, 0);
const text = report({ results, sizes: sizes(), pages: files.length, bytes, folder });
console.log(text);
if (values.write) write(text, results);
