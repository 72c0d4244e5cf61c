import * as Turbo from '@hotwired/turbo';
import { isBusyComposing } from './composing.ts';
import { mark, pressedOption } from './listbox.ts';
import { actionsHere, allOf, type Choice, everywhere, placesKnown, remember } from './palette-choices.ts';
import { ranked } from './palette-ranking.ts';
import { on } from './turbo-events.ts';

type Open = { dialog: HTMLDialogElement; input: HTMLInputElement; list: HTMLElement; status: HTMLElement };
type State = { all: Choice[]; shown: Choice[]; at: number };

const state: State = { all: [], shown: [], at: 0 };

function parts(): Open | null {
  const dialog = document.getElementById('palette');
  if (!(dialog instanceof HTMLDialogElement)) return null;
  return {
    dialog,
    input: dialog.querySelector('input')!,
    list: dialog.querySelector<HTMLElement>('[role="listbox"]')!,
    status: dialog.querySelector<HTMLElement>('[role="status"]')!,
  };
}

function optionOf({ name, kind }: Choice, at: number): HTMLElement {
  const option = document.createElement('div');
  option.className = 'palette-option';
  option.id = `palette-${at}`;
  option.role = 'option';
  const words = Object.assign(document.createElement('span'), {
    className: 'palette-name',
    textContent: name,
  });
  words.dir = 'auto';
  const remark = Object.assign(document.createElement('span'), {
    className: 'palette-kind',
    textContent: kind,
  });
  option.append(words, remark);
  return option;
}

function draw({ input, list, status }: Open): void {
  list.replaceChildren(...state.shown.map(optionOf));
  mark(input, list, state.at)?.scrollIntoView({ block: 'nearest' });
  status.textContent = state.shown.length === 1 ? 'One choice' : `${state.shown.length} choices`;
}

function find(open: Open): void {
  const typed = open.input.value.trim();
  state.shown = ranked(state.all, typed);
  if (typed) {
    const href = `/search?q=${encodeURIComponent(typed)}`;
    state.shown.push({ key: '', name: `Search for “${typed}”`, kind: 'Search', href });
  }
  state.at = 0;
  draw(open);
}

function choose({ dialog }: Open, at: number): void {
  const choice = state.shown[at];
  if (!choice) return;
  dialog.close();
  remember(choice);
  if (choice.href !== undefined) Turbo.visit(choice.href);
  else choice.act?.();
}

function press(open: Open, event: KeyboardEvent): void {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && state.shown.length) {
    event.preventDefault();
    state.at = (state.at + step + state.shown.length) % state.shown.length;
    draw(open);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    choose(open, state.at);
  }
}

function listen(open: Open): void {
  const { dialog, input, list } = open;
  if (dialog.dataset.listens) return;
  dialog.dataset.listens = 'yes';
  input.addEventListener('input', () => find(open));
  input.addEventListener('keydown', (event) => press(open, event));
  list.addEventListener('click', (event) => choose(open, pressedOption(list, event)));
}

async function show(): Promise<void> {
  const open = parts();
  if (!open || open.dialog.open) return open?.dialog.close();
  listen(open);
  // What this page offers is known at once, and the places once they were read; what is new of them comes after.
  const here = actionsHere();
  const known = placesKnown();
  state.all = allOf(here, known);
  open.input.value = '';
  open.dialog.showModal();
  find(open);
  const places = await everywhere();
  if (!open.dialog.open || places === known) return;
  state.all = allOf(here, places);
  find(open);
}

/** Ctrl or Cmd with K opens the palette from anywhere, also while one writes; with words chosen there it makes a link. */
export function listenForPalette(): void {
  document.addEventListener('keydown', (event) => {
    const isKey = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!isKey || event.altKey || event.shiftKey || event.defaultPrevented || isBusyComposing(event)) return;
    if (document.querySelector('dialog:modal:not(#palette)')) return;
    event.preventDefault();
    void show();
  });
  on('turbo:load', () => remember(null));
}
