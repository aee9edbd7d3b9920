/**
 * What is measured, in the page: each takes HTML and gives what a page could show. Loaded by name, so that a fresh tab
 * loads one alone.
 */

/**
 * @typedef {(html: string) => unknown} Job
 * @typedef {object} Contestant
 * @property {() => Promise<Job>} load
 */

/** A script that defines globals, as published. @param {string} src */
function script(src) {
  return new Promise((done, fail) => {
    const element = document.createElement('script');
    element.src = src;
    element.onload = done;
    element.onerror = () => fail(new Error(`${src} cannot be loaded`));
    document.head.append(element);
  });
}

/** @param {string} html */
const parsed = (html) => new DOMParser().parseFromString(html, 'text/html');
const globals = /** @type {any} */ (globalThis);

/** @returns {Promise<(html: string) => string>} */
async function readability() {
  await Promise.all([script('/node_modules/@mozilla/readability/Readability.js'), script('/node_modules/dompurify/dist/purify.min.js')]);
  return (html) => globals.DOMPurify.sanitize(new globals.Readability(parsed(html)).parse()?.content ?? '');
}

/** @type {Record<string, Contestant>} */
export const CONTESTANTS = {
  nothing: { load: async () => (html) => html.length },
  DOMParser: { load: async () => parsed },
  'Readability.js + DOMPurify': { load: readability },
  'Defuddle + DOMPurify': {
    async load() {
      await Promise.all([script('/node_modules/defuddle/dist/index.js'), script('/node_modules/dompurify/dist/purify.min.js')]);
      return (html) => globals.DOMPurify.sanitize(new globals.Defuddle(parsed(html)).parse().content);
    },
  },
  copydesk: {
    async load() {
      const { init, clean } = await import(/** @type {any} */ ('/www/copydesk/copydesk.js'));
      await init();
      return (html) => clean(html, { maxBytes: 1 << 26 });
    },
  },
  'Readability.js + DOMPurify + Turndown': {
    async load() {
      const [clean] = await Promise.all([readability(), script('/node_modules/turndown/dist/turndown.js')]);
      const turndown = new globals.TurndownService();
      return (html) => {
        const content = clean(html);
        return [content, parsed(content).body.textContent, turndown.turndown(content)];
      };
    },
  },
  'copydesk with Markdown': {
    async load() {
      const { init, clean } = await import(/** @type {any} */ ('/www/copydesk/copydesk.js'));
      await init();
      return (html) => clean(html, { markdown: true, maxBytes: 1 << 26 });
    },
  },
  'copydesk in its worker': {
    async load() {
      const { createDesk } = await import(/** @type {any} */ ('/www/copydesk/desk.js'));
      const desk = createDesk({ deadline: 60_000 });
      return (html) => desk.clean(html, { maxBytes: 1 << 26 });
    },
  },
};
