/**
 * What the page remembers in this browser. Where nothing may be kept, it forgets, and works all the same.
 */

/**
 * What was remembered under a name; empty when nothing was, or it cannot be read.
 *
 * @param {string} name
 * @returns {Record<string, any>}
 */
export function recall(name) {
  try {
    return Object(JSON.parse(localStorage.getItem(name) ?? '{}'));
  } catch {
    return {};
  }
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} values
 */
export function retain(name, values) {
  try {
    localStorage.setItem(name, JSON.stringify(values));
  } catch {
    // Then it is as new the next time.
  }
}
