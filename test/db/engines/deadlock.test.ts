import { expect, test } from 'vitest';
import { isDeadlock } from '../../../src/db/engines/deadlock.ts';
import { holdRow } from '../../../src/db/engines/holding.ts';
import { transaction } from '../../../src/db/transaction.ts';
import { note } from '../../../src/domain/conversation/noting.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';

test.runIf(isPostgres)('of two that wait for each other both are done, each once', async () => {
  const office = await desk();
  const [one, other] = [await office.arrives(), await office.arrives({ messageId: '<b@b.example>' })];
  const bothHold = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  let runs = 0;
  const write = (turn: 0 | 1) =>
    transaction(office.db, async (tx) => {
      runs += 1;
      const [first, second] = turn === 0 ? [one, other] : [other, one];
      await holdRow(tx, 'conversation', first);
      bothHold[turn].resolve();
      await Promise.all(bothHold.map(({ promise }) => promise));
      await holdRow(tx, 'conversation', second);
      await note(tx, await office.conversation(first), { by: office.ana, html: `<p>${turn}</p>` });
    });
  await Promise.all([write(0), write(1)]);
  expect(runs).toBe(3);
  const notes = await office.db.selectFrom('message').select('text').where('kind', '=', 'note').execute();
  expect(notes.map(({ text }) => text).sort()).toEqual(['0', '1']);
});

test('no other error is one: it is thrown at once', async () => {
  const { db } = await desk();
  for (const error of [
    new Error('no'),
    Object.assign(new Error('twice'), { code: '23505' }),
    null,
    '40P01',
  ]) {
    expect(isDeadlock(error)).toBe(false);
    let runs = 0;
    const failing = transaction(db, async () => {
      runs += 1;
      throw error;
    });
    await expect(failing).rejects.toBe(error);
    expect(runs).toBe(1);
  }
});

test('one that never ends is thrown in the end', async () => {
  const { db } = await desk();
  let runs = 0;
  const failing = transaction(db, async () => {
    runs += 1;
    throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
  });
  await expect(failing).rejects.toThrow('deadlock detected');
  expect(runs).toBe(5);
});
