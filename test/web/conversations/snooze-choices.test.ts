import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUntil } from '../../../src/domain/conversation/until.ts';
import { snoozeChoices } from '../../../src/web/conversations/snooze-choices.ts';

const at = (text: string) => Date.parse(text);
const said = (now: number, zone = 'Europe/Lisbon') =>
  snoozeChoices(zone, now).map(({ name, when }) => `${name} ${when}`.trim());

test('on a Tuesday: later, tomorrow, the working days after it by name, and Monday as next week', () => {
  expect(said(at('2026-11-03T09:00Z'))).toEqual([
    'Later today 12:00',
    'Tomorrow morning Wednesday 09:00',
    'Thursday 5 November 09:00',
    'Friday 6 November 09:00',
    'Next week: Monday 9 November 09:00',
    'When they answer',
  ]);
});

test('on a Monday next week is there beside the three days', () => {
  expect(said(at('2026-11-02T09:00Z')).slice(2, -1)).toEqual([
    'Wednesday 4 November 09:00',
    'Thursday 5 November 09:00',
    'Friday 6 November 09:00',
    'Next week: Monday 9 November 09:00',
  ]);
});

test('on a Sunday night tomorrow is Monday, said once', () => {
  expect(said(at('2026-11-08T22:00Z'))).toEqual([
    'In three hours tomorrow 01:00',
    'Tomorrow morning Monday 09:00',
    'Tuesday 10 November 09:00',
    'Wednesday 11 November 09:00',
    'Thursday 12 November 09:00',
    'When they answer',
  ]);
});

test('in another year the day says its year', () => {
  expect(said(at('2026-12-30T09:00Z'))[2]).toBe('Friday 1 January 2027 09:00');
});

test('it is by one’s own clock: in Sydney the next day has begun', () => {
  const [, , named] = snoozeChoices('Australia/Sydney', at('2026-11-03T13:30Z')); // half past midnight of Wednesday
  expect(named).toEqual({ value: '2026-11-06T09:00', name: 'Friday 6 November', when: '09:00' });
});

test('each choice names the moment that pressing it means, in every zone and at any time', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const moments = fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2030-01-01T00:00Z') });
  fc.assert(
    fc.property(zones, moments, (zone, now) => {
      const choices = snoozeChoices(zone, now);
      const meant = choices.slice(1, -1).map(({ value, name, when }) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(
          readUntil(value, { zone, now }).at,
        ).toZonedDateTimeISO(zone);
        const day = wall.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
        if (name !== 'Tomorrow morning')
          expect(name.replace(/ \d{4}$/, '')).toMatch(new RegExp(`^(Next week: )?${day.replace(',', '')}$`));
        expect(when.split(' ').at(-1)).toBe(wall.toPlainTime().toString({ smallestUnit: 'minute' }));
        return wall.epochMilliseconds;
      });
      expect(meant).toEqual([...new Set(meant)].sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

test('the choices follow the clock from minute to minute, each zone its own', () => {
  const later = (zone: string, at: string) => snoozeChoices(zone, Date.parse(at))[0]!.when;
  expect(later('Europe/Lisbon', '2026-11-20T09:00:00Z')).toBe('12:00');
  expect(later('Australia/Sydney', '2026-11-20T09:00:00Z')).toBe('23:00');
  expect(later('Europe/Lisbon', '2026-11-20T09:00:59Z')).toBe('12:00');
  expect(later('Europe/Lisbon', '2026-11-20T09:01:00Z')).toBe('12:01');
  expect(later('Australia/Sydney', '2026-11-20T09:01:30Z')).toBe('23:01');
  expect(later('Europe/Lisbon', '2026-11-20T08:59:59Z')).toBe('11:59');
});
