/**
 * The sentences of an article, each as a range of its text.
 */

/** Blocks whose words are read. What stands in one of them belongs to it. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, blockquote, figcaption, dt, dd, pre, td, th, summary, div';
/** A sentence longer than this is halved at a pause: some voices give up in the middle of long texts. */
const LONG = 320;

/**
 * @param {Iterable<Element>} parts what is read, in its order
 * @param {string} lang
 * @returns {{text: string, range: Range}[]}
 */
export function sentencesOf(parts, lang) {
  /** @type {{text: string, range: Range}[]} */
  const sentences = [];
  for (const part of parts) {
    /** Texts by the block that they stand in. @type {Map<Element, Text[]>} */
    const blocks = new Map();
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = node.parentElement?.closest(BLOCKS) ?? part;
      // Numbers of notes, and what is only offered, are not read.
      if (node.parentElement?.closest('sup, .held, .offer, .cd-backref')) continue;
      const texts = blocks.get(block);
      if (texts) texts.push(/** @type {Text} */ (node));
      else blocks.set(block, [/** @type {Text} */ (node)]);
    }
    for (const texts of blocks.values()) sentences.push(...split(texts, lang));
  }
  return sentences;
}

/** @param {Text[]} texts @param {string} lang */
function split(texts, lang) {
  const whole = texts.map(({ data }) => data).join('');
  const found = [];
  for (const [from, to] of bounds(whole, lang)) {
    const text = whole.slice(from, to);
    const start = from + (text.length - text.trimStart().length);
    const end = to - (text.length - text.trimEnd().length);
    if (end <= start || !/[\p{L}\p{N}]/u.test(text)) continue;
    const range = new Range();
    range.setStart(...at(texts, start, false));
    range.setEnd(...at(texts, end, true));
    found.push({ text: whole.slice(start, end).replace(/\s+/g, ' '), range });
  }
  return found;
}

/** @param {string} text @param {string} lang @returns {[number, number][]} */
function bounds(text, lang) {
  /** @type {[number, number][]} */
  const all = [];
  const push = (/** @type {number} */ from, /** @type {number} */ to) => {
    let start = from;
    while (to - start > LONG) {
      const pause = /[,;:–—،、]\s|\s/g;
      pause.lastIndex = start + LONG / 2;
      const found = pause.exec(text);
      if (!found || found.index + 1 >= to) break;
      all.push([start, found.index + 1]);
      start = found.index + 1;
    }
    all.push([start, to]);
  };
  if (typeof Intl.Segmenter === 'function') {
    for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) push(index, index + segment.length);
  } else {
    for (const { index, 0: segment } of text.matchAll(/[^.!?…。！？]+(?:[.!?…。！？]+["”’»)\]]*\s*|$)/g)) push(index, index + segment.length);
  }
  return all;
}

/** Where a character of the joined texts stands. @param {Text[]} texts @param {number} offset @param {boolean} end @returns {[Text, number]} */
function at(texts, offset, end) {
  let rest = offset;
  for (const text of texts) {
    if (rest < text.length || (end && rest === text.length)) return [text, rest];
    rest -= text.length;
  }
  const last = /** @type {Text} */ (texts.at(-1));
  return [last, last.length];
}
