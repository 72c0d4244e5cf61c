import { answered } from '../answered.ts';
import { mark, pressedOption } from '../listbox.ts';
import { type Desk, say } from './desk.ts';
import { focusText } from './editor.ts';
import { givenBy } from './elements.ts';
import { gapsIn } from './gaps.ts';
import { drawKept, type Kept } from './uploading.ts';

type Saved = { id: number; title: string; text: string; isStale?: boolean };
type Inserted = { html: string; files: Kept[] };
type Parts = {
  box: HTMLElement;
  button: HTMLButtonElement;
  panel: HTMLElement;
  search: HTMLInputElement;
  list: HTMLElement;
  none: HTMLElement;
};

const MOST_SHOWN = 30;

function partsOf(form: HTMLFormElement): Parts | null {
  const box = form.querySelector<HTMLElement>('[data-composer-saved-replies]');
  if (!box) return null;
  const open = box.querySelector<HTMLElement>('.composer-saved-open')!;
  return {
    box,
    button: open.querySelector('button')!,
    panel: open.querySelector<HTMLElement>('.composer-saved-panel')!,
    search: open.querySelector('input')!,
    list: open.querySelector<HTMLElement>('[role="listbox"]')!,
    none: open.querySelector<HTMLElement>('.composer-saved-none')!,
  };
}

