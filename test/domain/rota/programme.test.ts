import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { length } from '../../../src/domain/coverage/coverage.ts';
import {
  guestSpans,
  isWorkingDay,
  overlap,
  programmeOf,
  REACH,
  workingDays,
} from '../../../src/domain/rota/programme.ts';
import { HOUR } from '../../../src/lib/clock.ts';
import { EVERY_DAY, peopleOf } from '../coverage/people-of.ts';
import { datesOf, pairOf, team } from './rota-of.ts';

const week = datesOf('2026-03-02', '2026-03-08');
const monday = week.from;

describe('who is in the programme', () => {
  const people = team(
    [{ name: 'Ada' }, { name: 'Ben', weight: 0 }, { name: 'Cem', weight: 0.5 }],
    [
      { name: 'Dana' },
      { name: 'Eli', buddy: { capacity: 0 } },
      { name: 'Fen', buddy: { capacity: 2, perWeek: 0 } },
      { name: 'Gus', buddy: { capacity: 2, perWeek: 3 } },
    ],
  );
  const programme = programmeOf(people, week, 7);
  const names = (some: { person: { name: string } }[]) => some.map(({ person }) => person.name).sort();

  test('guests have a share above nothing', () => expect(names(programme.guests)).toEqual(['Ada', 'Cem']));
  test('buddies can be asked at all', () => expect(names(programme.buddies)).toEqual(['Dana', 'Gus']));
  test('guests are found by their names', () => {
    expect([...programme.byName.keys()].sort()).toEqual(['Ada', 'Cem']);
    for (const [name, guest] of programme.byName) expect(guest.person.name).toBe(name);
  });
  test('everybody has their own place', () => {
    expect(programme.guests.map(({ index }) => index)).toEqual([0, 1]);
    expect(programme.buddies.map(({ index }) => index)).toEqual([0, 1]);
  });
});

test('the order of the file changes nothing, and the seed does', () => {
  const people = team(8, 8);
  const order = (some: typeof people, seed: number) => {
    const { guests, buddies } = programmeOf(some, week, seed);
    return [guests, buddies].map((each) => each.map(({ person }) => person.name));
  };
  const first = order(people, 1);
  fc.assert(
    fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (shuffled) => {
      expect(order(shuffled, 1)).toEqual(first);
    }),
    { numRuns: 20 },
  );
  expect(order(people, 2)).not.toEqual(first);
  expect(order(people, 2).map((names) => [...names].sort())).toEqual(first.map((names) => [...names].sort()));
});

test('interests are the same however they are written', () => {
  const { guests, buddies } = programmeOf(
    team([{ interests: ['Chess', 'RADIO'] }], [{ interests: ['chess'] }]),
    week,
    1,
  );
  expect([...guests[0]!.interests]).toEqual(['chess', 'radio']);
  expect([...buddies[0]!.interests]).toEqual(['chess']);
});

describe('a guest’s day', () => {
  const programme = programmeOf(team([{}, { zone: 'Pacific/Auckland' }], 1), week, 1);
  const lengthOf = (name: string, day: number) =>
    length(guestSpans(programme, programme.byName.get(name)!, day)) / HOUR;

  const days: [day: number, hours: number][] = [
    [monday - REACH - 1, 0],
    [monday - REACH, 0],
    [monday, 9],
    [monday + 4, 9],
    [monday + 5, 0],
    [monday + 6, 0],
    [monday + 7, 9],
    [monday + 6 + REACH + 1, 0],
  ];
  test.each(days)('day %i has %i hours', (day, hours) => expect(lengthOf('Guest 1', day)).toBe(hours));

  test('is the date in their own zone', () => {
    const [span] = guestSpans(programme, programme.byName.get('Guest 2')!, monday);
    expect(new Date(span!.start).toISOString()).toBe('2026-03-01T19:00:00.000Z');
  });
});

