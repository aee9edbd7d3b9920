/**
 * The ways in: paste, drop, chosen files, what another program shares with the installed page. Each gives pages.
 */

import { decode } from '../copydesk/decode.js';
import { byId } from '../copydesk/view/dom.js';
import { isMhtml, readMhtml } from './mhtml.js';

/** @typedef {import('./reading.js').Page} Page */

/** A page that is read when it is its turn. @typedef {{name: string, read: () => Promise<Page>}} Source */

/**
 * @param {(sources: Source[]) => void} onSources called with what came in, at least one
 */
export function watchIntake(onSources) {
  const dialog = byId('open-dialog', HTMLDialogElement);
  const source = byId('paste-text', HTMLTextAreaElement);
  const input = byId('file', HTMLInputElement);
  const drop = byId('drop', HTMLElement);

  /** @param {string} html */
  const pasted = (html) => onSources([{ name: '', read: async () => ({ html }) }]);
  /** @param {Iterable<File>} files */
  const chosen = (files) => {
    const sources = [...files].map((file) => ({ name: file.name, read: () => readFile(file) }));
    if (sources.length > 0) onSources(sources);
  };

  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'clean' && source.value.trim()) pasted(asHtml(source.value));
  });

  // Rich text is taken wherever it is pasted; plain text in the dialog stays there, to be looked at.
  document.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const files = event.clipboardData?.files;
    if (files?.length && [...files].some(({ type }) => /html|multipart|message/.test(type))) {
      event.preventDefault();
      dialog.close('pasted');
      chosen(files);
      return;
    }
    if (!html && (dialog.open || !text.trim())) return;
    event.preventDefault();
    if (dialog.open) dialog.close('pasted');
    pasted(html || asHtml(text));
  });

  byId('choose', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    dialog.close('chosen');
    chosen(input.files ?? []);
    input.value = '';
  });

  // Entering a child leaves its parent: the counter tells when the window itself is left.
  let depth = 0;
  addEventListener('dragenter', (event) => {
    if (!carriesPage(event)) return;
    depth += 1;
    drop.hidden = false;
  });
  addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) drop.hidden = true;
  });
  addEventListener('dragover', (event) => {
    if (!carriesPage(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    depth = 0;
    drop.hidden = true;
    if (!carriesPage(event)) return;
    event.preventDefault();
    dialog.close('dropped');
    const html = event.dataTransfer?.getData('text/html');
    if (event.dataTransfer?.files.length) chosen(event.dataTransfer.files);
    else if (html) pasted(html);
  });

  // Files that the installed page is asked to open.
  /** @type {any} */ (globalThis).launchQueue?.setConsumer(async (/** @type {{files: {getFile(): Promise<File>}[]}} */ { files }) => {
    chosen(await Promise.all(files.map((file) => file.getFile())));
  });
}

/** @param {DragEvent} event */
function carriesPage({ dataTransfer }) {
  return dataTransfer !== null && (dataTransfer.types.includes('Files') || dataTransfer.types.includes('text/html'));
}

/** @param {Blob} file @returns {Promise<Page>} */
export async function readFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isMhtml(bytes) ? readMhtml(bytes, decode) : { html: asHtml(decode(bytes)) };
}

/**
 * Text without any markup becomes markup that says the same.
 *
 * @param {string} text
 */
export function asHtml(text) {
  return /<[a-z!/?]/i.test(text) ? text : text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
