import { now } from '../lib/clock.ts';
import { type Origin, originRow } from './access.ts';
import { type Db, settledEventId, type Tx } from './database.ts';
import type { Held } from './held.ts';

/** Everything that can happen, by noun and past participle. A new kind is a new line here. */
export type EventKind =
  | 'company.founded'
  | 'teammate.invited'
  | 'teammate.joined'
  | 'teammate.changed'
  | 'teammate.removed'
  | 'teammate.signed-in'
  | 'session.ended'
  | 'api-token.made'
  | 'api-token.ended'
  | 'mailbox.opened'
  | 'mailbox.changed'
  | 'mailbox.sending-changed'
  | 'sending-domain.keys-made'
  | 'sending-domain.keys-retired'
  | 'sending-domain.checked'
  | 'conversation.started'
  | 'conversation.received'
  | 'conversation.replied'
  | 'conversation.reply-undone'
  | 'conversation.forwarded'
  | 'conversation.forward-undone'
  | 'conversation.noted'
  | 'conversation.assigned'
  | 'conversation.unassigned'
  | 'conversation.closed'
  | 'conversation.reopened'
  | 'conversation.merged'
  | 'conversation.split'
  | 'conversation.moved'
  | 'conversation.customer-changed'
  | 'conversation.admitted'
  | 'conversation.kept-apart'
  | 'conversation.also-seen'
  | 'conversation.snoozed'
  | 'conversation.woken'
  | 'conversation.undone'
  | 'conversation.tagged'
  | 'conversation.untagged'
  | 'conversation.followed'
  | 'conversation.unfollowed'
  | 'conversation.linked'
  | 'conversation.unlinked'
  | 'conversation.gathered'
  | 'conversation.released'
  | 'incident.opened'
  | 'incident.resolved'
  | 'incident.resumed'
  | 'tag.renamed'
  | 'tag.merged'
  | 'tag.removed'
  | 'tag.restored'
  | 'conversation.big-deal-taken'
  | 'conversation.big-deal-put-back'
  | 'view.saved'
  | 'view.changed'
  | 'view.moved'
  | 'view.removed'
  | 'view.restored'
  | 'conversation.beginning-undone'
  | 'conversation.reply-scheduled'
  | 'conversation.reply-unscheduled'
  | 'conversation.reply-held'
  | 'conversation.draft-shared'
  | 'conversation.draft-unshared'
  | 'conversation.draft-taken-over'
  | 'saved-reply.added'
  | 'saved-reply.changed'
  | 'saved-reply.checked'
  | 'saved-reply.removed'
  | 'customer.changed'
  | 'coach.taught'
  | 'coach.untaught'
  | 'coach.phrase-changed'
  | 'coach.phrase-restored'
  | 'policy.written'
  | 'policy.changed'
  | 'policy.kept'
  | 'policy.archived'
  | 'policy.restored'
  | 'policy.review-asked'
  | 'policy.review-dropped'
  | 'conversation.policy-bug-filed'
  | 'conversation.policy-bug-moved'
  | 'conversation.policy-bug-withdrawn'
  | 'delivery.sent'
  | 'delivery.kept'
  | 'delivery.delayed'
  | 'delivery.failed'
  | 'delivery.retried'
  | 'delivery.bounced'
  | 'mail.failed'
  | 'mail.retried'
  | 'mail.set-aside'
  | 'mail.audited'
  | 'mail-source.added'
  | 'mail-source.changed'
  | 'mail-source.connected'
  | 'mail-source.removed'
  | 'mail-source.retried'
  | 'mail-source.failed'
  | 'mail-source.recovered'
  | 'relay-secret.made'
  | 'relay-secret.ended'
  | 'schedule.changed'
  | 'schedule.holidays-confirmed'
  | 'schedule-exception.entered'
  | 'schedule-exception.cancelled'
  | 'leave.entered'
  | 'leave.cancelled'
  | 'rota.changed'
  | 'rota.part-changed'
  | 'rota.paused'
  | 'rota.resumed'
  | 'shift.planned'
  | 'shift.moved'
  | 'shift.buddy-changed'
  | 'shift.called-off'
  | 'shift.swapped'
  | 'swap.offered'
  | 'swap.accepted'
  | 'swap.refused'
  | 'swap.withdrawn'
  | 'calendar-feed.made'
  | 'calendar-feed.ended'
  | 'coverage.asked'
  | 'coverage.warned';

/**
 * Whoever acts. A viewer says whence (`origin`), and every event of theirs keeps it: so an actor is passed on whole,
 * never as a number. Without it somebody acts on the machine itself, or by a mail.
 */
export type Actor = Readonly<{ id: number; origin?: Origin }>;

type NewEvent = {
  kind: EventKind;
  /** The teammate who did it; absent where a customer's mail or the machine did. */
  by?: Actor | null;
  at?: number;
  messageId?: number;
  mailboxId?: number | null;
  /** Of a conversation `recordOf` tells. */
  conversationId?: never;
  data?: Record<string, unknown>;
};

/** Where something happened. */
export type Place = { id: number; mailboxId: number };

export type RecordedEvent = {
  id: number;
  at: number;
  kind: EventKind;
  conversationId: number | null;
  messageId: number | null;
  mailboxId: number | null;
  teammateId: number | null;
  data: Record<string, unknown>;
};

/** Writes what happened, in the transaction that made it happen; of a conversation `recordOf` does. Gives the event's id. */
export function record(tx: Tx, event: NewEvent): Promise<number> {
  return write(tx, { ...event, conversationId: null });
}

/**
 * The same of a conversation, in its mailbox unless told otherwise. It is held until the transaction ends: ids rise in the
 * order in which events come to be seen, so that whoever saw one has seen those before it.
 */
export function recordOf(tx: Tx, conversation: Held<Place>, event: NewEvent): Promise<number> {
  const { id: conversationId, mailboxId } = conversation;
  return write(tx, { mailboxId, ...event, conversationId });
}

async function write(
  tx: Tx,
  event: Omit<NewEvent, 'conversationId'> & { conversationId: number | null },
): Promise<number> {
  const { id } = await tx
    .insertInto('event')
    .values({
      at: event.at ?? now(),
      kind: event.kind,
      conversationId: event.conversationId,
      messageId: event.messageId ?? null,
      mailboxId: event.mailboxId ?? null,
      ...byWhom(event.by),
      data: JSON.stringify(event.data ?? {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function byWhom(by: NewEvent['by']) {
  if (!by) return { teammateId: null };
  return { teammateId: by.id, ...originRow(by.origin) };
}

/** Events after `id`, oldest first, at most `limit`: what live updates read. */
export async function eventsAfter(db: Db, id: number, limit = 500): Promise<RecordedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('id', '>', id)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as EventKind, data: JSON.parse(row.data) }));
}

/** Whoever reads after this has seen this event and each before it; what comes later has a higher number. */
export async function newestEventId(db: Db): Promise<number> {
  return settledEventId(db);
}
