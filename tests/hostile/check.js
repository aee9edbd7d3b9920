/**
 * Runs in the page, before anything hostile comes into it: puts markup in as its users would, and looks what it does.
 *
 * It holds on to the functions that it needs, for a page that has been clobbered would hand it others.
 */

'use strict';

{
  const FORMS = new Set('button datalist fieldset form input keygen isindex optgroup option output select textarea'.split(' '));
  const ELEMENTS = new Set(
    `applet audio base bgsound embed frame frameset head html body iframe image link listing marquee math meta noembed
     noframes noscript object param plaintext portal script slot style svg template title track video xmp`.split(/\s+/),
  );
  /** Attributes whose addresses are led to or fetched, and `cite`. */
  const ADDRESSES = new Set(
    `action archive attributionsrc background cite classid code codebase data dynsrc formaction href icon imagesrcset itemid itemtype
     longdesc lowsrc manifest object ping poster profile src srcset usemap xlink:href xml:base`.split(/\s+/),
  );
  /** Attributes that are fetched by themselves, on whichever element. */
  const FETCHED = new Set('background dynsrc lowsrc poster imagesrcset attributionsrc manifest'.split(' '));
  const WORDS = new Set(['alt', 'title', 'class', 'lang', 'id']);
  const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
  const SCRIPT_SCHEMES = new Set(['javascript:', 'vbscript:', 'livescript:', 'mocha:', 'jar:', 'view-source:', 'feed:']);
  const RASTER = /^data:image\/(avif|bmp|gif|jpe?g|jxl|png|webp)[;,]/i;
  const VOID = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));
  const RAW = new Set('style script xmp iframe noembed noframes plaintext noscript'.split(' '));
  const SVG = 'http://www.w3.org/2000/svg';
  const MATHML = 'http://www.w3.org/1998/Math/MathML';
  const HTML = 'http://www.w3.org/1999/xhtml';

  /** Where others put markup: before it, after it. @type {[string, string][]} */
  const AROUND = [
    ['<svg>', '</svg>'],
    ['<svg><title>', '</title></svg>'],
    ['<svg><foreignObject>', '</foreignObject></svg>'],
    ['<svg><style>', '</style></svg>'],
    ['<math>', '</math>'],
    ['<math><mtext>', '</mtext></math>'],
    ['<math><mtext><table><mglyph><style>', '</style></mglyph></table></mtext></math>'],
    ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
    ['<table>', '</table>'],
    ['<table><tr><td>', '</table>'],
    ['<form><table>', '</table></form>'],
    ['<select><option>', '</select>'],
    ['<template>', '</template>'],
    ['<noscript>', '</noscript>'],
    ['<textarea>', '</textarea>'],
    ['<title>', '</title>'],
    ['<style>', '</style>'],
    ['<xmp>', '</xmp>'],
    ['<iframe>', '</iframe>'],
    ['<!--', '-->'],
    ['<a href="/x"><p>', '</p></a>'],
  ];

  /** Elements that markup is put or moved into. @type {[string, string][]} */
  const CONTEXTS = [
    [SVG, 'svg'], [SVG, 'foreignObject'], [MATHML, 'math'], [MATHML, 'annotation-xml'],
    [HTML, 'table'], [HTML, 'tr'], [HTML, 'select'], [HTML, 'template'],
  ];

  const realm = document.createElement('iframe');
  document.documentElement.append(realm);
  const pristine = realm.contentWindow;
  if (!pristine) throw new Error('a frame on the page has a window');
  const form = pristine.document.createElement('form');
  const members = [pristine, pristine.document, form];
  const input = pristine.document.createElement('input');
  /** @param {string} name */
  const shadows = (name) => members.some((member) => name in member) || name in input;

  const events = new Set('begin end repeat DOMActivate DOMNodeInserted'.split(' '));
  for (let object = document.createElement('video'); object; object = Object.getPrototypeOf(object)) {
    for (const name of Object.getOwnPropertyNames(object)) if (name.startsWith('on')) events.add(name.slice(2));
  }
  // A click leads away: it is given for itself.
  events.delete('click');
  const base = location.href;
  const known = new Set(Object.getOwnPropertyNames(window));

  /** What is wrong, by the index of the output at fault. `null`: one of the outputs. */
  const found = /** @type {[number | null, string, string][]} */ ([]);
  /** @type {number | null} */
  let current = null;
  /** @param {string} column @param {unknown} what */
  const blame = (column, what) => found.push([current, column, String(what).slice(0, 200)]);

  for (const name of ['alert', 'prompt', 'confirm', 'print', 'open', 'pwn', 'xss']) {
    Object.assign(window, { [name]: (/** @type {unknown[]} */ ...args) => blame('script', `${name}(${args.join()})`) });
  }
  document.write = document.writeln = (text) => blame('script', `document.write(${text})`);
  for (const name of Object.getOwnPropertyNames(window)) known.add(name);
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) blame('script', `error: ${event.message}`);
  });
  addEventListener('unhandledrejection', (event) => blame('script', `rejected: ${event.reason}`));
  /** Addresses of the outputs' images. @type {Set<string>} */
  const wanted = new Set();
  /** What the page's policy has refused: the directive, the address. @type {[string, string][]} */
  const refused = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    refused.push([effectiveDirective, blockedURI]);
  });
  // WebKit follows links, and opens details, on any event of these names, whichever button it tells of.
  for (const name of ['click', 'auxclick', 'DOMActivate']) {
    document.addEventListener(
      name,
      (event) => {
        const link = event.target instanceof Element && event.target.closest('a, area');
        // What leads to another page is not followed; what might run is.
        if (!link || ['', ...SCHEMES].includes(protocol(String(link.getAttribute('href') ?? '')))) event.preventDefault();
      },
      true,
    );
  }

  /** @param {string} address */
  function protocol(address) {
    try {
      return new URL(address, base).protocol;
    } catch {
      return '';
    }
  }

  /** The address as engines ask for it and tell of it: some leave out who asks, some write escapes in capitals. @param {string} address */
  function fetched(address) {
    const url = new URL(address, base);
    url.username = url.password = url.hash = '';
    return url.href.replace(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase());
  }

  /** https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute, its addresses alone. @param {string} value */
  function candidates(value) {
    const out = [];
    let rest = value;
    while ((rest = rest.replace(/^[\t\n\f\r ,]+/, ''))) {
      const [address = ''] = /^[^\t\n\f\r ]+/.exec(rest) ?? [];
      rest = rest.slice(address.length);
      out.push(address.replace(/,+$/, ''));
      if (!address.endsWith(',')) rest = rest.replace(/^(\([^)]*\)?|[^,(])*/, '');
    }
    return out;
  }

  /** @param {Element} element @param {string} name @param {string} value */
  function checkAddress(element, name, value) {
    const scheme = protocol(value);
    if (element.localName === 'img' && name === 'src' && RASTER.test(value.trim())) return;
    if (scheme && !SCHEMES.has(scheme)) blame('address', `<${element.localName} ${name}="${value}">`);
    if (element.localName === 'img' || element.localName === 'source') {
      try {
        wanted.add(fetched(value));
      } catch {
        // Nothing that can be fetched.
      }
    }
  }

  /** Handlers, addresses: what may be wrong wherever the element stands. @param {Element} element */
  function checkAttributes(element) {
    for (const { name, value } of element.attributes) {
      const plain = name.toLowerCase();
      if (plain.startsWith('on')) blame('handler', `<${element.localName} ${name}="${value}">`);
      else if (plain === 'srcset' || plain === 'imagesrcset' || plain === 'ping') {
        const each = plain === 'ping' ? value.split(/\s+/) : candidates(value);
        for (const address of each) checkAddress(element, plain, address);
      } else if (ADDRESSES.has(plain)) checkAddress(element, plain, value);
      else if (!WORDS.has(plain) && SCRIPT_SCHEMES.has(protocol(value))) {
        blame('address', `<${element.localName} ${name}="${value}">`);
      }
    }
  }

  /** @param {Element} element */
  function checkElement(element) {
    const tag = element.localName;
    checkAttributes(element);
    if (element.namespaceURI !== HTML || ELEMENTS.has(tag)) blame('element', `<${tag}>`);
    if (FORMS.has(tag)) blame('form', `<${tag}>`);
    if (element.hasAttribute('style')) blame('style', `<${tag} style="${element.getAttribute('style')}">`);
    for (const name of ['id', 'name']) {
      const value = element.getAttribute(name);
      if (value !== null && shadows(value)) blame('clobber', `<${tag} ${name}="${value}">`);
    }
    for (const { name } of element.attributes) {
      const fetches = FETCHED.has(name) || (name === 'src' && tag !== 'img') || (name === 'srcset' && tag !== 'img' && tag !== 'source');
      if (fetches) blame('fetch', `<${tag} ${name}>`);
    }
    const rel = (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    if ((element.hasAttribute('target') || element.hasAttribute('formtarget')) && !rel.includes('noopener')) {
      blame('target', `<${tag} target="${element.getAttribute('target')}">`);
    }
  }

  /** The tree as the standard writes it today; engines differ in what they escape. @param {Node} node @returns {string} */
  function written(node) {
    if (node instanceof Text) {
      const parent = node.parentElement;
      return parent?.namespaceURI === HTML && RAW.has(parent.localName) ? node.data : escaped(node.data);
    }
    if (!(node instanceof Element)) return `<!--${node.nodeValue}-->`;
    const tag = node.localName;
    const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`);
    const start = `<${tag}${attributes.join('')}>`;
    if (node.namespaceURI === HTML && VOID.has(tag)) return start;
    return `${start}${contents(holder(node))}</${tag}>`;
  }

  /** @param {Node} node @returns {string} */
  const contents = (node) => Array.from(node.childNodes, written).join('');
  /** @param {string} text */
  const escaped = (text) =>
    text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  /** What holds the element's contents: of a template not itself. @param {Element} element */
  const holder = (element) => (element instanceof HTMLTemplateElement ? element.content : element);

  /** @param {ParentNode} node @returns {Element[]} all below, those in templates too */
  function all(node) {
    const out = [...node.querySelectorAll('*')];
    for (const element of out) if (element instanceof HTMLTemplateElement) out.push(...all(element.content));
    return out;
  }

  /** @param {Element[]} elements @param {Iterable<string>} names */
  function fire(elements, names) {
    for (const element of elements) {
      for (const name of names) element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  }

  const MANY = 60;
  const FEW = ['load', 'error', 'focus', 'mouseover', 'begin'];

  /** @param {string} markup */
  function tryOne(markup) {
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = markup;
    const elements = all(place);
    elements.forEach(checkElement);
    if (contents(place) !== markup) blame('parse', contents(place));
    // An event takes time by the depth: of very many elements only the first get all of them.
    fire(elements.slice(0, MANY), events);
    fire(elements.slice(MANY), FEW);

    place.innerHTML = place.innerHTML;
    place.innerHTML = place.innerHTML;
    if (contents(place) !== markup) blame('parse', `after round trips: ${contents(place)}`);
    const again = all(place);
    again.forEach(checkElement);
    fire(again, FEW);

    for (const [before, after] of AROUND) {
      const around = document.createElement('div');
      // A frame that is on the page takes its time to open.
      if (before !== '<iframe>') document.body.append(around);
      around.innerHTML = before + markup + after;
      around.innerHTML = around.innerHTML;
      const inside = all(around);
      inside.forEach(checkAttributes);
      fire(inside, FEW);
      around.innerHTML = around.innerHTML;
      around.remove();
    }
    for (const [space, tag] of CONTEXTS) {
      const context = document.createElementNS(space, tag);
      document.body.append(context);
      // By the parser, in that context; then by moving what was parsed elsewhere.
      context.innerHTML = markup;
      fire(all(context), FEW);
      const moved = document.createElement('div');
      moved.innerHTML = markup;
      holder(context).append(...moved.childNodes);
      const inside = all(context);
      inside.forEach(checkAttributes);
      fire(inside, FEW);
      const html = context.outerHTML;
      context.remove();
      moved.innerHTML = html;
      document.body.append(moved);
      fire(all(moved), ['load', 'error']);
      moved.remove();
    }
  }

  const [later, now] = [setTimeout.bind(window), performance.now.bind(performance)];
  Object.defineProperty(window, 'tryAll', {
    /**
     * Puts each output in, waits for what comes late, and hands back what was found.
     *
     * @param {string[]} outputs
     * @param {number} wait in milliseconds
     * @param {(told: {found: typeof found, wanted: string[], took: number}) => void} done
     */
    value(outputs, wait, done) {
      const started = now();
      outputs.forEach((markup, index) => {
        current = index;
        try {
          tryOne(markup);
        } catch (error) {
          blame('script', `the page broke: ${error}`);
        }
      });
      current = null;
      later(() => {
        for (const name of Object.getOwnPropertyNames(window)) {
          if (!known.has(name) && !/^\d+$/.test(name) && name !== 'tryAll') blame('script', `window.${name} is new`);
        }
        for (const [directive, address] of refused) {
          if (directive.startsWith('script-src')) blame('script', `${directive}: ${address}`);
          else if (directive !== 'img-src' || !isWanted(address)) blame('fetch', `${directive}: ${address}`);
        }
        done({ found, wanted: [...wanted], took: now() - started });
      }, wait);
    },
  });

  /** Whether an image of the outputs has this address. Engines may report no more than its host. @param {string} address */
  function isWanted(address) {
    if (URL.canParse(address) && wanted.has(fetched(address))) return true;
    return [...wanted].some((each) => each.startsWith(address) || address === new URL(each).protocol.slice(0, -1));
  }
}
