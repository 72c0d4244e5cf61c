import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, type Person } from '../../../src/domain/coverage/coverage.ts';
import { emptyBook, isFree } from '../../../src/domain/rota/book.ts';
import { bestPairs, pairScore, placeable } from '../../../src/domain/rota/pairing.ts';
import { programmeOf } from '../../../src/domain/rota/programme.ts';
import { plan, type Shift } from '../../../src/domain/rota/rota.ts';
import { datesOf, spread, team } from './rota-of.ts';

const DAY = dayOf('2026-11-04')!; // a Wednesday
const interest = fc.subarray(['maps', 'baking', 'trains', 'type'], { maxLength: 3 });

/** Everything that can be paired, in every way: the plain answer that the planner must equal. */
function everyWay<Guest, Buddy>(guests: Guest[], buddies: Buddy[]): [Guest, Buddy][][] {
  const [guest, ...others] = guests;
  if (guest === undefined) return [[]];
  return buddies.flatMap((buddy) =>
    everyWay(
      others,
      buddies.filter((one) => one !== buddy),
    ).map((rest): [Guest, Buddy][] => [[guest, buddy], ...rest]),
  );
}

describe('by trying everything', () => {
  test('the pairs of a day are the best there are (G13)', () => {
    fc.assert(
      fc.property(
        fc.array(interest, { minLength: 1, maxLength: 3 }),
        fc.array(interest, { minLength: 3, maxLength: 5 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 })), { maxLength: 4 }),
        (guests, buddies, vetoes) => {
          const people = team(
            guests.map((interests) => ({ interests })),
            buddies.map((interests) => ({ interests })),
          );
          for (const [guest, buddy] of vetoes)
            people.find(({ name }) => name === `Guest ${guest + 1}`)?.vetoes.push(`Buddy ${buddy + 1}`);
          const programme = programmeOf(people, { from: DAY, to: DAY }, 1);
          const book = emptyBook();
          const ask = { programme, book, day: DAY };
          const going = placeable(ask, programme.guests, programme.guests.length);
          const pairs = bestPairs(ask, going);
          const allowed = (pair: { guest: (typeof going)[0]; buddy: (typeof programme.buddies)[0] }) =>
            !pair.guest.person.vetoes.includes(pair.buddy.person.name) &&
            isFree(programme, book, { ...pair, day: DAY });
          const ways = everyWay(going, programme.buddies).filter((way) =>
            way.every(([guest, buddy]) => allowed({ guest, buddy })),
          );
          const sum = (way: { guest: (typeof going)[0]; buddy: (typeof programme.buddies)[0] }[]) =>
            way.reduce((all, pair) => all + pairScore(book, pair), 0);
          const best = Math.max(...ways.map((way) => sum(way.map(([guest, buddy]) => ({ guest, buddy })))));
          expect(sum(pairs)).toBe(going.length === 0 ? 0 : best);
          expect(new Set(pairs.map(({ buddy }) => buddy)).size).toBe(pairs.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('as many guests go as can be given a buddy each, whoever vetoed whom', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([1, 2, 3]), { minLength: 1, maxLength: 4 }), (vetoed) => {
        const people = team(
          vetoed.map((names) => ({ vetoes: names.map((name) => `Buddy ${name}`) })),
          3,
        );
        const programme = programmeOf(people, { from: DAY, to: DAY }, 1);
        const ask = { programme, book: emptyBook(), day: DAY };
        const most = Math.max(
          ...subsets(programme.guests).map((some) =>
            everyWay(some, programme.buddies).some((way) =>
              way.every(([guest, buddy]) => !guest.person.vetoes.includes(buddy.person.name)),
            )
              ? some.length
              : 0,
          ),
        );
        expect(placeable(ask, programme.guests, 9)).toHaveLength(most);
      }),
      { numRuns: 150 },
    );
  });

  test('no order of turns on a small rota leaves people nearer to their share than the planner does', () => {
    const dates = datesOf('2026-11-02', '2026-11-06');
    for (const count of [2, 3]) {
      const people: Person[] = team(count, 2);
      const planned = plan({ people, dates, seed: 1, minGap: 1 });
      const shares = 5 / count;
      const nearest = Math.min(
        ...orders(count, 5).map((order) =>
          Math.max(
            ...people
              .slice(0, count)
              .map((_, i) => Math.abs(order.filter((who) => who === i).length - shares)),
          ),
        ),
      );
      expect(spread(planned)).toBeCloseTo(nearest, 6);
    }
  });

  test('never two guests for one buddy, and never a guest as a buddy, on any random week', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer(),
        (guests, buddies, seed) => {
          const people = team(guests, buddies);
          const { shifts } = plan({
            people,
            dates: datesOf('2026-11-02', '2026-11-13'),
            seed,
            perDay: 3,
            minGap: 1,
          });
          for (const some of Map.groupBy(shifts, ({ date }: Shift) => date).values()) {
            const names = some.flatMap(({ guest, buddy }) => [guest, buddy]);
            expect(new Set(names).size).toBe(names.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function subsets<T>(all: T[]): T[][] {
  const [one, ...others] = all;
  if (one === undefined) return [[]];
  const without = subsets(others);
  return without.concat(without.map((some) => [one, ...some]));
}

/** Every order in which `people` can take `days` turns. */
function orders(people: number, days: number): number[][] {
  if (days === 0) return [[]];
  const shorter = orders(people, days - 1);
  return Array.from({ length: people }, (_, who) => shorter.map((order) => [who, ...order])).flat();
}
