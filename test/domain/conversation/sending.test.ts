import { expect, test } from 'vitest';
import { queueDelivery, senderOf, stopDelivery } from '../../../src/domain/conversation/sending.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict } from '../../../src/domain/errors.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function replied() {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  const messageId = await act.replies(conversationId, { undoMs: 60_000 });
  const { secret } = office.config;
  const sender = async () => {
    const conversation = await office.conversation(conversationId);
    return transaction(office.db, (tx) => senderOf(tx, conversation, secret));
  };
  const deliveries = () => office.db.selectFrom('delivery').selectAll().orderBy('id').execute();
  return { office, act, messageId, sender, deliveries };
}

test('a mail is sent from its mailbox, with a Message-ID of our domain that no other has', async () => {
  const { sender } = await replied();
  const [one, other] = [await sender(), await sender()];
  expect(one.fromAddress).toBe('help@fieldnotes.example');
  expect(one.messageIdHeader).toMatch(/^<[^\s<>@]+@fieldnotes\.example>$/);
  expect(other.messageIdHeader).not.toBe(one.messageIdHeader);
});

test('everybody is in the envelope, those in Bcc too, and the job is due when the mail is', async () => {
  const { office, messageId, deliveries } = await replied();
  const to = (name: string) => ({ name, address: `${name}@a.example` });
  const recipients = { to: [to('maria')], cc: [to('ben')], bcc: [to('quiet')] };
  const dueAt = 2_000_000_000_000;
  await transaction(office.db, (tx) =>
    queueDelivery(tx, {
      messageId,
      mailboxId: office.mailbox.id,
      recipients,
      messageIdHeader: '<a@b>',
      dueAt,
    }),
  );
  const queued = (await deliveries()).at(-1)!;
  expect(JSON.parse(queued.recipients)).toEqual(['maria@a.example', 'ben@a.example', 'quiet@a.example']);
  const jobs = await office.db
    .selectFrom('job')
    .selectAll()
    .where('kind', '=', 'deliver')
    .orderBy('id')
    .execute();
  expect(jobs.at(-1)!.dueAt).toBe(dueAt);
  expect(JSON.parse(jobs.at(-1)!.payload)).toEqual({ deliveryId: queued.id });
});

test('a delivery that nobody has begun is taken back, once', async () => {
  const { office, messageId, deliveries } = await replied();
  const stop = () => transaction(office.db, (tx) => stopDelivery(tx, messageId));
  await stop();
  expect(await deliveries()).toEqual([]);
  await expect(stop()).rejects.toThrow(Conflict);
});

test.each(['sendingAt', 'sentAt', 'keptAt', 'attempts'])(
  'one with %s is on its way and stays',
  async (column) => {
    const { office, messageId, deliveries } = await replied();
    await office.db
      .updateTable('delivery')
      .set({ [column]: 1 })
      .execute();
    await expect(transaction(office.db, (tx) => stopDelivery(tx, messageId))).rejects.toThrow(
      'on its way already',
    );
    expect(await deliveries()).toHaveLength(1);
  },
);
