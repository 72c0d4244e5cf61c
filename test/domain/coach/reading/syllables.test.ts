import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syllablesOf } from '../../../../src/domain/coach/reading/syllables.ts';

test.each([
  [1, 'a I the cat shoes played used asked true eye hours queue can’t don’t I’ll you’re'],
  [
    2,
    'refund invoice queries movies table handled centre reaches crashes benches question unique argue going buying layout doesn’t didn’t isn’t client clients maybe',
  ],
  [
    3,
    'calendar video radio media previous serious beautiful attachment everything earlier quality created period',
  ],
  [4, 'separately usually actually reliable environment appreciate initiate situation February'],
  [5, 'immediately organisation configuration'],
  [6, 'reconciliation'],
])('words of %i', (count, words) => {
  for (const word of words.split(' ')) expect([word, syllablesOf(word)]).toEqual([word, count]);
});

test('what is written and not said does not count, what is said does', () => {
  const pairs: [string, string][] = [
    ['tim', 'time'],
    ['lok', 'looked'],
    ['lotted', 'loaded'],
    ['cafa', 'café'],
    ['timly', 'timely'],
    ['natun', 'nation'],
    ['gest', 'guest'],
  ];
  for (const [spoken, written] of pairs)
    expect([written, syllablesOf(written)]).toEqual([written, syllablesOf(spoken)]);
});

test('case, a curly apostrophe and whose it is change nothing', () => {
  expect(syllablesOf('DOESN’T')).toBe(syllablesOf("doesn't"));
  expect(syllablesOf('calendar’s')).toBe(syllablesOf('calendar'));
});

test('any word has at least one, and no more than letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (word) => {
      const count = syllablesOf(word);
      expect(count).toBeGreaterThanOrEqual(1);
      expect(count).toBeLessThanOrEqual(Math.max(1, word.normalize('NFD').length));
    }),
  );
  expect(syllablesOf('e'.repeat(100_000))).toBe(1);
});
