import { expect, test } from 'vitest';
import { MOST_AT_ONCE } from '../../../src/domain/batch/batch.ts';
import { NewClosures, NewSnoozes, NewTaggings, Selection } from '../../../src/web/api/schemas-batches.ts';

const takes = (schema: { safeParse(body: unknown): { success: boolean } }, body: unknown) =>
  schema.safeParse(body).success;

test('a selection is one number at least and as many as can be done at once', () => {
  const numbers = (count: number) => ({ conversations: Array.from({ length: count }, (_, n) => n + 1) });
  expect(takes(Selection, numbers(0))).toBe(false);
  expect(takes(Selection, numbers(1))).toBe(true);
  expect(takes(Selection, numbers(MOST_AT_ONCE))).toBe(true);
  expect(takes(Selection, numbers(MOST_AT_ONCE + 1))).toBe(false);
});

test('what is no number of a conversation, and a field nobody knows, is refused', () => {
  for (const wrong of [0, -1, 1.5, '1', null, 1e99])
    expect(takes(Selection, { conversations: [wrong] })).toBe(false);
  expect(takes(Selection, { conversations: [1], all: true })).toBe(false);
});

test('closing takes what was known, snoozing a time, tagging a name', () => {
  const conversations = [1];
  expect(takes(NewClosures, { conversations, basedOn: 7 })).toBe(true);
  expect(takes(NewClosures, { conversations, basedOn: 'x' })).toBe(false);
  expect(takes(NewSnoozes, { conversations })).toBe(false);
  expect(takes(NewSnoozes, { conversations, until: 'answer' })).toBe(true);
  expect(takes(NewTaggings, { conversations, tag: 'outage' })).toBe(true);
  expect(takes(NewTaggings, { conversations })).toBe(false);
});
