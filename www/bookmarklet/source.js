/**
 * What the bookmarklet does on the page of an article. `code.js` holds the same, made small by `make bookmarklet`.
 *
 * It opens the reader, copies the live page, waits for the reader's nonce, and answers it with the copy, which no other
 * origin than the reader's is given. Where no nonce has come after a second and a half (the page keeps its windows apart, or
 * pop-ups are blocked), the copy goes to the clipboard: at once where the browser lets it, else when the page is next clicked
 * or copied from, one time. Where not even a window could be opened, the reader then takes the place of the page.
 *
 * Nothing is added to the page, so that there is nothing that a policy could forbid; nothing of it is changed; nothing is
 * fetched. The copy is made of shallow clones in a document that shows, loads and runs nothing.
 *
 * - What is not shown is marked `hidden`, and what is loses that mark. Words under `visibility: hidden` are left out.
 * - Open shadow roots stand in the place of what their hosts hold, and what is slotted in the place of its slot.
 * - Pictures and media have the address that the browser chose as their `src`.
 * - Styles are empty, and scripts but for JSON-LD and TeX. Of `noscript` the text is kept (`opener.js` makes it markup again).
 *
 * A form is read with the getters of `Element.prototype`: a control that is named `childNodes` shadows the property of its
 * form, never the getter. It is written to with `append` of the prototype, for the same reason.
 *
 * It recurses, for the kilobyte that it may have: parsers nest no deeper than 512, and where a script has made a page that is
 * too deep for the engine, the reader is given nothing, says so and asks for a paste.
 *
 * @param {string} reader the address of the reader page, without `#`
 */
export const copyPage = (reader) => {
  /** @type {any} The page, as names that are its own and not ours may have changed it. */
  const page = document;
  const address = `${reader}#page`;
  const target = open(address);
  const listen = addEventListener;
  const once = { capture: true, once: true };
  const { prototype } = Element;
  const inert = page.implementation.createHTMLDocument();
  /** @type {string} */
  let html;
  /** @type {string | undefined} */
  let answered;

  /** @param {string} name @param {Node} node */
  const get = (name, node) => Reflect.get(prototype, name, node);

  /** @param {any} node @param {string} [seen] the visibility of its parent */
  const copyOf = (node, seen) => {
    const copied = inert.importNode(node);
    const name = copied.localName;
    if (!name) return /** @type {string} */ (seen) < 'v' ? '' : copied;
    const raw = /^(style|rp|(no)?script)$/.test(name);
    const { display, visibility } = getComputedStyle(node);
    copied.hidden = !raw && display == 'none';
    if (node.currentSrc) copied.src = node.currentSrc;
    if (!raw || /d\+|h\/|und/.test(node.type)) {
      for (const child of name == 'slot' && node.assignedNodes()[0]
        ? node.assignedNodes()
        : get('childNodes', get('shadowRoot', node) || node)) {
        prototype.append.call(copied, copyOf(child, visibility));
      }
    }
    return copied;
  };

  const copy = () => page.execCommand('copy') && (target || (location.href = address));

  listen('message', ({ source, data }) => {
    if (target && source == target) target.postMessage([data, location.href, html], (answered = reader));
  });
  setTimeout(() => {
    if (answered) return;
    listen('copy', (event) => {
      /** @type {DataTransfer} */ (event.clipboardData).setData('text/plain', `<base href="${page.baseURI}">${html}`);
      event.preventDefault();
      event.stopPropagation();
    }, once);
    if (!copy()) listen('click', copy, once);
  }, target ? 1500 : 0);
  html = copyOf(page.documentElement).outerHTML;
};
