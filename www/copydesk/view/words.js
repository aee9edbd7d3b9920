/**
 * The words of the article view in English. A page that speaks another language hands over its own.
 */

/** @typedef {typeof WORDS} Words */

export const WORDS = {
  /** The language that these words are in. */
  lang: 'en',
  by: 'By {names}',
  minutes: '{n} min read',
  updated: 'Updated {date}',
  noArticle: 'No article was found',
  noHeadline: 'Without a headline',
  table: 'Table',
  code: 'Code',
  picture: 'Picture',
  showPicture: 'Show the picture from {host}',
  load: 'Load from {host}',
  loadHint: 'Nothing is loaded from {host} before you ask.',
  restored: 'Restored',
  restore: 'Restore',
  takeOut: 'Take out again',
  undo: 'Undo',
  mendAgain: 'Mend again',
  noWords: 'No words',
  moreCuts: '{n} more taken out here',
  mendHere: '1 mend',
  mendsHere: '{n} mends',
  summary: 'What was changed',
  totals: '{cuts} taken out, {mends} mended. Nothing else was changed.',
  byRule: 'By rule',
};

/**
 * Puts values into the places of a phrase that are named in braces.
 *
 * @param {string} phrase
 * @param {Record<string, string | number>} values
 */
export function fill(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
