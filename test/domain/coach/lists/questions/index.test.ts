import { expect, test } from 'vitest';
import { questionLists } from '../../../../../src/domain/coach/lists/questions/index.ts';
import { fills, holds } from '../../../../../src/domain/coach/text/pattern.ts';

const LONGEST = 1_200; // characters of one phrase: a line that a person can still read

test('every phrase can be read by the coach and by a person', () => {
  const phrases = questionLists.flat();
  expect(phrases.length).toBeGreaterThan(60);
  for (const phrase of phrases) {
    expect(() => [holds('a word', phrase), fills('a word', phrase)]).not.toThrow();
    expect(phrase.length).toBeLessThan(LONGEST);
  }
});
