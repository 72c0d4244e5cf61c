import { describe, expect, test } from 'vitest';
import { problemText, readPeople } from '../../../src/domain/coverage/coverage.ts';

const ada = { name: 'Ada', zone: 'Europe/Berlin', hours: [{ days: ['mon'], from: '08:00', to: '17:00' }] };

const problemsOf = (...entries: unknown[]) => {
  const read = readPeople(entries);
  return 'problems' in read ? read.problems.map(problemText) : [];
};

describe('a people file', () => {
  test('that is right gives its people, with what was left out filled in', () => {
    const read = readPeople([ada]);
    expect('people' in read && read.people[0]).toMatchObject({
      name: 'Ada',
      guest: false,
      leader: false,
      weight: 1,
      leave: [],
      exceptions: [],
      vetoes: [],
    });
  });

  test('is read whole or not at all', () => {
    expect(readPeople([ada, { ...ada, name: 'Bo', zone: 'Nowhere' }])).not.toHaveProperty('people');
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      'a zone that does not exist',
      { zone: 'Europe/Berln' },
      'Ada: zone: "Europe/Berln" is not an IANA time zone',
    ],
    ['an offset for a zone', { zone: '+02:00' }, 'Ada: zone: "+02:00" is not an IANA time zone'],
    ['a field that is not known', { leaves: [] }, 'Ada: leaves: is not a field of this file'],
    [
      'a time that is none',
      { hours: [{ days: ['mon'], from: '8:00', to: '17:00' }] },
      'Ada: hours[0].from: "8:00" is not a time',
    ],
    [
      'a weekday that is none',
      { hours: [{ days: ['monday'], from: '08:00', to: '17:00' }] },
      'Ada: hours[0].days[0]: "monday" is none of mon',
    ],
    [
      'hours that end before they begin',
      { hours: [{ days: ['mon'], from: '17:00', to: '08:00' }] },
      'Ada: hours[0].to: 08:00 is before 17:00',
    ],
    [
      'hours of no length',
      { hours: [{ days: ['mon'], from: '08:00', to: '08:00' }] },
      'Ada: hours[0].to: 08:00 is when it begins',
    ],
    [
      'a date that does not exist',
      { joined: '2026-02-30' },
      'Ada: joined: 2026-02-30 is not a date of the calendar',
    ],
    [
      'leaving before joining',
      { joined: '2026-05-02', left: '2026-05-01' },
      'Ada: left: 2026-05-01 is before the day of joining',
    ],
    [
      'leave that ends before it begins',
      { leave: [{ from: '2026-05-02', to: '2026-05-01' }] },
      'Ada: leave[0].to: 2026-05-01 is before',
    ],
    [
      'an exception that says nothing',
      { exceptions: [{ date: '2026-05-01' }] },
      'Ada: exceptions[0]: 2026-05-01 says nothing',
    ],
    [
      'an exception at a time the clocks skip',
      { exceptions: [{ date: '2026-03-29', from: '02:30', to: '10:00' }] },
      'Ada: exceptions[0].from: 02:30 does not exist on 2026-03-29 in Europe/Berlin',
    ],
    [
      'a day off that has hours',
      {
        exceptions: [
          { date: '2026-05-01', off: true },
          { date: '2026-05-01', from: '08:00', to: '09:00' },
        ],
      },
      'Ada: exceptions[0].off: 2026-05-01 is off and has hours',
    ],
    [
      'a country that does not exist',
      { holidays: { country: 'XX' } },
      'Ada: holidays.country: "XX" is not a country code',
    ],
    [
      'a state that does not exist',
      { holidays: { country: 'DE', subdivision: 'XX' } },
      'Ada: holidays.subdivision: "XX" is not one of DE whose holidays differ: BB, BE',
    ],
    ['a weight below nothing', { weight: -1 }, 'Ada: weight: is below 0'],
    ['half a guest at a time', { buddy: { capacity: 0.5 } }, 'Ada: buddy.capacity: must be a whole number'],
  ])('with %s says who and which field', (_, wrong, expected) => {
    expect(problemsOf({ ...ada, ...wrong })[0]).toContain(expected);
  });

  test('with a name twice says so', () => {
    expect(problemsOf(ada, ada)).toEqual(['Ada: name: is in the file twice']);
  });

  test('with a veto of somebody unknown says where, and does not repeat the name', () => {
    const [problem] = problemsOf({ ...ada, vetoes: ['Somebody Private'] });
    expect(problem).toBe('Ada: vetoes[0]: is the name of nobody in this file');
  });

  test('with an entry that has no name counts to it', () => {
    expect(problemsOf(ada, { zone: 'Europe/Berlin', hours: [] })).toEqual(['Person 2: name: is missing']);
  });

  test('that is no list says what it must be', () => {
    expect(readPeople({ people: [] })).toEqual({
      problems: [{ name: 'The file', field: '', why: 'must be a list of people: [{"name": …}]' }],
    });
  });

  test.each([
    ['22:00', '06:00'],
    ['21:00', '09:00'],
    ['16:00', '24:00'],
    ['00:00', '24:00'],
  ])('may have a window from %s to %s', (from, to) => {
    expect(problemsOf({ ...ada, hours: [{ days: ['mon'], from, to, chosen: true }] })).toEqual([]);
  });
});
