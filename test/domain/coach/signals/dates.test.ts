import { expect, test } from 'vitest';
import { promisedFor, timeOf } from '../../../../src/domain/coach/signals/dates.ts';

const MONDAY = Date.parse('2026-03-02T09:00:00Z');
const day = (words: string) => {
  const promised = promisedFor(words, MONDAY);
  return promised && new Date(promised.at).toISOString().slice(0, 16);
};

test.each([
  ['You will have it on Friday.', '2026-03-06T23:59'],
  ['It arrives by Monday.', '2026-03-02T23:59'],
  ['I will write again next Monday.', '2026-03-09T23:59'],
  ['We will send it tomorrow.', '2026-03-03T23:59'],
  ["I'll call you in two hours.", '2026-03-02T11:00'],
  ['It should be there in 3 to 5 days.', '2026-03-07T23:59'],
  ['It will take another two weeks.', '2026-03-16T23:59'],
  ['The parcel is due on the 12th of March.', '2026-03-12T23:59'],
  ['It will be there by March 12.', '2026-03-12T23:59'],
  ['You will have it by the 1st.', '2026-04-01T23:59'],
  ['You will have it on 5 January.', '2027-01-05T23:59'],
  ['It is expected 2026-04-01.', '2026-04-01T23:59'],
  ['It will be done by the end of the week.', '2026-03-08T23:59'],
])('%s is a promise, kept until the end of it', (words, until) => {
  expect(day(words)).toBe(until);
});

test.each([
  'It was sent on Friday.',
  'When will it arrive on Friday?',
  'It will be there once you pay on Friday.',
  'The shop has a red door.',
  'You will have it soon.',
  'Monday is a holiday.',
])('%s promises nothing that a day could break', (words) => {
  expect(day(words)).toBeUndefined();
});

test('a message’s time is read from milliseconds or ISO 8601; anything else is none', () => {
  const said = { from: 'us' as const, text: '' };
  expect(timeOf({ ...said, at: MONDAY })).toBe(MONDAY);
  expect(timeOf({ ...said, at: '2026-03-02T09:00:00Z' })).toBe(MONDAY);
  expect(timeOf({ ...said, at: 'Monday-ish' })).toBeUndefined();
  expect(timeOf(said)).toBeUndefined();
});

test('an hour that is named on the day counts, not the end of the day', () => {
  const from = Date.UTC(2026, 1, 2, 11);
  const at = (sentence: string) => new Date(promisedFor(sentence, from)?.at ?? 0).toISOString().slice(0, 13);
  expect(at('Our engineer is coming tomorrow between 9 and 11.')).toBe('2026-02-03T11');
  expect(at('It will be there tomorrow by 3 pm.')).toBe('2026-02-03T15');
  expect(at('You will hear from me by noon tomorrow.')).toBe('2026-02-03T12');
  expect(at('We expect a fix next week.')).toBe('2026-02-15T23');
  expect(at('It will be there tomorrow.')).toBe('2026-02-03T23');
});
