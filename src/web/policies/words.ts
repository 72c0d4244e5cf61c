import type { BugKind } from '../../domain/policy/bugs.ts';
import type { HardKind } from '../../domain/policy/policy.ts';
import { countWords } from '../ui/words.ts';

export const PLACE = '/settings/policies';

/** What stands for a rule that is not written down, in a choice of policies. */
export const UNWRITTEN = 'A rule we have not written down yet';

/** What a rule cannot bend for, as one says it. */
export const HARD_WORDS: Readonly<Record<HardKind, string>> = {
  law: 'The law',
  safety: 'Safety',
  security: 'Security',
  fraud: 'Fraud',
  tax: 'Tax',
};

export const BUG_WORDS: Readonly<Record<BugKind, string>> = {
  recited: 'Had to recite it',
  exception: 'Made an exception',
};

/** How often it was recited or bent of late, as a sentence. No more than a hundred are counted. */
export function recentWords(count: number): string {
  if (count === 0) return 'Nobody had to recite it or bend it in the last 90 days.';
  const often = count === 1 ? 'once' : count === 2 ? 'twice' : `${countWords(count)} times`;
  return `Recited or bent ${count >= 100 ? 'a hundred times or more' : often} in the last 90 days.`;
}