describe('the time that two are both at work', () => {
  const programme = programmeOf(
    team(
      [{}, {}, { hours: [{ days: EVERY_DAY, from: '22:00', to: '02:00', chosen: true }] }],
      [
        {},
        { hours: [{ days: ['mon'], from: '15:30', to: '19:00' }] },
        { zone: 'Europe/London' },
        { hours: [{ days: ['tue'], from: '00:30', to: '12:00', chosen: true }] },
        { leave: [{ from: '2026-03-02', to: '2026-03-02' }] },
      ],
    ),
    week,
    1,
  );
  const minutes: [guest: string, buddy: string, day: number, minutes: number][] = [
    ['Guest 1', 'Buddy 1', monday, 540],
    ['Guest 1', 'Buddy 2', monday, 90],
    ['Guest 1', 'Buddy 2', monday + 1, 0],
    ['Guest 1', 'Buddy 3', monday, 480],
    ['Guest 3', 'Buddy 4', monday, 90],
    ['Guest 3', 'Buddy 4', monday + 1, 0],
    ['Guest 1', 'Buddy 5', monday, 0],
    ['Guest 1', 'Buddy 5', monday + 1, 540],
  ];
  test.each(minutes)('%s and %s on day %i: %i minutes', (...row) => {
    const [guest, buddy, day, expected] = row;

    expect(overlap(programme, pairOf(programme, guest, buddy), day)).toBe(expected);
  });

  test('is the same when asked again, in any order, whatever was asked between', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(minutes, { minLength: minutes.length }), (asked) => {
        for (const [guest, buddy, day, expected] of asked)
          expect(overlap(programme, pairOf(programme, guest, buddy), day)).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('is worked out from instants on the days on which only one of two zones changes its clock', () => {
    // New York is four hours from London instead of five between 8 and 29 March 2026.
    const across = programmeOf(
      team([{ zone: 'Europe/London' }], [{ zone: 'America/New_York' }]),
      datesOf('2026-03-06', '2026-03-30'),
      1,
    );
    const on = (date: string) =>
      overlap(across, pairOf(across, 'Guest 1', 'Buddy 1'), datesOf(date, date).from);
    expect([on('2026-03-06'), on('2026-03-09'), on('2026-03-27'), on('2026-03-30')]).toEqual([
      240, 300, 300, 240,
    ]);
  });
});

describe('a day to plan', () => {
  const programme = programmeOf(
    team(
      [
        {
          hours: [{ days: ['mon', 'wed'], from: '08:00', to: '17:00' }],
          exceptions: [{ date: '2026-03-07', from: '09:00', to: '15:00' }],
          leave: [{ from: '2026-03-04', to: '2026-03-04' }],
        },
        { hours: [{ days: ['fri'], from: '08:00', to: '17:00' }], joined: '2026-03-07' },
        { hours: [{ days: ['thu'], from: '08:00', to: '17:00' }], left: '2026-03-04' },
      ],
      1,
    ),
    week,
    1,
  );
  const days: [rule: string, day: number, is: boolean][] = [
    ['is in a guest’s usual week', 0, true],
    ['is not one on which only a buddy works', 1, false],
    ['is one on which the guest is on leave: it gets its reason', 2, true],
    ['is not one of somebody who has left', 3, false],
    ['is not one of somebody who is not here yet', 4, false],
    ['is one that an exception makes', 5, true],
    ['is not a free Sunday', 6, false],
  ];
  test.each(days)('%s', (_, day, is) => expect(isWorkingDay(programme, monday + day)).toBe(is));

  test('is listed in order, within the range', () =>
    expect(workingDays(programme)).toEqual([monday, monday + 2, monday + 5]));

  test('is every day where there would be none at all', () => {
    const nobody = programmeOf(peopleOf({ name: 'Buddy', buddy: { capacity: 1 } }), week, 1);
    expect(workingDays(nobody)).toEqual([0, 1, 2, 3, 4, 5, 6].map((day) => monday + day));
  });
});
