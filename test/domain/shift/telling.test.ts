import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/domain/coverage/coverage.ts';
import { changeNotices, plannedNotices, type Told } from '../../../src/domain/shift/telling.ts';

const SOFIE = 1;
const JONAS = 2;
const ANA = 3;
const TOMAS = 4;
const names = new Map([
  [SOFIE, 'Sofie'],
  [JONAS, 'Jonas'],
  [ANA, 'Ana'],
  [TOMAS, 'Tomás'],
]);
const thursday: Told = { id: 12, date: dayOf('2026-11-26')!, guestId: SOFIE, buddyId: ANA };

const told = (now: Told | null) =>
  Object.fromEntries(
    changeNotices(names, { old: thursday, now }).map(({ teammateId, text }) => [names.get(teammateId), text]),
  );

describe('a change of a day is told to everybody concerned, and nobody else', () => {
  test('when another buddy takes over', () => {
    expect(told({ ...thursday, buddyId: TOMAS })).toEqual({
      Sofie: 'Tomás looks after you on Thursday 26 November.',
      Tomás: 'You look after Sofie on Thursday 26 November.',
      Ana: 'Somebody else looks after Sofie on Thursday 26 November.',
    });
  });

  test('when it moves with its buddy', () => {
    expect(told({ ...thursday, date: dayOf('2026-11-30')! })).toEqual({
      Sofie: 'Your day with customers moved from Thursday 26 November to Monday 30 November, with Ana.',
      Ana: 'You look after Sofie on Monday 30 November, not on Thursday 26 November.',
    });
  });

  test('when it moves to another buddy', () => {
    expect(told({ ...thursday, date: dayOf('2026-11-30')!, buddyId: TOMAS })).toEqual({
      Sofie: 'Your day with customers moved from Thursday 26 November to Monday 30 November, with Tomás.',
      Tomás: 'You look after Sofie on Monday 30 November, not on Thursday 26 November.',
      Ana: 'Somebody else looks after Sofie on Thursday 26 November.',
    });
  });

  test('when it is called off', () => {
    expect(told(null)).toEqual({
      Sofie:
        'Your day with customers on Thursday 26 November is called off. It stays yours, and comes later.',
      Ana: 'Sofie’s day on Thursday 26 November is called off, so nobody needs you then.',
    });
  });

  test('when it goes to another guest', () => {
    expect(told({ ...thursday, guestId: JONAS })).toEqual({
      Jonas: 'Ana looks after you on Thursday 26 November.',
      Ana: 'You look after Jonas on Thursday 26 November.',
      Sofie: 'Your day on Thursday 26 November went to Jonas.',
    });
  });

  test('with the way to it, and no reason why', () => {
    for (const now of [null, { ...thursday, buddyId: TOMAS }, { ...thursday, guestId: JONAS }])
      for (const { href, text } of changeNotices(names, { old: thursday, now })) {
        expect(href).toBe('/shifts/12');
        expect(text).not.toMatch(/leave|ill|sick|veto|holiday|away/i);
      }
  });
});

describe('what is planned together', () => {
  const later: Told = { id: 13, date: dayOf('2027-01-21')!, guestId: SOFIE, buddyId: TOMAS };
  const other: Told = { id: 14, date: dayOf('2026-12-10')!, guestId: JONAS, buddyId: ANA };

  test('is one note for each person, as guest and as buddy', () => {
    expect(plannedNotices(names, [thursday, later, other])).toEqual([
      {
        teammateId: SOFIE,
        text: 'Planned for you, days with customers: Thu 26 Nov with Ana, Thu 21 Jan with Tomás.',
        href: '/shifts',
      },
      {
        teammateId: JONAS,
        text: 'Planned for you, days with customers: Thu 10 Dec with Ana.',
        href: '/shifts/14',
      },
      {
        teammateId: ANA,
        text: 'You look after a guest: Thu 26 Nov with Sofie, Thu 10 Dec with Jonas.',
        href: '/shifts',
      },
      { teammateId: TOMAS, text: 'You look after a guest: Thu 21 Jan with Sofie.', href: '/shifts/13' },
    ]);
  });

  test('is nothing where nothing is', () => {
    expect(plannedNotices(names, [])).toEqual([]);
  });
});
