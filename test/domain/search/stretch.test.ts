import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStretch } from '../../../src/domain/search/stretch.ts';

test.each([
  ['where nothing was found, three times as far', { last: 50, read: 50, found: 0, wanted: 51 }, 150],
  ['where little is missing, not much further', { last: 459, read: 612, found: 34, wanted: 51 }, 383],
  ['at least as much as a page', { last: 153, read: 153, found: 50, wanted: 51 }, 51],
  [
    'where almost nothing was found, three times as far at most',
    { last: 153, read: 153, found: 1, wanted: 51 },
    459,
  ],
])('%s', (_, so, most) => {
  expect(nextStretch(so)).toBe(most);
});

test('whatever was found, something more is read and never more than three times the last stretch', () => {
  const count = fc.integer({ min: 1, max: 5_000 });
  const soFar = fc.record({
    last: count,
    read: count,
    found: fc.nat(200),
    wanted: fc.integer({ min: 1, max: 200 }),
  });
  fc.assert(
    fc.property(soFar, (so) => {
      const most = nextStretch(so);
      expect(most).toBeGreaterThan(0);
      expect(most).toBeLessThanOrEqual(so.last * 3);
    }),
  );
});
