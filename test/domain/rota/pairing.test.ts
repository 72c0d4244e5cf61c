import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapestAssignment } from '../../../src/domain/rota/assignment.ts';
import { bookOf, fits, isFree } from '../../../src/domain/rota/book.ts';
import { bestPairs, pairScore, placeable } from '../../../src/domain/rota/pairing.ts';
import { type Buddy, type Guest, programmeOf } from '../../../src/domain/rota/programme.ts';
import { plan, whyNoPair } from '../../../src/domain/rota/rota.ts';
import { datesOf, pairOf, pairs, team } from './rota-of.ts';

const day = datesOf('2026-03-02', '2026-03-02');
const INTERESTS = ['chess', 'bread', 'choirs', 'radio'];

/** Every way to give each guest of a list another buddy, or none. */
function* waysToPair(guests: Guest[], buddies: Buddy[]): Generator<{ guest: Guest; buddy: Buddy }[]> {
  const [guest, ...rest] = guests;
  if (!guest) return yield [];
  yield* waysToPair(rest, buddies);
  for (const buddy of buddies) {
    const others = buddies.filter((other) => other !== buddy);
    for (const way of waysToPair(rest, others)) yield [{ guest, buddy }, ...way];
  }
}

const anybody = fc.record({
  interests: fc.subarray(INTERESTS),
  zone: fc.constantFrom('Europe/Berlin', 'Europe/Berlin', 'Australia/Sydney'),
});

