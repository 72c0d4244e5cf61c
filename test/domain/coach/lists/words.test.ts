import { expect, test } from 'vitest';
import { phraseLists } from '../../../../src/domain/coach/lists/index.ts';
import { WORDS } from '../../../../src/domain/coach/lists/words.ts';
import { pattern } from '../../../../src/domain/coach/text/pattern.ts';

const isIn = (name: string, words: string) =>
  new RegExp(`^(?:${pattern(`{${name}}`).source})$`, 'u').test(words);

test.each([
  ['apology', ['sorry', 'apologise', 'apologize', 'apologies'], ['sorrow', 'apologist']],
  ['very', ['very', 'so', 'deeply'], ['every', 'deep']],
  ['small', ['tiny', 'one-off', 'bit of a'], ['large', 'smaller than a hat']],
  ['mishap', ['hiccup', 'hiccups', 'glitches', 'mix-up', 'bump in the road'], ['hat', 'bumper']],
  ['ruledoc', ['policy', 'policies', 'terms of use', 't&cs', 'fine print'], ['police', 'term paper']],
  ['refund', ['refund', 'refunded', 'credit'], ['fund', 'creditor']],
  [
    'docs',
    ['docs', 'help center', 'help centre', 'knowledge base', 'FAQ'.toLowerCase()],
    ['doctor', 'helper'],
  ],
  ['soon', ['soon', 'in due course', 'when we can'], ['sooner', 'on Monday']],
  ['us', ['we', 'i', 'our team'], ['us', 'they']],
])('the words for %s are these, and not what looks like them', (name, words, others) => {
  expect(words.filter((one) => !isIn(name, one))).toEqual([]);
  expect(others.filter((one) => isIn(name, one))).toEqual([]);
});

test('every class of words is used by a phrase, and no phrase names one that is not there', () => {
  const phrases = phraseLists.flatMap((list) => list.groups).flatMap((group) => group.phrases);
  const used = new Set(phrases.flatMap((phrase) => [...phrase.matchAll(/\{([a-z]+)\}/g)].map((m) => m[1]!)));
  expect([...used].filter((name) => !(name in WORDS))).toEqual([]);
  expect(() => pattern('{nothere}')).toThrow('nothere');
  expect(used.size).toBeGreaterThan(8);
});
