import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { recordOf } from '../event.ts';
import { reindexMessages } from '../search/reindexing.ts';
import { seeAlsoIn } from './also-in.ts';
import { type Conversation, holdConversation } from './conversation.ts';

/** What a move was before: what undo puts back. */
type Before = { mailboxId: number; assigneeId: number | null; alsoSeen: boolean };

/**
 * Moves a conversation to another mailbox of the viewer's: from now on that mailbox's people see it and it answers from
 * there. Whoever had it and does not work there has it no longer. Gives the event's id, null where it was there.
 * Invalid for a mailbox the viewer may not see; Conflict where somebody moved it meanwhile.
 */
export async function move(
  tx: Tx,
  found: Visible<Conversation>,
  { to, by }: { to: number; by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const mailbox = await mailboxOf(tx, by, to);
  if (!mailbox) throw new Invalid({ mailbox: 'There is no such mailbox here. Choose one of yours.' });
  const { id, mailboxId, assigneeId } = conversation;
  if (id !== found.id || mailboxId !== found.mailboxId)
    throw new Conflict('Somebody has moved or merged this meanwhile. Look where it is now.');
  if (mailboxId === mailbox.id) return null;
  if (!by.mailboxIds.includes(mailboxId))
    throw new Invalid({ mailbox: 'This belongs to another mailbox: only its people can move it.' });
  await tx.updateTable('conversation').set({ mailboxId: mailbox.id }).where('id', '=', id).execute();
  const alsoSeen = await ownInsteadOfAlso(tx, id, mailbox.id);
  await letGo(tx, conversation, mailbox.id);
  await reindexMessages(tx, await messagesOf(tx, id));
  const before: Before = { mailboxId, assigneeId, alsoSeen };
  // Of no mailbox: whoever loses sight of it hears of it as well.
  return recordOf(tx, conversation, {
    kind: 'conversation.moved',
    by,
    mailboxId: null,
    data: { to: mailbox.id, name: mailbox.name, before },
  });
}

/** Undoes a move. */
export async function putBackMailbox(tx: Tx, { id }: Conversation, before: unknown): Promise<void> {
  const { mailboxId, assigneeId, alsoSeen } = before as Before;
  const { mailboxId: there } = await tx
    .selectFrom('conversation')
    .select('mailboxId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await tx.updateTable('conversation').set({ mailboxId, assigneeId }).where('id', '=', id).execute();
  if (alsoSeen) await seeAlsoIn(tx, id, [mailboxId, there]);
  else await reindexMessages(tx, await messagesOf(tx, id));
}

/** Where a conversation could be moved: the viewer's other mailboxes. */
export async function mailboxesBeside(
  db: Db,
  viewer: Viewer,
  conversation: Visible<Conversation>,
): Promise<{ id: number; name: string; address: string }[]> {
  if (!viewer.mailboxIds.includes(conversation.mailboxId)) return [];
  return db
    .selectFrom('mailbox')
    .select(['id', 'name', 'address'])
    .where('id', 'in', [0, ...viewer.mailboxIds])
    .where('id', '<>', conversation.mailboxId)
    .orderBy('name')
    .execute();
}

async function mailboxOf(tx: Tx, viewer: Viewer, id: number) {
  if (!viewer.mailboxIds.includes(id)) return undefined;
  return tx.selectFrom('mailbox').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
}

/** What was seen there beside its own mailbox is there by right now. */
async function ownInsteadOfAlso(tx: Tx, conversationId: number, mailboxId: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('alsoIn')
    .where('conversationId', '=', conversationId)
    .where('mailboxId', '=', mailboxId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

async function letGo(tx: Tx, { id, assigneeId }: Conversation, mailboxId: number): Promise<void> {
  if (assigneeId === null) return;
  await tx
    .updateTable('conversation')
    .set({ assigneeId: null })
    .where('id', '=', id)
    .where('assigneeId', 'not in', (eb) =>
      eb.selectFrom('mailboxAccess').select('teammateId').where('mailboxId', '=', mailboxId),
    )
    .execute();
}

/** The ids of all that was written in a conversation, in the order it came. */
export async function messagesOf(db: Db, conversationId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', conversationId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

type Which = { from: number; to: number; messageIds: number[] };

/** Moves messages with their events to another conversation, and whoever takes part there. Gives the addresses that are new to it. */
export async function moveMessages(tx: Tx, { from, to, messageIds }: Which): Promise<string[]> {
  if (messageIds.length === 0) return [];
  await putMessages(tx, { from, to, messageIds });
  const people = await tx.selectFrom('participant').selectAll().where('conversationId', '=', from).execute();
  if (people.length === 0) return [];
  const joined = await tx
    .insertInto('participant')
    .values(people.map((person) => ({ ...person, conversationId: to })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('address')
    .execute();
  return joined.map((person) => person.address);
}

/** The same for the messages alone: who takes part stays as it is, on both sides. */
export async function putMessages(tx: Tx, { from, to, messageIds }: Which): Promise<void> {
  await tx.updateTable('message').set({ conversationId: to }).where('id', 'in', messageIds).execute();
  await tx
    .updateTable('event')
    .set({ conversationId: to })
    .where('conversationId', '=', from)
    .where('messageId', 'in', messageIds)
    .execute();
  await tx.updateTable('mention').set({ conversationId: to }).where('messageId', 'in', messageIds).execute();
  await reindexMessages(tx, messageIds);
}
