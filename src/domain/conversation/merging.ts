import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../event.ts';
import type { Conversation } from './conversation.ts';
import { moveMessages } from './moving.ts';
import { settle } from './settling.ts';

/**
 * Merges one conversation into another: its letters and notes move, its number leads there from now on, and answers to
 * it arrive there. Invalid for itself; Conflict where somebody merged it meanwhile.
 */
export async function merge(
  tx: Tx,
  conversation: Visible<Conversation>,
  { into, by }: { into: Visible<Conversation>; by: Viewer },
): Promise<void> {
  if (conversation.id === into.id) throw new Invalid({ into: 'These are one conversation already.' });
  const gone = await tx
    .updateTable('conversation')
    .set({ mergedIntoId: into.id, closedAt: now(), waitingSince: null, suggestedConversationId: null })
    .where('id', '=', conversation.id)
    .where('mergedIntoId', 'is', null)
    .returning('id')
    .executeTakeFirst();
  const target = await tx
    .selectFrom('conversation')
    .select('mergedIntoId')
    .where('id', '=', into.id)
    .executeTakeFirstOrThrow();
  if (!gone || target.mergedIntoId !== null)
    throw new Conflict('Somebody has merged one of the two meanwhile.');
  const messages = await tx
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', conversation.id)
    .execute();
  const messageIds = messages.map((message) => message.id);
  await moveMessages(tx, { from: conversation.id, to: into.id, messageIds });
  await moveDrafts(tx, { from: conversation.id, to: into.id });
  await settle(tx, into.id);
  const data = { from: conversation.id, subject: conversation.subject, messageIds };
  await record(tx, {
    kind: 'conversation.merged',
    by: by.id,
    conversationId: into.id,
    mailboxId: into.mailboxId,
    data,
  });
  await record(tx, {
    kind: 'conversation.merged',
    by: by.id,
    conversationId: conversation.id,
    mailboxId: conversation.mailboxId,
    data: { into: into.id },
  });
}

/** What somebody had begun to write goes along; where they had begun something there too, below it. */
async function moveDrafts(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  const drafts = await tx.selectFrom('draft').selectAll().where('conversationId', '=', from).execute();
  for (const { id, teammateId, kind, html } of drafts) {
    const begun = await tx
      .selectFrom('draft')
      .select(['id', 'html'])
      .where('conversationId', '=', to)
      .where('teammateId', '=', teammateId)
      .where('kind', '=', kind)
      .executeTakeFirst();
    if (!begun) {
      await tx.updateTable('draft').set({ conversationId: to }).where('id', '=', id).execute();
      continue;
    }
    await tx
      .updateTable('draft')
      .set({ html: begun.html + html, updatedAt: now() })
      .where('id', '=', begun.id)
      .execute();
    await tx.updateTable('attachment').set({ draftId: begun.id }).where('draftId', '=', id).execute();
    await tx.deleteFrom('draft').where('id', '=', id).execute();
  }
}
