import { expect, test } from 'vitest';
import { dayOf } from '../../../src/domain/coverage/coverage.ts';
import { dateWords, shortDate } from '../../../src/domain/shift/words.ts';

test.each([
  ['2026-11-26', 'Thursday 26 November', 'Thu 26 Nov'],
  ['2026-02-28', 'Saturday 28 February', 'Sat 28 Feb'],
  ['2024-02-29', 'Thursday 29 February', 'Thu 29 Feb'],
  ['2026-12-31', 'Thursday 31 December', 'Thu 31 Dec'],
  ['2027-01-01', 'Friday 1 January', 'Fri 1 Jan'],
])('%s is %s, and %s where there is little room', (date, long, short) => {
  expect(dateWords(dayOf(date)!)).toBe(long);
  expect(shortDate(dayOf(date)!)).toBe(short);
});

test('a year is said where it is another than today’s', () => {
  const today = dayOf('2026-11-26')!;
  expect(dateWords(dayOf('2027-01-01')!, today)).toBe('Friday 1 January 2027');
  expect(dateWords(dayOf('2026-12-31')!, today)).toBe('Thursday 31 December');
});
