import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shares } from '../../../src/domain/rota/rota.ts';

test('shares add up to the places, nobody has more than one, and more weight never earns less', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0.2, 0.5, 1, 2), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 15 }),
      (weights, places) => {
        const result = shares(weights, places);
        expect(result.reduce((sum, share) => sum + share, 0)).toBeCloseTo(
          Math.min(places, weights.length),
          9,
        );
        for (const [i, share] of result.entries()) {
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
          for (const [k, other] of result.entries())
            if (weights[i]! > weights[k]!) expect(share).toBeGreaterThanOrEqual(other - 1e-9);
        }
      },
    ),
  );
});

test('one place among a whole and a half is two thirds and one third', () => {
  expect(shares([1, 0.5], 1)).toEqual([2 / 3, 1 / 3]);
});
