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

/**
 * A matter people write about. Texts have slots such as {session} or {day}, the same within one conversation; any
 * problem of a scene fits any answer of it. `turns` go on from there: what the customer says, what a teammate answers.
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
  turns: [customer: string, teammate: string][];
};

/** How a customer greets, ends and types. Greetings and endings have the slots too. */
export type Voice = { greetings: string[]; endings: string[]; change?: 'lower' | 'shout' };
