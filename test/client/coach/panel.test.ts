import { expect, test } from 'vitest';
import { questionsOf, reasonsOf } from '../../../client/coach/panel.ts';
import type { Answer } from '../../../client/coach/worker.ts';

const answer = (...questions: Answer['questions']): Answer => ({
  id: 1,
  hints: [],
  questions,
  signals: [],
  hurt: false,
  steps: { named: false, owned: false, next: false },
  facts: null,
  off: null,
  took: 3,
});
const memory = (ticked: Record<string, boolean> = {}) => ({
  dismissed: [],
  ticked,
  offered: false,
  notNow: false,
});

test('a question is ticked where the draft answers it', () => {
  const read = answer({ text: 'When?', answered: true }, { text: 'How much?', answered: false });
  expect(questionsOf({ answer: read, memory: memory() })).toEqual([
    { text: 'When?', answered: true },
    { text: 'How much?', answered: false },
  ]);
});

test('a person’s own tick wins, both ways', () => {
  const read = answer({ text: 'When?', answered: true }, { text: 'How much?', answered: false });
  const ticked = memory({ 'When?': false, 'How much?': true });
  expect(questionsOf({ answer: read, memory: ticked }).map((one) => one.answered)).toEqual([false, true]);
});

test('a tick for what is no longer asked shows nowhere', () => {
  expect(questionsOf({ answer: answer(), memory: memory({ 'When?': true }) })).toEqual([]);
});

test('before the coach has read there are no questions', () => {
  expect(questionsOf({ answer: null, memory: memory() })).toEqual([]);
});

test('a sentence that shows two things that happened is a reason once', () => {
  const why = 'They write: "You charged me twice and all is gone."';
  const signals: Answer['signals'] = [
    { kind: 'charged-twice', why },
    { kind: 'data-gone', why },
    { kind: 'leaving', why: 'They write: "I will leave."' },
  ];
  const reasons = (bigDeal: boolean, hurt: boolean) =>
    reasonsOf({ setting: { bigDeal } as never, answer: { ...answer(), signals, hurt } });
  expect(reasons(false, true)).toEqual([why, 'They write: "I will leave."']);
  expect(reasons(true, true)).toHaveLength(2);
  expect(reasons(true, false)).toEqual([]);
});
