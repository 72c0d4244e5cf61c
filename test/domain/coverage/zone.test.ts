import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, wallMinutesAt, wallTime, zoneClock } from '../../../src/domain/coverage/coverage.ts';
import { MINUTE } from '../../../src/lib/clock.ts';

const ZONES = [
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Kathmandu',
];
const year = { from: dayOf('2026-01-01')!, to: dayOf('2026-12-31')! };

test('a wall-clock time that exists once is the instant Temporal gives, on every date', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: year.from * 1440, max: (year.to + 1) * 1440 - 1 }),
      (zone, wallMinutes) => {
        const clock = zoneClock(zone, year);
        const wall = Temporal.Instant.fromEpochMilliseconds(wallMinutes * MINUTE)
          .toZonedDateTimeISO('UTC')
          .toPlainDateTime();
        const expected = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
        const found = wallTime(clock, wallMinutes);
        if (found.is === 'skipped') expect(expected.toPlainDateTime().equals(wall)).toBe(false);
        else expect(found.at).toBe(expected.epochMilliseconds);
        if (found.is !== 'skipped') expect(wallMinutesAt(clock, found.at)).toBe(wallMinutes);
      },
    ),
    { numRuns: 500 },
  );
});

test('a time that comes twice is the first, and says so', () => {
  const clock = zoneClock('Europe/Berlin', year);
  const twice = wallTime(clock, dayOf('2026-10-25')! * 1440 + 150);
  expect(twice).toEqual({ at: Date.parse('2026-10-25T00:30:00Z'), is: 'twice' });
});
