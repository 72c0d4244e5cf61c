import fc from 'fast-check';
import { expect, test } from 'vitest';
import { untilWords } from '../../../src/web/ui/moments.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const NOW = at('2026-11-03T11:50:00Z');

test.each([
  ['2026-11-03T14:50:00Z', 'Europe/Lisbon', 'today 14:50'],
  ['2026-11-04T09:00:00Z', 'Europe/Lisbon', 'tomorrow 09:00'],
  ['2026-11-03T22:00:00Z', 'Australia/Sydney', 'tomorrow 09:00'],
  ['2026-11-09T09:00:00Z', 'Europe/Lisbon', 'Mon 9 Nov, 09:00'],
  ['2027-01-04T09:00:00Z', 'Europe/Lisbon', 'Mon 4 Jan, 09:00'],
  ['2027-11-04T09:00:00Z', 'Europe/Lisbon', '4 Nov 2027, 09:00'],
])('%s in %s is said as “%s”', (moment, zone, words) => {
  expect(untilWords(at(moment), NOW, zone)).toBe(words);
});

test('a day that has 23 or 25 hours still has one tomorrow', () => {
  const zone = 'Europe/Lisbon';
  expect(untilWords(at('2026-10-25T09:00:00Z'), at('2026-10-24T22:30:00Z'), zone)).toBe('tomorrow 09:00');
  expect(untilWords(at('2026-03-29T08:00:00Z'), at('2026-03-28T23:30:00Z'), zone)).toBe('tomorrow 09:00');
});

const zones = fc.constantFrom('Europe/Lisbon', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/St_Johns');
const moments = fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2030-01-01T00:00Z') });
const ahead = fc.integer({ min: 60_000, max: 730 * 86_400_000 });

test('whatever the moment, its own wall clock is said, to the minute', () => {
  fc.assert(
    fc.property(zones, moments, ahead, (zone, now, later) => {
      const words = untilWords(now + later, now, zone);
      const wall = Temporal.Instant.fromEpochMilliseconds(now + later).toZonedDateTimeISO(zone);
      const clock = wall.toPlainTime().toString({ smallestUnit: 'minute' });
      expect(words.endsWith(clock), `${words} ends with ${clock}`).toBe(true);
      const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
      expect(words.startsWith('today ')).toBe(wall.toPlainDate().equals(today));
    }),
  );
});
