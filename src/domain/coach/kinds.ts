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
  'asked-again',
  'unanswered',
  'long-sentence',
] as const;

export type Kind = (typeof KINDS)[number];

/** Kinds whose measured precision is under 0.8: they wait until a person turns them on. See docs/coach.md. */
export const OFF_BY_DEFAULT: readonly HintKind[] = [];

/** A kind of hint in a draft, or `judgement` in an internal note. */
export type HintKind = Kind | 'judgement';

/** What each kind is called where people read it, and what it asks about. */
export const KIND_WORDS: Readonly<Record<HintKind, { name: string; about: string }>> = {
  placeholder: { name: 'A gap to fill', about: 'A name or a date that was left as a placeholder.' },
  'wrong-name': { name: 'Their name', about: 'A greeting with another name than the one they sign.' },
  'missing-attachment': { name: 'No file yet', about: 'A file that the words promise and nobody added.' },
  'bad-apology': {
    name: 'The apology',
    about: '“Sorry if”, “sorry but”, mistakes that were made by nobody.',
  },
  boilerplate: { name: 'Stock phrase', about: 'Sentences that everybody has read a hundred times.' },
  policy: { name: 'Reciting a rule', about: 'Terms and policies in place of the reason and a way forward.' },
  deflection: { name: 'Sent elsewhere', about: 'A link or another department in place of an answer.' },
  'empty-empathy': { name: 'Sympathy alone', about: 'Feeling with them, and nothing done about it.' },
  minimising: {
    name: 'Making it small',
    about: '“Just”, “only”, “a tiny hiccup”: small to us, not to them.',
  },
  defensive: {
    name: 'Defending',
    about: 'Words that say it was their fault, or that they should have known.',
  },
  jargon: { name: 'Office words', about: 'Words from our meetings that nobody says at home.' },
  'buried-no': { name: 'A hidden no', about: 'A no that comes late, or leads nowhere.' },
  'promise-without-date': {
    name: 'A promise with no day',
    about: 'Something we will do, without saying when.',
  },
  'ask-only': { name: 'Only a question', about: 'A reply that only asks, with nothing to go on with.' },
  'asked-again': {
    name: 'They told us',
    about: 'A question about something they have written already.',
  },
  unanswered: { name: 'Not answered yet', about: 'Something they asked that the reply does not touch.' },
  'long-sentence': { name: 'A long sentence', about: 'More than 25 words in one breath.' },
  judgement: { name: 'About a person', about: 'In notes: a judgement where what they did would say more.' },
};

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
  /** The policy of the house that it recites, as it read at that time (ms UTC). */
  policy?: { id: number; at: number };
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

/** A rule of the house, so that who recites it is told why it is there and what we can do. */
export interface HousePolicy {
  id: number;
  title: string;
  purpose: string;
  canDo: string;
  /** Why it cannot bend; null where it can. */
  hard: { kind: string; why: string } | null;
  /** Plain words by which it is recited. */
  phrases: readonly string[];
  /** When it came to say this, ms UTC. */
  at: number;
}

/** Words of the house: product names, phrases that the team has allowed, and its policies. */
export interface House {
  allowed?: readonly string[];
  products?: readonly string[];
  policies?: readonly HousePolicy[];
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
  /** A person took the token "it's a big deal": minimising is then marked as for somebody hurt. */
  bigDeal?: boolean;
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

/** What a kind knows by its form and not by its words, shown in settings with one example each; read, not edited. */
export interface FormList {
  kind: HintKind;
  title: string;
  source: string;
  licence: string;
  forms: readonly { example: string; looks: readonly RegExp[] }[];
}
