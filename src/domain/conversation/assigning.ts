import { rowId } from '../../lib/ids.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid } from '../errors.ts';
import { recordOf } from '../event.ts';
import { type Conversation, holdConversation } from './conversation.ts';

/**
 * Gives a conversation to a teammate who may see its mailbox, or takes it oneself. Gives the event's id, null where
 * they had it already. Invalid for anybody else.
 */
export async function assign(
  tx: Tx,
  found: Visible<Conversation>,
  { to, by }: { to: number; by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const person = await tx
    .selectFrom('mailboxAccess')
    .innerJoin('teammate', 'teammate.id', 'mailboxAccess.teammateId')
    .select('teammate.name')
    .where('teammateId', '=', rowId(to))
    .where('mailboxId', '=', conversation.mailboxId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!person) throw new Invalid({ teammate: 'This person does not work in this mailbox.' });
  const { numUpdatedRows } = await tx
    .updateTable('conversation')
    .set({ assigneeId: to })
    .where('id', '=', conversation.id)
    .where((eb) => eb.or([eb('assigneeId', 'is', null), eb('assigneeId', '<>', to)]))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  return recordOf(tx, conversation, {
    kind: 'conversation.assigned',
    by,
    data: { to, name: person.name, before: { assigneeId: conversation.assigneeId } },
  });
}

/** Puts it back for anybody to take. Gives the event's id, null where nobody had it. */
export async function unassign(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const { numUpdatedRows } = await tx
    .updateTable('conversation')
    .set({ assigneeId: null })
    .where('id', '=', conversation.id)
    .where('assigneeId', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  return recordOf(tx, conversation, {
    kind: 'conversation.unassigned',
    by,
    data: { before: { assigneeId: conversation.assigneeId } },
  });
}

/** Who may be given a conversation: those who work in its mailbox. */
export async function assignable(
  db: Db,
  conversation: Visible<Conversation>,
): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('mailboxAccess')
    .innerJoin('teammate', 'teammate.id', 'mailboxAccess.teammateId')
    .select(['teammate.id', 'teammate.name'])
    .where('mailboxId', '=', conversation.mailboxId)
    .where('removedAt', 'is', null)
    .where('joinedAt', 'is not', null)
    .orderBy('teammate.name')
    .execute();
}

/** Those who work in any of the viewer's mailboxes, the viewer too. */
export async function colleagues(db: Db, viewer: Viewer): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('teammate')
    .select(['id', 'name'])
    .where('removedAt', 'is', null)
    .where('joinedAt', 'is not', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('mailboxAccess')
        .select('teammateId')
        .where('mailboxId', 'in', [0, ...viewer.mailboxIds]),
    )
    .orderBy('name')
    .execute();
}
