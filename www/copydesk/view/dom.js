/**
 * Small helpers for building a page. Text goes in as text, never as markup.
 */

/**
 * An element with its attributes and children; what is `null` or `false` is left out, and `true` is an attribute
 * without a value.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

/**
 * A button that does something.
 *
 * @param {string} label
 * @param {(event: MouseEvent) => void} onClick
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 */
export function button(label, onClick, attributes = {}) {
  const element = el('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', onClick);
  return element;
}

/**
 * The element of the page with this id.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new TypeError(`the page has no ${type.name} with the id ${id}`);
  return element;
}

/**
 * An address that may stand in a link of ours; `null` for every other scheme.
 *
 * @param {string | null} url
 * @returns {string | null}
 */
export function webAddress(url) {
  return url && /^https?:\/\//i.test(url) ? url : null;
}

/**
 * The host of an address, as one would say it; empty where there is none.
 *
 * @param {string | null} url
 */
export function hostOf(url) {
  try {
    return new URL(url ?? '').hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
