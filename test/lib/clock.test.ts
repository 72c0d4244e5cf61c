import { expect, onTestFinished, test } from 'vitest';
import { now, travel } from '../../src/lib/clock.ts';

test('the clock can be set, goes on from there, and can be set back', async () => {
  onTestFinished(() => travel(null));
  const before = Date.now();
  expect(now()).toBeGreaterThanOrEqual(before);
  travel(1_000_000);
  const first = now();
  expect(first).toBeGreaterThanOrEqual(1_000_000);
  await new Promise((done) => setTimeout(done, 5));
  expect(now()).toBeGreaterThan(first);
  travel(null);
  expect(now()).toBeGreaterThanOrEqual(before);
});

test('the clock gives whole milliseconds', () => {
  expect(Number.isSafeInteger(now())).toBe(true);
});
