import { expect, test } from 'vitest';
import { noteHints } from '../../../../src/domain/coach/index.ts';
import { deflection, judgement } from '../../../../src/domain/coach/lists/other.ts';
import { kindsIn } from '../draft.ts';
import { everyPhraseOf } from './phrases-of.ts';

for (const list of [deflection, judgement]) everyPhraseOf(list);

test.each([
  ['deflection', 'Please refer to our documentation.'],
  ['deflection', 'You can find more information in our help center.'],
  ['deflection', 'Please contact the billing department.'],
])('%s is seen in: %s', (kind, draft) => {
  expect(kindsIn(draft)).toContain(kind);
});

test.each([
  ['deflection', 'The documentation was wrong, and I mended it at nine.'],
  ['deflection', 'I asked the bank for you: the money is back on Friday.'],
])('%s is not seen in: %s', (kind, draft) => {
  expect(kindsIn(draft)).not.toContain(kind);
});

test('a judgement of a person is seen in a note, a fact about them is not', () => {
  const judged = [
    'He is an idiot.',
    'She is being difficult again.',
    'He is a total nightmare.',
    'A bit of a moaner.',
  ];
  expect(judged.filter((note) => noteHints(note).length === 0)).toEqual([]);
  const facts = [
    'She called three times since Monday.',
    'He has the old plan.',
    'The lock is difficult to turn.',
    'The import is crazy slow for her.',
    'They never got the letter.',
    'He called me an idiot on the phone.',
  ];
  expect(facts.flatMap((note) => noteHints(note).map((one) => one.text))).toEqual([]);
});
