import { bigDealIn } from './big-deal.ts';
import { check, noteHints } from './index.ts';
import type { PhraseList } from './kinds.ts';
import { phraseLists } from './lists/index.ts';
import { reading } from './reading/index.ts';
import { couldHold, pattern } from './text/pattern.ts';

const LETTER =
  'Hello Maria,\n\nI am sorry that the export failed on Tuesday. I have refunded €20 and you will hear from me by Friday at 10:00. Could you send me the file?\n\nBest,\nAna';

/**
 * Builds what the rules need before they are first used, a piece at each step, so that whoever runs it can do other
 * work in between: regular expressions are slow the first two times, and quick from then on.
 */
export function* warming(lists: readonly PhraseList[] = phraseLists): Generator<void> {
  for (const list of lists) {
    for (const group of list.groups) {
      for (const phrase of [...group.phrases, ...(group.disputed ?? [])]) {
        couldHold('', phrase);
        for (let time = 0; time < 2; time++) LETTER.toLowerCase().search(pattern(phrase));
      }
      yield;
    }
  }
  for (let time = 0; time < 2; time++) {
    check({ draft: LETTER, asked: LETTER, history: [{ from: 'customer', text: LETTER }] });
    noteHints(LETTER);
    bigDealIn(LETTER, LETTER);
    reading({ draft: LETTER, asked: LETTER });
    yield;
  }
}
