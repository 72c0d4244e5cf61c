import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { type Folder, list, waiting } from '../../../src/domain/conversation/listing.ts';
import { merge } from '../../../src/domain/conversation/merging.ts';
import { findCustomer } from '../../../src/domain/customer/customer.ts';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import { acceptMail } from '../../../src/domain/inbound-mail/inbound-mail.ts';
import { openMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { findMessage } from '../../../src/domain/message/message.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

async function office2() {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki: everywhere } = await yukisMailbox(office);
  const yuki = { ...everywhere, mailboxIds: [mailbox.id] };
  const both = [office.mailbox.id, mailbox.id];
  return { office, act, mailbox, yuki, both };
}

async function folder({ db }: Desk, viewer: Viewer, name: Folder): Promise<number[]> {
  return (await list(db, viewer, { folder: name })).rows.map((row) => row.id);
}

async function found({ db }: Desk, viewer: Viewer, q: string): Promise<number[]> {
  return (await search(db, viewer, { q, limit: 10 })).rows.map((row) => row.id);
}

/** The same bytes come to one mailbox. Gives the conversations there are. */
async function comes(office: Desk, mailboxId: number, raw: Uint8Array): Promise<void> {
  const envelope = { from: 'maria@northwind.example', to: ['help@fieldnotes.example'] };
  await transaction(office.db, (tx) =>
    acceptMail(tx, { raw, source: 'smtp', mailboxIds: [mailboxId], envelope }),
  );
  expect(await office.work()).toEqual([]);
}

test('a letter to two mailboxes is one conversation in the folders, search and finders of both', async () => {
  const { office, act, yuki, both } = await office2();
  const { conversationId, messageId } = await act.receives({ mailboxIds: both, text: 'A lemon.' });
  const everyone = { ...yuki, mailboxIds: both };
  for (const viewer of [office.ana, yuki, everyone]) {
    for (const name of ['waiting', 'open', 'all'] as const)
      expect(await folder(office, viewer, name)).toEqual([conversationId]);
    expect((await waiting(office.db, viewer)).count).toBe(1);
    expect(await found(office, viewer, 'lemon')).toEqual([conversationId]);
    const conversation = await findConversation(office.db, viewer, conversationId);
    expect((await findMessage(office.db, viewer, messageId)).id).toBe(messageId);
    expect((await findCustomer(office.db, viewer, conversation.customerId)).name).toBe('Maria López');
  }
});

test('nobody else sees it', async () => {
  const { office, act, yuki, both } = await office2();
  const { conversationId, messageId } = await act.receives({ mailboxIds: both, text: 'A lemon.' });
  const elsewhere = { ...yuki, mailboxIds: [] };
  expect(await folder(office, elsewhere, 'all')).toEqual([]);
  expect(await found(office, elsewhere, 'lemon')).toEqual([]);
  await expect(findConversation(office.db, elsewhere, conversationId)).rejects.toThrow(NotFound);
  await expect(findMessage(office.db, elsewhere, messageId)).rejects.toThrow(NotFound);
});

test('closed by a member of either, it leaves both; answered, it waits in neither', async () => {
  const { office, act, yuki, both } = await office2();
  const { conversationId } = await act.receives({ mailboxIds: both });
  await act.replies(conversationId, { by: yuki });
  for (const viewer of [office.ana, yuki]) expect(await folder(office, viewer, 'waiting')).toEqual([]);
  await act.closes(conversationId, yuki);
  for (const viewer of [office.ana, yuki]) {
    expect(await folder(office, viewer, 'open')).toEqual([]);
    expect(await folder(office, viewer, 'closed')).toEqual([conversationId]);
  }
});

test('the same mail that comes once to each mailbox is one conversation, whichever comes first', async () => {
  const { office, yuki, both } = await office2();
  for (const order of [both, both.toReversed()]) {
    const raw = letter({ text: `A quince ${order[0]}.`, to: 'help@fieldnotes.example' });
    for (const id of order) await comes(office, id, raw);
    const [theirs] = await found(office, yuki, `quince ${order[0]}`);
    expect(await found(office, office.ana, `quince ${order[0]}`)).toEqual([theirs]);
    expect((await findConversation(office.db, yuki, theirs!)).mailboxId).toBe(order[0]);
  }
  expect(await folder(office, yuki, 'all')).toHaveLength(2);
});

