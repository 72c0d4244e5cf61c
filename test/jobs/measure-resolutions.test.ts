import { expect, test } from 'vitest';
import { weekOf } from '../../src/domain/coaching/measuring.ts';
import { measureResolved } from '../../src/jobs/measure-resolutions.ts';
import { now } from '../../src/lib/clock.ts';
import { desk } from '../support/desk.ts';

test('the job keeps a line for a week at each turn, until twelve are there', async () => {
  const { db } = await desk();
  for (let turn = 0; turn < 13; turn += 1) await measureResolved(db);
  const rows = await db.selectFrom('resolution').selectAll().orderBy('weekAt').execute();
  expect(rows).toHaveLength(12);
  expect(rows.at(-1)!.weekAt).toBeLessThan(weekOf(now()));
});
