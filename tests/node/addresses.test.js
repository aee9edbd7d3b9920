/**
 * Addresses come out as browsers read what went in: the same scheme, the same host, or none. Node reads addresses as browsers do, with
 * the full tables that the module does without.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { clean, init, sanitize } from '../../www/copydesk/copydesk.js';

const HOME = 'https://page.example/a/b';
const BATCH = 5000;

before(() => init(readFileSync(new URL('../../www/copydesk/wasm/copydesk_bg.wasm', import.meta.url))));

/** The address as a browser reads it. (`URL.canParse` of Node 20 misreads Latin letters once it has been called often.) @param {string} address */
function read(address) {
  try {
    return new URL(address, HOME);
  } catch {
    return null;
  }
}

/** The address in ASCII. @param {string | undefined} address */
const shown = (address = '') => JSON.stringify(address).replace(/[^ -~]/gu, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`);

/** Text as an attribute's value. @param {string} text */
const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** @param {string} text */
const unquoted = (text) =>
  text.replaceAll('&nbsp;', '\u00a0').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/**
 * What becomes of links with these addresses, by their places; `undefined` for those that have none.
 *
 * @param {string[]} addresses
 * @param {(html: string) => string} through
 */
function linked(addresses, through) {
  /** @type {(string | undefined)[]} */
  const out = new Array(addresses.length).fill(undefined);
  for (let from = 0; from < addresses.length; from += BATCH) {
    const html = addresses.slice(from, from + BATCH).map((address, at) => `<p>A boat with the number <a href="${quoted(address)}">n${from + at}.</a>`);
    for (const [, address, at] of through(html.join('')).matchAll(/<a href="([^"]*)"[^>]*>n(\d+)\.<\/a>/g)) out[Number(at)] = unquoted(address ?? '');
  }
  return out;
}

/** Holds addresses to the law; how many of them came through. @param {string[]} addresses */
function hold(addresses) {
  let count = 0;
  linked(addresses, sanitize).forEach((address, at) => {
    if (address === undefined) return;
    count += 1;
    const [given, got] = [read(addresses[at] ?? ''), read(address)];
    // What no browser follows leads nowhere.
    if (!got) return;
    assert.equal(got.href, given?.href, shown(addresses[at]));
    assert.ok(['http:', 'https:', 'mailto:', 'tel:'].includes(got.protocol), address);
  });
  linked(addresses, (html) => clean(html, { url: HOME }).content).forEach((address, at) => {
    if (address === undefined) return;
    const [given, got] = [read(addresses[at] ?? ''), read(address)];
    // It is absolute, and as a browser would write it.
    if (got) assert.equal(got.href, address, shown(addresses[at]));
    if (got) assert.deepEqual([got.protocol, got.host, got.username], [given?.protocol, given?.host, given?.username], shown(addresses[at]));
  });
  return count;
}

test('every character in a host', () => {
  const hosts = [];
  for (let code = 0x21; code < 0x110000; code++) {
    if (code < 0xd800 || code > 0xdfff) hosts.push(`https://a${String.fromCodePoint(code)}.example/`);
    // Hebrew and Arabic stand by themselves.
    if (code >= 0x590 && code < 0x900) hosts.push(`https://${String.fromCodePoint(code)}\u05d0.example/`);
  }
  const count = hold(hosts);
  assert.ok(count > 40_000, `${count} come through`);
});

/** What addresses are made of, good and bad. */
const PIECES = [
  'https://', 'http://', '//', 'HTTPS:', 'https:/\\', 'ws://', 'ftp://', 'file://', 'javascript:', 'java\tscript:', 'mailto:', 'tel:', 'data:text/html,',
  'view-source:', 'x-app://', '\\\\', '/\\', '/', '?', '#', ':', '@', '.', '-', '--', 'xn--', 'XN--', 'xn--bcher-kva', 'xn--mgbh0fb', 'xn--a',
  'user:pw@', '[::1]', '[', ']', '127.1', '0x7f', '/../', '/%2e', '/.', '/c:/', '0x7f.1/', ':80', ':443', ':65536', 'example', 'EXAMPLE', 'a', 'b', 'ü', 'Ü', 'ß', 'ẞ', 'ς', 'Σ', 'İ', 'ı', 'K',
  'ſ', 'ﬁ', 'ａ', '。', '．', '｡', '․', '…', '℀', '⁄', '∕', '／', '＠', '：', '？', '＃', '％', '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u202e', '\u0301',
  '\u0307', 'क्\u200d', 'א', 'م', '۱', '1', 'が', 'か\u3099', '例', '가', '\u1100\u1161', '💩', '%', '%41', '%2e', '%2f', '%40', '%c3%bc', '%C3%9C', '%e3%80%82',
  '%00', '\0', '\t', '\n', ' ', '\u0001', '\u00a0', '\u3000', '&', '"', "'", '<', '>', '`', '|', '^', '{', '\ud800', '\ufffd', '\u{10ffff}',
];

test('addresses made by chance', () => {
  let state = 0x2545f491;
  const below = (/** @type {number} */ count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const piece = () => PIECES[below(PIECES.length)] ?? '';
  // A parser of HTML reads NUL as U+FFFD.
  const addresses = Array.from({ length: 60_000 }, () => {
    const start = below(3) ? '' : 'https://';
    return start + Array.from({ length: 1 + below(7) }, piece).join('');
  });
  const count = hold(addresses.map((address) => address.toWellFormed().replaceAll('\0', '\ufffd')));
  assert.ok(count > 3000, `${count} come through`);
});
