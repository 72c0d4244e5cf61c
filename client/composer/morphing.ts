import { announce } from '../announcing.ts';
import { on } from '../turbo-events.ts';
import { drawChosen } from './choosing.ts';
import { restoreCopy } from './copies.ts';
import { type Desk, isBusy, isEmpty, lock, partsOf } from './desk.ts';
import { focusText, htmlOf, nameEditor, replaceText } from './editor.ts';
import { givenBy } from './elements.ts';
import { showSavedReplies } from './saved-replies.ts';

/** A page that was read before our last keeping knows less than we do. */
function isOlder(desk: Desk, next: Element): boolean {
  const form = next.querySelector<HTMLFormElement>('form[data-controller~="composer"]');
  return form !== null && givenBy(form).at <= desk.keeper.savedAt();
}

function mayDraw(desk: Desk, next: Element | undefined): boolean {
  // Nothing to write in comes next: what was here went with the form, or there was nothing.
  if (!next) return desk.takes === 'everything' || (isEmpty(desk) && !isBusy(desk));
  if (desk.takes !== 'nothing') return true;
  return !isBusy(desk) && !isOlder(desk, next);
}

/** The server's draft becomes the text, or what this browser kept beyond it. */
function takeWords(desk: Desk): void {
  const given = givenBy(desk.form);
  const copy = restoreCopy(given);
  const html = copy ?? given.html;
  if (htmlOf(desk.editor) !== html) replaceText(desk.editor, html);
  if (copy === null) desk.keeper.settled(given.html);
  else desk.keeper.changed();
}

function focusAfter(desk: Desk): void {
  const { section, input } = partsOf(desk);
  const refused = desk.form.querySelector<HTMLElement>('.menu [aria-invalid="true"]');
  // What was refused in a menu is mended there: closed, it would hide why.
  if (desk.focus === 'text' && refused) {
    refused.closest('details')!.open = true;
    refused.focus();
  } else if (desk.focus === 'text' || input.hasAttribute('aria-invalid')) {
    focusText(desk.editor, 'end');
    // Whoever goes over to a note sees all of the place where they write, and its buttons.
    requestAnimationFrame(() => section.scrollIntoView({ block: 'nearest' }));
  } else if (desk.focus === 'page') section.focus({ preventScroll: true });
}

// What was not sent must be heard too, and the way to send it be in sight.
function sayRefused(desk: Desk): void {
  const { form, section } = partsOf(desk);
  const words = form.querySelector('.banner-title, .field-error:not([hidden])')?.textContent?.trim();
  if (words) announce(words);
  requestAnimationFrame(() => section.scrollIntoView({ block: 'nearest' }));
}

function drawn(desk: Desk): void {
  // The reply was parked: what stands here now is the page's, and focus follows to it.
  if (!desk.form.isConnected) {
    const held = document.querySelector<HTMLElement>('#composer');
    held?.focus({ preventScroll: true });
    held?.scrollIntoView({ block: 'start' });
    return;
  }
  const { input, editor: place, toolbar } = partsOf(desk);
  input.hidden = true;
  place.hidden = false;
  toolbar.hidden = false;
  if (desk.takes !== 'all but words') takeWords(desk);
  nameEditor(desk.editor, partsOf(desk));
  drawChosen(partsOf(desk));
  showSavedReplies(desk.form);
  desk.keeper.resume();
  desk.coach?.refresh();
  lock(desk, false);
  if (desk.takes !== 'nothing') focusAfter(desk);
  if (desk.takes === 'all but words') sayRefused(desk);
  Object.assign(desk, { takes: 'nothing', focus: 'nowhere' });
}

/** Keeps page refreshes from the composer while someone is at it, and otherwise shows in it what the server has. */
export function guardComposer(desk: Desk): void {
  const { signal } = desk;
  const { section } = partsOf(desk);
  const at = { target: section, signal };
  on(
    'turbo:before-morph-element',
    (event) => {
      if (event.target === section && !mayDraw(desk, event.detail.newElement)) event.preventDefault();
    },
    at,
  );
  on('turbo:morph-element', (event) => event.target === section && drawn(desk), at);
  // Turbo keeps a copy of the page for going back; it must say what is true now, not when it was read.
  on(
    'turbo:before-cache',
    () => {
      desk.form.dataset.composerHtmlValue = htmlOf(desk.editor);
      desk.form.dataset.composerAtValue = String(Math.max(givenBy(desk.form).at, desk.keeper.savedAt()));
    },
    { signal },
  );
}
