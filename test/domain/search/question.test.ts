import { expect, test } from 'vitest';
import { conjuncts, isState, isText, leavesOf, type Question } from '../../../src/domain/search/question.ts';

const words = (text: string): Question => ({ kind: 'text', field: 'any', words: text, isPrefix: false });
const open: Question = { kind: 'state', is: 'open' };
const mine: Question = { kind: 'assigned', to: 1 };
const file: Question = { kind: 'file' };
const date: Question = { kind: 'date', from: 0, to: null };
const not = (of: Question): Question => ({ kind: 'not', of });
const and = (...of: Question[]): Question => ({ kind: 'and', of });
const or = (...of: Question[]): Question => ({ kind: 'or', of });

test.each<[string, Question, { text: boolean; state: boolean }]>([
  ['a word', words('a'), { text: true, state: false }],
  ['a file', file, { text: true, state: false }],
  ['a day', date, { text: true, state: false }],
  ['how it stands', open, { text: false, state: true }],
  ['who has it', mine, { text: false, state: true }],
  ['a tag', { kind: 'tag', id: 3 }, { text: false, state: true }],
  ['a mailbox', { kind: 'mailbox', id: 3 }, { text: false, state: true }],
  ['words and days', and(words('a'), date), { text: true, state: false }],
  ['one of two states', or(open, mine), { text: false, state: true }],
  ['not a state', not(open), { text: false, state: true }],
  ['not a word', not(words('a')), { text: false, state: false }],
  ['a word and a state', and(words('a'), open), { text: false, state: false }],
  ['a word or a state', or(words('a'), open), { text: false, state: false }],
  ['deep, all states', and(or(open, not(mine)), not(and(open, mine))), { text: false, state: true }],
])('%s is answered by the index, by the row, or by neither alone', (_, question, { text, state }) => {
  expect([isText(question), isState(question)]).toEqual([text, state]);
});

test('what must all be so is one list, however the brackets are; what may be so stays together', () => {
  expect(conjuncts(and(words('a'), and(open, and(mine))))).toEqual([words('a'), open, mine]);
  expect(conjuncts(or(open, mine))).toEqual([or(open, mine)]);
  expect(conjuncts(not(and(open, mine)))).toEqual([not(and(open, mine))]);
  expect(conjuncts(and(or(open, mine), words('a')))).toEqual([or(open, mine), words('a')]);
  expect(conjuncts(open)).toEqual([open]);
});

test('leaves are in the order they were asked in; what is not wanted is among them only where asked for', () => {
  const question = and(words('a'), not(or(words('b'), open)), or(mine, file));
  expect(leavesOf(question)).toEqual([words('a'), mine, file]);
  expect(leavesOf(question, { negated: true })).toEqual([words('a'), words('b'), open, mine, file]);
  expect(leavesOf(not(not(open)))).toEqual([]);
  expect(leavesOf(not(not(open)), { negated: true })).toEqual([open]);
});
