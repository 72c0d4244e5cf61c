import { expect, test } from 'vitest';
import { KINDS_TO_TEACH, nameOf } from '../../../client/coach/names.ts';
import { KINDS } from '../../../src/domain/coach/index.ts';

test.each([...KINDS, 'judgement' as const])('%s has a name in plain words', (kind) => {
  expect(nameOf(kind)).toMatch(/^\p{Lu}[\p{L} ]+$/u);
  expect(nameOf(kind)).not.toMatch(/error|wrong|violation|bad/i);
});

test('only kinds that speak of a phrase can be taught', () => {
  for (const kind of ['long-sentence', 'unanswered', 'ask-only', 'placeholder', 'wrong-name'] as const)
    expect(KINDS_TO_TEACH.has(kind)).toBe(false);
  expect(KINDS_TO_TEACH.has('jargon')).toBe(true);
});
