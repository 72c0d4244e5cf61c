import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothWords, hoursWords, lengthWords, percent } from '../../../src/web/shifts/clock-words.ts';

const MINUTE = 60_000;
const at = (text: string) => Date.parse(text);

describe('hours', () => {
  const span = { start: at('2026-11-04T06:00:00Z'), end: at('2026-11-04T15:00:00Z') };

  test.each([
    ['UTC', '06:00 to 15:00'],
    ['Africa/Lagos', '07:00 to 16:00'],
    ['Asia/Kathmandu', '11:45 to 20:45'],
    ['Australia/Sydney', '17:00 to 02:00'],
    ['America/Los_Angeles', '22:00 to 07:00'],
  ])('are told on the clock of %s', (zone, words) => {
    expect(hoursWords(span, zone)).toBe(words);
  });

  test('that end at midnight end at 24:00', () => {
    const evening = { start: at('2026-11-04T18:00:00Z'), end: at('2026-11-05T00:00:00Z') };
    expect(hoursWords(evening, 'UTC')).toBe('18:00 to 24:00');
  });

  test('are told on both clocks, unless they are one', () => {
    expect(bothWords(span, 'Africa/Lagos')).toBe('07:00 to 16:00 your time (06:00 to 15:00 UTC)');
    expect(bothWords(span, 'UTC')).toBe('06:00 to 15:00 UTC');
    expect(bothWords(span, 'Africa/Abidjan')).toBe('06:00 to 15:00 UTC');
  });

  test('of a day that skips an hour are the wall clock’s', () => {
    const night = { start: at('2027-03-28T00:30:00Z'), end: at('2027-03-28T01:30:00Z') };
    expect(hoursWords(night, 'Europe/Berlin')).toBe('01:30 to 03:30');
  });
});

describe('lengths', () => {
  test.each([
    [1, 'a minute'],
    [15, '15 minutes'],
    [30, 'half an hour'],
    [45, '45 minutes'],
    [60, 'an hour'],
    [75, '75 minutes'],
    [90, 'an hour and a half'],
    [105, '1 h 45 min'],
    [120, 'two hours'],
    [150, 'two and a half hours'],
    [540, 'nine hours'],
    [720, '12 hours'],
    [1260, '21 hours'],
    [1265, '21 h 5 min'],
  ])('of %i minutes are "%s"', (minutes, words) => {
    expect(lengthWords(minutes * MINUTE)).toBe(words);
  });

  test('are never empty, negative or cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (minutes) => {
        expect(lengthWords(minutes * MINUTE)).toMatch(/^(?:an? |half |[a-z]+ |\d)/);
        expect(lengthWords(minutes * MINUTE)).not.toMatch(/undefined|NaN|-/);
      }),
    );
  });
});

test('a place in a day is a share of it, to a thousandth', () => {
  const start = at('2026-11-04T00:00:00Z');
  expect(percent(start, start)).toBe('0%');
  expect(percent(start + 6 * 60 * MINUTE, start)).toBe('25%');
  expect(percent(start + 24 * 60 * MINUTE, start)).toBe('100%');
  expect(percent(start - 60 * MINUTE, start)).toBe('-4.167%');
});
