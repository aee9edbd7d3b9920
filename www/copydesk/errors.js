/** @typedef {import('./wasm/copydesk.js').CopydeskError} CopydeskError */

/**
 * An error like those that the module throws.
 *
 * @param {CopydeskError['code']} code
 * @param {string} message
 * @param {unknown} [cause]
 * @returns {CopydeskError}
 */
export function failure(code, message, cause) {
  const error = new Error(message, cause === undefined ? undefined : { cause });
  return Object.assign(error, { name: /** @type {const} */ ('CopydeskError'), code });
}
