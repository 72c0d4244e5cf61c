import type { z } from 'zod';
import type { ConversationRow } from '../../domain/conversation/rows.ts';
import type { TimelineItem as Item, TimelineMessage } from '../../domain/conversation/timeline.ts';
import { UNTIL_ANSWERED } from '../../domain/conversation/until.ts';
import type { ConversationSummary, TimelineItem } from './schemas.ts';

export function summary(row: ConversationRow): z.infer<typeof ConversationSummary> {
  return {
    number: row.id,
    subject: row.subject,
    preview: row.preview,
    mailboxId: row.mailboxId,
    customer: { id: row.customerId, name: row.customerName, organisation: row.organisation },
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
    state: row.closedAt === null ? 'open' : 'closed',
    snoozed:
      row.snoozedUntil === null
        ? null
        : { until: row.snoozedUntil === UNTIL_ANSWERED ? null : row.snoozedUntil },
    waitingSince: row.waitingSince,
    closedAt: row.closedAt,
    latestAt: row.latestAt,
    createdAt: row.createdAt,
  };
}

const KINDS = { inbound: 'message', reply: 'reply', note: 'note', forward: 'forward' } as const;

export function timelineItem(item: Item): z.infer<typeof TimelineItem> {
  const { before: _, ...data } = item.data;
  return {
    id: item.id,
    at: item.at,
    kind: item.message ? KINDS[item.message.kind] : item.kind.split('.')[1]!,
    by: item.by,
    data,
    message: item.message && message(item.message),
  };
}

function message(one: TimelineMessage): NonNullable<z.infer<typeof TimelineItem>['message']> {
  const { id, kind, automatic, from, to, cc, bcc, outside, proof, text, html, delivery } = one;
  const attachments = one.attachments.map((file) => ({
    id: file.id,
    name: file.name,
    type: file.type,
    size: file.size,
    disposition: file.disposition,
    href: `/api/v1/attachments/${file.id}`,
  }));
  const proven = proof?.proven ?? null;
  return { id, kind, automatic, from, outside, proven, to, cc, bcc, text, html, attachments, delivery };
}
