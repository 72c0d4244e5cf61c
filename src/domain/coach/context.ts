import type { CheckInput, Hint, HintKind, PhraseGroup, PhraseList } from './kinds.ts';
import type { JudgedQuestion } from './questions/answering.ts';
import { fold } from './text/mask.ts';
import type { Page } from './text/page.ts';

/** What a rule may look at. */
export interface Context {
  page: Page;
  lists: readonly PhraseList[];
  input: CheckInput;
  /** Folded words of the customer, all of them that we have. */
  theirs: string;
  questions: readonly JudgedQuestion[];
  hurt: boolean;
}

/** A rule: reads a draft, gives hints. */
export type Rule = (context: Context) => Hint[];

/** Makes a hint for a stretch of the draft. */
export function hint(
  page: Page,
  at: { start: number; end: number; kind: HintKind },
  words: Pick<PhraseGroup, 'why' | 'instead'>,
): Hint {
  return {
    kind: at.kind,
    start: at.start,
    end: at.end,
    text: page.raw.slice(at.start, at.end),
    why: words.why,
    instead: words.instead,
  };
}

/** True when the customer used these words first. Single short words prove nothing. */
export function isTheirs(context: Context, text: string): boolean {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length >= 4 && context.theirs.includes(words);
}

/** The customer's words, from their mail and from the history, folded and on one line. */
export function customersWords(input: CheckInput): string {
  const said = (input.history ?? []).filter((m) => m.from === 'customer').map((m) => m.text);
  return fold([input.asked ?? '', ...said].join('\n')).replace(/\s+/g, ' ');
}
