import type { Editor } from '@tiptap/core';
import type { Coach } from '../coach/parts.ts';
import { htmlOf } from './editor.ts';
import { type Elements, elementsOf } from './elements.ts';
import type { Keeper } from './keeping.ts';
import type { LinkBox } from './linking.ts';
import type { Uploads } from './uploading.ts';

/**
 * What one composer is made of, and what it is doing. `takes` says what the next drawing of the page may
 * change in it although someone is here: nothing, all but the words, or everything.
 */
export type Desk = {
  form: HTMLFormElement;
  editor: Editor;
  keeper: Keeper;
  uploads: Uploads;
  link: LinkBox;
  /** Reads along, where the page has a coach. */
  coach: Coach | null;
  signal: AbortSignal;
  /** What is on its way to the server parks the reply, and sends it to nobody. */
  isParking: boolean;
  takes: 'nothing' | 'all but words' | 'everything';
  /** Where focus goes after the next drawing. */
  focus: 'nowhere' | 'text' | 'page';
};

/** The desk's elements as they are now. */
export function partsOf(desk: Desk): Elements {
  return elementsOf(desk.form);
}

/** Someone is at it, or it holds what the server does not have. */
export function isBusy(desk: Desk): boolean {
  const { toolbar, files } = partsOf(desk);
  const { editor, keeper, uploads, link } = desk;
  return (
    editor.isFocused ||
    editor.view.composing ||
    keeper.isDirty() ||
    uploads.running() > 0 ||
    link.isOpen() ||
    toolbar.contains(document.activeElement) ||
    document.activeElement?.closest('.composer-people, .coach, .coach-below, .composer-hold') != null ||
    files.querySelector('.has-error') !== null
  );
}

/** Nothing can be typed while words are on their way, so that none are lost when the page answers. */
export function lock(desk: Desk, isLocked: boolean): void {
  desk.editor.setEditable(!isLocked, false);
}

/** Says in the composer how its words are: kept, or not, and why. */
export function say(form: HTMLFormElement, words: string, isProblem = false): void {
  const { saved } = elementsOf(form);
  if (saved.textContent?.trim() !== words) saved.textContent = words;
  saved.classList.toggle('is-problem', isProblem);
}

/** Nothing is written and nothing lies beside it. */
export function isEmpty(desk: Desk): boolean {
  return htmlOf(desk.editor) === '' && partsOf(desk).files.childElementCount === 0;
}
