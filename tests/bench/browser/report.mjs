/**
 * The table and the plot of what was measured.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** @typedef {import('./run.mjs').Result} Result */

const OURS = 'copydesk';
const PARSER = 'DOMParser';
const PEERS = 'Readability.js + DOMPurify';
const START = '<!-- bench -->\n';
const END = '<!-- /bench -->';
const PLOT = 'docs/bench.svg';

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** @param {number[]} numbers @param {number} share */
function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The times of each contestant over the pages that none of them failed on. @param {Result} result */
function shared({ times }) {
  const all = Object.values(times);
  const kept = all[0]?.map((_, page) => all.every((t) => Number.isFinite(t[page]))) ?? [];
  return Object.fromEntries(Object.entries(times).map(([name, t]) => [name, t.filter((_, page) => kept[page])]));
}

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

/** How fast time grows with size: 1 is linear. @param {[number, number][]} growth */
function exponent(growth) {
  const [[small, quick] = [1, 1], [large, slow] = [1, 1]] = [growth[0], growth[growth.length - 1]];
  return Math.log(slow / quick) / Math.log(large / small);
}

/**
 * @param {object} measured
 * @param {Result[]} measured.results
 * @param {Record<string, number>} measured.sizes
 * @param {number} measured.pages
 * @param {number} measured.bytes
 * @param {string} measured.folder
 */
export function report({ results, sizes, pages, bytes, folder }) {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  const what = folder.includes('corpus') ? 'real pages' : `pages of ${folder}`;
  const lines = [`${pages} ${what}, ${(bytes / 1e6).toFixed(1)} MB, on ${machine}, ${date}. HTML as a string goes in; medians once warm.`];
  for (const result of results) {
    const times = shared(result);
    const of = (/** @type {string} */ name) => sum(times[name] ?? []);
    const counted = times[PARSER]?.length ?? 0;
    const clock = result.isCpu ? "processor time of the tab's main thread" : 'time by the clock';
    const heads = ['sum, ms', `÷ ${PEERS}`, `÷ ${PARSER}`, 'median', 'p95', 'p99', 'load and first call', 'brotli, KB'];
    lines.push('', `**${result.engine}**, ${clock}, ${counted} pages:`, '');
    lines.push(row(['', ...heads]), row(['---', ...heads.map(() => '---:')]));
    for (const [name, t] of Object.entries(times)) {
      const cold = result.cold[name];
      const size = sizes[name];
      lines.push(
        row([
          name.startsWith(OURS) ? `**${name}**` : name,
          of(name).toFixed(0),
          (of(name) / of(PEERS)).toFixed(2),
          (of(name) / of(PARSER)).toFixed(2),
          ...[0.5, 0.95, 0.99].map((share) => quantile(t, share).toFixed(1)),
          cold === undefined ? '' : cold.toFixed(0),
          size === undefined ? '' : (size / 1000).toFixed(0),
        ]),
      );
    }
    lines.push(
      '',
      `A page of 1 MB leaves the module with ${(result.memory / 2 ** 20).toFixed(1)} MB of memory. From 0.1 to 10 MB the time grows with the ` +
        `size to the power of ${exponent(result.growth).toFixed(2)}.`,
    );
  }
  return lines.join('\n');
}

/** Puts the table into the README, and draws the plot. @param {string} text @param {Result[]} results */
export function write(text, results) {
  const readme = readFileSync('README.md', 'utf8');
  const [head, rest] = readme.split(START);
  const [, tail] = rest?.split(END) ?? [];
  if (head === undefined || tail === undefined) throw new Error('the README has no place for the bench');
  writeFileSync('README.md', `${head}${START}\n![Processor time beside the peers](${PLOT})\n\n${text}\n\n${END}${tail}`);
  mkdirSync('docs', { recursive: true });
  if (results[0]) writeFileSync(PLOT, plot(results[0]));
}

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Bars of the sums, as shares of the peers'. @param {Result} result */
function plot(result) {
  const times = shared(result);
  const whole = sum(times[PEERS] ?? []);
  const bars = Object.entries(times).map(([name, t]) => ({ name, share: sum(t) / whole }));
  const [width, left, height, gap] = [760, 290, 24, 8];
  const most = Math.max(...bars.map((bar) => bar.share));
  const scale = (width - left - 70) / most;
  const drawn = bars.map(({ name, share }, i) => {
    const y = 34 + i * (height + gap);
    const fill = name.startsWith(OURS) ? '#0b6e4f' : '#9aa5b1';
    return `<text x="${left - 10}" y="${y + 16}" text-anchor="end">${escaped(name)}</text>
<rect x="${left}" y="${y}" width="${Math.max(1, share * scale).toFixed(1)}" height="${height}" fill="${fill}"/>
<text x="${(left + share * scale + 8).toFixed(1)}" y="${y + 16}">${share.toFixed(2)}</text>`;
  });
  const tall = 40 + bars.length * (height + gap);
  const title = `Time for all pages in ${result.engine}; ${PEERS} is 1`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tall}" role="img" aria-label="${escaped(title)}">
<style>text{font:13px system-ui,sans-serif;fill:#1f2933}</style>
<rect width="${width}" height="${tall}" fill="#fff"/>
<text x="12" y="20">${escaped(title)}</text>
${drawn.join('\n')}
</svg>
`;
}
