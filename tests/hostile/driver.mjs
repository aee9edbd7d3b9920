/**
 * Browsers by WebDriver, over `fetch` and nothing else.
 */

import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const STARTS_WITHIN = 30_000;

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string[]} needs programs, the driver last
 * @property {(port: number) => string[]} run
 * @property {(profile: string) => object} capabilities
 */

/** @type {Engine[]} */
export const ENGINES = [
  {
    name: 'chromium',
    needs: ['chromium', 'chromedriver'],
    run: (port) => ['chromedriver', `--port=${port}`],
    capabilities: (profile) => ({
      browserName: 'chrome',
      'goog:chromeOptions': {
        // As root Chromium runs only without its sandbox; the rest keeps it from calling anywhere.
        args: [
          '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run',
          '--disable-background-networking', '--disable-component-update', '--disable-sync', `--user-data-dir=${profile}`,
        ],
      },
    }),
  },
  {
    name: 'firefox',
    needs: ['geckodriver'],
    run: (port) => ['geckodriver', '--port', String(port), '--websocket-port', '0'],
    capabilities: () => ({ browserName: 'firefox', 'moz:firefoxOptions': { args: ['-headless'] } }),
  },
  {
    name: 'webkit',
    needs: ['xvfb-run', 'WebKitWebDriver'],
    run: (port) => ['xvfb-run', '-a', 'WebKitWebDriver', `--port=${port}`],
    capabilities: () => ({}),
  },
];

/** Whether all that the engine needs is on PATH. @param {Engine} engine */
export function isInstalled(engine) {
  return engine.needs.every((program) =>
    (process.env.PATH ?? '').split(delimiter).some((folder) => {
      try {
        accessSync(join(folder, program), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }),
  );
}

/** A browser that has been started. */
export class Browser {
  #driver;
  #profile;
  #address = '';
  #session = '';

  /** @param {Engine} engine @param {number} port */
  constructor(engine, port) {
    const [program = '', ...args] = engine.run(port);
    // A process group of its own, so that what the driver has started ends with it.
    this.#driver = spawn(program, args, { stdio: 'ignore', detached: true });
    this.#driver.on('error', () => {});
    this.#profile = mkdtempSync(join(tmpdir(), 'copydesk-hostile-'));
    this.#address = `http://127.0.0.1:${port}`;
  }

  /** @param {Engine} engine */
  static async start(engine) {
    const browser = new Browser(engine, await freePort());
    const latest = Date.now() + STARTS_WITHIN;
    try {
      for (;;) {
        try {
          await fetch(`${browser.#address}/status`);
          break;
        } catch (error) {
          if (Date.now() > latest) throw error;
          await new Promise((done) => setTimeout(done, 100));
        }
      }
      const { sessionId } = await browser.#ask('POST', '/session', {
        capabilities: {
          alwaysMatch: {
            ...engine.capabilities(browser.#profile),
            timeouts: { script: 60_000, pageLoad: 30_000 },
            unhandledPromptBehavior: 'dismiss',
          },
        },
      });
      browser.#session = sessionId;
      return browser;
    } catch (error) {
      await browser.end();
      throw error;
    }
  }

  /** @param {string} url */
  async open(url) {
    await this.#ask('POST', `/session/${this.#session}/url`, { url });
  }

  /** What the script hands to the function that is its last argument. @param {string} script @param {unknown[]} args */
  async run(script, args) {
    return this.#ask('POST', `/session/${this.#session}/execute/async`, { script, args });
  }

  async end() {
    if (this.#session) await this.#ask('DELETE', `/session/${this.#session}`).catch(() => {});
    try {
      if (this.#driver.pid) process.kill(-this.#driver.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** @param {string} method @param {string} path @param {object} [body] */
  async #ask(method, path, body) {
    const response = await fetch(this.#address + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json; charset=utf-8' } }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
