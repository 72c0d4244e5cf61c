import { expect, test } from 'vitest';
import {
  dateText,
  dayOf,
  instantText,
  minutesOf,
  timeText,
  WEEKDAYS,
  weekdayOf,
} from '../../../src/domain/coverage/coverage.ts';

test.each([
  ['1970-01-01', 0],
  ['2026-10-25', 20_751],
  ['2024-02-29', 19_782],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['2026-1-01', null],
  ['today', null],
])('%s as a day is %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
  if (day !== null) expect(dateText(day)).toBe(text);
});

test('a day knows its weekday, before 1970 too', () => {
  expect(WEEKDAYS[weekdayOf(dayOf('2026-10-25')!)]).toBe('sun');
  expect(WEEKDAYS[weekdayOf(dayOf('1969-12-29')!)]).toBe('mon');
});

test.each([
  ['00:00', 0],
  ['08:05', 485],
  ['24:00', 1440],
  ['24:01', null],
  ['8:05', null],
  ['12:60', null],
])('%s is %s minutes after midnight', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes);
  if (minutes !== null) expect(timeText(minutes)).toBe(text);
});

test('the next morning is written as a time of day, an instant in UTC', () => {
  expect(timeText(1500)).toBe('01:00');
  expect(instantText(Date.parse('2026-10-25T01:00:00.000Z'))).toBe('2026-10-25T01:00:00Z');
});
