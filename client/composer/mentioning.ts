import type { Editor } from '@tiptap/core';
import { mark, pressedOption } from '../listbox.ts';
import type { Elements } from './elements.ts';
import { namesLike } from './names.ts';

const BEGUN = /(?:^|\s)@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u;
const MOST_SHOWN = 6;

type Begun = { typed: string; from: number; to: number };

/** The name that is being typed after an `@`, right before the caret. */
function begun({ state }: Editor): Begun | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const match = BEGUN.exec(before);
  if (!match) return null;
  const typed = match[1] ?? '';
  return { typed, from: $from.pos - typed.length, to: $from.pos };
}

/** The teammates who may be mentioned here, as the page says them; none in a reply. */
function people({ form }: Elements): string[] {
  return JSON.parse(form.dataset.composerMentionsValue ?? '[]');
}

function fitting(names: string[], typed: string): string[] {
  return namesLike(names, typed).slice(0, MOST_SHOWN);
}

/** What is offered now, and which of it is chosen. */
type Offer = {
  editor: Editor;
  elements: () => Elements;
  list: HTMLElement;
  names: string[];
  at: number;
};

/** Offers teammates while a name is typed after `@` in a note: arrows to choose, Enter or Tab to take, Escape to leave. */
export function startMentioning(editor: Editor, elements: () => Elements, signal: AbortSignal): void {
  const list = document.createElement('ul');
  list.className = 'mentions';
  list.id = 'composer-mentions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Teammates');
  const offer: Offer = { editor, elements, list, names: [], at: 0 };
  editor.on('transaction', () => look(offer));
  editor.on('blur', () => close(offer));
  // Before the editor itself: Enter takes the name and begins no new line.
  elements().editor.addEventListener('keydown', (event) => press(offer, event), { capture: true, signal });
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault(); // the caret stays where it is
    take(offer, pressedOption(list, event));
  });
}

function look(offer: Offer): void {
  const now = begun(offer.editor);
  const found = now && offer.editor.isFocused ? fitting(people(offer.elements()), now.typed) : [];
  if (found.length === 0) {
    close(offer);
    return;
  }
  offer.names = found;
  offer.at = Math.min(offer.at, found.length - 1);
  draw(offer);
}

function draw({ editor, elements, list, names, at }: Offer): void {
  list.replaceChildren(...names.map(option));
  editor.view.dom.setAttribute('aria-controls', list.id);
  mark(editor.view.dom, list, at);
  const within = elements().editor;
  within.append(list);
  place(list, { editor, within });
}

function close(offer: Offer): void {
  if (offer.names.length === 0) return;
  offer.names = [];
  offer.at = 0;
  offer.list.remove();
  for (const name of ['aria-activedescendant', 'aria-controls']) offer.editor.view.dom.removeAttribute(name);
}

function take(offer: Offer, index: number): void {
  const now = begun(offer.editor);
  const name = offer.names[index];
  if (!now || !name) return;
  close(offer);
  offer.editor.chain().focus().insertContentAt({ from: now.from, to: now.to }, `${name} `).run();
}

function press(offer: Offer, event: KeyboardEvent): void {
  if (offer.names.length === 0 || event.isComposing || event.ctrlKey || event.metaKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    offer.at = (offer.at + step + offer.names.length) % offer.names.length;
    draw(offer);
  } else if (event.key === 'Enter' || event.key === 'Tab') take(offer, offer.at);
  else if (event.key === 'Escape') close(offer);
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function option(name: string, at: number): HTMLElement {
  const item = document.createElement('li');
  item.id = `mention-${at}`;
  item.setAttribute('role', 'option');
  item.textContent = name;
  return item;
}

/** Under the caret, and never beyond the text's own edge. */
function place(list: HTMLElement, { editor, within }: { editor: Editor; within: HTMLElement }): void {
  const caret = editor.view.coordsAtPos(editor.state.selection.from);
  const box = within.getBoundingClientRect();
  list.style.insetBlockStart = `${caret.bottom - box.top + 4}px`;
  list.style.left = `${Math.max(0, Math.min(caret.left - box.left, box.width - list.offsetWidth))}px`;
  list.scrollIntoView({ block: 'nearest' }); // at the foot of the window nobody would see it
}
