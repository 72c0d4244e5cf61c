import { expect, test } from 'vitest';
import { KINDS } from '../../../../src/domain/coach/kinds.ts';
import { phraseLists } from '../../../../src/domain/coach/lists/index.ts';
import { pattern } from '../../../../src/domain/coach/text/pattern.ts';

test('each list has a kind of its own, and each but the one for notes is a kind of hint', () => {
  const kinds = phraseLists.map((list) => list.kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds.filter((kind) => !(KINDS as readonly string[]).includes(kind))).toEqual(['judgement']);
});

test('no phrase stands in two groups, and none waits and speaks at once', () => {
  const groups = phraseLists.flatMap((list) => list.groups);
  const speaking = groups.flatMap((group) => group.phrases);
  const waiting = groups.flatMap((group) => group.disputed ?? []);
  expect(speaking.filter((phrase, at) => speaking.indexOf(phrase) !== at)).toEqual([]);
  expect(waiting.filter((phrase) => speaking.includes(phrase))).toEqual([]);
  expect(waiting.length).toBeGreaterThan(3);
});

test('every phrase that waits can be turned on: it is in the language of phrases too', () => {
  for (const phrase of phraseLists.flatMap((list) => list.groups).flatMap((group) => group.disputed ?? []))
    expect(() => pattern(phrase)).not.toThrow();
});
