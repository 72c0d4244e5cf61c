import { expect, test } from 'vitest';
import { soak } from '../../bench/soak.ts';

test('twenty open pages are right at the end, whatever five people did meanwhile', {
  timeout: 180_000,
}, async () => {
  const report = await soak({ pages: 20, people: 5, seconds: 8, conversations: 200, thinkMs: 1_000 });
  expect(report.deeds).toBeGreaterThan(5);
  expect(report.wrongPages).toEqual([]);
  expect(report.errors).toEqual([]);
});
