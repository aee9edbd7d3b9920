/**
 * The article's content, made ready for a screen: addresses, pictures, embeds, and what is wider than the column.
 */

import { button, el, hostOf, webAddress } from './dom.js';
import { frameFor } from './players.js';
import { fragment } from './trusted.js';
import { fill } from './words.js';

/** @typedef {import('../copydesk.js').Article} Article */
/** @typedef {import('../copydesk.js').Removal} Removal */
/** @typedef {import('./words.js').Words} Words */

/**
 * @typedef {object} ContentOptions
 * @property {boolean} pictures whether pictures load at once; else each waits behind a button
 * @property {Map<string, string>} resources addresses that stand in for others: parts of a saved page
 * @property {Iterable<Removal>} restored what was brought back, to be marked in its place
 * @property {Words} words
 */

/**
 * @param {Article} article
 * @param {ContentOptions} options
 * @returns {DocumentFragment}
 */
export function contentOf(article, options) {
  const content = fragment(article);
  quietAddresses(content);
  useResources(content, options.resources);
  nameImages(content, options.words);
  if (!options.pictures) holdImages(content, options.words);
  offerEmbeds(content, options.words);
  wrapTables(content, options.words);
  markRestored(content, options.restored);
  return content;
}

/**
 * A relative address of the article's page would lead into ours: it leads nowhere.
 *
 * @param {DocumentFragment} content
 */
function quietAddresses(content) {
  for (const name of ['href', 'src', 'srcset', 'poster']) {
    for (const element of content.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      if (!/^(https?:|data:|mailto:|tel:|#)/i.test(value.trim())) element.removeAttribute(name);
    }
  }
  for (const image of content.querySelectorAll('img:not([src], [srcset])')) {
    if (!image.closest('picture')?.querySelector('source[srcset]')) image.replaceWith(image.getAttribute('alt') ?? '');
  }
}

/** @param {DocumentFragment} content @param {Map<string, string>} resources */
function useResources(content, resources) {
  if (resources.size === 0) return;
  for (const image of content.querySelectorAll('img')) {
    const candidates = (image.getAttribute('srcset') ?? '').split(/,\s+/).map((one) => one.trim().split(/\s/)[0] ?? '');
    const found = [image.getAttribute('src') ?? '', ...candidates].find((address) => resources.has(address));
    if (found === undefined) continue;
    image.closest('picture')?.querySelectorAll('source').forEach((source) => source.remove());
    image.removeAttribute('srcset');
    image.setAttribute('src', resources.get(found) ?? '');
  }
}

/**
 * A picture that nobody described is named as one, unless a caption stands below it.
 *
 * @param {DocumentFragment} content
 * @param {Words} words
 */
function nameImages(content, words) {
  for (const image of content.querySelectorAll('img:not([alt])')) {
    image.setAttribute('alt', image.closest('figure')?.querySelector('figcaption') ? '' : words.picture);
  }
}

/** @param {DocumentFragment} content @param {Words} words */
function holdImages(content, words) {
  for (const image of content.querySelectorAll('img')) {
    const picture = image.closest('picture') ?? image;
    const host = hostOf(image.getAttribute('src') ?? picture.querySelector('source')?.getAttribute('srcset') ?? '');
    if (!host) continue;
    const label = fill(words.showPicture, { host });
    const hold = button(label, () => hold.replaceWith(picture), { class: 'held', part: 'held' });
    const alt = image.getAttribute('alt');
    if (alt) hold.append(el('span', { class: 'alt' }, alt));
    picture.replaceWith(hold);
    // A button must not stand in a link.
    const link = hold.closest('a');
    if (link && link.textContent === hold.textContent) link.replaceWith(hold);
  }
}

/** @param {DocumentFragment} content @param {Words} words */
function offerEmbeds(content, words) {
  for (const figure of content.querySelectorAll('figure.cd-embed')) {
    const link = figure.querySelector('a[href]');
    const address = frameFor(webAddress(link?.getAttribute('href') ?? null));
    if (!address) continue;
    const host = hostOf(address);
    const offer = button(
      fill(words.load, { host }),
      () => {
        const player = el('iframe', {
          src: address,
          title: link?.textContent,
          class: 'player',
          sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation',
          allow: 'fullscreen; encrypted-media; picture-in-picture',
          // Some players refuse to start without knowing who shows them; they learn the host, and not before the click.
          referrerpolicy: 'strict-origin',
        });
        place.replaceWith(player);
        player.focus();
      },
      { class: 'load' },
    );
    const place = el('div', { class: 'offer', part: 'offer' }, offer, el('p', {}, fill(words.loadHint, { host })));
    figure.prepend(place);
  }
}

/** @param {DocumentFragment} content @param {Words} words */
function wrapTables(content, words) {
  for (const table of content.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const scroller = el('div', { class: 'scroller', 'data-name': table.caption?.textContent?.trim() || words.table });
    table.replaceWith(scroller);
    scroller.append(table);
  }
  for (const code of content.querySelectorAll('pre')) code.dataset.name = words.code;
}

/**
 * Marks the blocks that were brought back, where they can be told by their words.
 *
 * @param {DocumentFragment} content
 * @param {Iterable<Removal>} restored
 */
function markRestored(content, restored) {
  const blocks = [...content.children];
  const words = blocks.map((block) => fold(block.textContent));
  for (const { text } of restored) {
    const sought = fold(text);
    const at = sought ? words.findIndex((block) => block === sought || (sought.length > 24 && block.includes(sought))) : -1;
    blocks[at]?.classList.add('returned');
  }
}

/** @param {string | null} text */
function fold(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
