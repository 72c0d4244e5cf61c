import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { recordOf } from '../event.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { endSnooze, snoozeOf } from './snoozing.ts';

/**
 * Closes a conversation. Always a named person's decision (practice D6): where the customer's last word is unanswered
 * the event says so. Closing what is closed changes nothing and gives null, else the event's id. It ends a snooze.
 */
export async function close(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const { waitingSince, snoozedUntil } = conversation;
  const before = { closedAt: null, waitingSince, snoozedUntil, snooze: await snoozeOf(tx, conversation.id) };
  const closed = await tx
    .updateTable('conversation')
    .set({ closedAt: now(), waitingSince: null })
    .where('id', '=', conversation.id)
    .where('closedAt', 'is', null)
    .returning('latestBy')
    .executeTakeFirst();
  if (!closed) return null;
  await endSnooze(tx, conversation.id);
  const data = closed.latestBy === 'customer' ? { noReplyNeeded: true, waitingSince } : {};
  return recordOf(tx, conversation, { kind: 'conversation.closed', by, data: { ...data, before } });
}

/**
 * Opens it again; where the customer's last word was never answered, they have been waiting since then. Gives the
 * event's id, null where it was open.
 */
export async function reopen(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
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
  if (!reopened) return null;
  const { closedAt, waitingSince } = conversation;
  return recordOf(tx, conversation, {
    kind: 'conversation.reopened',
    by,
    data: { before: { closedAt, waitingSince, snoozedUntil: null, snooze: null } },
  });
}
