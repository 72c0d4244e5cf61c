/** What the coach can see, in the order in which one kind gives way to another on the same words. */
export const KINDS = [
  'placeholder',
  'wrong-name',
  'missing-attachment',
  'bad-apology',
  'boilerplate',
  'policy',
  'deflection',
  'empty-empathy',
  'minimising',
  'defensive',
  'jargon',
  'buried-no',
  'promise-without-date',
  'ask-only',
  'unanswered',
  'long-sentence',
] as const;

export type Kind = (typeof KINDS)[number];

/** A kind of hint in a draft, or `judgement` in an internal note. */
export type HintKind = Kind | 'judgement';

/** One hint. `start` and `end` are UTF-16 offsets: `draft.slice(start, end) === text`. */
export interface Hint {
  kind: HintKind;
  start: number;
  end: number;
  text: string;
  /** The reason, to the writer. */
  why: string;
  /** A pattern to think with, never a text to paste. */
  instead: string;
}

/** One thing the customer asked for, in their words, and whether the draft speaks to it. */
export interface Question {
  text: string;
  answered: boolean;
}

export const SIGNALS = [
  'third-contact',
  'missed-date',
  'two-voices',
  'asks-for-person',
  'charged-twice',
  'data-gone',
  'deadline',
  'team-blocked',
  'says-again',
  'leaving',
  'public-or-legal',
  'shouting',
  'is-this-a-bot',
] as const;

export type SignalKind = (typeof SIGNALS)[number];

/** Something that happened, never a mood: `why` shows the words or the dates it rests on. */
export interface Signal {
  kind: SignalKind;
  why: string;
}

/** One message of the conversation so far. `at` is ISO 8601 or milliseconds UTC; `by` is who of us wrote it. */
export interface Said {
  from: 'customer' | 'us';
  at?: string | number;
  text: string;
  by?: string;
}

/** Words of the house: product names and phrases that the team has allowed. */
export interface House {
  allowed?: readonly string[];
  products?: readonly string[];
}

export interface CheckInput {
  draft: string;
  /** The customer's mail that the draft answers. */
  asked?: string;
  /** The conversation, oldest first, ending with the customer's message in question. */
  history?: readonly Said[];
  /** How many files go with the reply; none when left out. */
  attachments?: number;
  house?: House;
  muted?: readonly Kind[];
  customerName?: string;
  /** The team's edited phrase lists; the shipped ones when left out. */
  lists?: readonly PhraseList[];
}

export interface CheckResult {
  hints: Hint[];
  questions: Question[];
  signals: Signal[];
  hurt: boolean;
  /** Why the coach is silent here, or null while it reads. */
  off: string | null;
}

/** One group of phrases that share a reason. Phrases use the small pattern language of text/pattern.ts. */
export interface PhraseGroup {
  why: string;
  instead: string;
  phrases: readonly string[];
  /** Sources disagree about these: they wait here until a team turns them on. */
  disputed?: readonly string[];
}

/** A phrase list as data: shown in settings, edited there, with where it comes from. */
export interface PhraseList {
  kind: HintKind;
  title: string;
  source: string;
  licence: string;
  groups: readonly PhraseGroup[];
}
