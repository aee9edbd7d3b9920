/**
 * Runs every test there is, and ends with one line that sums them up:
 *
 *     N passed, M failed
 *
 * What cargo and Node do alone goes first, in two lanes side by side, and the tools are installed meanwhile; then the browsers have
 * the machine to themselves. A step that fails does not keep the others from running. What a step counts is read from what it
 * prints; a step that prints no counts is one test. A step that says it passed, but did not run what it should have, has failed.
 */

import { spawn } from 'node:child_process';
import { ENGINES, isInstalled } from '../tests/support/webdriver.js';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} run program and arguments
 * @property {RegExp} [counts] with the groups `passed` and `failed`; all matches are added up
 * @property {RegExp} [proof] what must be printed by a run that tested what it should
 * @property {Record<string, string>} [env]
 */

const CARGO = /^test result: \w+\. (?<passed>\d+) passed; (?<failed>\d+) failed/gm;
const NODE = /^. pass (?<passed>\d+)$\s+^. fail (?<failed>\d+)$/gm;
const HOSTILE = /^hostile: (?<passed>\d+) passed, (?<failed>\d+) failed/gm;
const WASM = 'wasm32-unknown-unknown';

/** What needs nothing but the Rust toolchain. @type {Step[]} */
const NATIVE = [
  { name: 'format', run: ['cargo', 'fmt', '--check'] },
  {
    name: 'clippy',
    run: ['cargo', 'clippy', '--locked', '--all-targets', '--all-features', '--', '-D', 'warnings'],
  },
  {
    name: 'clippy without features',
    run: ['cargo', 'clippy', '--locked', '--all-targets', '--no-default-features', '--', '-D', 'warnings'],
  },
  {
    name: 'clippy for WebAssembly',
    run: ['cargo', 'clippy', '--locked', '--target', WASM, '--lib', '--test', 'browser', '--', '-D', 'warnings'],
  },
  {
    name: 'clippy for WebAssembly without features',
    run: ['cargo', 'clippy', '--locked', '--target', WASM, '--lib', '--no-default-features', '--', '-D', 'warnings'],
  },
  {
    name: 'documentation',
    run: ['cargo', 'doc', '--locked', '--no-deps', '--lib', '--all-features'],
    env: { RUSTDOCFLAGS: '-D warnings' },
  },
  {
    name: 'unit, documentation, fixture and property tests',
    run: ['cargo', 'test', '--locked', '--all-features', '--no-fail-fast'],
    counts: CARGO,
    proof: /Doc-tests copydesk/,
  },
];

/** The tools, what needs them, and the module. @type {Step[]} */
const MODULE = [
  { name: 'tools and browsers', run: ['make', '--no-print-directory', 'setup'] },
  { name: 'licences, sources and doubles of the crates', run: ['make', '--no-print-directory', 'deny'] },
  { name: 'build of the module', run: ['make', '--no-print-directory', 'wasm'] },
  { name: 'size of the module', run: ['make', '--no-print-directory', 'size'] },
  { name: 'types', run: ['node_modules/.bin/tsc', '--project', '.'] },
  { name: 'types of what runs in Node', run: ['node_modules/.bin/tsc', '--project', 'scripts'] },
  { name: 'types of the tests', run: ['node_modules/.bin/tsc', '--project', 'tests'] },
  {
    name: 'build of the tests in browsers',
    run: ['cargo', 'test', '--locked', '--target', WASM, '--test', 'browser', '--no-run'],
  },
];

