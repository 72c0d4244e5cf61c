import type { Node } from '@tiptap/pm/model';
import { type Desk, partsOf } from '../composer/desk.ts';
import type { Mark } from './marks.ts';
import type { Memory } from './memory.ts';
import type { Reading } from './reading.ts';
import type { Setting } from './setting.ts';
import type { Answer } from './worker.ts';

export type Hint = Answer['hints'][number];

/** A hint that is shown: its words, by which it is let go in this draft, and its place. */
export type Shown = { hint: Hint; id: string; mark: Mark };

/** What the coach knows of one composer now. */
export type State = {
  setting: Setting;
  memory: Memory;
  reading: Reading;
  /** The document that was read. */
  document: Node | null;
  answer: Answer | null;
  shown: Shown[];
  /** Nobody is in the middle of a sentence. */
  isResting: boolean;
  /** The mark whose hint is on the card. */
  active: string | null;
};

/** An element of the coach's, by the name in its `data-coach`. */
export function part<Found extends HTMLElement>(root: ParentNode, name: string): Found {
  return root.querySelector<Found>(`[data-coach="${name}"]`)!;
}

/** Writes words where they are not there yet, so that nothing is read out twice. */
export function write(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** The same hint again is the same: its kind and its words, or what it is about where it speaks of the whole. */
export function idOf(hint: Hint): string {
  const words = (hint.kind === 'unanswered' ? hint.why : hint.text).slice(0, 120).toLowerCase();
  // Once a policy says something else, what was fine about it is asked anew.
  const policy = hint.policy ? ` #${hint.policy.id} of ${hint.policy.at}` : '';
  return `${hint.kind}: ${words}${policy}`;
}

export type Coach = {
  /** The text changed. */
  changed: () => void;
  /** The page was drawn anew: another kind of writing, another draft, other letters. */
  refresh: () => void;
  /** To the next hint, or the first. Gives false where there is none. */
  walk: () => boolean;
  /** How the reply reads: opens it, or closes it. */
  read: () => boolean;
  /** The words were sent, or there are none left. */
  done: () => void;
};

/** What the parts of the coach share. */
export type Coaching = {
  desk: Desk;
  state: State;
  /** Draws everything from the state. */
  draw: () => void;
  /** Reads the text again, soon. */
  look: (soon?: number) => void;
  /** Opens the card on a hint. */
  open: (id: string, takesFocus: boolean) => void;
  close: (takesFocus: boolean) => void;
  keep: () => void;
};

/** The card that shows one hint. */
export function cardOf(desk: Desk): HTMLElement | null {
  return partsOf(desk).card;
}

/** The hint on the card. */
export function currentOf({ shown, active }: State): Shown | undefined {
  return shown.find(({ mark }) => mark.id === active);
}
