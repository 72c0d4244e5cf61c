import { expect, test } from 'vitest';
import type { Question } from '../../../src/domain/search/question.ts';
import { conjuncts, isState, isText, leavesOf } from '../../../src/domain/search/question.ts';
import { type Standing, stands } from '../../../src/domain/search/standing.ts';

const awake: Standing = {
  id: 1,
  mailboxIds: [1, 3],
  assigneeId: 7,
  waitingSince: 5,
  closedAt: null,
  snoozedUntil: null,
  tagIds: [2],
};
const asleep: Standing = { ...awake, snoozedUntil: 9 };
const closed: Standing = { ...awake, waitingSince: null, closedAt: 8 };
const nobodys: Standing = { ...awake, assigneeId: null };

const is = (state: 'waiting' | 'open' | 'snoozed' | 'closed'): Question => ({ kind: 'state', is: state });
const not = (of: Question): Question => ({ kind: 'not', of });
const word: Question = { kind: 'text', field: 'any', words: 'calendar', isPrefix: false };
const file: Question = { kind: 'file' };

test.each<[string, Question, Standing, boolean]>([
  ['who waits is waiting', is('waiting'), awake, true],
  ['who waits is open', is('open'), awake, true],
  ['what sleeps is not waiting', is('waiting'), asleep, false],
  ['what sleeps is not open', is('open'), asleep, false],
  ['what sleeps is snoozed', is('snoozed'), asleep, true],
  ['what is closed is closed', is('closed'), closed, true],
  ['what is closed is not open', is('open'), closed, false],
  ['what is not open may be closed', not(is('open')), closed, true],
  ['somebody has it', { kind: 'assigned', to: 7 }, awake, true],
  ['somebody else has it', { kind: 'assigned', to: 8 }, awake, false],
  ['nobody has it', { kind: 'assigned', to: null }, nobodys, true],
  ['its own mailbox', { kind: 'mailbox', id: 1 }, awake, true],
  ['a mailbox that it was written to as well', { kind: 'mailbox', id: 3 }, awake, true],
  ['another mailbox', { kind: 'mailbox', id: 2 }, awake, false],
  ['a tag it has', { kind: 'tag', id: 2 }, awake, true],
  ['a tag it has not', { kind: 'tag', id: 3 }, awake, false],
  ['both', { kind: 'and', of: [is('open'), { kind: 'tag', id: 2 }] }, awake, true],
  ['one of both alone', { kind: 'and', of: [is('closed'), { kind: 'tag', id: 2 }] }, awake, false],
  ['either', { kind: 'or', of: [is('closed'), { kind: 'tag', id: 2 }] }, awake, true],
  ['neither', { kind: 'or', of: [is('closed'), { kind: 'tag', id: 9 }] }, awake, false],
])('%s', (...row) => {
  const [, question, standing, expected] = row;
  expect(stands(question, standing)).toBe(expected);
});

test('a row is not asked what only a message knows', () => {
  expect(() => stands(word, awake)).toThrow('A row does not know text');
  expect(isState(is('open'))).toBe(true);
  expect(isState(not({ kind: 'or', of: [is('open'), is('closed')] }))).toBe(true);
  expect(isState({ kind: 'or', of: [is('open'), word] })).toBe(false);
});

test('the index is asked for messages alone, and never for what is not so', () => {
  expect(isText({ kind: 'or', of: [word, file] })).toBe(true);
  expect(isText({ kind: 'and', of: [word, is('open')] })).toBe(false);
  expect(isText(not(word))).toBe(false);
});

test('what must all be so is taken apart, whatever the brackets', () => {
  const inner: Question = { kind: 'and', of: [word, file] };
  expect(conjuncts({ kind: 'and', of: [inner, is('open')] })).toEqual([word, file, is('open')]);
  expect(conjuncts({ kind: 'or', of: [word, file] })).toEqual([{ kind: 'or', of: [word, file] }]);
  expect(conjuncts(word)).toEqual([word]);
});

test('what is not wanted is no leaf unless it is asked for', () => {
  const question: Question = { kind: 'and', of: [word, not(file)] };
  expect(leavesOf(question)).toEqual([word]);
  expect(leavesOf(question, { negated: true })).toEqual([word, file]);
});
