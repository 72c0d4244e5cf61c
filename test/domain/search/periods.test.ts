import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginning, marksBetween, timeMarks } from '../../../src/domain/search/periods.ts';

const NOW = Date.UTC(2026, 10, 3, 9); // a Tuesday
const at = (typed: string, zone = 'Europe/Lisbon') => {
  const moment = beginning(typed, { now: NOW, zone });
  return moment === null ? null : new Date(moment).toISOString().slice(0, 16);
};

test.each([
  ['2026-03-01', '2026-03-01T00:00'],
  ['2026/3/1', '2026-03-01T00:00'],
  ['2026-07-01', '2026-06-30T23:00'],
  ['2026-03', '2026-03-01T00:00'],
  ['2026', '2026-01-01T00:00'],
  ['today', '2026-11-03T00:00'],
  ['Yesterday', '2026-11-02T00:00'],
  ['monday', '2026-11-02T00:00'],
  ['tuesday', '2026-10-27T00:00'],
  ['wed', '2026-10-28T00:00'],
  ['7d', '2026-10-27T00:00'],
  ['2 weeks ago', '2026-10-19T23:00'],
  ['1m', '2026-10-02T23:00'],
  ['1y', '2025-11-03T00:00'],
  ['this-week', '2026-11-02T00:00'],
  ['last week', '2026-10-26T00:00'],
  ['last-month', '2026-09-30T23:00'],
  ['last-year', '2025-01-01T00:00'],
])('%s begins at %s for somebody in Lisbon', (typed, moment) => {
  expect(at(typed)).toBe(moment);
});

test.each(['', 'soon', '2026-02-30', '2026-13', '1492', '99999d ago', 'mo', '-1d', '0000-00-00', '1e3'])(
  '%j is no day',
  (typed) => expect(at(typed)).toBeNull(),
);

test('a day begins when it does where the person is', () => {
  expect(at('today', 'Australia/Sydney')).toBe('2026-11-02T13:00');
  expect(at('today', 'Pacific/Kiritimati')).toBe('2026-11-02T10:00');
  expect(at('2026-10-04', 'Australia/Sydney'), 'a day of 23 hours').toBe('2026-10-03T14:00');
});

const moment = fc.integer({ min: 0, max: Date.UTC(2027, 5, 1) });

test('every message of a span has one of its marks, and no message two days beyond has', () => {
  fc.assert(
    fc.property(moment, moment, moment, (a, b, c) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const marks = new Set(marksBetween(from, to, NOW));
      const isMarked = timeMarks(c).some((mark) => marks.has(mark));
      if (c >= from && c < to) expect(isMarked).toBe(true);
      if (c < from - 86_400_000 || c > to + 86_400_000) expect(isMarked).toBe(false);
      expect(marks.size).toBeLessThan(160);
    }),
  );
});

test('an open end goes as far as there are messages', () => {
  expect(marksBetween(null, Date.UTC(1970, 0, 2), NOW)).toEqual(['d19700101', 'd19700102']);
  expect(marksBetween(Date.UTC(2026, 10, 3), null, NOW)).toContain('m202612');
  expect(marksBetween(Date.UTC(2026, 10, 3), Date.UTC(2026, 10, 3), NOW)).toEqual([]);
});

const EVERY_ZONE = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const HALF_A_DAY = 43_200_000;
const words = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'last-year',
];

test('in every zone a day begins with its first moment, also where it has no midnight', () => {
  fc.assert(
    fc.property(
      EVERY_ZONE,
      moment,
      fc.constantFrom(...words, '3d', '2w', '1m', '1y', 'monday'),
      (...[zone, now, typed]) => {
        const began = beginning(typed, { now, zone })!;
        const day = (ms: number) =>
          Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
        expect(day(began - 1).toString()).not.toBe(day(began).toString());
        expect(began).toBeLessThanOrEqual(now);
      },
    ),
  );
});

test('in every zone the periods follow one another without a gap', () => {
  fc.assert(
    fc.property(EVERY_ZONE, moment, (zone, now) => {
      const of = (typed: string) => beginning(typed, { now, zone })!;
      expect(of('yesterday')).toBeLessThan(of('today'));
      expect(of('0d')).toBe(of('today'));
      expect(of('1d')).toBe(of('yesterday'));
      for (const span of ['week', 'month', 'year']) {
        expect(of(`last-${span}`)).toBeLessThan(of(`this-${span}`));
        expect(of(`this-${span}`)).toBeLessThanOrEqual(of('today'));
        const before = { now: of(`this-${span}`) - HALF_A_DAY, zone };
        expect(beginning(`this-${span}`, before)).toBe(of(`last-${span}`));
      }
    }),
  );
});

test('a written day is read in every way it may be written, and never as another', () => {
  const date = fc.record({
    year: fc.integer({ min: 1970, max: 2200 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  });
  fc.assert(
    fc.property(
      date,
      fc.constantFrom('-', '/', '.'),
      fc.boolean(),
      ({ year, month, day }, ...[mark, isPadded]) => {
        const two = (value: number) => (isPadded ? String(value).padStart(2, '0') : String(value));
        const read = beginning([year, two(month), two(day)].join(mark), { now: NOW, zone: 'UTC' });
        const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
        expect(read).toBe(exists ? Date.UTC(year, month - 1, day) : null);
      },
    ),
  );
});
