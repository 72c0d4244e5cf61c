import { describe, expect, test } from 'vitest';
import { bookOf, type Shift } from '../../../src/domain/rota/book.ts';
import { programmeOf } from '../../../src/domain/rota/programme.ts';
import {
  count,
  whyBuddy,
  whyEmpty,
  whyNoPair,
  whyPaused,
  whyShift,
} from '../../../src/domain/rota/reasons.ts';
import { WEEKDAYS } from '../coverage/people-of.ts';
import { datesOf, pairOf, shiftsFrom, team } from './rota-of.ts';

const week = datesOf('2026-03-02', '2026-03-06');
const monday = week.from;
const shift = shiftsFrom(monday);

describe('why this buddy', () => {
  const programme = programmeOf(
    team(
      [{ interests: ['chess', 'Bread', 'radio'] }],
      [
        {},
        { interests: ['CHESS'] },
        { interests: ['radio', 'chess', 'bread'] },
        { hours: [{ days: WEEKDAYS, from: '08:00', to: '12:30' }] },
      ],
    ),
    week,
    1,
  );
  const sentences: [met: number, buddy: string, words: string][] = [
    [0, 'Buddy 1', 'Buddy 1 is there for 9 h of that day, and this is their first shift together'],
    [1, 'Buddy 1', 'Buddy 1 is there for 9 h of that day, and they had 1 shift together before'],
    [3, 'Buddy 1', 'Buddy 1 is there for 9 h of that day, and they had 3 shifts together before'],
    [0, 'Buddy 4', 'Buddy 4 is there for 4 h 30 min of that day, and this is their first shift together'],
  ];
  test.each(sentences)('after %i shifts with %s', (met, buddy, words) => {
    const book = bookOf(Array.from({ length: met }, (_, i) => shift(-30 - i, 'Guest 1', buddy)));
    expect(whyBuddy(programme, book, { pair: pairOf(programme, 'Guest 1', buddy), day: monday })).toBe(words);
  });

  test('names what both like, however it is written', () => {
    const like = (buddy: string) =>
      whyBuddy(programme, bookOf([]), { pair: pairOf(programme, 'Guest 1', buddy), day: monday });
    expect(like('Buddy 2')).toMatch(/, both like chess, and/i);
    expect(like('Buddy 3')).toMatch(/, both like \w+, \w+ and \w+, and/);
    expect(like('Buddy 1')).not.toContain('both like');
  });
});

describe('why this guest now', () => {
  const programme = programmeOf(team(1, 1), week, 1);
  const pair = pairOf(programme, 'Guest 1', 'Buddy 1');
  const turns: [rule: string, shifts: Shift[], credit: { earned: number; done: number }, words: string][] = [
    ['their first', [], { earned: 0.5, done: 0 }, '0.5 days due so far, 0 done, their first'],
    [
      'the day before',
      [shift(-1, 'Guest 1', 'Buddy 1')],
      { earned: 1, done: 1 },
      '1 day due so far, 1 done, the last 1 day ago',
    ],
    [
      'a fortnight ago, rounded to hundredths',
      [shift(-14, 'Guest 1', 'Buddy 1')],
      { earned: 2 / 3, done: 1 },
      '0.67 days due so far, 1 done, the last 14 days ago',
    ],
    [
      'a later shift is not the last',
      [shift(2, 'Guest 1', 'Buddy 1')],
      { earned: 2, done: 1 },
      '2 days due so far, 1 done, their first',
    ],
  ];
  test.each(turns)('%s', (...row) => {
    const [, shifts, credit, words] = row;

    const why = whyShift(programme, bookOf(shifts), { pair, day: monday, credit });
    expect(why).toContain(`nobody who could go that day is owed more (${words})`);
    expect(why).toMatch(/^It is Guest 1’s turn: .*; Buddy 1 is there for 9 h of that day.*[^.]\.$/);
  });
});

test('a veto reads like any other reason', () => {
  const programme = programmeOf(team([{}, { vetoes: ['Buddy 1'] }], 1), week, 1);
  const words = (guest: string, book: Shift[]) =>
    whyNoPair({ programme, book: bookOf(book), day: monday }, pairOf(programme, guest, 'Buddy 1'));
  expect(words('Guest 1', [])).toBeNull();
  const busy = words('Guest 1', [shift(0, 'Guest 2', 'Buddy 1')])!;
  expect(words('Guest 2', [])).toBe(busy.replace('Guest 1', 'Guest 2'));
});

