/**
 * Hostile markup, cleaned, in real browsers: nothing of it may do anything.
 *
 *     node tests/hostile/run.mjs [--program target/release/copydesk] [--payloads FILE] [chromium] [firefox] [webkitgtk]
 *
 * FILE (or what `COPYDESK_HOSTILE` names) has a `{"id", "html"}` a line; without it, payloads of our own are tried. Each is
 * cleaned three ways: by the policy alone, between paragraphs of prose, as the body of a whole page. Without the name of
 * an engine, all are tried that are installed.
 *
 * Ends with a table, and with 1 when anything in it is not zero or the control, which nothing has cleaned, stays silent.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Browser, ENGINES, isInstalled } from '../support/webdriver.js';
import { CONTROL, ownPayloads } from './payloads.mjs';
import { serve } from './server.mjs';

const COLUMNS = ['script', 'address', 'handler', 'form', 'element', 'style', 'clobber', 'fetch', 'target', 'parse', 'again', 'error'];
const BATCH = 200;
/** What comes late, such as the error of an image, has so many milliseconds. */
const WAIT = 250;
/** A batch may take so many milliseconds. */
const PATIENCE = 60_000;
/** A program that takes longer than this hangs. */
const HANGS_AFTER = 300_000;

const PROSE = [
  'The ferry left the quay an hour late on Friday, and the harbour master, who had watched the tide since dawn, said that no boat would follow it.',
  'Forty passengers, most of them on their way to the market in Norrey, waited in the hall, where the town had put out soup, bread and blankets.',
  'By the evening the wind had gone round to the west, and the second boat, with the mail and two cars on board, went out after all.',
];
const paragraphs = PROSE.map((words) => `<p>${words}</p>`);

/** What the program is given, by way. @type {Record<string, {args: string[], around: (html: string) => string}>} */
const WAYS = {
  policy: { args: ['sanitize', '--jsonl'], around: (html) => html },
  prose: { args: ['--jsonl'], around: (html) => `${paragraphs[0]}${paragraphs[1]}${html}${paragraphs[2]}` },
  page: {
    args: ['--jsonl'],
    around: (html) => `<!DOCTYPE html><html lang="en"><head><title>Hostile</title></head><body>${html}</body></html>`,
  },
};

/**
 * @typedef {object} Offence
 * @property {string} id of the payload
 * @property {string} way
 * @property {string} engine
 * @property {string} column
 * @property {string} what
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { program: { type: 'string' }, payloads: { type: 'string' } },
});
const program = values.program ?? 'target/release/copydesk';
const file = values.payloads ?? process.env.COPYDESK_HOSTILE;
/** @type {{id: string, html: string}[]} */
const payloads = file
  ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
  : ownPayloads();
const engines = ENGINES.filter(({ name }) => positionals.length === 0 || positionals.some((chosen) => chosen.toLowerCase() === name.toLowerCase()));

/** Runs the program over lines. @param {string[]} args @param {string[]} markup @returns {any[]} */
function clean(args, markup) {
  // A line is Unicode text: halves of pairs are none.
  const input = markup.map((html, id) => JSON.stringify({ id: String(id), html: html.toWellFormed() })).join('\n');
  const { status, signal, stdout, error } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: HANGS_AFTER,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (error) throw error;
  const lines = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  if (signal || lines.length !== markup.length) throw new Error(`${program} ${args.join(' ')}: ended with ${signal ?? status}`);
  return lines;
}

/** Whether it leads to the web. Where nobody told the page's own address, relative ones stay. @param {string} address */
const isOfTheWeb = (address) => URL.canParse(address, 'https://page.example/') && /^https?:$/.test(new URL(address, 'https://page.example/').protocol);

/** @type {Offence[]} */
const offences = [];
/** What the browsers are given, each once: where it came from. @type {Map<string, {id: string, way: string}[]>} */
const outputs = new Map();

for (const [way, { args, around }] of Object.entries(WAYS)) {
  const cleaned = clean(args, payloads.map(({ html }) => around(html)));
  const markup = cleaned.map((line) => line.html ?? line.content ?? '');
  const again = clean(['sanitize', '--jsonl'], markup);
  payloads.forEach(({ id }, index) => {
    /** @param {string} column @param {string} what */
    const blame = (column, what) => offences.push({ id, way, engine: 'program', column, what });
    const { error, image, favicon, url } = cleaned[index];
    if (error) blame('error', error);
    for (const address of [image, favicon, url]) if (address && !isOfTheWeb(address)) blame('address', address);
    if (again[index].html !== markup[index]) blame('again', `${markup[index]} → ${again[index].html}`);
    const from = outputs.get(markup[index]) ?? [];
    outputs.set(markup[index], [...from, { id, way }]);
  });
}

const server = await serve();

