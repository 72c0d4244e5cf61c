import { setSingleKeys, singleKeys } from './single-keys.ts';

const isMac = /Mac|iPhone|iPad/u.test(navigator.platform);

/** Opens the help about keys. */
export function showShortcuts(): void {
  const dialog = document.getElementById('shortcuts');
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  for (const key of dialog.querySelectorAll('kbd')) {
    if (isMac && key.textContent === 'Ctrl') key.textContent = '⌘';
  }
  const choice = dialog.querySelector<HTMLInputElement>('[data-single-keys]');
  if (choice) {
    choice.checked = singleKeys();
    choice.onchange = () => setSingleKeys(choice.checked);
  }
  dialog.tabIndex = -1;
  dialog.showModal();
  // Its first control is at its end; a reader begins at the top.
  dialog.focus();
  dialog.scrollTop = 0;
}
