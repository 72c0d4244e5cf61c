import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapestAssignment } from '../../../src/domain/rota/assignment.ts';

const total = (cost: number[][], columnOf: number[]) =>
  columnOf.reduce((sum, column, row) => sum + cost[row]![column]!, 0);

describe('the cheapest assignment', () => {
  const tables: [rule: string, cost: number[][], columnOf: number[]][] = [
    ['of nobody is nothing', [], []],
    ['of one row is its cheapest column', [[3, 1, 2]], [1]],
    [
      'gives up a row’s own favourite where that saves more elsewhere',
      [
        [1, 2],
        [1, 9],
      ],
      [1, 0],
    ],
    [
      'moves a chain of earlier rows for a later one',
      [
        [1, 2, 9],
        [9, 1, 2],
        [1, 9, 9],
      ],
      [1, 2, 0],
    ],
    [
      'leaves the dearest column empty',
      [
        [5, 50, 4],
        [4, 50, 5],
      ],
      [2, 0],
    ],
    [
      'takes what is below nothing',
      [
        [-5, 0],
        [-9, -5],
      ],
      [0, 1],
    ],
  ];
  test.each(tables)('%s', (_, cost, columnOf) => expect(cheapestAssignment(cost)).toEqual(columnOf));

  test('never uses what costs infinity where there is another way', () => {
    const cost = [
      [Infinity, 7, Infinity],
      [1, 2, 99],
      [2, 1, Infinity],
    ];
    expect(cheapestAssignment(cost)).toEqual([1, 2, 0]);
    expect(total(cost, cheapestAssignment(cost))).toBe(108);
  });

  test('says so where no assignment has a finite cost', () => {
    expect(() => cheapestAssignment([[Infinity, Infinity]])).toThrow(RangeError);
    expect(() =>
      cheapestAssignment([
        [1, Infinity],
        [1, Infinity],
      ]),
    ).toThrow('No assignment of finite cost');
  });
});

const square = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

test('every row has a column of its own', () => {
  fc.assert(
    fc.property(square, (cost) => {
      const columnOf = cheapestAssignment(cost);
      expect([...columnOf].sort((a, b) => a - b)).toEqual([...cost.keys()]);
    }),
    { numRuns: 100 },
  );
});

test('no two rows gain by changing places', () => {
  fc.assert(
    fc.property(square, (cost) => {
      const columnOf = cheapestAssignment(cost);
      for (let a = 0; a < cost.length; a++)
        for (let b = a + 1; b < cost.length; b++) {
          const kept = cost[a]![columnOf[a]!]! + cost[b]![columnOf[b]!]!;
          expect(cost[a]![columnOf[b]!]! + cost[b]![columnOf[a]!]!).toBeGreaterThanOrEqual(kept);
        }
    }),
    { numRuns: 100 },
  );
});

test('what is added to a whole row or column changes the price and not the choice’s worth', () => {
  fc.assert(
    fc.property(square, fc.integer({ min: -20, max: 20 }), (cost, more) => {
      const best = total(cost, cheapestAssignment(cost));
      const rowRaised = cost.map((row, i) => (i === 0 ? row.map((each) => each + more) : row));
      const columnRaised = cost.map((row) => row.map((each, i) => (i === 0 ? each + more : each)));
      expect(total(rowRaised, cheapestAssignment(rowRaised))).toBe(best + more);
      expect(total(columnRaised, cheapestAssignment(columnRaised))).toBe(best + more);
    }),
    { numRuns: 100 },
  );
});

test('the costs are read and never written', () => {
  const cost = [
    [4, 1],
    [2, 3],
  ];
  const before = structuredClone(cost);
  cheapestAssignment(cost);
  expect(cost).toEqual(before);
});
