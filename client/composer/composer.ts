import { afterDrawing } from '../after-drawing.ts';
import { startCoach } from '../coach/coach.ts';
import { holdPage } from '../refreshing.ts';
import { restoreCopy } from './copies.ts';
import { type Desk, isBusy, partsOf, say } from './desk.ts';
import { createEditor, focusText, htmlOf } from './editor.ts';
import { elementsOf, givenBy } from './elements.ts';
import { startFiles, startHands, takeFiles } from './hands.ts';
import { keepDraft } from './keeping.ts';
import { startLinking } from './linking.ts';
import { startMentioning } from './mentioning.ts';
import { guardComposer } from './morphing.ts';
import { startSavedReplies } from './saved-replies.ts';
import { startSending } from './sending.ts';
import { showTools, startTools } from './toolbar.ts';
import { uploadFiles } from './uploading.ts';

export type Composer = {
  /** Ends it: what is not kept yet is sent on its way. */
  leave: () => void;
};

function paragraphs(text: string): string {
  const box = document.createElement('div');
  for (const part of text.split(/\n{2,}/u)) {
    const paragraph = document.createElement('p');
    for (const [at, line] of part.split('\n').entries()) {
      if (at > 0) paragraph.append(document.createElement('br'));
      paragraph.append(line);
    }
    box.append(paragraph);
  }
  return box.innerHTML;
}

/** What to begin with: words typed before the editor came, else what this browser kept, else what the server has. */
function firstWords(form: HTMLFormElement): { html: string; isNew: boolean } {
  const { input } = elementsOf(form);
  const given = givenBy(form);
  if (input.value !== input.defaultValue) return { html: paragraphs(input.value), isNew: true };
  const copy = restoreCopy(given);
  if (copy !== null) return { html: copy, isNew: true };
  const typed = input.defaultValue.trim();
  return { html: given.html || (typed ? paragraphs(typed) : ''), isNew: false };
}

// What is to be read is drawn first. And a word that is being composed in the plain field must be finished there.
function whenFree(input: HTMLTextAreaElement): Promise<void> {
  let composing = false;
  input.addEventListener('compositionupdate', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
  });
  return new Promise((done) => {
    afterDrawing(() => {
      if (!composing) done();
      else input.addEventListener('compositionend', () => done(), { once: true });
    });
  });
}

function build(form: HTMLFormElement, html: string, signal: AbortSignal): Desk {
  const desk = { form, signal, takes: 'nothing', focus: 'nowhere' } as Desk;
  desk.editor = createEditor({
    elements: elementsOf(form),
    html,
    update: () => {
      desk.keeper.changed();
      desk.coach?.changed();
      form.dispatchEvent(new CustomEvent('composer:typing', { bubbles: true }));
    },
    select: () => desk.editor && showTools(desk.editor, elementsOf(form)),
    take: (files, position) => takeFiles(desk, files, position),
  });
  desk.keeper = keepDraft(
    {
      given: () => givenBy(form),
      read: () => htmlOf(desk.editor),
      say: (words, isProblem) => say(form, words, isProblem),
    },
    signal,
  );
  form.addEventListener('input', (event) => isPerson(event.target) && desk.keeper.changed(), { signal });
  desk.uploads = uploadFiles({ elements: () => elementsOf(form), given: () => givenBy(form) });
  startMentioning(desk.editor, () => elementsOf(form), signal);
  desk.link = startLinking(desk.editor, elementsOf(form), signal);
  return desk;
}

function isPerson(field: EventTarget | null): boolean {
  return field instanceof HTMLElement && field.closest('.composer-people') !== null;
}

function show(desk: Desk): void {
  const { input, editor: place } = partsOf(desk);
  const hadFocus = document.activeElement === input || location.hash === '#composer';
  place.hidden = false;
  input.hidden = true;
  if (hadFocus) focusText(desk.editor, 'end');
}

/** Makes a composer's form into an editor. The form's plain field stays, hidden, as what it can go back to. */
export async function mountComposer(form: HTMLFormElement): Promise<Composer> {
  const listening = new AbortController();
  const { signal } = listening;
  const { input, editor: place } = elementsOf(form);
  await whenFree(input);
  place.replaceChildren(); // a page kept for going back holds a dead copy
  const { html, isNew } = firstWords(form);
  const desk = build(form, html, signal);
  show(desk);
  startTools(desk.editor, partsOf(desk), { link: desk.link.open, signal });
  startHands(desk);
  startFiles(desk);
  startSending(desk);
  startSavedReplies(desk);
  guardComposer(desk);
  desk.coach = startCoach(desk);
  const release = holdPage(() => isBusy(desk));
  if (isNew) desk.keeper.changed();
  return {
    leave: () => {
      desk.keeper.leave();
      release();
      listening.abort();
      desk.editor.destroy();
    },
  };
}
