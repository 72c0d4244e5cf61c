import { on } from './turbo-events.ts';

/** Says something to screen readers, politely, through the page's `#announcer`. */
export function announce(words: string): void {
  const announcer = document.getElementById('announcer');
  if (!announcer) return;
  // The same words twice would not be said again.
  announcer.textContent = announcer.textContent === words ? `${words}\u00a0` : words;
}

/** Shows what went wrong where the page says what has just happened; it goes with the next drawing of the page. */
export function sayProblem(words: string): void {
  say(words, { kind: 'problem', role: 'alert' });
}

/** Shows what was done, where nothing but this browser did it. */
export function sayDone(words: string): void {
  say(words, { kind: 'done', role: 'status' });
}

function say(words: string, { kind, role }: { kind: string; role: string }): void {
  const flash = document.createElement('div');
  flash.className = `flash flash-${kind}`;
  flash.setAttribute('role', role);
  flash.textContent = words;
  document.getElementById('flash')?.replaceChildren(flash);
}

// Focus on the body after a visit is focus lost: the next Tab would start at the browser's own bar.
function moveFocus(): void {
  const active = document.activeElement;
  if (active && active !== document.body) return;
  document.getElementById('main')?.focus({ preventScroll: true });
}

// What answers a form with no visit leaves the focus nowhere, where its button went: what is to be mended is where one
// goes on, else the main part.
function moveAfterForm(): void {
  const active = document.activeElement;
  if (active && active !== document.body) return;
  const refused = document.querySelector<HTMLElement>('#main [aria-invalid="true"]');
  if (refused) refused.focus();
  else moveFocus();
}

/** After a visit to another page its title is said and focus moves to the main part, as a page load would do; from a form that was refused to what was. */
export function announcePages(): void {
  let another = false;
  let isAnswer = false;
  on('turbo:submit-end', () => {
    isAnswer = true;
  });
  on('turbo:render', (event) => {
    if (event.detail.renderMethod === 'replace' && !event.detail.isPreview) another = true;
    if (isAnswer) requestAnimationFrame(moveAfterForm);
    isAnswer = false;
  });
  on('turbo:load', () => {
    if (!another) return;
    another = false;
    announce(document.title);
    moveFocus();
  });
}
