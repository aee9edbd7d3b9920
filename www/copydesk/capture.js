/**
 * Writes a live document down as HTML, as its reader sees it, without changing it.
 *
 * - What is not shown is not read: `display: none` with all below it, the words under
 *   `visibility: hidden`, templates, scripts and styles. The contents of a closed `<details>` are one
 *   click away and are read. `<html>` and `<body>` are never skipped.
 * - What a page says about itself is read, though it is never shown: `<meta>`, `<link>`, `<base>`, `<title>`,
 *   JSON-LD, TeX sources, and the `<noscript>` that holds a lazy picture.
 * - Open shadow roots are read in the place of their hosts, with what is slotted into them.
 * - Pictures and media get the address that the browser chose (`currentSrc`) as their `src`.
 *
 * Every property is read with the getter of its prototype: a form control that is named `parentNode`, or a
 * picture that is named `URL`, shadows the property of its form or document, never the getter. The walk
 * keeps its own stack, so that no depth of page overflows the engine's.
 */

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;
const HTML = 'http://www.w3.org/1999/xhtml';

/** Elements without an end tag. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Read whether shown or not: they say something of the page, or of the element that they stand in. */
const ALWAYS = new Set('base body head html link meta noscript rp script source title track'.split(' '));
/** Never shown. */
const NEVER = new Set('area datalist frame frameset noembed noframes style template'.split(' '));
/** What stands in them is shown only where they themselves cannot be. */
const OPAQUE = new Set('audio canvas iframe video'.split(' '));

/**
 * A prototype's getter, as a function of the object.
 *
 * @param {object} prototype
 * @param {string} name
 * @returns {(object: any) => any}
 */
function getter(prototype, name) {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get ? (object) => get.call(object) : () => undefined;
}

/**
 * The getters that the walk needs. Looked up on each call: there is no DOM in a worker or in Node, and the
 * module must load there too.
 */
function reader() {
  if (typeof Node === 'undefined') {
    throw failure('a document can be read only where there is a DOM');
  }
  return {
    attributes: getter(Element.prototype, 'attributes'),
    imageSource: getter(HTMLImageElement.prototype, 'currentSrc'),
    lastChild: getter(Node.prototype, 'lastChild'),
    localName: getter(Element.prototype, 'localName'),
    mediaSource: getter(HTMLMediaElement.prototype, 'currentSrc'),
    namespace: getter(Element.prototype, 'namespaceURI'),
    nodeType: getter(Node.prototype, 'nodeType'),
    previous: getter(Node.prototype, 'previousSibling'),
    root: getter(Document.prototype, 'documentElement'),
    shadow: getter(Element.prototype, 'shadowRoot'),
    text: getter(Node.prototype, 'textContent'),
    url: getter(Document.prototype, 'URL'),
    view: getter(Document.prototype, 'defaultView'),
  };
}

/** @param {string} message */
function failure(message) {
  return Object.assign(new TypeError(message), { name: 'CopydeskError', code: 'BadInput' });
}

/** @param {ReturnType<typeof reader>} read @param {any} document */
function check(read, document) {
  let type = 0;
  try {
    type = read.nodeType(document);
  } catch {
    // Not a node at all.
  }
  if (type !== DOCUMENT) {
    throw failure('a Document is wanted');
  }
}

/**
 * The document's own address; empty where it has none that links could be resolved against.
 *
 * @param {Document} document
 * @returns {string}
 */
export function address(document) {
  const read = reader();
  check(read, document);
  const url = String(read.url(document));
  return /^https?:/.test(url) ? url : '';
}

/**
 * The document as HTML.
 *
 * @param {Document} document
 * @returns {string}
 */
