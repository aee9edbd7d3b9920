/**
 * How the page looks and behaves: kept in this browser, set by the panel, or by a link (`#theme=dark&size=120`).
 */

import { recall, retain } from './memory.js';

/**
 * What a setting may be: one of these words, or a whole number in a range.
 *
 * @type {Record<string, readonly string[] | {min: number, max: number, step: number}>}
 */
export const SETTINGS = {
  theme: ['system', 'light', 'sepia', 'dark', 'contrast'],
  face: ['serif', 'sans', 'legible', 'dyslexic'],
  size: { min: 80, max: 220, step: 10 },
  width: { min: 40, max: 90, step: 2 },
  leading: { min: 130, max: 210, step: 5 },
  tracking: { min: 0, max: 12, step: 1 },
  align: ['start', 'justify'],
  hyphens: ['auto', 'manual'],
  pictures: ['load', 'ask'],
  keys: ['on', 'off'],
  lang: ['', 'en', 'de', 'fr', 'es'],
  speed: { min: 50, max: 300, step: 10 },
};

/** @typedef {typeof DEFAULTS} Values */
/** @typedef {keyof Values} Name */

const DEFAULTS = {
  theme: 'system',
  face: 'serif',
  /** Hundredths of the usual size. */
  size: 100,
  /** Characters in a line, about. */
  width: 66,
  /** Hundredths of the size. */
  leading: 155,
  /** Hundredths of an em between letters. */
  tracking: 0,
  align: 'start',
  hyphens: 'auto',
  pictures: 'load',
  /** Keys without Ctrl, Alt or Meta. */
  keys: 'on',
  /** Empty: the browser's. */
  lang: '',
  /** Hundredths of a voice's usual speed. */
  speed: 100,
};

const STORE = 'copydesk.settings';

/** Fires `change` with the setting's name as its detail. */
class Settings extends EventTarget {
  #values = { ...DEFAULTS, ...valid(recall(STORE)) };

  get values() {
    return this.#values;
  }

  /** @param {Partial<Values>} wanted what is not valid is passed over */
  set(wanted) {
    const changed = Object.entries(valid(wanted)).filter(([name, value]) => this.#values[/** @type {Name} */ (name)] !== value);
    if (changed.length === 0) return;
    this.#values = { ...this.#values, ...Object.fromEntries(changed) };
    retain(STORE, this.#values);
    for (const [name] of changed) this.dispatchEvent(new CustomEvent('change', { detail: name }));
  }

  /** What is set by the address of the page. @param {string} hash */
  setByLink(hash) {
    this.set(Object.fromEntries(new URLSearchParams(hash.replace(/^#/, ''))));
  }

  /** One step more or less, or on to the next word. @param {Name} name @param {1 | -1} by */
  step(name, by) {
    const range = SETTINGS[name];
    const value = this.#values[name];
    if (range instanceof Array) {
      const at = range.indexOf(String(value)) + by;
      this.set({ [name]: range[(at + range.length) % range.length] });
    } else if (range) {
      this.set({ [name]: Math.min(range.max, Math.max(range.min, Number(value) + by * range.step)) });
    }
  }

  reset() {
    const { lang, ...rest } = DEFAULTS;
    this.set(rest);
  }
}

export const settings = new Settings();

/** @param {Record<string, unknown>} wanted @returns {Partial<Values>} */
function valid(wanted) {
  /** @type {Record<string, string | number>} */
  const values = {};
  for (const [name, allowed] of Object.entries(SETTINGS)) {
    const value = wanted[name];
    if (value === undefined) continue;
    if (allowed instanceof Array) {
      if (allowed.includes(String(value))) values[name] = String(value);
    } else if (/^\d{1,3}$/.test(String(value))) {
      values[name] = Math.min(allowed.max, Math.max(allowed.min, Number(value)));
    }
  }
  return values;
}

/** Puts the settings on the page: as attributes and custom properties of its root, which the article's view reads. */
export function applySettings() {
  const { theme, face, size, width, leading, tracking, align, hyphens } = settings.values;
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.dataset.face = face;
  const style = root.style;
  style.setProperty('--scale', String(size / 100));
  // A character of running text is about 0.4545 em wide in the faces that we ask for.
  style.setProperty('--cd-measure', String(Math.round(width * 45.45) / 100));
  style.setProperty('--cd-leading', String(leading / 100));
  style.setProperty('--cd-tracking', tracking === 0 ? 'normal' : `${tracking / 100}em`);
  style.setProperty('--cd-align', align);
  style.setProperty('--cd-hyphens', hyphens);
}
