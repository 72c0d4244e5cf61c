import { setSingleKeys, singleKeys } from './single-keys.ts';

type Key = { keys: string; words: string };

const MOD = /Mac|iPhone|iPad/u.test(navigator.platform) ? '⌘' : 'Ctrl';

/** Every key there is; the sheet is drawn from it. */
const SHEET: readonly { title: string; keys: readonly Key[] }[] = [
  {
    title: 'Anywhere',
    keys: [
      { keys: '/', words: 'Search' },
      { keys: 'g i', words: 'Go to the inbox' },
      { keys: 'g c', words: 'Go to customers' },
      { keys: 'g s', words: 'Go to settings' },
      { keys: 'c', words: 'Write to someone new' },
      { keys: '?', words: 'Show these keys' },
    ],
  },
  {
    title: 'In the inbox',
    keys: [
      { keys: 'j', words: 'Next conversation' },
      { keys: 'k', words: 'The one before' },
      { keys: 'o', words: 'Open it' },
    ],
  },
  {
    title: 'In a conversation',
    keys: [
      { keys: 'r', words: 'Write a reply' },
      { keys: 'n', words: 'Write a note' },
      { keys: 'a', words: 'Take it' },
      { keys: 'e', words: 'Close or reopen' },
      { keys: 'z', words: 'Undo sending' },
      { keys: 'u', words: 'Back to the list' },
    ],
  },
  {
    title: 'While writing',
    keys: [
      { keys: `${MOD} Enter`, words: 'Send' },
      { keys: `${MOD} Shift Enter`, words: 'Send and close' },
      { keys: `${MOD} B`, words: 'Bold' },
      { keys: `${MOD} I`, words: 'Italic' },
      { keys: `${MOD} K`, words: 'Link' },
      { keys: `${MOD} Shift 8`, words: 'List' },
      { keys: `${MOD} Shift 7`, words: 'Numbered list' },
      { keys: `${MOD} Shift B`, words: 'Quote' },
      { keys: `${MOD} E`, words: 'Code' },
      { keys: 'Alt F10', words: 'To the buttons for text' },
      { keys: 'Esc', words: 'Stop writing, back to the page' },
    ],
  },
];

type Made = { class?: string; text?: string; children?: readonly Node[] };

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, made: Made): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (made.class) element.className = made.class;
  if (made.text) element.textContent = made.text;
  element.append(...(made.children ?? []));
  return element;
}

function keyLine({ keys, words }: Key): Node[] {
  const signs = keys.split(' ').map((key) => make('kbd', { class: 'kbd', text: key }));
  return [make('dt', { children: signs }), make('dd', { text: words })];
}

function choice(): HTMLElement {
  const box = make('input', {});
  box.type = 'checkbox';
  box.checked = singleKeys();
  box.addEventListener('change', () => setSingleKeys(box.checked));
  const words = make('span', { text: 'Single letters act on the page' });
  return make('label', { class: 'key-sheet-choice', children: [box, words] });
}

function build(): HTMLDialogElement {
  const title = make('h2', { class: 'dialog-title', text: 'Keys' });
  title.id = 'key-sheet-title';
  const groups = SHEET.map((group) =>
    make('section', {
      children: [
        make('h3', { text: group.title }),
        make('dl', { class: 'key-list', children: group.keys.flatMap(keyLine) }),
      ],
    }),
  );
  const close = make('button', { class: 'button button-plain', text: 'Close' });
  const dialog = make('dialog', {
    class: 'dialog key-sheet',
    children: [
      title,
      make('div', { class: 'key-groups', children: groups }),
      make('div', { class: 'key-sheet-foot', children: [choice(), close] }),
    ],
  });
  dialog.id = 'key-sheet';
  dialog.dataset.controller = 'dialog';
  dialog.dataset.morph = 'never';
  dialog.setAttribute('aria-labelledby', title.id);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

/** Shows the sheet of keys in front of the page. */
export function showKeys(): void {
  if (document.getElementById('key-sheet')) return;
  const dialog = build();
  document.body.append(dialog);
  dialog.showModal();
}
