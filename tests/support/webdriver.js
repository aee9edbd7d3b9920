/**
 * Real Chromium, Firefox and WebKitGTK through one narrow face: plain WebDriver (https://www.w3.org/TR/webdriver2/) over
 * `fetch`.
 *
 * A script that a driver evaluates is exempt from the page's policy as such, as a bookmark's is; all that it does is not.
 */

import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPath, LAUNCH } from '../../scripts/chromium.js';

/** WebDriver's name for what stands for an element in JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Milliseconds. */
const START = 60_000;
const PATIENCE = 30_000;
const PAUSE = 50;

/** Where `make` puts geckodriver, and where all else is. */
const PATH = [fileURLToPath(new URL('../../target/tools/bin', import.meta.url)), process.env.PATH].join(delimiter);

/** Keys by their WebDriver code points. */
export const KEYS = { control: '\uE009', enter: '\uE007', escape: '\uE00C', tab: '\uE004' };

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string[]} needs programs, but for the browser itself
 * @property {(port: number) => string[]} command the driver's program and arguments
 * @property {(folder: string) => object} wants capabilities, with an empty folder for a profile
 */

/** @type {Engine[]} */
export const ENGINES = [
  {
    name: 'Chromium',
    needs: ['chromedriver'],
    command: (port) => ['chromedriver', `--port=${port}`],
    wants: (folder) => ({
      browserName: 'chrome',
      'goog:chromeOptions': {
        binary: browserPath(),
        args: ['--headless', '--no-first-run', '--disable-sync', '--disable-dev-shm-usage', `--user-data-dir=${folder}`, ...LAUNCH],
      },
    }),
  },
  {
    name: 'Firefox',
    needs: ['geckodriver'],
    // The browser's own context, where bookmarks are opened, must be asked for.
    command: (port) => ['geckodriver', '--port', String(port), '--websocket-port', '0', '--allow-system-access'],
    wants: () => ({ browserName: 'firefox', 'moz:firefoxOptions': { args: ['-headless'] } }),
  },
  {
    name: 'WebKitGTK',
    needs: ['WebKitWebDriver', 'xvfb-run'],
    command: (port) => ['xvfb-run', '-a', 'WebKitWebDriver', `--port=${port}`],
    wants: () => ({ browserName: 'MiniBrowser' }),
  },
];