test('too little time together is said in hours and minutes', () => {
  const programme = programmeOf(
    team(1, [{ hours: [{ days: WEEKDAYS, from: '07:00', to: '11:59' }] }]),
    week,
    1,
  );
  expect(
    whyNoPair({ programme, book: bookOf([]), day: monday }, pairOf(programme, 'Guest 1', 'Buddy 1')),
  ).toBe('Guest 1 and Buddy 1 are both at work for 3 h 59 min on 2026-03-02; a shift needs 4 h.');
});

describe('why a place stays empty', () => {
  const away = { leave: [{ from: '2026-03-02', to: '2026-03-02' }] };
  const off = { exceptions: [{ date: '2026-03-02', off: true }] };
  const early = { hours: [{ days: WEEKDAYS, from: '07:00', to: '09:00' }] };
  type Case = {
    rule: string;
    guests: number | Record<string, unknown>[];
    buddies: number | Record<string, unknown>[];
    shifts?: Shift[];
    minGap?: number;
    held?: boolean;
    words: string;
  };
  const cases: Case[] = [
    {
      rule: 'nobody is there, told as counts and without names',
      guests: [away, away, off, { joined: '2026-04-01' }, { left: '2026-02-01' }],
      buddies: 1,
      words:
        'Nobody in the programme is present: 2 on leave, 1 off that day, 1 not here yet, 1 no longer here.',
    },
    {
      rule: 'there are no guests',
      guests: 0,
      buddies: 1,
      words: 'Nobody in the programme is present: it has no guests.',
    },
    {
      rule: 'all who are there have a shift',
      guests: [{}, away],
      buddies: 1,
      shifts: [shift(0, 'Guest 1', 'Buddy 1')],
      words: 'Everybody in the programme who is present has a shift that day already.',
    },
    {
      rule: 'no buddy is there long enough for the one who is',
      guests: 1,
      buddies: [early],
      words: 'No buddy can be there for four hours of the day with the one person who is present.',
    },
    {
      rule: 'no buddy is there long enough for anybody',
      guests: 3,
      buddies: [early],
      words: 'No buddy can be there for four hours of the day with any of the 3 people who are present.',
    },
    {
      rule: 'the one who is there had a shift too recently',
      guests: 1,
      buddies: 1,
      shifts: [shift(-1, 'Guest 1', 'Buddy 1')],
      minGap: 2,
      words: 'The one person who is present had or will have a shift within 2 days.',
    },
    {
      rule: 'everybody has a shift too near',
      guests: 2,
      buddies: 2,
      shifts: [shift(-1, 'Guest 1', 'Buddy 1'), shift(1, 'Guest 2', 'Buddy 1')],
      minGap: 3,
      words: 'Each of the 2 people who are present had or will have a shift within 3 days.',
    },
    {
      rule: 'the buddies are taken',
      guests: 2,
      buddies: 1,
      shifts: [shift(0, 'Guest 1', 'Buddy 1')],
      words: 'Every buddy who could be there looks after somebody else already.',
    },
    {
      rule: 'it would not be fair',
      guests: 1,
      buddies: 1,
      held: true,
      words:
        'A shift would take somebody more than a day from their share: those who are owed most had one too recently or have no free buddy.',
    },
    {
      rule: 'the free ones cannot be shared out',
      guests: 1,
      buddies: 1,
      words: 'The buddies who are free cannot all be shared out among those who are due.',
    },
  ];
  test.each(cases)('$rule', ({ guests, buddies, shifts = [], minGap = 1, held = false, words }) => {
    const programme = programmeOf(team(guests, buddies), week, 1);
    expect(whyEmpty({ programme, book: bookOf(shifts), day: monday, minGap, held })).toBe(words);
  });
});

test('one is one and the rest are many', () => {
  expect([0, 1, 2, 0.5].map((number) => count(number, 'day'))).toEqual([
    '0 days',
    '1 day',
    '2 days',
    '0.5 days',
  ]);
});

test('a pause says since when, why and until when', () => {
  expect(whyPaused({ from: monday, reason: 'the office moves', reviewOn: monday + 14 })).toBe(
    'The programme is paused since 2026-03-02 (the office moves); to be reviewed on 2026-03-16.',
  );
});