export function capture(document) {
  const read = reader();
  check(read, document);
  /** @type {Window | null} */
  const view = read.view(document);
  const out = ['<!DOCTYPE html>'];
  /** What is still to be written, last first: end tags, and nodes with whether their words are seen. @type {(string | [any, boolean])[]} */
  const todo = [[read.root(document), true]];

  /** @param {any} parent @param {boolean} seen */
  const children = (parent, seen) => {
    for (let node = read.lastChild(parent); node; node = read.previous(node)) {
      todo.push([node, seen]);
    }
  };

  for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
    if (typeof step === 'string') {
      out.push(step);
      continue;
    }
    const [node, parentSeen] = step;
    const type = node ? read.nodeType(node) : 0;
    if (type === TEXT) {
      if (parentSeen) out.push(escape(read.text(node)));
      continue;
    }
    if (type !== ELEMENT) continue;

    /** @type {string} */
    const name = read.localName(node);
    const html = read.namespace(node) === HTML;
    if (!/^[a-z][^\s<>/]*$/i.test(name) || (html && NEVER.has(name))) continue;
    const always = html && ALWAYS.has(name);
    const { shown, seen } = always ? { shown: true, seen: parentSeen } : visibility(node, view, read);
    if (!shown) continue;

    if (html && name === 'slot') {
      const assigned = HTMLSlotElement.prototype.assignedNodes.call(node);
      if (assigned.length > 0) {
        for (let i = assigned.length - 1; i >= 0; i--) todo.push([assigned[i], seen]);
      } else {
        children(node, seen);
      }
      continue;
    }
    if (html && (name === 'script' || name === 'noscript')) {
      out.push(source(node, name, read));
      continue;
    }
    const leaf = html && VOID.has(name);
    if (leaf && !seen && !always) continue;

    // These two take no markup, so that their words would be read differently.
    const tag = html && (name === 'xmp' || name === 'plaintext') ? 'pre' : name;
    out.push(startTag(node, tag, chosen(node, html ? name : '', read), view !== null, read));
    if (leaf) continue;
    todo.push(`</${tag}>`);
    if (html && OPAQUE.has(name)) {
      for (let n = read.lastChild(node); n; n = read.previous(n)) {
        if (read.nodeType(n) === ELEMENT && /^(source|track)$/.test(read.localName(n))) todo.push([n, seen]);
      }
      continue;
    }
    // The parser drops one line feed at the head of a <pre>.
    if (tag === 'pre') out.push('\n');
    children(read.shadow(node) ?? node, seen);
  }
  return out.join('');
}

/**
 * Whether an element is shown at all, and whether its own words are seen. A document without a window has no
 * styles: there `hidden` decides.
 *
 * @param {any} element
 * @param {Window | null} view
 * @param {ReturnType<typeof reader>} read
 */
function visibility(element, view, read) {
  const style = view?.getComputedStyle(element);
  if (!style?.display) {
    const hidden = read.attributes(element).getNamedItem('hidden');
    return { shown: !hidden || hidden.value === 'until-found', seen: true };
  }
  return { shown: style.display !== 'none', seen: style.visibility === 'visible' };
}

/**
 * The address that the browser chose for a picture or a medium, where it is one that another page can load.
 *
 * @param {any} element
 * @param {string} name
 * @param {ReturnType<typeof reader>} read
 * @returns {string}
 */
function chosen(element, name, read) {
  const url =
    name === 'img' ? read.imageSource(element)
    : name === 'video' || name === 'audio' ? read.mediaSource(element)
    : '';
  return /^https?:/.test(url) ? url : '';
}

/**
 * @param {any} element
 * @param {string} tag
 * @param {string} src
 * @param {boolean} styled whether what is shown has been decided by the styles, and `hidden` says no more
 * @param {ReturnType<typeof reader>} read
 */
function startTag(element, tag, src, styled, read) {
  let out = `<${tag}`;
  if (src) out += ` src="${escape(src)}"`;
  for (const { name, value } of read.attributes(element)) {
    if (!/^[^\s"'<>/=\0]+$/.test(name) || (src && name === 'src') || (styled && name === 'hidden')) continue;
    out += ` ${name}="${escape(value)}"`;
  }
  return `${out}>`;
}

/**
 * A script that holds data, or a noscript that holds a picture; empty for every other.
 *
 * @param {any} element
 * @param {string} name
 * @param {ReturnType<typeof reader>} read
 */
function source(element, name, read) {
  /** @type {string} */
  const text = read.text(element);
  const type = read.attributes(element).getNamedItem('type')?.value ?? '';
  const wanted = name === 'script' ? /^\s*(application\/ld\+json|math\/tex)/i.test(type) : /<img\b/i.test(text);
  if (!wanted || text.toLowerCase().includes(`</${name}`)) return '';
  return startTag(element, name, '', false, read) + `${text}</${name}>`;
}

/** @param {string} text */
function escape(text) {
  return /[&<>"]/.test(text)
    ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    : text;
}

const encoder = new TextEncoder();

/**
 * Writes the text as UTF-8; how many bytes it has, or -1 where there is no room for all of it.
 *
 * @param {string} text
 * @param {Uint8Array} bytes
 * @returns {number}
 */
export function encode(text, bytes) {
  const { read, written } = encoder.encodeInto(text, bytes);
  return read === text.length ? written : -1;
}
