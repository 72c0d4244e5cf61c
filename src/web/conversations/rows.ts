import { withNews } from '../../domain/conversation/following.ts';
import { incidentsOf } from '../../domain/conversation/gathering.ts';
import { present } from '../../domain/conversation/presence.ts';
import { type ConversationRow, undelivered } from '../../domain/conversation/rows.ts';
import { tagsOf } from '../../domain/conversation/tagging.ts';
import type { Ctx } from '../context.ts';
import type { Row } from '../ui/row.tsx';
import { sleepWords } from './snooze.tsx';

/** Conversations as the rows of a list, with who is on each of them now. */
export async function rowsOf(
  c: Ctx,
  conversations: ConversationRow[],
  href: (id: number) => string = (id) => `/conversations/${id}`,
): Promise<Row[]> {
  const { db, viewer } = c.var;
  const ids = conversations.map((one) => one.id);
  const [failed, tags, news, incidents] = await Promise.all([
    undelivered(db, ids),
    tagsOf(db, ids),
    withNews(db, viewer, ids),
    incidentsOf(db, ids),
  ]);
  const here = Map.groupBy(await present(db), (person) => person.conversationId);
  return conversations.map((conversation) => ({
    number: conversation.id,
    href: href(conversation.id),
    customer: conversation.customerName,
    organisation: conversation.organisation,
    subject: conversation.subject,
    preview: conversation.preview,
    waitingSince: conversation.waitingSince,
    at: conversation.latestAt,
    state: stateOf(conversation),
    news: news.has(conversation.id),
    chips: [incidents.get(conversation.id), ...(tags.get(conversation.id) ?? [])].flatMap(
      (one) => one?.name ?? [],
    ),
    remark:
      conversation.snoozedUntil === null ? undefined : sleepWords(conversation.snoozedUntil, viewer.zone),
    assignee:
      conversation.assigneeId === viewer.id ? 'You' : (conversation.assigneeName?.split(' ')[0] ?? undefined),
    presence: (here.get(conversation.id) ?? []).filter((person) => person.teammateId !== viewer.id),
    failed: failed.has(conversation.id),
    zone: viewer.zone,
  }));
}

function stateOf({ waitingSince, closedAt, snoozedUntil }: ConversationRow): Row['state'] {
  if (snoozedUntil !== null) return 'snoozed';
  if (waitingSince !== null) return 'waiting';
  return closedAt === null ? 'open' : 'closed';
}
