/**
 * The ways in: paste, drop, a chosen file. Each gives HTML.
 */

import { byId } from '../copydesk/view/dom.js';

/**
 * @param {(html: string) => void} onPage
 * @param {(problem: string) => void} onProblem
 */
export function watchIntake(onPage, onProblem) {
  const dialog = byId('paste-dialog', HTMLDialogElement);
  const source = byId('paste-text', HTMLTextAreaElement);
  const input = byId('file', HTMLInputElement);
  const drop = byId('drop', HTMLElement);

  byId('paste', HTMLButtonElement).addEventListener('click', () => {
    source.value = '';
    dialog.returnValue = '';
    dialog.showModal();
    source.focus();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'clean' && source.value.trim()) onPage(asHtml(source.value));
  });

  // Rich text is taken wherever it is pasted; plain text in the dialog stays there, to be looked at.
  document.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!html && (dialog.open || !text.trim())) return;
    event.preventDefault();
    if (dialog.open) dialog.close('pasted');
    onPage(html || asHtml(text));
  });

  byId('open', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (file) await open(file);
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
  addEventListener('drop', async (event) => {
    depth = 0;
    drop.hidden = true;
    if (!carriesPage(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    const html = event.dataTransfer?.getData('text/html');
    if (file) await open(file);
    else if (html) onPage(html);
  });

  /** @param {File} file */
  async function open(file) {
    try {
      onPage(asHtml(decode(await file.arrayBuffer())));
    } catch {
      onProblem(`${file.name} could not be read.`);
    }
  }
}

/** @param {DragEvent} event */
function carriesPage({ dataTransfer }) {
  return dataTransfer !== null && (dataTransfer.types.includes('Files') || dataTransfer.types.includes('text/html'));
}

/**
 * Text without any markup becomes markup that says the same.
 *
 * @param {string} text
 */
export function asHtml(text) {
  return /<[a-z!/?]/i.test(text) ? text : text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/**
 * The text of a file: by its byte order mark, by what it says of itself, as UTF-8, or as what old pages were
 * written in.
 *
 * @param {ArrayBuffer} buffer
 */
export function decode(buffer) {
  const bytes = new Uint8Array(buffer);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const stated = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1];
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
