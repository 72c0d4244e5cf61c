import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, length, type Span, shared, within } from '../../../src/domain/coverage/coverage.ts';

const END = 40;
const anySpans = fc.array(
  fc.tuple(fc.nat(END), fc.nat(END)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 6 },
);
const anyBounds = fc
  .tuple(fc.nat(END - 1), fc.integer({ min: 1, max: 10 }))
  .map(([start, long]) => ({ start, end: start + long }));
const points = (spans: Span[]) => {
  const set = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at++) set.add(at);
  return [...set].sort((a, b) => a - b);
};

test('spans are joined, shared and cut as their single points are', () => {
  fc.assert(
    fc.property(anySpans, anySpans, anyBounds, (some, others, bounds) => {
      const a = joined(some);
      const b = joined(others);
      expect(points(a)).toEqual(points(some));
      expect(a.every((span, i) => i === 0 || span.start > a[i - 1]!.end)).toBe(true);
      expect(points(shared(a, b))).toEqual(points(a).filter((at) => points(b).includes(at)));
      const inside = points([bounds]);
      expect(points(within(a, bounds))).toEqual(points(a).filter((at) => inside.includes(at)));
      expect(length(a)).toBe(points(a).length);
    }),
    { numRuns: 200 },
  );
});
