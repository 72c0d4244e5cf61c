import { openHold } from '../coach/hands.ts';
import { fillPlace, holdPlace } from './arriving.ts';
import { hearCaret } from './caret.ts';
import { choose, drawChosen, unchoose } from './choosing.ts';
import { type Desk, partsOf } from './desk.ts';
import { focusText } from './editor.ts';
import { givenBy } from './elements.ts';

const PICTURE = /^image\/(?:png|jpeg|gif|webp|avif)$/u;

function isMod(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey;
}

function submit(desk: Desk, closes: boolean): void {
  const primary = desk.form.querySelector<HTMLElement>('.composer-buttons .button-primary');
  const close = desk.form.querySelector<HTMLElement>('button[name="then"][value="close"]');
  desk.form.requestSubmit((closes && close) || primary);
}

// With words chosen, or in a link, Ctrl+K is the link's; else it leads anywhere, as on every page.
function isForLink({ editor }: Desk): boolean {
  return !editor.state.selection.empty || editor.isActive('link');
}

// With Shift it is the full stop's key that counts: what it types then is another sign in each country.
function isForCoach(event: KeyboardEvent): boolean {
  return isMod(event) && (event.key === '.' || (event.code === 'Period' && event.shiftKey));
}

function callCoach({ coach }: Desk, event: KeyboardEvent): boolean {
  const readsAll = event.code === 'Period' && event.shiftKey;
  return (readsAll ? coach?.read() : coach?.walk()) ?? false;
}

function key(desk: Desk, event: KeyboardEvent): boolean {
  const { section, toolbar, editor: place } = partsOf(desk);
  const isInText = place.contains(event.target as Node);
  if (isInText && isMod(event)) hearCaret(desk.editor.view);
  if (event.key === 'Enter' && isMod(event)) submit(desk, event.shiftKey);
  else if (event.key.toLowerCase() === 'k' && isMod(event) && isInText && isForLink(desk)) desk.link.open();
  else if (isForCoach(event)) return callCoach(desk, event);
  else if (event.key.toLowerCase() === 'l' && isMod(event) && event.shiftKey) return openHold({ desk });
  else if (event.key === 'F10' && event.altKey) toolbar.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  else if (event.key === 'Escape' && isInText) section.focus({ preventScroll: true });
  else if (event.key === 'Escape' && toolbar.contains(event.target as Node)) focusText(desk.editor);
  else return pressed(desk.form, event);
  return true;
}

/** What stands beside the buttons carries its own key: Control+Shift+Y, and Command where there is no Control. */
function pressed(form: HTMLFormElement, event: KeyboardEvent): boolean {
  if (!isMod(event)) return false;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const keys = `Control+${event.shiftKey ? 'Shift+' : ''}${key}`;
  const found = form.querySelector<HTMLElement>(`.composer-beside [aria-keyshortcuts="${CSS.escape(keys)}"]`);
  found?.click();
  // A menu that a key has opened is walked by keys; what is typed next is not for the letter.
  const menu = found?.closest<HTMLDetailsElement>('details.menu[open]');
  menu?.querySelector<HTMLElement>('.menu-panel :is(button:not(:disabled), input)')?.focus();
  return found !== null;
}

function write(desk: Desk): void {
  const { section } = partsOf(desk);
  focusText(desk.editor);
  section.scrollIntoView({ block: 'nearest' });
}

// Whoever goes by the keyboard is left at the next file, or in the text.
function removeFile(desk: Desk, item: HTMLElement): void {
  const beside = item.nextElementSibling ?? item.previousElementSibling;
  if (!unchoose(partsOf(desk), item)) desk.uploads.remove(item);
  const button = beside?.isConnected ? beside.querySelector('button') : null;
  if (button) button.focus();
  else focusText(desk.editor);
}

function click(desk: Desk, event: MouseEvent): void {
  const target = event.target as Element;
  const mode = target.closest('[data-composer-mode]');
  const remove = target.closest('.composer-file button');
  if (remove) {
    event.preventDefault();
    removeFile(desk, remove.closest<HTMLElement>('.composer-file')!);
  }
  if (!mode) return;
  if (mode.hasAttribute('aria-current')) {
    event.preventDefault();
    write(desk);
    return;
  }
  desk.keeper.flush();
  Object.assign(desk, { takes: 'everything', focus: 'text' });
}

/** Listens to keys and presses in the composer, and to what leads to it. */
export function startHands(desk: Desk): void {
  const { form, signal } = desk;
  const { section } = partsOf(desk);
  form.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || !key(desk, event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  form.addEventListener('click', (event) => click(desk, event), { signal });
  section.addEventListener(
    'composer:write',
    (event) => {
      event.preventDefault();
      write(desk);
    },
    { signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target as Element).closest('a[href="#composer"]')) return;
      event.preventDefault();
      write(desk);
    },
    { signal },
  );
}

/** Pictures go into the text, where it was pasted or dropped; other files beside it. */
export function takeFiles(desk: Desk, files: readonly File[], position?: number): void {
  if (!givenBy(desk.form).draft) {
    choose(partsOf(desk), files);
    return;
  }
  for (const file of files) {
    if (position === undefined || !PICTURE.test(file.type)) {
      desk.uploads.add(file);
      continue;
    }
    const id = crypto.randomUUID();
    holdPlace(desk.editor.view, id, position);
    desk.uploads.add(file, true).then((kept) => {
      if (desk.editor.isDestroyed) return;
      fillPlace(desk.editor.view, id, kept && { src: kept.href, alt: kept.name });
    });
  }
}

/** Files come by the button, and by dropping them anywhere on the composer. */
export function startFiles(desk: Desk): void {
  const { form, signal } = desk;
  const { section } = partsOf(desk);
  form.addEventListener(
    'change',
    (event) => {
      const { picker } = partsOf(desk);
      if (event.target !== picker) return;
      if (!givenBy(form).draft) return drawChosen(partsOf(desk));
      takeFiles(desk, [...(picker.files ?? [])]);
      picker.value = '';
    },
    { signal },
  );
  const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  section.addEventListener(
    'dragover',
    (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      section.classList.add('is-dropping');
    },
    { signal },
  );
  section.addEventListener('dragleave', () => section.classList.remove('is-dropping'), { signal });
  section.addEventListener(
    'drop',
    (event) => {
      section.classList.remove('is-dropping');
      // Dropped into the text it has been taken already.
      if (event.defaultPrevented || !isFiles(event)) return;
      event.preventDefault();
      takeFiles(desk, [...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
}
