import { describe, expect, test } from 'vitest';
import {
  bookOf,
  emptyBook,
  enter,
  fits,
  gapKept,
  isFree,
  lastBefore,
  NEEDED_OVERLAP,
  type Shift,
  timesMet,
} from '../../../src/domain/rota/book.ts';
import { programmeOf } from '../../../src/domain/rota/programme.ts';
import { EVERY_DAY } from '../coverage/people-of.ts';
import { datesOf, pairOf, shiftsFrom, team } from './rota-of.ts';

// A Monday to the Sunday after it.
const week = datesOf('2026-03-02', '2026-03-08');
const monday = week.from;
const shift = shiftsFrom(monday);

describe('a book', () => {
  const book = bookOf([
    shift(0, 'Guest 1', 'Buddy 1'),
    shift(1, 'Guest 1', 'Buddy 2'),
    shift(1, 'Guest 2', 'Buddy 1'),
    shift(4, 'Guest 1', 'Buddy 1'),
  ]);

  test('knows each guest’s days and each buddy’s, with whom', () => {
    expect(book.days.get('Guest 1')).toEqual([monday, monday + 1, monday + 4]);
    expect(book.days.get('Guest 2')).toEqual([monday + 1]);
    expect([...book.buddyDays.get('Buddy 1')!]).toEqual([
      [monday, 'Guest 1'],
      [monday + 1, 'Guest 2'],
      [monday + 4, 'Guest 1'],
    ]);
    expect(book.onDay.get(monday + 1)!.map(({ guest }) => guest)).toEqual(['Guest 1', 'Guest 2']);
  });

  test('counts how often two had a shift, and not the other way round', () => {
    expect(timesMet(book, 'Guest 1', 'Buddy 1')).toBe(2);
    expect(timesMet(book, 'Guest 2', 'Buddy 1')).toBe(1);
    expect(timesMet(book, 'Guest 2', 'Buddy 2')).toBe(0);
    expect(timesMet(book, 'Buddy 1', 'Guest 1')).toBe(0);
  });

  test('is the same whether it is made at once or entered one by one', () => {
    const entered = emptyBook();
    for (const day of [0, 1, 2]) enter(entered, shift(day, 'Guest 1', 'Buddy 1'));
    expect(entered).toEqual(bookOf([0, 1, 2].map((day) => shift(day, 'Guest 1', 'Buddy 1'))));
    expect(emptyBook()).toEqual(bookOf([]));
  });

  const before: [day: number, last: number | null][] = [
    [0, null],
    [1, 0],
    [3, 1],
    [4, 1],
    [30, 4],
  ];
  test.each(before)('on day %i the latest shift before it was on day %s', (day, last) => {
    expect(lastBefore(book, 'Guest 1', monday + day)).toBe(last === null ? null : monday + last);
    expect(lastBefore(book, 'A stranger', monday + day)).toBeNull();
  });

  const gaps: [day: number, minGap: number, kept: boolean][] = [
    [2, 1, true],
    [2, 2, false],
    [6, 2, true],
    [6, 3, false],
    [-3, 3, true],
    [-3, 4, false],
    [4, 0, false],
    [3, 0, true],
  ];
  test.each(gaps)('day %i with a gap of %i days, before and after: %s', (day, minGap, kept) => {
    expect(gapKept(book, 'Guest 1', { day: monday + day, minGap })).toBe(kept);
    expect(gapKept(book, 'A stranger', { day: monday + day, minGap })).toBe(true);
  });
});

