import { expect, test } from 'vitest';
import type { Hint } from '../../../client/coach/parts.ts';
import { shownIn } from '../../../client/coach/placing.ts';
import { readDocument } from '../../../client/coach/reading.ts';
import type { Answer } from '../../../client/coach/worker.ts';
import { documentOf, paragraph } from './document.ts';

const WORDS = 'Rest assured. Rest assured, it was tiny.';
const reading = readDocument(documentOf(paragraph(WORDS)));
const memory = (...dismissed: string[]) => ({ dismissed, ticked: {}, offered: false, notNow: false });

function hint(start: number, end: number, kind: Hint['kind'] = 'boilerplate'): Hint {
  return { kind, start, end, text: WORDS.slice(start, end), why: 'Why.', instead: 'What.' };
}

const answer = (...hints: Hint[]) => ({ hints }) as Answer;
const twice = answer(hint(0, 12), hint(14, 26));

test('the same words twice are two marks, each with a name of its own', () => {
  const [one, other] = shownIn({ answer: twice, memory: memory(), reading, isResting: true }, []);
  expect(one!.id).toBe(other!.id);
  expect(one!.mark.id).not.toBe(other!.mark.id);
  expect([one!.mark.from, other!.mark.from]).toEqual([1, 15]);
});

test('read again, each mark is the one that stands there', () => {
  const state = { answer: twice, memory: memory(), reading, isResting: true };
  const before = shownIn(state, []).map(({ mark }) => mark);
  expect(shownIn(state, before).map(({ mark }) => mark)).toEqual(before);
});

test('where the first of them was mended, the second stays what it was', () => {
  const [, other] = shownIn({ answer: twice, memory: memory(), reading, isResting: true }, []);
  const moved = { ...other!.mark, from: 8, to: 20 };
  const mended = readDocument(documentOf(paragraph('Hello. Rest assured, it was tiny.')));
  const state = {
    answer: answer({ ...hint(7, 19), text: 'Rest assured' }),
    memory: memory(),
    reading: mended,
    isResting: true,
  };
  expect(shownIn(state, [moved]).map(({ mark }) => mark.id)).toEqual([other!.mark.id]);
});

test('two hints on the same stretch never share a mark', () => {
  const both = answer(hint(0, 12), hint(0, 12));
  const state = { answer: both, memory: memory(), reading, isResting: true };
  const marks = shownIn(state, []).map(({ mark }) => mark);
  expect(new Set(marks.map(({ id }) => id)).size).toBe(2);
  expect(new Set(shownIn(state, marks).map(({ mark }) => mark.id)).size).toBe(2);
});

test('words that are fine here are fine wherever they stand in this draft', () => {
  const [one] = shownIn({ answer: twice, memory: memory(), reading, isResting: true }, []);
  expect(shownIn({ answer: twice, memory: memory(one!.id), reading, isResting: true }, [])).toEqual([]);
});

test('what is about a sentence is marked more quietly than what is about a word', () => {
  const kinds = answer(hint(0, 12), hint(14, 40, 'long-sentence'));
  const shown = shownIn({ answer: kinds, memory: memory(), reading, isResting: true }, []);
  expect(shown.map(({ mark }) => mark.isWide)).toEqual([false, true]);
});

test('before the coach has answered nothing is shown', () => {
  expect(shownIn({ answer: null, memory: memory(), reading, isResting: true }, [])).toEqual([]);
});

test.each(['unanswered', 'ask-only', 'buried-no'] as const)(
  'while one is typing nobody is told of %s: what is missing may be the next sentence',
  (kind) => {
    const both = answer(hint(0, 12), hint(14, 40, kind));
    const kinds = (isResting: boolean) =>
      shownIn({ answer: both, memory: memory(), reading, isResting }, []).map((one) => one.hint.kind);
    expect(kinds(false)).toEqual(['boilerplate']);
    expect(kinds(true)).toEqual(['boilerplate', kind]);
  },
);