test('a letter that comes to a third mailbox is seen there as well, in whatever order it came', async () => {
  const { office, act, mailbox, yuki } = await office2();
  const { conversationId } = await act.receives({ messageId: '<first@northwind.example>' });
  const third = await transaction(office.db, (tx) =>
    openMailbox(tx, { name: 'Sales', address: 'sales@fieldnotes.example' }, office.ana),
  );
  const raw = letter({ inReplyTo: '<first@northwind.example>', text: 'A quince.' });
  const sales = { ...yuki, mailboxIds: [third.id] };
  await comes(office, third.id, raw);
  await comes(office, mailbox.id, raw);
  for (const viewer of [yuki, sales]) expect(await folder(office, viewer, 'all')).toEqual([]);
  await comes(office, office.mailbox.id, raw);
  for (const viewer of [yuki, sales]) {
    expect(await folder(office, viewer, 'all')).toEqual([conversationId]);
    expect(await found(office, viewer, 'quince')).toEqual([conversationId]);
  }
  await comes(office, mailbox.id, raw);
  expect(await act.events(conversationId, 'conversation.also-seen')).toHaveLength(1);
});

test('a reply that comes to another mailbox than its conversation’s shows nothing of it there', async () => {
  const { office, act, mailbox, yuki } = await office2();
  const first = await act.receives({ messageId: '<first@northwind.example>', text: 'A lemon.' });
  const answer = await act.receives({
    inReplyTo: '<first@northwind.example>',
    mailboxIds: [mailbox.id],
    text: 'A quince.',
  });
  expect(answer.conversationId).toBe(first.conversationId);
  for (const q of ['lemon', 'quince']) expect(await found(office, yuki, q)).toEqual([]);
  expect(await folder(office, yuki, 'all')).toEqual([]);
  await expect(findConversation(office.db, yuki, first.conversationId)).rejects.toThrow(NotFound);
});

test('nor does it when that reply comes there twice', async () => {
  const { office, mailbox, yuki } = await office2();
  await office.arrives({ messageId: '<first@northwind.example>', text: 'A lemon.' });
  const raw = letter({ inReplyTo: '<first@northwind.example>', text: 'A quince.' });
  await comes(office, mailbox.id, raw);
  await comes(office, mailbox.id, raw);
  expect(await folder(office, yuki, 'all')).toEqual([]);
  expect(await found(office, yuki, 'quince')).toEqual([]);
  expect(await folder(office, office.ana, 'all')).toHaveLength(1);
});

test('who writes to both from then on shows all of it to both, the earlier letters too', async () => {
  const { office, act, yuki, both } = await office2();
  const first = await act.receives({ messageId: '<first@northwind.example>', text: 'A lemon.' });
  await act.receives({ inReplyTo: '<first@northwind.example>', mailboxIds: both, text: 'A quince.' });
  for (const q of ['lemon', 'quince']) expect(await found(office, yuki, q)).toEqual([first.conversationId]);
});

test('what was merged away never shortens a page of the other mailbox', async () => {
  const { office, act, yuki, both } = await office2();
  const numbers: number[] = [];
  for (let n = 0; n < 4; n++) numbers.push((await act.receives({ mailboxIds: both })).conversationId);
  const everyone = { ...yuki, mailboxIds: both };
  await transaction(office.db, async (tx) => {
    const from = await findConversation(tx, everyone, numbers[3]!);
    await merge(tx, from, { into: await findConversation(tx, everyone, numbers[2]!), by: everyone });
  });
  const { rows, next } = await list(office.db, yuki, { folder: 'all', limit: 2 });
  expect(rows.map((row) => row.id)).toEqual([numbers[2], numbers[1]]);
  const rest = await list(office.db, yuki, { folder: 'all', limit: 2, cursor: next! });
  expect(rest.rows.map((row) => row.id)).toEqual([numbers[0]]);
});