describe('two fit', () => {
  const four = [{ days: EVERY_DAY, from: '13:00', to: '19:00' }];
  const people = team(
    [{}, { vetoes: ['Buddy 1'] }, { buddy: { capacity: 1 } }],
    [
      {},
      { vetoes: ['Guest 1'] },
      { hours: four },
      { hours: [{ days: EVERY_DAY, from: '13:01', to: '19:00' }] },
      { zone: 'Asia/Tokyo' },
    ],
  );
  const programme = programmeOf(people, week, 1);
  const table: [guest: string, buddy: string, why: string, does: boolean][] = [
    ['Guest 1', 'Buddy 1', 'with a whole day together', true],
    ['Guest 2', 'Buddy 1', 'never against the guest’s veto', false],
    ['Guest 1', 'Buddy 2', 'never against the buddy’s veto', false],
    ['Guest 2', 'Buddy 2', 'where the veto is about somebody else', true],
    ['Guest 1', 'Buddy 3', 'with four hours and not a minute more', true],
    ['Guest 1', 'Buddy 4', 'never with a minute less than four hours', false],
    ['Guest 1', 'Buddy 5', 'never from Berlin to Tokyo in office hours', false],
    ['Guest 3', 'Guest 3', 'never as one person', false],
    ['Guest 1', 'Guest 3', 'where a guest may look after another', true],
  ];
  test.each(table)('%s and %s: %s', (...row) => {
    const [guest, buddy, , does] = row;

    expect(fits(programme, pairOf(programme, guest, buddy), monday)).toBe(does);
  });

  test('only on a day on which both work', () => {
    expect(fits(programme, pairOf(programme, 'Guest 1', 'Buddy 1'), monday + 4)).toBe(true);
    expect(fits(programme, pairOf(programme, 'Guest 1', 'Buddy 1'), monday + 5)).toBe(false);
  });

  test('by the four hours that everything else says', () => expect(NEEDED_OVERLAP).toBe(240));
});

describe('a buddy is free', () => {
  const people = team(
    [{}, {}, { buddy: { capacity: 1 } }],
    [{ buddy: { capacity: 1, perWeek: 2 } }, {}, { buddy: { capacity: 2 } }],
  );
  const programme = programmeOf(people, week, 1);
  const table: [rule: string, shifts: Shift[], day: number, buddy: string, free: boolean][] = [
    ['with nothing in the book', [], 0, 'Buddy 2', true],
    ['not twice on one day', [shift(0, 'Guest 2', 'Buddy 2')], 0, 'Buddy 2', false],
    ['on the day after a day', [shift(0, 'Guest 2', 'Buddy 2')], 1, 'Buddy 2', true],
    ['not while a guest themself', [shift(0, 'Guest 3', 'Buddy 2')], 0, 'Guest 3', false],
    ['on other days than their own turn', [shift(0, 'Guest 3', 'Buddy 2')], 1, 'Guest 3', true],
    ['up to their days a week', [shift(0, 'Guest 2', 'Buddy 1')], 2, 'Buddy 1', true],
    [
      'not above their days a week',
      [shift(0, 'Guest 2', 'Buddy 1'), shift(1, 'Guest 2', 'Buddy 1')],
      4,
      'Buddy 1',
      false,
    ],
    [
      'not above them for a day earlier in that week either',
      [shift(3, 'Guest 2', 'Buddy 1'), shift(4, 'Guest 2', 'Buddy 1')],
      0,
      'Buddy 1',
      false,
    ],
    [
      'again in the week after',
      [shift(-4, 'Guest 2', 'Buddy 1'), shift(-3, 'Guest 2', 'Buddy 1')],
      0,
      'Buddy 1',
      true,
    ],
  ];
  test.each(table)('%s', (...row) => {
    const [, shifts, day, buddy, free] = row;

    const ask = { ...pairOf(programme, 'Guest 1', buddy), day: monday + day };
    expect(isFree(programme, bookOf(shifts), ask)).toBe(free);
  });

  test('not at the same hours as a neighbour’s date on the other side of the world', () => {
    const around = programmeOf(
      team(
        [
          { zone: 'Pacific/Kiritimati', hours: [{ days: EVERY_DAY, from: '08:00', to: '20:00' }] },
          { zone: 'Pacific/Honolulu', hours: [{ days: EVERY_DAY, from: '08:00', to: '20:00' }] },
        ],
        [{ hours: [{ days: EVERY_DAY, from: '07:00', to: '21:00' }], zone: 'Pacific/Honolulu' }],
      ),
      week,
      1,
    );
    // Tuesday in Kiritimati is Monday in Honolulu: one and the same stretch of time.
    const book = bookOf([shift(1, 'Guest 1', 'Buddy 1')]);
    const ask = (day: number) => ({ ...pairOf(around, 'Guest 2', 'Buddy 1'), day: monday + day });
    expect(isFree(around, book, ask(0))).toBe(false);
    expect(isFree(around, book, ask(2))).toBe(true);
  });
});
