/**
 * The text of a page that came as bytes.
 */

/** Bytes in which a page says what it is written in. */
const HEAD = 1024;

/**
 * By its byte order mark, as UTF-8, by what is said of it, by what it says of itself, or as what old pages were written in.
 *
 * @param {Uint8Array} bytes
 * @param {string} [told] a charset that stands beside the page, such as in a header
 * @returns {string}
 */
export function decode(bytes, told) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const stated = told ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1];
  const marked = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  for (const label of [marked ?? 'utf-8', stated ?? 'windows-1252']) {
    try {
      return new TextDecoder(label, { fatal: label === 'utf-8' }).decode(bytes);
    } catch {
      // Not in this one, or not known: the next.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
