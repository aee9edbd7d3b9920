/**
 * The panel of settings: choices as radio buttons, ranges as sliders. Every one works at once.
 */

import { byId, el } from '../copydesk/view/dom.js';
import { LANGUAGES, speak, t } from './i18n.js';
import { installed } from './faces.js';
import { settings, SETTINGS } from './settings.js';

/** @typedef {import('./i18n.js').Key} Key */
/** @typedef {import('./settings.js').Name} Name */

/** How a range's value is said. @type {Partial<Record<Name, (value: number) => string>>} */
const UNITS = {
  size: (value) => `${value} %`,
  width: (value) => t('set.characters', { n: value }),
  leading: (value) => (value / 100).toFixed(2),
  tracking: (value) => `${(value / 100).toFixed(2)} em`,
};

/** Builds the panel in the language in use. */
export function showPanel() {
  byId('settings-form', HTMLElement).replaceChildren(
    choice('theme', 'swatches'),
    choice('face', 'faces'),
    range('size'),
    range('width'),
    range('leading'),
    range('tracking'),
    el('div', { class: 'pairs' }, choice('align', 'segments'), choice('hyphens', 'segments')),
    flip('pictures', 'ask', 'load'),
    flip('keys', 'on', 'off'),
    languages(),
  );
}

/** @param {Name} name @param {string} look */
function choice(name, look) {
  const values = /** @type {readonly string[]} */ (SETTINGS[name]);
  const options = values
    .filter((value) => name !== 'face' || installed(value))
    .map((value) => {
      const input = el('input', { type: 'radio', name, value, checked: settings.values[name] === value });
      input.addEventListener('change', () => settings.set({ [name]: value }));
      return el('label', { 'data-value': value }, input, el('span', {}, t(/** @type {Key} */ (`set.${name}.${value}`))));
    });
  return el('fieldset', { class: look }, el('legend', {}, t(/** @type {Key} */ (`set.${name}`))), el('div', {}, ...options));
}

/** @param {Name} name */
function range(name) {
  const { min, max, step } = /** @type {{min: number, max: number, step: number}} */ (SETTINGS[name]);
  const say = UNITS[name] ?? String;
  const value = Number(settings.values[name]);
  const output = el('output', { for: `set-${name}` }, say(value));
  const input = el('input', { type: 'range', id: `set-${name}`, name, min, max, step, value, 'aria-valuetext': say(value) });
  input.addEventListener('input', () => settings.set({ [name]: Number(input.value) }));
  return el(
    'div',
    { class: 'range' },
    el('label', { for: `set-${name}` }, t(/** @type {Key} */ (`set.${name}`))),
    output,
    input,
  );
}

/** A setting that is on or off. @param {Name} name @param {string} on @param {string} off */
function flip(name, on, off) {
  const input = el('input', { type: 'checkbox', role: 'switch', name, checked: settings.values[name] === on });
  input.addEventListener('change', () => settings.set({ [name]: input.checked ? on : off }));
  return el('label', { class: 'flip' }, el('span', {}, t(/** @type {Key} */ (`set.${name}`))), input);
}

function languages() {
  const select = el(
    'select',
    { name: 'lang', id: 'set-lang' },
    el('option', { value: '' }, t('set.lang.system')),
    ...Object.entries(LANGUAGES).map(([value, name]) => el('option', { value, lang: value, selected: settings.values.lang === value }, name)),
  );
  select.addEventListener('change', () => settings.set({ lang: select.value }));
  return el('div', { class: 'flip' }, el('label', { for: 'set-lang' }, t('set.lang')), select);
}

/** Keeps the panel true when a setting is changed from elsewhere: a key, a link, the reset. @param {Name} name */
export function refreshPanel(name) {
  const form = byId('settings-form', HTMLElement);
  const value = settings.values[name];
  for (const field of /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (form.querySelectorAll(`[name="${name}"]`))) {
    if (field instanceof HTMLSelectElement) field.value = String(value);
    else if (field.type === 'radio') field.checked = field.value === value;
    else if (field.type === 'checkbox') field.checked = value === 'ask' || value === 'on';
    else {
      const said = (UNITS[name] ?? String)(Number(value));
      field.value = String(value);
      field.setAttribute('aria-valuetext', said);
      const output = field.parentElement?.querySelector('output');
      if (output) output.value = said;
    }
  }
}

/** The words of the page change with the language; the panel is built anew, and the focus stays. */
export async function changeLanguage() {
  await speak(settings.values.lang);
  const focused = document.activeElement?.id;
  showPanel();
  if (focused) document.getElementById(focused)?.focus();
}
