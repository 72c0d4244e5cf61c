import { expect, test } from 'vitest';
import { holdRow } from '../../../src/db/engines/holding.ts';
import { note } from '../../../src/domain/conversation/noting.ts';
import { transaction } from '../../../src/domain/database.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';

test('of two who hold one row the second waits until the first is done', async () => {
  const office = await desk();
  const number = await office.arrives();
  const order: string[] = [];
  const isHeld = Promise.withResolvers<void>();
  const first = transaction(office.db, async (tx) => {
    await holdRow(tx, 'conversation', number);
    isHeld.resolve();
    await new Promise((resolve) => setTimeout(resolve, 100));
    order.push('first');
  });
  await isHeld.promise;
  const second = transaction(office.db, async (tx) => {
    await holdRow(tx, 'conversation', number);
    order.push('second');
  });
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
});

test.runIf(isPostgres)('whoever only refers to a row that is held does not wait for it', async () => {
  const office = await desk();
  const [held, other] = [await office.arrives(), await office.arrives({ messageId: '<b@b.example>' })];
  const conversation = await office.conversation(other);
  await transaction(office.db, async (tx) => {
    await holdRow(tx, 'conversation', held);
    await transaction(office.db, (another) =>
      note(another, conversation, { by: office.ana, html: '<p>x</p>' }),
    );
  });
  const notes = await office.db.selectFrom('message').select('id').where('kind', '=', 'note').execute();
  expect(notes).toHaveLength(1);
});
