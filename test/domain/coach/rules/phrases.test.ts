import { expect, test } from 'vitest';
import type { Context } from '../../../../src/domain/coach/context.ts';
import { policy } from '../../../../src/domain/coach/lists/policy.ts';
import { capital, ownsUp, phraseRule } from '../../../../src/domain/coach/rules/phrases.ts';
import { matchesOf } from '../../../../src/domain/coach/text/matches.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

const context = (draft: string, theirs = ''): Context => ({
  page: read(draft),
  lists: [policy],
  input: { draft },
  theirs,
  questions: [],
  hurt: false,
});
const every = phraseRule('policy', () => true);
const TWICE = 'Per our policy this is final, and according to our terms it stays.';

test('one recital to a sentence is enough, and another sentence has its own', () => {
  expect(every(context(TWICE))).toHaveLength(1);
  expect(every(context('Per our policy this is final. According to our terms it stays.'))).toHaveLength(2);
});

test('a guard that says no keeps it silent, and so does a customer who said it first', () => {
  expect(phraseRule('policy', () => false)(context(TWICE))).toEqual([]);
  expect(every(context('Per our policy it is final.', 'per our policy, you wrote'))).toEqual([]);
});

test('what stands in the signature is a name', () => {
  expect(every(context('It is back.\n\nBest,\nPer our policy'))).toEqual([]);
});

test('our own fault is told from another’s in the sentence of the match', () => {
  const first = (draft: string) => matchesOf(read(draft), [policy], 'policy')[0]!;
  expect(ownsUp(first('Per our policy you pay, but it was our mistake.'))).toBe(true);
  expect(ownsUp(first('Per our policy you pay, and it was the bank.'))).toBe(false);
  const page = read('We use Per Our Policy daily.');
  const [named] = matchesOf(page, [policy], 'policy');
  expect(named && capital(page, named)).toBe(true);
});
