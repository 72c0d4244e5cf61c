import { expect, test } from 'vitest';
import { onChange } from '../../src/db/changes.ts';
import { transaction } from '../../src/db/transaction.ts';
import { eventsAfter, record } from '../../src/domain/event.ts';
import { freshDatabase } from '../support/database.ts';

test('what a transaction did is there for all once it gives its result', async () => {
  const db = await freshDatabase();
  const id = await transaction(db, (tx) => record(tx, { kind: 'teammate.changed' }));
  expect((await eventsAfter(db, 0)).map((event) => event.id)).toEqual([id]);
});

test('a transaction that throws leaves nothing, and nobody hears of it', async () => {
  const db = await freshDatabase();
  let heard = 0;
  onChange(db, () => heard++);
  const failing = transaction(db, async (tx) => {
    await record(tx, { kind: 'teammate.changed' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await eventsAfter(db, 0)).toEqual([]);
  expect(heard).toBe(0);
});

test('who watches hears of a commit once, and only after it', async () => {
  const db = await freshDatabase();
  const heard: string[] = [];
  onChange(db, () => heard.push('change'));
  await transaction(db, async (tx) => {
    await record(tx, { kind: 'teammate.changed' });
    heard.push('inside');
  });
  expect(heard).toEqual(['inside', 'change']);
});

test('transactions at once are each whole', async () => {
  const db = await freshDatabase();
  await Promise.allSettled(
    Array.from({ length: 12 }, (_, n) =>
      transaction(db, async (tx) => {
        await record(tx, { kind: 'teammate.changed', data: { n, half: 1 } });
        await record(tx, { kind: 'teammate.changed', data: { n, half: 2 } });
        if (n % 3 === 0) throw new Error('no');
      }),
    ),
  );
  const events = await eventsAfter(db, 0);
  expect(events).toHaveLength(16);
  for (const event of events) expect(Number(event.data.n) % 3).not.toBe(0);
});
