import { now } from '../../lib/clock.ts';
import { viewerFor } from '../access.ts';
import type { Tx } from '../database.ts';
import { foundOrNull } from '../errors.ts';
import { recordOf } from '../event.ts';
import { findConversation, holdStanding } from './conversation.ts';

/**
 * A reply that was to go by itself does not: it is its writer's draft again and says why. Where the writer has left or may no
 * longer see the conversation, it is the team's, so that somebody finds it. With `isDue` only what is due then (ms UTC).
 */
export async function holdDraft(
  tx: Tx,
  draftId: number,
  { why, isDue }: { why: string; isDue?: number },
): Promise<void> {
  const at = now();
  const held = await tx
    .updateTable('draft')
    .set({ sendAt: null, heldAt: at, heldWhy: why })
    .where('id', '=', draftId)
    .where('sendAt', '<=', isDue ?? Number.MAX_SAFE_INTEGER)
    .returning(['conversationId', 'teammateId'])
    .executeTakeFirst();
  if (!held) return;
  const conversation = await holdStanding(tx, held.conversationId);
  if (!(await canSee(tx, held)))
    await tx.updateTable('draft').set({ sharedAt: at }).where('id', '=', draftId).execute();
  await recordOf(tx, conversation, {
    kind: 'conversation.reply-held',
    by: { id: held.teammateId }, // theirs, and done by nobody
    at,
    data: { why },
  });
}

type Held = { conversationId: number; teammateId: number };

async function canSee(tx: Tx, { conversationId, teammateId }: Held): Promise<boolean> {
  const viewer = await foundOrNull(viewerFor(tx, teammateId));
  return viewer !== null && (await foundOrNull(findConversation(tx, viewer, conversationId))) !== null;
}
