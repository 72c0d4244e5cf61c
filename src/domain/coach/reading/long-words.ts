import { fold } from '../text/mask.ts';
import type { Spoken } from './spoken.ts';

const LONG = 4; // syllables: few words that people say at home have so many
const READ = 20_000; // characters of the customer's mail
// They have as many, and everybody says them.
const EVERYDAY = new Set(
  'actually usually everybody anybody especially immediately automatically necessary temporary january february american television information available definitely unfortunately original'.split(
    ' ',
  ),
);

/** Long words of a draft, each once and as it is written, and the share of all its words that they are, 0 to 1. */
export interface LongWords {
  words: string[];
  share: number;
}

/**
 * The rarer words of a draft, by their length: of four syllables and more, without names, the house's words, those that
 * the customer used first, and a few that everybody says. Lists of frequency were left: they hold "payload" for common
 * and "screenshot" for rare (section 3.3). Row A10.
 */
export function longWordsOf(spoken: readonly Spoken[], mail: string): LongWords {
  const theirs = fold(mail.slice(0, READ));
  const long = spoken.filter(({ word, syllables }) => {
    const known = fold(word);
    return syllables >= LONG && !EVERYDAY.has(known) && !theirs.includes(known.replace(/s$/, ''));
  });
  const once = new Map(long.map(({ word }) => [fold(word), word.toLowerCase()]));
  return { words: [...once.values()], share: spoken.length === 0 ? 0 : long.length / spoken.length };
}
