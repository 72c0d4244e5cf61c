import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { reopen } from './closing.ts';
import type { Conversation } from './conversation.ts';
import { moveFollowers } from './following.ts';
import { moveLinks } from './linking.ts';
import { moveMessages } from './moving.ts';
import { settle } from './settling.ts';
import { endSnooze } from './snoozing.ts';
import { moveTags } from './tagging.ts';

/**
 * Merges one conversation into another: its letters and notes move, its number leads there from now on, and answers to
 * it arrive there. Where its writer waits and the other one was closed, it opens. Invalid for itself; Conflict where
 * somebody merged it meanwhile.
 */
export async function merge(
  tx: Tx,
  conversation: Visible<Conversation>,
  { into, by }: { into: Visible<Conversation>; by: Viewer },
): Promise<void> {
  if (conversation.id === into.id) throw new Invalid({ into: 'These are one conversation already.' });
  const isWaiting = await point(tx, { from: conversation.id, to: into.id });
  const messages = await tx
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', conversation.id)
    .execute();
  const messageIds = messages.map((message) => message.id);
  await moveMessages(tx, { from: conversation.id, to: into.id, messageIds });
  await moveDrafts(tx, { from: conversation.id, to: into.id });
  if (isWaiting) await reopen(tx, into, { by });
  // Whom the other one wakes for waits here now.
  if (isWaiting) await endSnooze(tx, into.id);
  await endSnooze(tx, conversation.id);
  await moveFollowers(tx, { from: conversation.id, into: into.id });
  await moveLinks(tx, { from: conversation.id, into: into.id });
  await moveTags(tx, { from: conversation.id, into });
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

/** The number leads to the other one from now on. Gives whether anybody waited. Conflict where one of the two leads elsewhere already. */
async function point(tx: Tx, { from, to }: { from: number; to: number }): Promise<boolean> {
  // Two people at once each wait for the other here, whichever way round they merge: nothing can lead in a circle.
  const pair: { id: number; mergedIntoId: number | null; waitingSince: number | null }[] = [];
  for (const id of [from, to].sort((a, b) => a - b)) pair.push(await held(tx, id));
  if (pair.some((one) => one.mergedIntoId !== null))
    throw new Conflict('Somebody has merged one of the two meanwhile.');
  await tx
    .updateTable('conversation')
    .set({ mergedIntoId: to, closedAt: now(), waitingSince: null, suggestedConversationId: null })
    .where('id', '=', from)
    .execute();
  await tx
    .updateTable('conversation')
    .set({ suggestedConversationId: to })
    .where('suggestedConversationId', '=', from)
    .execute();
  await tx
    .updateTable('conversation')
    .set({ suggestedConversationId: null })
    .where('id', '=', to)
    .where('suggestedConversationId', '=', to)
    .execute();
  return pair.some((one) => one.id === from && one.waitingSince !== null);
}

/** A conversation as it stands, held until the transaction ends. */
async function held(tx: Tx, id: number) {
  return tx
    .updateTable('conversation')
    .set((eb) => ({ mergedIntoId: eb.ref('mergedIntoId') }))
    .where('id', '=', id)
    .returning(['id', 'mergedIntoId', 'waitingSince'])
    .executeTakeFirstOrThrow();
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
