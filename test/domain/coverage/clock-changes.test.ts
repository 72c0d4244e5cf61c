import { expect, test } from 'vitest';
import {
  clockChangesAhead,
  cover,
  dateText,
  dayOf,
  gapUntil,
  instantText,
  type Span,
  stretches,
} from '../../../src/domain/coverage/coverage.ts';
import { peopleOf, WEEKDAYS } from './people-of.ts';

const hours = [{ days: [...WEEKDAYS, 'sat', 'sun'], from: '08:00', to: '17:00' }];
const golden = peopleOf(
  { name: 'Berta', zone: 'Europe/Berlin', hours },
  { name: 'Chad', zone: 'America/Chicago', hours },
  { name: 'Sid', zone: 'Australia/Sydney', hours },
);
const SUMMER = Date.parse('2026-08-01T00:00:00Z');
const at = (text: string) => Date.parse(text);
const hole: Span = { start: at('2026-10-26T06:00:00Z'), end: at('2026-10-26T07:00:00Z') };

test('the golden roster’s changes of clocks are seen half a year ahead, and the one that opens an hour says so', () => {
  const changes = clockChangesAhead(golden, SUMMER);
  expect(changes.map(({ zone, day, minutes }) => [zone, dateText(day), minutes])).toEqual([
    ['Australia/Sydney', '2026-10-04', 60],
    ['Europe/Berlin', '2026-10-25', -60],
    ['America/Chicago', '2026-11-01', -60],
  ]);
  const [sydney, berlin, chicago] = changes;
  expect(sydney!.opens).toEqual([]);
  expect(berlin!.opens.map(({ start }) => instantText(start).slice(11, 16))).toEqual(Array(7).fill('06:00'));
  // By then the hour was open two weeks before for some days, and is no news of Chicago’s.
  expect(chicago!.opens.every(({ start }) => instantText(start).slice(11, 16) === '06:00')).toBe(true);
});

test('leave is no change of clocks', () => {
  const away = peopleOf({
    name: 'Berta',
    zone: 'Europe/Berlin',
    hours,
    leave: [{ from: '2026-10-26', to: '2026-11-30' }],
  });
  const alone = peopleOf({ name: 'Berta', zone: 'Europe/Berlin', hours });
  const told = (people: typeof away) => clockChangesAhead(people, SUMMER).map(({ opens }) => opens);
  expect(told(away)).toEqual(told(alone));
});

test('guests’ clocks and those of people without hours change nothing', () => {
  const people = peopleOf({ name: 'G', guest: true }, { name: 'N', hours: [] });
  expect(clockChangesAhead(people, SUMMER)).toEqual([]);
});

test('the golden hole stays until the last Sunday of March', () => {
  expect(dateText(gapUntil(golden, hole)!)).toBe('2027-03-28');
  const weekdays = golden.map((person) => ({
    ...person,
    hours: [{ ...person.hours[0]!, days: [...WEEKDAYS] }],
  }));
  expect(dateText(gapUntil(weekdays, hole)!)).toBe('2027-03-28');
});

test('a gap that no clock closes stays, and one that is none has no end', () => {
  const [berta] = golden;
  const night: Span = { start: at('2026-10-26T20:00:00Z'), end: at('2026-10-27T04:00:00Z') };
  expect(gapUntil([berta!], night)).toBeNull();
  expect(gapUntil(golden, { start: at('2026-10-26T08:00:00Z'), end: at('2026-10-26T09:00:00Z') })).toBeNull();
});

test('the hole can be closed by one who begins an hour earlier, in humane hours', () => {
  expect(stretches(golden, hole)).toEqual([
    { name: 'Berta', zone: 'Europe/Berlin', edge: 'from', localTime: '07:00' },
    { name: 'Sid', zone: 'Australia/Sydney', edge: 'to', localTime: '18:00' },
  ]);
  const [berta, sid] = stretches(golden, hole);
  for (const stretch of [berta!, sid!]) {
    const closed = golden.map((person) =>
      person.name === stretch.name
        ? { ...person, hours: [{ ...person.hours[0]!, [stretch.edge]: stretch.localTime }] }
        : person,
    );
    const day = dayOf('2026-10-26')!;
    expect(cover(closed, { from: day, to: day }).gaps).toEqual([]);
  }
});

test('nobody is asked to begin before seven, to stay after nine, or to work hours more', () => {
  const early = peopleOf({ zone: 'Europe/Berlin', hours: [{ days: WEEKDAYS, from: '07:00', to: '21:00' }] });
  const around = (start: string, end: string): Span => ({ start: at(start), end: at(end) });
  expect(stretches(early, around('2026-11-03T05:00:00Z', '2026-11-03T06:00:00Z'))).toEqual([]);
  expect(stretches(early, around('2026-11-03T20:00:00Z', '2026-11-03T21:00:00Z'))).toEqual([]);
  expect(stretches(golden, around('2026-10-26T03:00:00Z', '2026-10-26T07:00:00Z'))).toEqual([]);
});
