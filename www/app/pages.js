/**
 * The pages that were opened together, as a list to step through.
 */

import { byId, el } from '../copydesk/view/dom.js';
import { count, t } from './i18n.js';

/** @typedef {import('./intake.js').Source} Source */
/** @typedef {import('./reading.js').Page} Page */

/** @type {{open: (page: Page) => Promise<boolean>, announce: (text: string) => void, complain: (problem: string) => void} | undefined} */
let desk;
/** @type {Source[]} */
let sources = [];
let at = 0;

/**
 * @param {NonNullable<typeof desk>} uses
 */
export function watchPages(uses) {
  desk = uses;
}

/**
 * Takes what came in: the first is read now, the others when they are asked for.
 *
 * @param {Source[]} found
 */
export async function openSources(found) {
  sources = found;
  const list = byId('pages', HTMLElement);
  list.hidden = found.length < 2;
  byId('pages-list', HTMLElement).replaceChildren(
    ...(found.length < 2
      ? []
      : found.map(({ name }, n) => {
          const choose = el('button', { type: 'button' }, name);
          choose.addEventListener('click', () => read(n));
          return el('li', {}, choose);
        })),
  );
  await read(0);
  if (found.length > 1) desk?.announce(count('pages', found.length));
}

/** @param {1 | -1} by */
export function stepPage(by) {
  if (sources.length > 1) read((at + by + sources.length) % sources.length);
}

/** @param {number} n */
async function read(n) {
  const source = sources[n];
  if (!source) return;
  at = n;
  [...byId('pages-list', HTMLElement).querySelectorAll('button')].forEach((button, place) => {
    if (place === n) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  });
  try {
    const page = await source.read();
    await desk?.open({ ...page, name: source.name });
  } catch {
    desk?.complain(t('error.file', { name: source.name }));
  }
}
