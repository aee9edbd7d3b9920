/**
 * The examples of the element: what the page's own scripts do with it.
 */

import { byId, el } from '../copydesk/view/dom.js';
import { CopydeskReader } from '../copydesk/element.js';

const TEXT = `<h1>A quiet day at the north quay</h1>
<p>By Ada Bergquist</p>
<p>Nothing moored at the north quay on Monday, the first such day in nine years, the <a href="/harbour">harbour office</a> said.</p>
<p>ADVERTISEMENT</p>
<p>The pilots had used the day to paint their boat, the boathook, and the door of the office.</p>`;

const text = byId('text', HTMLTextAreaElement);
const typed = byId('typed', CopydeskReader);
text.value = TEXT;
typed.html = TEXT;
text.addEventListener('input', () => {
  typed.html = text.value;
});

const told = byId('told', CopydeskReader);
const keep = byId('keep', HTMLButtonElement);
told.addEventListener('clean', () => {
  const removed = told.article?.removed ?? [];
  byId('log', HTMLElement).replaceChildren(
    ...removed.map(({ text, why }) => el('li', {}, el('del', {}, text || '(no words)'), el('span', {}, ` ${why}`))),
  );
});
keep.addEventListener('click', () => {
  const kept = keep.getAttribute('aria-pressed') !== 'true';
  keep.setAttribute('aria-pressed', String(kept));
  told.options = kept ? { keep: ['byline'] } : {};
});

byId('missing', CopydeskReader).addEventListener('error', (event) => {
  const { detail } = /** @type {CustomEvent<Error>} */ (/** @type {Event} */ (event));
  byId('missing-why', HTMLElement).textContent = `error: ${detail.message}`;
});
