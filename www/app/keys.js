/**
 * Keys: one table, from which the list under `?` is made as well.
 */

import { byId, el } from '../copydesk/view/dom.js';
import { t } from './i18n.js';
import { settings } from './settings.js';

/** @typedef {import('./i18n.js').Key} Key */
/** @typedef {{keys: string[], does: Key, run: (key: string) => void}} Command */

/**
 * @param {Command[]} commands
 */
export function watchKeys(commands) {
  const dialog = byId('keys-dialog', HTMLDialogElement);
  const byKey = new Map(commands.flatMap((command) => command.keys.map((key) => [key, command])));
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (settings.values.keys === 'off' && event.key !== '?') return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]')) return;
    if (document.querySelector('dialog[open]')) return;
    const command = byKey.get(event.key);
    if (!command) return;
    event.preventDefault();
    command.run(event.key);
  });
  byId('keys', HTMLButtonElement).addEventListener('click', () => showKeys(commands, dialog));
}

/** @param {Command[]} commands @param {HTMLDialogElement} dialog */
function showKeys(commands, dialog) {
  const names = /** @type {Record<string, string>} */ ({ ' ': t('key.space'), ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' });
  byId('keys-list', HTMLElement).replaceChildren(
    ...commands.map(({ keys, does }) =>
      el('div', {}, el('dt', {}, ...keys.flatMap((key, n) => [n > 0 ? ' ' : '', el('kbd', {}, names[key] ?? key)])), el('dd', {}, t(does))),
    ),
  );
  byId('keys-off', HTMLElement).hidden = settings.values.keys === 'on';
  dialog.showModal();
}