/** What waits for pages, and must not wait for a busy machine. @returns {Step[]} */
function inBrowsers() {
  const webkit = ENGINES.find(({ name }) => name === 'WebKitGTK');
  return [
    {
      name: 'the JavaScript package in Node',
      run: ['node', '--test', '--test-reporter=spec', 'tests/node/'],
      counts: NODE,
    },
    {
      name: 'hostile markup, cleaned, in Chromium',
      // The program that the tests have built.
      run: ['node', 'tests/hostile/run.mjs', '--program', 'target/debug/copydesk', 'chromium'],
      counts: HOSTILE,
      proof: /^Chromium: (\d+) of \1 controls fired/m,
    },
    inRunner('Chromium', 'chrome', 'Chrome'),
    inRunner('Firefox', 'firefox', 'Firefox'),
    ...(webkit && isInstalled(webkit) ? [WEBKIT] : []),
    {
      name: 'the reader page, the bookmarklet and the element in browsers',
      run: ['node', '--test', '--test-reporter=spec', '--test-concurrency=1', 'tests/e2e/'],
      counts: NODE,
      proof: /^. Firefox \(/m,
    },
  ];
}

/** @param {string} name @param {string} flag @param {string} said @returns {Step} */
function inRunner(name, flag, said) {
  return {
    name: `the module in ${name}`,
    run: ['wasm-pack', 'test', '--headless', `--${flag}`, '--mode', 'no-install', '--', '--locked', '--test', 'browser'],
    counts: CARGO,
    proof: new RegExp(`Running headless tests in ${said}`),
  };
}

/** wasm-pack knows no WebKitGTK: its runner does, under the name of Safari. @type {Step} */
const WEBKIT = {
  name: 'the module in WebKitGTK',
  run: ['xvfb-run', '-a', 'cargo', 'test', '--locked', '--target', WASM, '--test', 'browser'],
  env: {
    SAFARIDRIVER: 'WebKitWebDriver',
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
    WASM_BINDGEN_TEST_ONLY_WEB: '1',
  },
  counts: CARGO,
  proof: /Running headless tests in Safari/,
};

/**
 * @param {Step} step
 * @param {boolean} isShown whether what it prints is shown at once, not only in the end
 * @returns {Promise<{passed: number, failed: number}>}
 */
async function perform({ name, run: [program = '', ...args], counts, proof, env = {} }, isShown) {
  const title = `\n== ${name}\n`;
  if (isShown) process.stdout.write(title);
  // With GECKODRIVER set, the runner takes Firefox whichever browser is asked for.
  const { CHROMEDRIVER, GECKODRIVER, SAFARIDRIVER, ...inherited } = process.env;
  const child = spawn(program, args, { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const [from, to] of /** @type {const} */ ([[child.stdout, process.stdout], [child.stderr, process.stderr]])) {
    from.on('data', (chunk) => {
      output += chunk;
      if (isShown) to.write(chunk);
    });
  }
  const code = await new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(1);
    });
    child.on('close', done);
  });
  if (!isShown) process.stdout.write(title + output);
  if (!counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const plain = output.replace(/\x1b\[[\d;]*m/g, '');
  let [passed, failed] = [0, 0];
  for (const { groups } of plain.matchAll(counts)) {
    passed += Number(groups?.passed);
    failed += Number(groups?.failed);
  }
  const proved = passed > 0 && (proof?.test(plain) ?? true);
  if (!proved) console.error('This step did not run what it should have.');
  if ((code !== 0 || !proved) && failed === 0) failed = 1;
  return { passed, failed };
}

/** @type {string[]} */
const lines = [];
const total = { passed: 0, failed: 0 };

/** One after the other. @param {Step[]} steps @param {boolean} isShown */
async function lane(steps, isShown) {
  for (const step of steps) {
    const before = Date.now();
    const { passed, failed } = await perform(step, isShown);
    total.passed += passed;
    total.failed += failed;
    const seconds = Math.round((Date.now() - before) / 1000);
    lines.push(`  ${failed ? 'FAILED' : 'ok    '} ${step.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  }
}

const started = Date.now();
await Promise.all([lane(NATIVE, true), lane(MODULE, false)]);
const last = inBrowsers();
await lane(last, true);
console.log(`\n${lines.join('\n')}`);
if (!last.includes(WEBKIT)) {
  console.log('  not run: WebKitGTK, whose driver is not installed (Debian: apt-get install webkit2gtk-driver xvfb)');
}
console.log(`  ${Math.round((Date.now() - started) / 1000)} s in all\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
