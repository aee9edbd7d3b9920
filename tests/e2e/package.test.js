/**
 * The npm package as others have it: packed, installed, and used in Node, from TypeScript and through a bundler.
 */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { browserPath, LAUNCH } from '../../scripts/chromium.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORDS = 'The pilots had used the quiet days to paint their boat.';

/** In every place the same calls. */
const USE = `
import { clean, init } from 'copydesk';
await init();
const article = clean('<p>Share this article</p><p>${WORDS}</p>');
`;

const FILES = {
  'package.json': JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  'node.js': `${USE} console.log(JSON.stringify([article.textContent, article.removed[0].rule]));`,
  'typed.ts': `
    import { clean, init, type Article, type Options } from 'copydesk';
    import { createDesk } from 'copydesk/desk';
    import { CopydeskReader } from 'copydesk/element';
    await init();
    const options: Options = { markdown: true, keep: ['byline'] };
    const article: Article = clean('<p>Rain', options);
    export const rule: string | undefined = article.removed[0]?.rule;
    export const later: Promise<Article> = createDesk({ deadline: 1000 }).clean('<p>Rain');
    export const reader: HTMLElement = new CopydeskReader();
    // @ts-expect-error: no such option
    clean('<p>Rain', { markdwon: true });
    // @ts-expect-error: a title may be missing
    export const title: string = article.title;
  `,
  'index.html': '<!DOCTYPE html><title>Consumer</title><link rel="icon" href="data:,"><body><script type="module" src="page.js"></script>',
  'page.js': `${USE}
    import { createDesk } from 'copydesk/desk';
    import 'copydesk/element';
    const desk = createDesk();
    const apart = await desk.clean('<p>Share this article</p><p>${WORDS}</p>');
    document.body.append(Object.assign(document.createElement('copydesk-reader'), { html: '<title>A boat</title><p>${WORDS}</p>' }));
    document.querySelector('copydesk-reader').addEventListener('clean', ({ detail }) => {
      document.title = JSON.stringify([article.textContent, apart.textContent, detail.textContent]);
    });
  `,
};

/** Where the package is installed. */
let folder = '';

before(async () => {
  execFileSync('make', ['--no-print-directory', 'package'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  folder = await mkdtemp(join(tmpdir(), 'copydesk-package-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  const { version } = JSON.parse(await readFile(join(ROOT, 'www/copydesk/package.json'), 'utf8'));
  const archive = join(ROOT, `target/copydesk-${version}.tgz`);
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', archive], { cwd: folder });
});

after(() => rm(folder, { recursive: true, force: true }));

test('its licences come with it', async () => {
  for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) {
    assert.ok((await readFile(join(folder, 'node_modules/copydesk', name), 'utf8')).length > 500, name);
  }
});

test('Node loads it without being told where the module is', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['node.js'], { cwd: folder, encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.deepEqual(JSON.parse(stdout), [WORDS, 'share-label']);
});

for (const [resolution, module] of [['bundler', 'esnext'], ['nodenext', 'nodenext']]) {
  test(`TypeScript knows its types (${resolution})`, () => {
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'];
    const { stdout, status } = spawnSync(
      join(ROOT, 'node_modules/.bin/tsc'),
      [...options, '--module', String(module), '--moduleResolution', String(resolution), 'typed.ts'],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });
}

test('a bundler finds the module, the worker and the style sheets', async () => {
  await build({ root: folder, logLevel: 'error', build: { target: 'es2022' } });
  const server = await preview({ root: folder, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({ args: LAUNCH, executablePath: browserPath() });
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(String(server.resolvedUrls?.local[0]));
    await page.waitForFunction(() => document.title.startsWith('['), undefined, { timeout: 20_000 });
    assert.deepEqual(JSON.parse(await page.title()), [WORDS, WORDS, WORDS]);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
    await server.close();
  }
});
