import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAt, nextWorkingMoment } from '../../../src/domain/schedule/working-moments.ts';
import { peopleOf, WEEKDAYS } from '../coverage/people-of.ts';

const at = (text: string) => Date.parse(text);
const [berta] = peopleOf({ zone: 'Europe/Berlin', hours: [{ days: WEEKDAYS, from: '08:00', to: '17:00' }] });
const [nobody] = peopleOf({ zone: 'Australia/Sydney', hours: [] });

test.each([
  ['at work', '2026-11-03T10:00:00Z', '2026-11-03T10:00:00Z'],
  ['before work', '2026-11-03T03:00:00Z', '2026-11-03T07:00:00Z'],
  ['in the evening', '2026-11-03T18:00:00Z', '2026-11-04T07:00:00Z'],
  ['on Friday evening', '2026-11-06T18:00:00Z', '2026-11-09T07:00:00Z'],
  ['on the weekend the clocks change', '2026-10-24T12:00:00Z', '2026-10-26T07:00:00Z'],
])('somebody in Berlin %s is told at the start of their next hours', (_, then, told) => {
  expect(nextWorkingMoment(berta!, at(then))).toBe(at(told));
});

test('who has said no hours is told at nine on a weekday of their own', () => {
  expect(nextWorkingMoment(nobody!, at('2026-11-06T12:00:00Z'))).toBe(at('2026-11-08T22:00:00Z'));
});

test('nobody is ever told in the past, nor at night', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') }),
      fc.constantFrom(
        'Europe/Berlin',
        'Australia/Lord_Howe',
        'America/Santiago',
        'Africa/Cairo',
        'Pacific/Chatham',
      ),
      fc.boolean(),
      (then, zone, hasHours) => {
        const [person] = peopleOf({
          zone,
          hours: hasHours ? [{ days: WEEKDAYS, from: '08:00', to: '17:00' }] : [],
        });
        const told = nextWorkingMoment(person!, then);
        const { hour, dayOfWeek } = Temporal.Instant.fromEpochMilliseconds(told).toZonedDateTimeISO(zone);
        expect(told).toBeGreaterThanOrEqual(then);
        expect([hour >= 8 && hour < 17, dayOfWeek <= 5]).toEqual([true, true]);
      },
    ),
    { numRuns: 200 },
  );
});

test('a date is that of the zone', () => {
  expect(dateAt('Pacific/Kiritimati', at('2026-11-03T11:00:00Z'))).toBe('2026-11-04');
  expect(dateAt('America/Los_Angeles', at('2026-11-03T03:00:00Z'))).toBe('2026-11-02');
});
