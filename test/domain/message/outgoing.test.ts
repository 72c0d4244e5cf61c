import { expect, test } from 'vitest';
import { replyToken } from '../../../src/domain/conversation/threading.ts';
import { transaction } from '../../../src/domain/database.ts';
import { changeMailbox, findMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { claimDelivery } from '../../../src/domain/message/delivering.ts';
import { outgoingOf } from '../../../src/domain/message/outgoing.ts';
import { acts } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';

async function newest({ db, config }: Desk) {
  const { id } = await db.selectFrom('delivery').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
  const claimed = await transaction(db, (tx) => claimDelivery(tx, id));
  return outgoingOf(db, claimed!, config.secret);
}

test('a reply goes out by its writer’s name from the mailbox, answering the letter and quoting it', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ messageId: '<first@northwind.example>' });
  await act.notes(conversationId);
  await act.receives({ inReplyTo: '<first@northwind.example>', automatic: 'auto-reply', text: 'I am away' });
  await act.replies(conversationId, { undoMs: 0 });
  const mail = await newest(office);
  expect(mail).toMatchObject({
    from: { address: 'help@fieldnotes.example', name: 'Ana Okafor' },
    to: [{ address: 'maria@northwind.example' }],
    replyTo: null,
    subject: 'Re: Our calendar is blank',
    inReplyTo: '<first@northwind.example>',
    references: ['<first@northwind.example>'],
    quoted: { from: { name: 'Maria López' }, text: 'Where are my entries?' },
    automatic: false,
  });
});

test('a subject that is an answer already is left as it is', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ subject: 'RE: invoice' });
  await act.replies(conversationId, { undoMs: 0 });
  expect((await newest(office)).subject).toBe('RE: invoice');
});

test('references are the newest twenty letters, the oldest of them first', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ messageId: '<n0@x.example>' });
  for (let n = 1; n < 30; n++)
    await act.receives({ messageId: `<n${n}@x.example>`, inReplyTo: '<n0@x.example>' });
  await act.replies(conversationId, { undoMs: 0 });
  const { references } = await newest(office);
  expect(references).toEqual(Array.from({ length: 20 }, (_, n) => `<n${n + 10}@x.example>`));
});

test('where plus addressing is on, answers come back to a signed address', async () => {
  const office = await desk();
  const act = acts(office);
  const mailbox = await findMailbox(office.db, office.ana, office.mailbox.id);
  const changes = { name: 'Support', signature: 'Fieldnotes', plusAddressing: true, by: office.ana };
  await transaction(office.db, (tx) => changeMailbox(tx, mailbox, changes));
  const { conversationId } = await act.receives();
  await act.replies(conversationId, { undoMs: 0 });
  const mail = await newest(office);
  const token = replyToken(office.config.secret, conversationId);
  expect(mail.replyTo).toBe(`help+${token}@fieldnotes.example`);
  expect(mail.signature).toBe('Fieldnotes');
});