const small = fc
  .tuple(
    fc.array(anybody, { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(anybody, fc.subarray(['Guest 1', 'Guest 2'])), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { maxLength: 5 }),
  )
  .map(([guests, buddies, met]) => ({
    people: team(
      guests,
      buddies.map(([buddy, vetoes]) => ({
        ...buddy,
        vetoes: vetoes.filter((name) => Number(name.slice(6)) <= guests.length),
      })),
    ),
    history: met.map(([guest, buddy], i) => ({
      date: day.from - 30 - i,
      guest: `Guest ${guest}`,
      buddy: `Buddy ${buddy}`,
      why: '',
    })),
  }));

describe('buddies', () => {
  test('are as many and as fitting as any way to pair could make them, by trying every way', () => {
    fc.assert(
      fc.property(small, ({ people, history }) => {
        const programme = programmeOf(people, day, 1);
        const book = bookOf(history);
        const ask = { programme, book, day: day.from };
        const possible = [...waysToPair(programme.guests, programme.buddies)].filter((way) =>
          way.every(
            (pair) => fits(programme, pair, day.from) && isFree(programme, book, { ...pair, day: day.from }),
          ),
        );
        const most = Math.max(...possible.map((way) => way.length));
        const chosen = placeable(ask, programme.guests, 9);
        expect(chosen).toHaveLength(most);
        const score = (way: { guest: Guest; buddy: Buddy }[]) =>
          way.reduce((sum, pair) => sum + pairScore(book, pair), 0);
        const sameGuests = possible.filter(
          (way) => way.length === most && way.every(({ guest }) => chosen.includes(guest)),
        );
        const found = bestPairs(ask, chosen);
        expect(found.every((pair) => fits(programme, pair, day.from))).toBe(true);
        expect(new Set(found.map(({ buddy }) => buddy)).size).toBe(found.length);
        expect(score(found)).toBe(Math.max(...sameGuests.map(score)));
      }),
      { numRuns: 150 },
    );
  });

  test('are shared out so that an earlier guest is never pushed out by a later one', () => {
    // The second guest can only have Buddy 1; the first, who could have either, changes to Buddy 2.
    const people = team([{}, { vetoes: ['Buddy 2'] }, {}], 2);
    const programme = programmeOf(people, day, 1);
    const [first, second, third] = ['Guest 1', 'Guest 2', 'Guest 3'].map(
      (name) => programme.byName.get(name)!,
    );
    const ask = { programme, book: bookOf([]), day: day.from };
    expect(placeable(ask, [first!, second!, third!], 3)).toEqual([first, second]);
    expect(bestPairs(ask, [first!, second!]).map(({ buddy }) => buddy.person.name)).toEqual([
      'Buddy 2',
      'Buddy 1',
    ]);
  });

  test('with more capacity are asked more often where nothing else decides', () => {
    const people = team(12, [{ buddy: { capacity: 3 } }, { buddy: { capacity: 1 } }]);
    const rota = plan({ people, dates: datesOf('2026-03-02', '2026-03-13'), seed: 1, minGap: 1 });
    const often = rota.shifts.filter(({ buddy }) => buddy === 'Buddy 1').length;
    expect(often).toBeGreaterThanOrEqual(7);
    expect(often).toBeLessThan(10);
  });

  test('are asked on no more days a week than they said', () => {
    const people = team(12, [{ buddy: { capacity: 1, perWeek: 2 } }]);
    const rota = plan({ people, dates: datesOf('2026-03-02', '2026-03-13'), seed: 1, minGap: 1 });
    expect(rota.shifts).toHaveLength(4);
  });

  test('are new to each other before they meet again', () => {
    const rota = plan({ people: team(2, 2), dates: datesOf('2026-03-02', '2026-03-05'), seed: 1, minGap: 1 });
    expect(new Set(pairs(rota.shifts)).size).toBe(4);
  });

  test('are not guests on the same day', () => {
    const people = team([{ buddy: { capacity: 1 } }, { buddy: { capacity: 1 } }, {}], 0);
    const rota = plan({ people, dates: datesOf('2026-03-02', '2026-03-27'), seed: 1, minGap: 1, perDay: 2 });
    for (const shift of rota.shifts) {
      const sameDay = rota.shifts.filter(({ date }) => date === shift.date);
      expect(sameDay.map(({ guest }) => guest)).not.toContain(shift.buddy);
    }
    expect(rota.shifts.length).toBeGreaterThanOrEqual(20);
  });
});

describe('two who cannot have a shift', () => {
  const people = team(
    [{}, { zone: 'Australia/Sydney' }, { vetoes: ['Buddy 2'] }],
    [{}, {}, { hours: [{ days: ['mon'], from: '15:30', to: '19:00' }] }],
  );
  const programme = programmeOf(people, day, 1);
  const book = bookOf([{ date: day.from, guest: 'Guest 1', buddy: 'Buddy 1', why: '' }]);
  const why = (guest: string, buddy: string) =>
    whyNoPair({ programme, book, day: day.from }, pairOf(programme, guest, buddy));

  test('are told how long both are at work that day', () => {
    expect(why('Guest 1', 'Buddy 3')).toBe(
      'Guest 1 and Buddy 3 are both at work for 1 h 30 min on 2026-03-02; a shift needs 4 h.',
    );
    expect(why('Guest 2', 'Buddy 1')).toContain('both at work for 0 h');
  });

  test('are told alike whether it is a veto or another guest', () => {
    expect(why('Guest 3', 'Buddy 2')).toBe('Buddy 2 is not available for Guest 3 on 2026-03-02.');
    expect(why('Guest 3', 'Buddy 1')).toBe('Buddy 1 is not available for Guest 3 on 2026-03-02.');
    expect(why('Guest 1', 'Buddy 2')).toBeNull();
  });
});

test('the cheapest assignment is the cheapest of all, by trying every one', () => {
  const permutations = (columns: number[], rows: number): number[][] =>
    rows === 0
      ? [[]]
      : columns.flatMap((column) =>
          permutations(
            columns.filter((other) => other !== column),
            rows - 1,
          ).map((rest) => [column, ...rest]),
        );
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 4 })
        .chain((rows) =>
          fc
            .integer({ min: rows, max: 5 })
            .chain((columns) =>
              fc.array(
                fc.array(fc.integer({ min: -20, max: 20 }), { minLength: columns, maxLength: columns }),
                { minLength: rows, maxLength: rows },
              ),
            ),
        ),
      (cost) => {
        const total = (columnOf: number[]) =>
          columnOf.reduce((sum, column, row) => sum + cost[row]![column]!, 0);
        const all = permutations([...cost[0]!.keys()], cost.length);
        expect(total(cheapestAssignment(cost))).toBe(Math.min(...all.map(total)));
      },
    ),
    { numRuns: 200 },
  );
});
