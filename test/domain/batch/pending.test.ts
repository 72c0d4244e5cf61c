import { expect, test } from 'vitest';
import { findBatch, itemsOf, startBatch } from '../../../src/domain/batch/batch.ts';
import { doPending, pendingIn, setPending, stopPending } from '../../../src/domain/batch/pending.ts';
import { close } from '../../../src/domain/conversation/closing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';

/** A batch that closes three conversations and has done nothing yet. */
async function open() {
  const office = await desk();
  const { db, ana } = office;
  const numbers = await many(office, 3);
  const batchId = await transaction(db, async (tx) => {
    const id = await startBatch(tx, { kind: 'closing', by: ana });
    await setPending(tx, { batchId: id, numbers });
    return id;
  });
  const does = (fails: number[] = []) =>
    doPending(db, {
      batchId,
      by: ana,
      work: async (tx, conversation) => {
        const eventId = await close(tx, conversation, { by: ana });
        if (fails.includes(conversation.id)) throw new Error('a bug');
        return { eventId };
      },
    });
  const items = async () => itemsOf(db, await findBatch(db, ana, batchId));
  const closings = async () =>
    Promise.all(numbers.map(async (n) => (await acts(office).events(n, 'conversation.closed')).length));
  return { office, db, numbers, batchId, does, items, closings };
}

test('what is pending is done once, however many are at it', async () => {
  const { db, numbers, batchId, does, items, closings } = await open();
  expect(await pendingIn(db, batchId)).toEqual(numbers);
  await Promise.all([does(), does(), does()]);
  expect(await closings()).toEqual([1, 1, 1]);
  expect((await items()).every((item) => item.eventId !== null && item.pendingSince === null)).toBe(true);
  await does();
  expect(await closings()).toEqual([1, 1, 1]);
});

test('a bug in one stops no other, changes nothing there and leaves it pending', async () => {
  const { office, db, numbers, batchId, does, closings } = await open();
  await expect(does([numbers[1]!])).rejects.toThrow('a bug');
  expect(await closings()).toEqual([1, 0, 1]);
  expect((await office.conversation(numbers[1]!)).closedAt).toBeNull();
  expect(await pendingIn(db, batchId)).toEqual([numbers[1]]);
  await does();
  expect(await closings()).toEqual([1, 1, 1]);
});

test('what is not there is left with its reason', async () => {
  const { db, ana } = (await open()).office;
  const batchId = await transaction(db, async (tx) => {
    const id = await startBatch(tx, { kind: 'closing', by: ana });
    await setPending(tx, { batchId: id, numbers: [999] });
    return id;
  });
  await doPending(db, { batchId, by: ana, work: async () => ({}) });
  expect(await itemsOf(db, await findBatch(db, ana, batchId))).toMatchObject([
    { refusal: expect.stringContaining('no such conversation'), pendingSince: null },
  ]);
});

test('what was stopped is not done, and says why; stopped twice is once', async () => {
  const { db, batchId, does, items, closings } = await open();
  const stop = () => transaction(db, (tx) => stopPending(tx, { batchId, refusal: 'Enough.' }));
  expect([await stop(), await stop()]).toEqual([3, 0]);
  await does();
  expect(await closings()).toEqual([0, 0, 0]);
  expect((await items()).map((item) => item.refusal)).toEqual(['Enough.', 'Enough.', 'Enough.']);
});
