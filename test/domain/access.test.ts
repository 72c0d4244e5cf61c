import { expect, test } from 'vitest';
import { mailboxesOfTeammates, ownersOnly, viewerFor } from '../../src/domain/access.ts';
import { findConversation } from '../../src/domain/conversation/conversation.ts';
import { attachToDraft } from '../../src/domain/conversation/drafting.ts';
import { findCustomer } from '../../src/domain/customer/customer.ts';
import { transaction } from '../../src/domain/database.ts';
import { Forbidden, NotFound } from '../../src/domain/errors.ts';
import { findFailedMail } from '../../src/domain/inbound-mail/tray.ts';
import { findMailbox } from '../../src/domain/mailbox/mailbox.ts';
import { findAttachment } from '../../src/domain/message/attaching.ts';
import { findDelivery } from '../../src/domain/message/delivering.ts';
import { findMessage } from '../../src/domain/message/message.ts';
import { removeTeammate } from '../../src/domain/teammate/teammate.ts';
import { acts, yukisMailbox } from '../support/acts.ts';
import { type Desk, desk } from '../support/desk.ts';

const FILE = { name: 'log.txt', type: 'text/plain', bytes: Buffer.from('log') };
const FINDERS = {
  conversation: findConversation,
  message: findMessage,
  attachment: findAttachment,
  delivery: findDelivery,
  customer: findCustomer,
  mailbox: findMailbox,
  'failed mail': findFailedMail,
};
type Noun = keyof typeof FINDERS;

/** One of each thing, in a mailbox that only Yuki works in. */
async function yukis(): Promise<{ office: Desk; yuki: Desk['yuki']; ids: Record<Noun, number> }> {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki } = await yukisMailbox(office);
  const from = { address: 'pia@southwind.example', name: 'Pia' };
  const letter = await act.receives({ mailboxIds: [mailbox.id], from, files: [FILE] });
  await act.replies(letter.conversationId, { by: yuki });
  const first = (table: 'attachment' | 'delivery' | 'customer') =>
    office.db.selectFrom(table).select('id').orderBy('id').executeTakeFirstOrThrow();
  await office.arrives();
  await office.db
    .updateTable('inboundMail')
    .set({ mailboxIds: JSON.stringify([mailbox.id]), processedAt: null, failedAt: 1, error: 'unreadable' })
    .execute();
  const ids = {
    conversation: letter.conversationId,
    message: letter.messageId,
    attachment: (await first('attachment')).id,
    delivery: (await first('delivery')).id,
    customer: (await first('customer')).id,
    mailbox: mailbox.id,
    'failed mail': (await office.db.selectFrom('inboundMail').select('id').executeTakeFirstOrThrow()).id,
  };
  return { office, yuki, ids };
}

test('a viewer has the mailboxes that they were given, and is nobody once they left', async () => {
  const { db, ana, tomas, mailbox } = await desk();
  expect(await viewerFor(db, tomas.id)).toEqual({
    id: tomas.id,
    name: 'Tomás Ribeiro',
    email: 'tomas@fieldnotes.example',
    role: 'teammate',
    zone: 'Europe/Lisbon',
    mailboxIds: [mailbox.id],
  });
  await transaction(db, (tx) => removeTeammate(tx, tomas.id, ana));
  await expect(viewerFor(db, tomas.id)).rejects.toThrow(NotFound);
  await expect(viewerFor(db, 99_999)).rejects.toThrow(NotFound);
});

test('whatever is in another’s mailbox is found by them and by nobody else', async () => {
  const { office, yuki, ids } = await yukis();
  for (const [noun, find] of Object.entries(FINDERS)) {
    const id = ids[noun as Noun];
    await expect(find(office.db, yuki, id), noun).resolves.toMatchObject({ id });
    for (const viewer of [office.ana, office.tomas, { ...yuki, mailboxIds: [] }])
      await expect(find(office.db, viewer, id), noun).rejects.toThrow(NotFound);
  }
});

test('what never was is not found either, whatever number it is asked by', async () => {
  const { office, yuki } = await yukis();
  for (const [noun, find] of Object.entries(FINDERS))
    for (const id of [0, -1, 1.5, 99_999, Number.NaN, 2 ** 60])
      await expect(find(office.db, yuki, id), `${noun} ${id}`).rejects.toThrow(NotFound);
});

test('a file in a draft is its writer’s alone, even among those who share the mailbox', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives();
  const conversation = await office.conversation(conversationId);
  const by = { by: office.ana, kind: 'note' as const, file: FILE };
  const { id } = await transaction(office.db, (tx) => attachToDraft(tx, conversation, by));
  await expect(findAttachment(office.db, office.ana, id)).resolves.toMatchObject({ name: 'log.txt' });
  await expect(findAttachment(office.db, office.tomas, id)).rejects.toThrow(NotFound);
});

test('the mailboxes of several teammates are read at once; whoever has left has none', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  const { db, ana, tomas } = office;
  const asked = [ana.id, yuki.id, tomas.id, 99_999];
  const before = await mailboxesOfTeammates(db, asked);
  expect(before.get(yuki.id)).toEqual(new Set([office.mailbox.id, mailbox.id]));
  expect(before.get(tomas.id)).toEqual(new Set([office.mailbox.id]));
  expect(before.get(99_999)).toEqual(new Set());
  await transaction(db, (tx) => removeTeammate(tx, tomas.id, ana));
  expect((await mailboxesOfTeammates(db, asked)).get(tomas.id)).toEqual(new Set());
  expect(await mailboxesOfTeammates(db, [])).toEqual(new Map());
});

test('what is for owners says so to everybody else', () => {
  expect(() => ownersOnly({ role: 'owner' }, 'open mailboxes')).not.toThrow();
  expect(() => ownersOnly({ role: 'teammate' }, 'open mailboxes')).toThrow(
    new Forbidden('Owners open mailboxes. Ask one of them.'),
  );
});
