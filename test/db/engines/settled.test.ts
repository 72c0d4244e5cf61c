import { expect, test } from 'vitest';
import { beforeGap, settledEventId } from '../../../src/db/engines/settled.ts';
import { transaction } from '../../../src/domain/database.ts';
import { eventsAfter, record } from '../../../src/domain/event.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';

test.each([
  [[], 0],
  [[7], 7],
  [[5, 6, 7], 7],
  [[5, 7, 8], 5],
  [[5, 6, 8, 10], 6],
])('of the numbers %j all is there up to %i', (ids, sure) => {
  expect(beforeGap(ids)).toBe(sure);
});

test('what nobody is writing is settled, a number that was never used too', async () => {
  const { db, ana } = await desk();
  const event = { kind: 'teammate.changed' as const, by: ana };
  await transaction(db, (tx) => record(tx, event));
  await transaction(db, async (tx) => {
    await record(tx, event);
    throw new Error('never');
  }).catch(() => {});
  const newest = await transaction(db, (tx) => record(tx, event));
  expect(await settledEventId(db)).toBe(newest);
});

test.runIf(isPostgres)(
  'an event that is on its way under a lower number is after what is settled',
  async () => {
    const { db, ana } = await desk();
    const event = { kind: 'teammate.changed' as const, by: ana };
    const before = await transaction(db, (tx) => record(tx, event));
    const [isWritten, mayEnd] = [Promise.withResolvers<number>(), Promise.withResolvers<void>()];
    const late = transaction(db, async (tx) => {
      isWritten.resolve(await record(tx, event));
      await mayEnd.promise;
    });
    const lower = await isWritten.promise;
    const higher = await transaction(db, (tx) => record(tx, event));
    expect(higher).toBeGreaterThan(lower);
    const settled = await settledEventId(db);
    expect(settled).toBe(before);
    mayEnd.resolve();
    await late;
    // So whoever asks what came since hears of it.
    expect((await eventsAfter(db, settled)).map(({ id }) => id)).toEqual([lower, higher]);
    expect(await settledEventId(db)).toBe(higher);
  },
);
