import type { Visible } from '../access.ts';
import type { Db } from '../database.ts';
import type { EventKind } from '../event.ts';
import { type Attachment, attachmentsOfMessages } from '../message/attaching.ts';
import { type DeliveryState, deliveriesOfMessages } from '../message/delivering.ts';
import type { Proof } from '../message/proof.ts';
import type { TextPart } from '../message/text-part.ts';
import { namesOfTeammates } from '../teammate/teammate.ts';
import type { Conversation } from './conversation.ts';
import type { Participant } from './participating.ts';

export const TIMELINE_PAGE = 60;

export type TimelineMessage = {
  id: number;
  kind: 'inbound' | 'reply' | 'note' | 'forward';
  automatic: string | null;
  from: Participant;
  teammateId: number | null;
  to: Participant[];
  cc: Participant[];
  /** For the team's eyes: nobody else learns of them. */
  bcc: Participant[];
  /** True for the words of somebody whom a forward asked: not the customer's. */
  outside: boolean;
  proof: Proof | null;
  text: string;
  html: string | null;
  parts: TextPart[] | null;
  saidAt: number | null;
  /** The teammate who passed it on. */
  forwardedBy: string | null;
  /** The teammate who began it as a draft, where another sent it. */
  draftedBy: string | null;
  attachments: Attachment[];
  delivery: DeliveryState | null;
  hasOriginal: boolean;
};

/** One thing that happened. `id` rises with time and is what a reply's `basedOn` names. */
export type TimelineItem = {
  id: number;
  at: number;
  kind: EventKind;
  by: { id: number; name: string } | null;
  data: Record<string, unknown>;
  message: TimelineMessage | null;
};

/** Shown beside the message they are about, or one person's own: no lines in a timeline. */
export const BESIDE: EventKind[] = [
  'delivery.sent',
  'delivery.kept',
  'delivery.delayed',
  'delivery.failed',
  'delivery.retried',
  'delivery.bounced',
  'conversation.started',
  'conversation.followed',
  'conversation.unfollowed',
];

/** What happened in a conversation, oldest first: the newest TIMELINE_PAGE items, or those before item `before`. */
export async function timeline(
  db: Db,
  conversation: Visible<Conversation>,
  { before }: { before?: number } = {},
): Promise<{ items: TimelineItem[]; earlier: number | null }> {
  const events = await db
    .selectFrom('event')
    .selectAll()
    .where('conversationId', '=', conversation.id)
    .where('kind', 'not in', BESIDE)
    .where('id', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('id', 'desc')
    .limit(TIMELINE_PAGE + 1)
    .execute();
  const shown = events.slice(0, TIMELINE_PAGE).reverse();
  const names = await namesOfTeammates(db);
  const ids = shown.flatMap((event) => event.messageId ?? []);
  const messages = await messagesById(db, ids, names);
  const items = shown.map((event) => ({
    id: event.id,
    at: event.at,
    kind: event.kind as EventKind,
    by: event.teammateId === null ? null : { id: event.teammateId, name: names.get(event.teammateId) ?? '' },
    data: JSON.parse(event.data),
    message: event.messageId === null ? null : (messages.get(event.messageId) ?? null),
  }));
  // What was taken back leaves nothing: neither itself nor its going. The audit keeps both.
  const undone = new Set(
    items
      .filter(isUndoing)
      .flatMap(({ data }) => [data.event, ...((data.also as number[] | undefined) ?? [])]),
  );
  const standing = items.filter(
    (item) => !isUndoing(item) && !undone.has(item.id) && (item.message || !WRITTEN.has(item.kind)),
  );
  return { items: standing, earlier: events.length > TIMELINE_PAGE ? shown[0]!.id : null };
}

function isUndoing({ kind }: TimelineItem): boolean {
  return kind === 'conversation.undone';
}

const WRITTEN = new Set<EventKind>([
  'conversation.received',
  'conversation.replied',
  'conversation.noted',
  'conversation.reply-undone',
  'conversation.forwarded',
  'conversation.forward-undone',
]);

async function messagesById(
  db: Db,
  ids: number[],
  names: Map<number, string>,
): Promise<Map<number, TimelineMessage>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('message').selectAll().where('id', 'in', ids).execute();
  const attachments = Map.groupBy(await attachmentsOfMessages(db, ids), (attachment) => attachment.messageId);
  const deliveries = await deliveriesOfMessages(db, ids);
  return new Map(
    rows.map((row) => {
      const recipients = JSON.parse(row.recipients);
      return [
        row.id,
        {
          id: row.id,
          kind: row.forwardOfId === null ? row.kind : 'forward',
          automatic: row.automatic,
          from: { name: row.fromName, address: row.fromAddress },
          teammateId: row.teammateId,
          to: recipients.to ?? [],
          cc: recipients.cc ?? [],
          bcc: recipients.bcc ?? [],
          outside: row.kind === 'inbound' && row.customerId === null && row.automatic !== 'bounce',
          proof: row.proof === null ? null : JSON.parse(row.proof),
          text: row.text,
          html: row.html,
          parts: row.parts === null ? null : JSON.parse(row.parts),
          saidAt: row.saidAt,
          forwardedBy: row.forwardedById === null ? null : (names.get(row.forwardedById) ?? ''),
          draftedBy: row.draftedById === null ? null : (names.get(row.draftedById) ?? ''),
          attachments: attachments.get(row.id) ?? [],
          delivery: deliveries.get(row.id) ?? null,
          hasOriginal: row.inboundMailId !== null,
        },
      ];
    }),
  );
}

/** The id of the newest thing that happened in a conversation. */
export async function newestItem(db: Db, conversation: Visible<Conversation>): Promise<number> {
  const row = await db
    .selectFrom('event')
    .select('id')
    .where('conversationId', '=', conversation.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? 0;
}