function matches({ title, text }: Saved, typed: string): boolean {
  const all = `${title} ${text}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

function option(saved: Saved, at: number): HTMLElement {
  const item = document.createElement('div');
  item.id = `composer-saved-${at}`;
  item.role = 'option';
  item.dataset.id = String(saved.id);
  const title = document.createElement('strong');
  title.textContent = saved.title;
  const text = document.createElement('span');
  text.textContent = saved.isStale ? `Not checked for 6 months. ${saved.text}` : saved.text;
  item.append(title, text);
  return item;
}

/** A search over the saved replies, by its button, its key, or `;` where a word begins. Everything by keyboard. */
type Picker = {
  desk: Desk;
  all: Saved[];
  at: number;
  /** What was typed to open it, which comes back where nothing is chosen. */
  typed: string;
};

const isOpen = ({ desk }: Picker): boolean => partsOf(desk.form)?.panel.hidden === false;

async function open(picker: Picker, typed = ''): Promise<void> {
  const parts = partsOf(picker.desk.form);
  if (!parts) return;
  Object.assign(picker, { typed, at: 0 });
  parts.panel.hidden = false;
  parts.button.ariaExpanded = 'true';
  parts.search.value = '';
  parts.search.focus();
  const asked = fetch(parts.box.dataset.composerSavedReplies!, { headers: { accept: 'application/json' } });
  const answer = await answered<{ savedReplies: Saved[] }>(asked);
  picker.all = answer?.savedReplies ?? [];
  draw(picker, answer ? '' : 'They could not be fetched. Check the connection.');
}

function close(picker: Picker, isChosen = false): void {
  const parts = partsOf(picker.desk.form);
  if (!parts || parts.panel.hidden) return;
  parts.panel.hidden = true;
  parts.button.ariaExpanded = 'false';
  focusText(picker.desk.editor);
  if (!isChosen && picker.typed) picker.desk.editor.commands.insertContent(picker.typed);
  picker.typed = '';
}

function draw(picker: Picker, problem = ''): void {
  const parts = partsOf(picker.desk.form);
  if (!parts) return;
  const found = picker.all.filter((one) => matches(one, parts.search.value.trim())).slice(0, MOST_SHOWN);
  picker.at = Math.max(0, Math.min(picker.at, found.length - 1));
  parts.list.replaceChildren(...found.map(option));
  parts.none.textContent = problem || (found.length ? '' : 'None has these words.');
  mark(parts.search, parts.list, picker.at)?.scrollIntoView({ block: 'nearest' });
}

function moveTo(picker: Picker, at: number): void {
  picker.at = at;
  draw(picker);
}

async function choose(picker: Picker, at = picker.at): Promise<void> {
  const { desk } = picker;
  const parts = partsOf(desk.form);
  const chosen = (parts?.list.children[at] as HTMLElement | undefined)?.dataset.id;
  if (!parts || !chosen) return;
  close(picker, true);
  const response = await fetch(parts.box.dataset.composerInsertions!, {
    method: 'POST',
    body: new URLSearchParams({ savedReply: chosen, kind: givenBy(desk.form).kind }),
    headers: { accept: 'application/json' },
  }).catch(() => null);
  if (response?.ok) insert(desk, (await response.json()) as Inserted);
  else say(desk.form, await problemOf(response), true);
}

/** The words stand at the caret, and the first gap in them is chosen, so that typing fills it. */
function insert({ editor, form, keeper }: Desk, { html, files }: Inserted): void {
  const { from } = editor.state.selection;
  editor.commands.insertContent(html);
  const [gap] = gapsIn(editor.state.doc, Math.max(0, from - 1), editor.state.selection.to);
  if (gap) editor.commands.setTextSelection(gap);
  focusText(editor);
  for (const file of files) drawKept(form, file);
  keeper.changed();
}

async function problemOf(response: Response | null): Promise<string> {
  const answer = (await response?.json().catch(() => null)) as { fields?: Record<string, string> } | null;
  return Object.values(answer?.fields ?? {})[0] ?? 'It could not be inserted. Try again.';
}

function key(picker: Picker, event: KeyboardEvent): boolean {
  if (event.key === 'ArrowDown') moveTo(picker, picker.at + 1);
  else if (event.key === 'ArrowUp') moveTo(picker, picker.at - 1);
  else if (event.key === 'Enter') void choose(picker);
  else if (event.key === 'Escape') close(picker);
  else return false;
  return true;
}

/** `;` opens it where a word begins, not after one. */
function opensAt(desk: Desk, event: KeyboardEvent): boolean {
  if (event.key !== ';' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const { $from, empty } = desk.editor.state.selection;
  if (!empty || desk.editor.isActive('codeBlock') || desk.editor.isActive('code')) return false;
  if (!partsOf(desk.form)) return false;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, '', ' ');
  return before === '' || /\s/u.test(before);
}

/** Shows the search in place of the plain choice: again too where a note, which has neither, has become a reply. */
export function showSavedReplies(form: HTMLFormElement): void {
  const parts = partsOf(form);
  if (!parts) return;
  parts.box.querySelector<HTMLElement>('.composer-saved-plain')!.hidden = true;
  parts.box.querySelector<HTMLElement>('.composer-saved-open')!.hidden = false;
}

/** Makes the saved replies of a composer a search in place of the plain choice. */
export function startSavedReplies(desk: Desk): void {
  const { form, signal } = desk;
  const picker: Picker = { desk, all: [], at: 0, typed: '' };
  showSavedReplies(form);
  const within = (event: Event) => partsOf(form)?.panel.contains(event.target as Node) ?? false;
  form.addEventListener(
    'keydown',
    (event) => {
      const inText = desk.editor.view.dom.contains(event.target as Node);
      if (within(event) ? key(picker, event) : inText && opensAt(desk, event)) {
        event.preventDefault();
        event.stopPropagation();
        if (!within(event)) void open(picker, ';');
      }
    },
    { signal, capture: true },
  );
  form.addEventListener('input', (event) => within(event) && moveTo(picker, 0), { signal });
  form.addEventListener(
    'click',
    (event) => {
      const parts = partsOf(form);
      if (!parts) return;
      const at = pressedOption(parts.list, event);
      if (at >= 0) void choose(picker, at);
      else if (parts.button.contains(event.target as Node))
        isOpen(picker) ? close(picker) : void open(picker);
    },
    { signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (isOpen(picker) && !partsOf(form)?.box.contains(event.target as Node)) close(picker);
    },
    { signal },
  );
}
