import { bigDealIn } from './big-deal.ts';
import { check, noteHints } from './index.ts';
import type { PhraseList } from './kinds.ts';
import { phraseLists } from './lists/index.ts';
import { questionLists } from './lists/questions/index.ts';
import { clueLists } from './lists/signals/index.ts';
import { reading } from './reading/index.ts';
import { fold } from './text/mask.ts';
import { choicesOf, couldHold, fills, pattern } from './text/pattern.ts';

const LETTER = `Hello Maria,

I am sorry that the export failed on Tuesday and that nobody told you why. I have refunded €20, and you will hear from me by
Friday at 10:00. It was our mistake: an update had a fault, so your file could not be opened. You can open it again now. If it is
still not there tomorrow, please write to me and I will look into it with our team. Could you send me the number of the order?

Best,
Ana`;
const letter = LETTER.toLowerCase();

function build(phrase: string, text = letter): void {
  for (const choice of choicesOf(phrase)) {
    // What the letters of most replies rule out is built when it is first met.
    if (!couldHold(text, choice)) continue;
    for (let time = 0; time < 2; time++) text.search(pattern(choice));
  }
}

/** Builds what these lists need to read one draft, a phrase at each step. */
export function* warmingFor(draft: string, lists: readonly PhraseList[]): Generator<void> {
  const text = fold(draft);
  for (const { phrases, disputed = [] } of lists.flatMap(({ groups }) => groups)) {
    for (const phrase of [...phrases, ...disputed]) {
      build(phrase, text);
      yield;
    }
  }
}

/** The same for what reads the customer's mail: a list at each step. */
function* mailWarming(): Generator<void> {
  const signals = clueLists.flatMap(({ groups }) =>
    groups.map(({ says, unless }) => [...says, ...(unless ?? [])]),
  );
  for (const phrases of [...signals, ...questionLists]) {
    for (const phrase of phrases) {
      for (const part of phrase.split(' & ')) build(part);
      fills(letter, phrase);
    }
    yield;
  }
}

/**
 * Builds what the rules need before they are first used, a piece at each step, so that whoever runs it can do other
 * work in between: regular expressions are slow the first two times, and quick from then on.
 */
export function* warming(lists: readonly PhraseList[] = phraseLists): Generator<void> {
  for (const list of lists) {
    for (const group of list.groups) {
      for (const phrase of [...group.phrases, ...(group.disputed ?? [])]) {
        build(phrase);
      }
      yield;
    }
  }
  yield* mailWarming();
  for (let time = 0; time < 2; time++) {
    check({ draft: LETTER, asked: LETTER, history: [{ from: 'customer', text: LETTER }] });
    noteHints(LETTER);
    bigDealIn(LETTER, LETTER);
    reading({ draft: LETTER, asked: LETTER });
    yield;
  }
}
