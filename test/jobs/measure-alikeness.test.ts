import { expect, test } from 'vitest';
import { weekOf } from '../../src/domain/coaching/measuring.ts';
import { measureWeek } from '../../src/jobs/measure-alikeness.ts';
import { now } from '../../src/lib/clock.ts';
import { desk } from '../support/desk.ts';

test('the job keeps one line a week, however often it runs', async () => {
  const { db } = await desk();
  await measureWeek(db);
  await measureWeek(db);
  const rows = await db.selectFrom('alikeness').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]!.weekAt).toBeLessThan(weekOf(now()));
});