/** Images of the batch before: an engine may ask for one when its page has gone already. @type {string[]} */
let wantedBefore = [];

/**
 * Puts the outputs on a fresh page.
 *
 * @param {Browser} browser
 * @param {string[]} batch
 * @returns {Promise<[number | null, string, string][]>} which of them, column, what; `null`: one of them
 */
async function tryBatch(browser, batch) {
  server.taken();
  try {
    await browser.go(server.address);
    const { found, wanted } = await browser.hear('tryAll(...arguments)', batch, WAIT);
    const origin = new URL(server.address).origin;
    for (const { path, as } of server.taken()) {
      const address = origin + path.replace(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase());
      const isImage = ['image', 'unknown'].includes(as) && [...wanted, ...wantedBefore].includes(address);
      if (!isImage) found.push([null, 'fetch', `${path} as ${as}`]);
    }
    wantedBefore = wanted;
    return found;
  } catch (error) {
    return [[null, 'script', `the page was lost: ${error}`]];
  }
}

/**
 * What is wrong with each output; a batch in which one is at fault, but which is not known, is halved.
 *
 * @param {Browser} browser
 * @param {string[]} batch
 * @returns {Promise<[string, string, string][]>} output, column, what
 */
async function tryAll(browser, batch) {
  const found = await tryBatch(browser, batch);
  const [only = ''] = batch;
  if (batch.length === 1) return found.map(([, column, what]) => [only, column, what]);
  if (found.some(([index]) => index === null)) {
    const half = batch.length >> 1;
    const first = await tryAll(browser, batch.slice(0, half));
    const second = await tryAll(browser, batch.slice(half));
    if (first.length + second.length > 0) return [...first, ...second];
  }
  return found.map(([index, column, what]) => [batch[index ?? 0] ?? '', column, what]);
}

/** Whether each control is found for what it is. @param {Browser} browser @returns {Promise<string[]>} those that are not */
async function controls(browser) {
  const silent = [];
  for (const { column, html } of CONTROL) {
    const found = await tryBatch(browser, [html]);
    if (!found.some(([, is]) => is === column)) silent.push(`${column}: ${html}`);
  }
  return silent;
}

/** @param {string[]} cells */
const row = (cells) => console.log(cells.map((cell, at) => (at < 2 ? cell.padEnd(9) : cell.padStart(8))).join(' '));

/** The browser that is open, for it outlives us otherwise. @type {Browser | undefined} */
let open;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, async () => {
    await open?.close();
    process.exit(1);
  });
}

let failed = false;
const tried = ['program'];
for (const engine of engines) {
  if (!isInstalled(engine)) {
    console.log(`not run: ${engine.name}, which is not installed (${engine.needs.join(', ')})`);
    failed ||= positionals.length > 0;
    continue;
  }
  const started = Date.now();
  const browser = await Browser.start(engine, { patience: PATIENCE, wants: { unhandledPromptBehavior: 'dismiss' } });
  open = browser;
  try {
    const silent = await controls(browser);
    for (const control of silent) console.log(`the control stays silent in ${engine.name}: ${control}`);
    failed ||= silent.length > 0;
    const all = [...outputs.keys()].filter(Boolean);
    for (let at = 0; at < all.length; at += BATCH) {
      for (const [output, column, what] of await tryAll(browser, all.slice(at, at + BATCH))) {
        for (const from of outputs.get(output) ?? []) offences.push({ ...from, engine: engine.name, column, what });
      }
    }
    tried.push(engine.name);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${engine.name}: ${CONTROL.length - silent.length} of ${CONTROL.length} controls fired, ${all.length} outputs, ${seconds} s`);
  } finally {
    open = undefined;
    await browser.close();
  }
}
server.close();

const seen = new Set();
for (const { id, way, engine, column, what } of offences) {
  const key = [id, way, engine, column].join(' ');
  if (!seen.has(key)) console.log(`${key}: ${what}`);
  seen.add(key);
}
console.log(`\n${payloads.length} payloads; how many of them had a fault:`);
row(['engine', 'way', ...COLUMNS]);
for (const engine of tried) {
  for (const way of Object.keys(WAYS)) {
    row([engine, way, ...COLUMNS.map((column) => {
      const ids = offences.filter((o) => o.engine === engine && o.way === way && o.column === column).map((o) => o.id);
      return String(new Set(ids).size);
    })]);
  }
}
failed ||= offences.length > 0 || tried.length === 1;
const faulty = new Set(offences.map(({ id, way }) => `${id} ${way}`)).size;
const cases = payloads.length * Object.keys(WAYS).length;
console.log(`\nhostile: ${cases - faulty} passed, ${Math.max(faulty, Number(failed))} failed`);
process.exitCode = failed ? 1 : 0;
