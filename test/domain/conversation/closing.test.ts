import { expect, test } from 'vitest';
import { close, reopen } from '../../../src/domain/conversation/closing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { type Desk, desk } from '../../support/desk.ts';

async function closes({ db, ana, conversation }: Desk, number: number): Promise<void> {
  const found = await conversation(number); // before the transaction: SQLite has one connection
  await transaction(db, (tx) => close(tx, found, { by: ana }));
}

test('closing ends the wait and says by whom, and that no reply was needed', async () => {
  const office = await desk();
  const { db, ana, arrives, conversation } = office;
  const number = await arrives();
  await closes(office, number);
  const after = await conversation(number);
  expect(after.closedAt).toBeTypeOf('number');
  expect(after.waitingSince).toBeNull();
  const event = await db
    .selectFrom('event')
    .selectAll()
    .where('kind', '=', 'conversation.closed')
    .executeTakeFirstOrThrow();
  expect(event).toMatchObject({ conversationId: number, teammateId: ana.id });
  expect(JSON.parse(event.data)).toMatchObject({ noReplyNeeded: true });
});

test('closing what is closed changes nothing and records nothing', async () => {
  const office = await desk();
  const { db, arrives } = office;
  const number = await arrives();
  for (let time = 0; time < 2; time++) await closes(office, number);
  const events = await db
    .selectFrom('event')
    .select('id')
    .where('kind', '=', 'conversation.closed')
    .execute();
  expect(events).toHaveLength(1);
});

test('reopening what was never answered lets the customer wait since they wrote', async () => {
  const office = await desk();
  const { db, ana, arrives, conversation } = office;
  const number = await arrives();
  const { waitingSince } = await conversation(number);
  await closes(office, number);
  const closed = await conversation(number);
  await transaction(db, (tx) => reopen(tx, closed, { by: ana }));
  expect(await conversation(number)).toMatchObject({ closedAt: null, waitingSince });
});
