import { expect, test } from 'vitest';
import { SIGNALS } from '../../../../../src/domain/coach/index.ts';
import { clueLists } from '../../../../../src/domain/coach/lists/signals/index.ts';
import { pattern } from '../../../../../src/domain/coach/text/pattern.ts';

const phrases = clueLists.flatMap(({ groups }) =>
  groups.flatMap(({ says, unless }) => [...says, ...(unless ?? [])]),
);
const LONGEST = 1_000; // characters of one phrase: a line that a person can still read

test('each list is for one signal that there is, and no signal has two', () => {
  const kinds = clueLists.map(({ kind }) => kind);
  expect(kinds.filter((kind) => !SIGNALS.includes(kind))).toEqual([]);
  expect(new Set(kinds).size).toBe(kinds.length);
});

test('every phrase can be read by the coach, names classes that there are, and is no longer than a person reads', () => {
  for (const phrase of phrases) for (const part of phrase.split(' & ')) pattern(part);
  expect(phrases.length).toBeGreaterThan(150);
  expect(phrases.filter((phrase) => phrase.length > LONGEST)).toEqual([]);
});
