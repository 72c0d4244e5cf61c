import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict } from '../../../src/domain/errors.ts';
import {
  claimDelivery,
  deliveriesOfMessages,
  findDelivery,
  type Outcome,
  queueAutomatic,
  retryDelivery,
  settleDelivery,
  stateOf,
} from '../../../src/domain/message/delivering.ts';
import { outgoingMail } from '../../../src/domain/message/outbox.ts';
import { acts, itIs, MINUTE, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function withReply() {
  const office = await desk();
  const { db, ana } = office;
  const act = acts(office);
  itIs(NINE);
  const { conversationId } = await act.receives();
  const messageId = await act.replies(conversationId, { undoMs: 10_000 });
  const { id } = await db.selectFrom('delivery').select('id').executeTakeFirstOrThrow();
  return {
    ...office,
    act,
    id,
    number: conversationId,
    claims: () => transaction(db, (tx) => claimDelivery(tx, id)),
    settles: (outcome: Outcome) => transaction(db, (tx) => settleDelivery(tx, id, outcome)),
    retries: async () => {
      const delivery = await findDelivery(db, ana, id);
      await transaction(db, (tx) => retryDelivery(tx, delivery, { by: ana }));
    },
    state: async () => (await deliveriesOfMessages(db, [messageId])).get(messageId)!,
  };
}

test('a delivery waits for its undo window, then is claimed once', async () => {
  const { claims, state } = await withReply();
  expect(await claims()).toBeNull();
  expect((await state()).state).toBe('queued');
  itIs(NINE + 11_000);
  expect(await claims()).toMatchObject({
    recipients: ['maria@northwind.example'],
    attempts: 1,
    automatic: null,
  });
  expect(await claims()).toBeNull();
  expect((await state()).state).toBe('sending');
});

test('a worker that died while sending gives its delivery back, with the same Message-ID', async () => {
  const { claims } = await withReply();
  itIs(NINE + MINUTE);
  const first = await claims();
  itIs(NINE + 12 * MINUTE);
  expect(await claims()).toMatchObject({ messageIdHeader: first!.messageIdHeader, attempts: 2 });
});

test('what was sent or kept is never claimed again', async () => {
  for (const outcome of [{ kind: 'sent', response: '250 OK' } as const]) {
    const { claims, settles, state, act, number } = await withReply();
    itIs(NINE + MINUTE);
    await claims();
    await settles(outcome);
    itIs(NINE + 60 * MINUTE);
    expect(await claims()).toBeNull();
    expect(await state()).toMatchObject({ state: 'sent', error: null, at: expect.any(Number) });
    expect(await act.events(number, 'delivery.sent')).toMatchObject([{ data: { response: '250 OK' } }]);
  }
});

test('a delayed delivery is queued again, with its reason', async () => {
  const { claims, settles, state } = await withReply();
  itIs(NINE + MINUTE);
  await claims();
  await settles({ kind: 'delayed', error: '451 later', nextAt: NINE + MINUTE });
  expect(await state()).toMatchObject({ state: 'queued', error: '451 later' });
  expect(await claims()).toMatchObject({ attempts: 2 });
});

test('a failed delivery waits for a person, who may retry it once', async () => {
  const { db, ana, claims, settles, retries, state, act, number } = await withReply();
  itIs(NINE + MINUTE);
  await expect(retries()).rejects.toThrow(Conflict);
  await claims();
  await settles({ kind: 'failed', error: '550 no such person' });
  expect(await state()).toMatchObject({ state: 'failed', error: '550 no such person' });
  expect(await claims()).toBeNull();
  await retries();
  expect((await state()).state).toBe('queued');
  await expect(retries()).rejects.toThrow(Conflict);
  expect(await act.events(number, 'delivery.retried')).toMatchObject([{ teammateId: ana.id }]);
  expect(await db.selectFrom('job').select('id').where('kind', '=', 'deliver').execute()).toHaveLength(2);
  itIs(NINE + 2 * MINUTE);
  expect(await claims()).not.toBeNull();
});

test('automatic mail is of a named kind, is due at once, and belongs to no message', async () => {
  const { db, mailbox, ana } = await desk();
  const id = await transaction(db, (tx) =>
    queueAutomatic(tx, {
      automatic: 'invitation',
      to: 'noor@fieldnotes.example',
      subject: 'Come in',
      text: 'This mail is automatic.',
      mailboxId: mailbox.id,
      fromAddress: mailbox.address,
    }),
  );
  expect(await transaction(db, (tx) => claimDelivery(tx, id))).toMatchObject({
    automatic: 'invitation',
    messageId: null,
    content: { subject: 'Come in', text: 'This mail is automatic.' },
  });
  expect(await outgoingMail(db, ana, { limit: 5 })).toMatchObject([{ subject: 'Come in', state: 'sending' }]);
});

test('the state of a delivery is the last thing that happened to it', () => {
  const never = { dueAt: NINE, sendingAt: null, sentAt: null, keptAt: null, failedAt: null };
  expect(stateOf(never)).toBe('queued');
  expect(stateOf({ ...never, sendingAt: NINE })).toBe('sending');
  expect(stateOf({ ...never, sendingAt: NINE, failedAt: NINE })).toBe('failed');
  expect(stateOf({ ...never, sendingAt: NINE, keptAt: NINE })).toBe('kept');
  expect(stateOf({ ...never, sendingAt: NINE, sentAt: NINE })).toBe('sent');
});
