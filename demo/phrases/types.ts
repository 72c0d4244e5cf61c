export type SampleLanguage = 'de' | 'es' | 'fr' | 'ja' | 'pt';

/** A kind of business, with the words its owner uses. */
export type Trade = {
  /** Ends the organisation's name. */
  name: string;
  sessions: string[];
  people: string;
  staff: string;
  rooms: string[];
};

/** Which texts of a scene go with one of its problems: indexes into each list; a list not named fits whole. */
export type Fit = Partial<Record<'subjects' | 'details' | 'asks' | 'answers' | 'steps' | 'turns', number[]>>;

/**
 * A matter people write about. Texts have slots such as {session} or {day}, the same within one conversation. `fits`
 * has one entry for each problem. `turns` go on after the first answer: what the customer says, what a teammate says.
 */
export type Scene = {
  /** Nobody shouts about this. */
  calm?: true;
  subjects: string[];
  problems: string[];
  details: string[];
  asks: string[];
  answers: string[];
  steps: string[];
  fits: Fit[];
  turns: [customer: string, teammate: string][];
};

/** How a customer greets, ends and types. Greetings and endings have the slots too. */
export type Voice = { greetings: string[]; endings: string[]; change?: 'lower' | 'shout' };
