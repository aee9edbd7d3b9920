/**
 * Pages that a browser saved as one file: MHTML, a MIME message with a part for the page and one for each picture
 * (RFC 2557, RFC 2045, RFC 2046).
 */

/** @typedef {{type: string, charset: string, location: string, id: string, bytes: Uint8Array<ArrayBuffer>}} Part */

/** Pictures that may stand in for an address. */
const PICTURES = /^image\/(avif|gif|jpeg|png|webp)$/;

/**
 * Whether a file's head is that of a saved page.
 *
 * @param {Uint8Array} bytes
 */
export function isMhtml(bytes) {
  const head = latin1(bytes.subarray(0, 4096));
  return /^[\w-]+:[^\r\n]*\r?\n/.test(head) && /^content-type:\s*multipart\/related/im.test(head);
}

/**
 * The page in a saved file, and the pictures that are saved with it as addresses of this browser's memory.
 *
 * @param {Uint8Array} bytes
 * @param {(bytes: Uint8Array, charset?: string) => string} decode
 * @returns {{html: string, url: string, resources: Map<string, string>}}
 */
export function readMhtml(bytes, decode) {
  const text = latin1(bytes);
  const { headers, body } = split(text);
  const boundary = parameter(headers.get('content-type') ?? '', 'boundary');
  const parts = boundary ? partsOf(body, boundary) : [];
  const start = parameter(headers.get('content-type') ?? '', 'start').replace(/[<>]/g, '');
  const page = parts.find(({ id }) => id !== '' && id === start) ?? parts.find(({ type }) => /^(text\/html|application\/xhtml)/.test(type));
  if (!page) throw new TypeError('there is no page in this file');

  /** @type {Map<string, string>} */
  const resources = new Map();
  for (const { type, location, id, bytes: data } of parts) {
    if (!PICTURES.test(type)) continue;
    const address = URL.createObjectURL(new Blob([data], { type }));
    if (location) resources.set(location, address);
    if (id) resources.set(contentAddress(id), address);
  }
  const html = decode(page.bytes, page.charset || undefined).replace(/\bcid:([\w.@%+-]+)/gi, (_, id) => contentAddress(id));
  return { html, url: page.location || (headers.get('snapshot-content-location') ?? ''), resources };
}

/** A part that is named by its id alone gets an address that the sanitiser lets pass. @param {string} id */
function contentAddress(id) {
  return `https://part.invalid/${encodeURIComponent(id)}`;
}

/** @param {string} body @param {string} boundary @returns {Part[]} */
function partsOf(body, boundary) {
  const parts = [];
  const mark = `--${boundary}`;
  // A boundary stands at the head of a line.
  let from = body.startsWith(mark) ? 0 : next(0);
  while (from >= 0) {
    const start = body.indexOf('\n', from) + 1;
    if (start === 0 || body.startsWith('--', from + mark.length)) break;
    const end = next(start);
    parts.push(partOf(body.slice(start, end < 0 ? undefined : end)));
    from = end;
  }
  return parts;

  /** @param {number} after */
  function next(after) {
    const at = body.indexOf(`\n${mark}`, Math.max(0, after - 1));
    return at < 0 ? -1 : at + 1;
  }
}

/** @param {string} text @returns {Part} */
function partOf(text) {
  const { headers, body } = split(text);
  const type = headers.get('content-type') ?? 'text/plain';
  return {
    type: type.split(';')[0]?.trim().toLowerCase() ?? '',
    charset: parameter(type, 'charset'),
    location: (headers.get('content-location') ?? '').trim(),
    id: (headers.get('content-id') ?? '').replace(/[<>\s]/g, ''),
    bytes: unpack(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()),
  };
}

/** Headers, with folded lines joined, and what follows the empty line. @param {string} text */
function split(text) {
  const gap = /\r?\n\r?\n/.exec(text);
  const head = gap ? text.slice(0, gap.index) : text;
  /** @type {Map<string, string>} */
  const headers = new Map();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: gap ? text.slice(gap.index + gap[0].length) : '' };
}

/** @param {string} header @param {string} name */
function parameter(header, name) {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(header);
  return found?.[1] ?? found?.[2] ?? '';
}

/** @param {string} body @param {string} encoding */
function unpack(body, encoding) {
  if (encoding === 'base64') {
    try {
      return bytesOf(atob(body.replace(/[^a-z\d+/=]/gi, '')));
    } catch {
      return new Uint8Array();
    }
  }
  if (encoding !== 'quoted-printable') return bytesOf(body);
  const plain = body.replace(/[ \t]*=[ \t]*\r?\n/g, '').replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return bytesOf(plain);
}

/** Bytes as characters of the same number, and back. @param {Uint8Array} bytes */
function latin1(bytes) {
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return pieces.join('');
}

/** @param {string} text */
function bytesOf(text) {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