/** Whether all that the engine needs is on PATH. @param {Engine} engine */
export function isInstalled({ needs }) {
  return needs.every((program) =>
    PATH.split(delimiter).some((folder) => {
      try {
        accessSync(join(folder, program), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }),
  );
}

/** @param {number} ms */
export function sleep(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

/**
 * Asks until the answer is one, and gives it.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @param {string} what is waited for
 * @param {number} [patience] milliseconds
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(ask, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await sleep(PAUSE);
  }
}

/** A port that nobody listens on. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** A browser that is driven. Its commands go to the window that was last switched to. */
export class Browser {
  /** @type {import('node:child_process').ChildProcess} */
  #driver;
  /** @type {string} */
  #base;
  /** @type {string} */
  #folder;
  /** @type {number} */
  #patience;
  #session = '';

  /**
   * @param {import('node:child_process').ChildProcess} driver
   * @param {string} base
   * @param {string} folder
   * @param {number} patience
   */
  constructor(driver, base, folder, patience) {
    this.#driver = driver;
    this.#base = base;
    this.#folder = folder;
    this.#patience = patience;
  }

  /**
   * @param {Engine} engine
   * @param {object} [settings]
   * @param {number} [settings.patience] milliseconds that a script may take
   * @param {object} [settings.wants] more capabilities
   * @returns {Promise<Browser>}
   */
  static async start({ command, wants }, { patience = PATIENCE, wants: more = {} } = {}) {
    const port = await freePort();
    const [program = '', ...args] = command(port);
    // A group of its own: xvfb-run leaves its children behind.
    const driver = spawn(program, args, { stdio: 'ignore', detached: true, env: { ...process.env, PATH } });
    let fault = '';
    driver.on('error', ({ message }) => (fault = message));
    driver.on('exit', (code) => (fault ||= `it ended with ${code}`));
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-'));
    const browser = new Browser(driver, `http://127.0.0.1:${port}`, folder, patience);
    try {
      const answers = () => fetch(`${browser.#base}/status`).then(({ ok }) => ok, () => false);
      await until(async () => fault || (await answers()), program, START);
      if (fault) throw new Error(`${program}: ${fault}`);
      const session = await browser.#call('POST', '/session', { capabilities: { alwaysMatch: { ...wants(folder), ...more } } });
      browser.#session = `/session/${session.sessionId}`;
      await browser.command('POST', '/timeouts', { script: patience, pageLoad: 2 * PATIENCE });
      return browser;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async close() {
    if (this.#session) await this.command('DELETE', '').catch(() => {});
    if (this.#driver.pid && this.#driver.exitCode === null) process.kill(-this.#driver.pid);
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /**
   * A command of the session.
   *
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path
   * @param {object} [body]
   */
  command(method, path, body = {}) {
    return this.#call(method, this.#session + path, body);
  }

  /** @param {string} method @param {string} path @param {object} body @returns {Promise<any>} */
  async #call(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      signal: AbortSignal.timeout(START + this.#patience),
      ...(method === 'POST' && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`${path.replace(/^\/session\/[^/]+/, '')}: ${value?.error}: ${value?.message}`);
    return value;
  }

  /** @param {string} url */
  async go(url) {
    await this.command('POST', '/url', { url });
  }

  /**
   * Runs a function in the page, and gives what it gives.
   *
   * @template T
   * @template {unknown[]} A
   * @param {(...args: A) => T} action it sees nothing of where it is written
   * @param {A} args
   * @returns {Promise<Awaited<T>>}
   */
  run(action, ...args) {
    return this.command('POST', '/execute/sync', { script: `return (${action}).apply(null, arguments)`, args });
  }

  /**
   * Runs source text in the page, and gives what it hands to the function that is its last argument. It needs nothing of the
   * page, which may have been tampered with.
   *
   * @param {string} script
   * @param {unknown[]} args
   * @returns {Promise<any>}
   */
  hear(script, ...args) {
    return this.command('POST', '/execute/async', { script, args });
  }

  /**
   * Runs source text in the page, as a bookmark would: outside of its policy, and because a person has clicked.
   *
   * @param {string} script
   * @param {string} selector where the click goes
   */
  async evaluate(script, selector) {
    await this.command('POST', '/execute/sync', {
      script: `addEventListener('click', () => { ${script} }, { once: true, capture: true })`,
      args: [],
    });
    await this.click(selector);
  }

  /** @returns {Promise<string>} */
  window() {
    return this.command('GET', '/window');
  }

  /** @returns {Promise<string[]>} */
  windows() {
    return this.command('GET', '/window/handles');
  }

  /** @param {string} handle */
  async switchTo(handle) {
    await this.command('POST', '/window', { handle });
  }

  /** The window beside those that are known, once there is one; switched to. @param {string[]} known */
  async newWindow(known) {
    const handle = await until(async () => (await this.windows()).find((found) => !known.includes(found)), 'a window');
    await this.switchTo(handle);
    return handle;
  }

  /** Closes all windows but one. @param {string} kept */
  async closeOthers(kept) {
    for (const handle of await this.windows()) {
      if (handle === kept) continue;
      await this.switchTo(handle);
      await this.command('DELETE', '/window');
    }
    await this.switchTo(kept);
  }

  /** @param {string} selector of CSS @returns {Promise<string>} its path for `command` */
  async find(selector) {
    const found = await this.command('POST', '/element', { using: 'css selector', value: selector });
    return `/element/${found[ELEMENT]}`;
  }

  /** @param {string} selector */
  async click(selector) {
    await this.command('POST', `${await this.find(selector)}/click`);
  }

  /** Presses keys one after the other; all are let go at the end. @param {string[]} keys */
  async press(...keys) {
    const actions = [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}
