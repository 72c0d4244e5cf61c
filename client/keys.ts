import * as Turbo from '@hotwired/turbo';
import { showShortcuts } from './shortcuts.ts';
import { singleKeys } from './single-keys.ts';

const SEQUENCE = 1_500; // ms in which the second key of "g i" is taken for one
const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Where a key leads, beyond the elements that carry it themselves in `aria-keyshortcuts`. */
const PLACES: Readonly<Record<string, string>> = {
  r: '[data-composer-mode="reply"]',
  n: '[data-composer-mode="note"]',
  'g i': '.rail a[href="/inbox"]',
  'g h': '.rail a[href="/shifts"]',
  'g c': '.rail a[href="/customers"]',
  'g s': '.rail a[href="/settings"]',
};

/** Where a key leads that no page need have a link to. What the page itself has for it comes first. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'g v': '/views',
  '/': '/search',
  c: '/conversations/new',
};

function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : document.activeElement;
  const field = element?.closest(EDITABLE);
  return !!field && !field.matches('[type="checkbox"], [type="radio"]');
}

/** A key for the page: nobody is typing, no modifier is held, no dialog is in front, and nothing has taken it. */
export function isPageKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  if (isTyping(event.target) || document.querySelector('dialog:modal')) return false;
  return event.key.length > 1 || singleKeys();
}

function isShown(element: Element): boolean {
  // What a closed menu holds is as good as shown: its key is the quick way to it.
  const seen = element.closest('.menu')?.querySelector('summary') ?? element;
  return seen.checkVisibility({ visibilityProperty: true });
}

function carriers(key: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].filter((element) =>
    element.getAttribute('aria-keyshortcuts')?.split(' ').includes(key),
  );
}

function act(element: HTMLElement): void {
  if (element.matches('details > summary')) openMenu(element);
  else if (element.matches(EDITABLE)) element.focus();
  else element.click();
  if (element instanceof HTMLInputElement) element.select();
}

// Opened by its key, a menu is walked by keys.
function openMenu(summary: HTMLElement): void {
  const menu = summary.parentElement as HTMLDetailsElement;
  menu.open = true;
  (menu.querySelector<HTMLElement>('.menu-panel :is(a[href], button, input)') ?? summary).focus();
}

/** Does what a key stands for. Gives false where nothing on this page has it. */
function press(key: string): boolean {
  const composer = document.querySelector(key === 'r' ? '.composer-reply' : '.composer-note');
  if ((key === 'r' || key === 'n') && composer) {
    return (
      !composer.dispatchEvent(new CustomEvent('composer:write', { cancelable: true })) || focusText(composer)
    );
  }
  const place = PLACES[key];
  // Where its place is not on the page, an element may carry the key all the same: an incident is answered by r too.
  const first =
    (place && document.querySelector<HTMLElement>(place)) ||
    carriers(key).find((element) => isShown(element));
  if (first) act(first);
  else if (ADDRESSES[key]) Turbo.visit(ADDRESSES[key]);
  else return false;
  return true;
}

// Before the editor is there, and where it never comes, the plain field takes the words.
function focusText(composer: Element): boolean {
  const text = composer.querySelector('textarea');
  text?.focus();
  return !!text;
}

// As aria-keyshortcuts writes it: a capital letter is its letter with Shift.
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  return shiftKey && /^[A-Z]$/u.test(key) ? `Shift+${key}` : key;
}

/** A field that a key led to is left by Escape, so that keys act again; a search is emptied by it first. */
function leaves(event: KeyboardEvent): boolean {
  const field = event.target as Element;
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return false;
  if (!(field instanceof HTMLInputElement) || !field.hasAttribute('aria-keyshortcuts')) return false;
  if (field.type === 'search' && field.value !== '') return false;
  document.getElementById('main')?.focus({ preventScroll: true });
  return true;
}

/** Listens for the keys that act on the page. Menus, rows and the composer have their own. */
export function listenForKeys(): void {
  let first = '';
  let timer = 0;
  document.addEventListener('keydown', (event) => {
    if (leaves(event) || !isPageKey(event) || event.key.length > 1) return;
    const keys = first ? `${first} ${event.key}` : nameOf(event);
    clearTimeout(timer);
    first = '';
    if (keys === 'g') {
      first = keys;
      timer = window.setTimeout(() => {
        first = '';
      }, SEQUENCE);
      return;
    }
    if (keys === '?') showShortcuts();
    else if (!press(keys)) return;
    event.preventDefault();
  });
}
