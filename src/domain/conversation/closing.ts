import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { recordOf } from '../event.ts';
import type { Conversation } from './conversation.ts';

/**
 * Closes a conversation. Always a named person's decision (practice D6): where the customer's last word is unanswered
 * the event says so. Closing what is closed changes nothing.
 */
export async function close(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<void> {
  const closed = await tx
    .updateTable('conversation')
    .set({ closedAt: now(), waitingSince: null })
    .where('id', '=', conversation.id)
    .where('closedAt', 'is', null)
    .returning('latestBy')
    .executeTakeFirst();
  if (!closed) return;
  const data =
    closed.latestBy === 'customer' ? { noReplyNeeded: true, waitingSince: conversation.waitingSince } : {};
  await recordOf(tx, conversation, { kind: 'conversation.closed', by, data });
}

/** Opens it again; where the customer's last word was never answered, they have been waiting since then. */
export async function reopen(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<void> {
  const reopened = await tx
    .updateTable('conversation')
    .set((eb) => ({
      closedAt: null,
      waitingSince: eb.case().when('latestBy', '=', 'customer').then(eb.ref('latestAt')).else(null).end(),
    }))
    .where('id', '=', conversation.id)
    .where('closedAt', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (!reopened) return;
  await recordOf(tx, conversation, { kind: 'conversation.reopened', by });
}
