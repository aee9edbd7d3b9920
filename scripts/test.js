/**
 * Runs every test there is, one step after the other, and ends with one line that sums them up:
 *
 *     N passed, M failed
 *
 * A step that fails does not keep the others from running. What a step counts is read from what it prints; a step
 * that prints no counts is one test. A step that says it passed, but did not run what it should have, has failed.
 */

import { spawn } from 'node:child_process';

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

/** @type {Step[]} */
const STEPS = [
  { name: 'format', run: ['cargo', 'fmt', '--check'] },
  {
    name: 'clippy',
    run: ['cargo', 'clippy', '--locked', '--all-targets', '--all-features', '--', '-D', 'warnings'],
  },
  {
    name: 'clippy for WebAssembly',
    run: ['cargo', 'clippy', '--locked', '--target', WASM, '--lib', '--test', 'browser', '--', '-D', 'warnings'],
  },
  {
    name: 'documentation',
    run: ['cargo', 'doc', '--locked', '--no-deps', '--lib', '--all-features'],
    env: { RUSTDOCFLAGS: '-D warnings' },
  },
  { name: 'licences, sources and doubles of the crates', run: ['make', '--no-print-directory', 'deny'] },
  {
    name: 'unit, documentation, fixture and property tests',
    run: ['cargo', 'test', '--locked', '--all-features', '--no-fail-fast'],
    counts: CARGO,
    proof: /Doc-tests copydesk/,
  },
  {
    name: 'hostile markup, cleaned, in Chromium',
    // The program that the step before has built.
    run: ['node', 'tests/hostile/run.mjs', '--program', 'target/debug/copydesk', 'chromium'],
    counts: HOSTILE,
    proof: /^Chromium: (\d+) of \1 controls fired/m,
  },
  browser('Chromium', 'chrome', 'Chrome'),
  browser('Firefox', 'firefox', 'Firefox'),
  ...(process.env.WEBKIT_DRIVER ? [webkit(process.env.WEBKIT_DRIVER)] : []),
  { name: 'build of the module', run: ['make', '--no-print-directory', 'wasm'] },
  { name: 'size of the module', run: ['make', '--no-print-directory', 'size'] },
  { name: 'types', run: ['node_modules/.bin/tsc', '--project', '.'] },
  { name: 'types of what runs in Node', run: ['node_modules/.bin/tsc', '--project', 'scripts'] },
  { name: 'types of the tests', run: ['node_modules/.bin/tsc', '--project', 'tests'] },
  {
    name: 'the JavaScript package in Node',
    run: ['node', '--test', '--test-reporter=spec', 'tests/node/'],
    counts: NODE,
  },
  {
    name: 'the reader page, the bookmarklet and the element in browsers',
    run: ['node', '--test', '--test-reporter=spec', '--test-concurrency=1', 'tests/e2e/'],
    counts: NODE,
    proof: /^. Firefox \(/m,
  },
];

/** @param {string} name @param {string} flag @param {string} said @returns {Step} */
function browser(name, flag, said) {
  return {
    name: `the module in ${name}`,
    run: ['wasm-pack', 'test', '--headless', `--${flag}`, '--mode', 'no-install', '--', '--locked', '--test', 'browser'],
    counts: CARGO,
    proof: new RegExp(`Running headless tests in ${said}`),
  };
}

/** wasm-pack knows no WebKitGTK: its runner does, under the name of Safari. @param {string} driver @returns {Step} */
function webkit(driver) {
  return {
    name: 'the module in WebKitGTK',
    run: ['xvfb-run', '-a', 'cargo', 'test', '--locked', '--target', WASM, '--test', 'browser'],
    env: {
      SAFARIDRIVER: driver,
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
      WASM_BINDGEN_TEST_ONLY_WEB: '1',
    },
    counts: CARGO,
    proof: /Running headless tests in Safari/,
  };
}

/**
 * @param {Step} step
 * @returns {Promise<{passed: number, failed: number}>}
 */
async function perform({ run: [program = '', ...args], counts, proof, env = {} }) {
  // With GECKODRIVER set, the runner takes Firefox whichever browser is asked for.
  const { CHROMEDRIVER, GECKODRIVER, SAFARIDRIVER, ...inherited } = process.env;
  const child = spawn(program, args, { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const [from, to] of /** @type {const} */ ([[child.stdout, process.stdout], [child.stderr, process.stderr]])) {
    from.on('data', (chunk) => {
      output += chunk;
      to.write(chunk);
    });
  }
  const code = await new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(1);
    });
    child.on('close', done);
  });
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

const started = Date.now();
const total = { passed: 0, failed: 0 };
const lines = [];
for (const step of STEPS) {
  console.log(`\n== ${step.name}`);
  const before = Date.now();
  const { passed, failed } = await perform(step);
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((Date.now() - before) / 1000);
  lines.push(`  ${failed ? 'FAILED' : 'ok    '} ${step.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
console.log(`\n${lines.join('\n')}`);
if (!process.env.WEBKIT_DRIVER) {
  console.log('  not run: WebKitGTK, whose driver is not installed (Debian: apt-get install webkit2gtk-driver xvfb)');
}
console.log(`  ${Math.round((Date.now() - started) / 1000)} s in all\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
