import { expect, test } from 'vitest';
import { seeded, seededWord } from '../../src/lib/seeded.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const take = (seed: number) => Array.from({ length: 5 }, seeded(seed));
  expect(take(1)).toEqual(take(1));
  expect(take(1)).not.toEqual(take(2));
});

test('the numbers are spread evenly from 0 to 1', () => {
  const draw = seeded(42);
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) tenths[Math.floor(draw() * 10)]!++;
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('a word has one number for each seed, and words differ', () => {
  expect(seededWord(1, 'Ada')).toBe(seededWord(1, 'Ada'));
  expect(seededWord(1, 'Ada')).not.toBe(seededWord(2, 'Ada'));
  const numbers = Array.from({ length: 1000 }, (_, i) => seededWord(1, `Person ${i}`));
  expect(new Set(numbers).size).toBe(1000);
});
