import type { BugKind } from '../../domain/policy/bugs.ts';
import type { HardKind } from '../../domain/policy/policy.ts';
import type { RecentBugs } from '../../domain/policy/reviewing.ts';
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

/** How often it was recited and bent of late, as a sentence. No more than a hundred are counted in all. */
export function recentWords({ recited, exceptions }: RecentBugs): string {
  if (recited + exceptions === 0) return 'Nobody had to recite it or bend it in the last 90 days.';
  if (recited + exceptions >= 100) return 'Recited or bent a hundred times or more in the last 90 days.';
  const parts = [recited && `recited ${timesWords(recited)}`, exceptions && `bent ${timesWords(exceptions)}`];
  const words = parts.filter(Boolean).join(' and ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} in the last 90 days.`;
}

function timesWords(count: number): string {
  if (count <= 2) return count === 1 ? 'once' : 'twice';
  return `${countWords(count)} times`;
}
