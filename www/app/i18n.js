/**
 * The page's words, in the first of the reader's languages that it speaks.
 */

import { fill } from '../copydesk/view/words.js';
import en from '../strings/en.js';

/** @typedef {typeof en} Strings */
/** @typedef {keyof Strings['words']} Key */

/** The languages, by their own names. To add one, write its file and put it here. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' };

/** @type {Record<string, () => Promise<{default: Strings}>>} */
const FILES = {
  de: () => import('../strings/de.js'),
  fr: () => import('../strings/fr.js'),
  es: () => import('../strings/es.js'),
};

let strings = en;

/**
 * Chooses the language and puts its words into the page.
 *
 * @param {string} wanted a language, or empty for the browser's
 */
export async function speak(wanted) {
  const tags = wanted ? [wanted] : navigator.languages;
  const lang = tags.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag in LANGUAGES) ?? 'en';
  strings = lang === 'en' ? en : ((await FILES[lang]?.())?.default ?? en);
  document.documentElement.lang = lang;
  translate(document);
}

/** The language in use. */
export function language() {
  return strings.view.lang;
}

/** The words of the article view. */
export function viewWords() {
  return strings.view;
}

/**
 * A phrase, with values in the places that it names.
 *
 * @param {Key} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  return fill(strings.words[key], values);
}

/**
 * A phrase that counts: `one` and `other` forms stand under the key with these endings.
 *
 * @param {'taken' | 'pages'} key
 * @param {number} n
 */
export function count(key, n) {
  const form = new Intl.PluralRules(language()).select(n) === 'one' ? 'one' : 'other';
  return t(`${key}.${form}`, { n: n.toLocaleString(language()) });
}

/**
 * Why a rule does what it does, in the language in use where it has been put into it.
 *
 * @param {{rule: string, why: string}} change
 */
export function reason({ rule, why }) {
  const reasons = /** @type {Record<string, string>} */ (strings.reasons);
  return reasons[rule] ?? why;
}

/**
 * Elements say what they hold: `data-t` their text, `data-t-label` their name, `data-t-hint` what stands in an empty
 * field.
 *
 * @param {ParentNode} root
 */
function translate(root) {
  for (const [attribute, set] of /** @type {[string, (element: HTMLElement, text: string) => void][]} */ ([
    ['data-t', (element, text) => { element.textContent = text; }],
    ['data-t-label', (element, text) => element.setAttribute('aria-label', text)],
    ['data-t-hint', (element, text) => element.setAttribute('placeholder', text)],
  ])) {
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(`[${attribute}]`))) {
      set(element, t(/** @type {Key} */ (element.getAttribute(attribute))));
    }
  }
}
