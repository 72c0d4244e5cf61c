import { expect, test } from 'vitest';
import { clockWords, dateWords, dayWords, momentWords, monthWords } from '../../../src/web/ui/moments.ts';

const now = Date.parse('2026-10-14T10:42:00Z'); // a Wednesday

test.each([
  ['2026-10-14T10:04:00Z', 'Today 10:04'],
  ['2026-10-13T09:12:00Z', 'Tue 09:12'],
  ['2026-10-08T11:00:00Z', 'Thu 11:00'],
  ['2026-10-07T09:00:00Z', '7 Oct 09:00'],
  ['2026-03-12T09:12:00Z', '12 Mar 09:12'],
  ['2024-03-12T09:12:00Z', '12 Mar 2024'],
  ['2026-10-16T09:12:00Z', '16 Oct 09:12'],
])('%s is said as %s', (at, words) => {
  expect(momentWords(Date.parse(at), now, 'UTC')).toBe(words);
});

test('what is today depends on where the reader is', () => {
  const evening = Date.parse('2026-10-13T22:30:00Z');
  expect(momentWords(evening, now, 'UTC')).toBe('Tue 22:30');
  expect(momentWords(evening, now, 'Europe/Berlin')).toBe('Today 00:30');
});

test('midnight is 00:00, not 24:00', () => {
  expect(clockWords(Date.parse('2026-10-14T00:00:00Z'), 'UTC')).toBe('00:00');
});

test('a separator names the day as people do', () => {
  expect(dayWords(now, now, 'UTC')).toBe('Today');
  expect(dayWords(now - 86_400_000, now, 'UTC')).toBe('Yesterday');
  expect(dayWords(Date.parse('2026-03-03T12:00:00Z'), now, 'UTC')).toBe('Tuesday 3 March');
  expect(dayWords(Date.parse('2025-03-04T12:00:00Z'), now, 'UTC')).toBe('Tuesday 4 March 2025');
});

test('yesterday is yesterday also when the clocks have changed', () => {
  const monday = Date.parse('2026-10-26T00:30:00+01:00');
  expect(dayWords(Date.parse('2026-10-25T01:00:00+02:00'), monday, 'Europe/Berlin')).toBe('Yesterday');
});

test('a month is said with its year and a date without, in the zone of the reader', () => {
  const lastNight = Date.parse('2026-10-31T23:30:00Z');
  expect(monthWords(lastNight, 'UTC')).toBe('October 2026');
  expect(monthWords(lastNight, 'Australia/Sydney')).toBe('November 2026');
  expect(dateWords(lastNight, 'UTC')).toBe('31 October');
  expect(dateWords(lastNight, 'Australia/Sydney')).toBe('1 November');
});

test('a day, a month, a date and a moment of one zone are each said in their own way', () => {
  const at = Date.parse('2026-03-03T12:00:00Z');
  const all = () => [
    dayWords(at, now, 'UTC'),
    monthWords(at, 'UTC'),
    dateWords(at, 'UTC'),
    clockWords(at, 'UTC'),
  ];
  expect(all()).toEqual(['Tuesday 3 March', 'March 2026', '3 March', '12:00']);
  expect(all()).toEqual(['Tuesday 3 March', 'March 2026', '3 March', '12:00']);
});
