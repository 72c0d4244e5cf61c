import { expect, test } from 'vitest';
import type { ConversationRow } from '../../../src/domain/conversation/rows.ts';
import { summary, timelineItem } from '../../../src/web/api/present.ts';
import { ConversationSummary, TimelineItem } from '../../../src/web/api/schemas.ts';

const ROW: ConversationRow = {
  id: 7,
  mailboxId: 1,
  customerId: 3,
  subject: 'S',
  assigneeId: null,
  closedAt: null,
  waitingSince: 5,
  latestAt: 5,
  latestBy: 'customer',
  preview: 'p',
  createdAt: 4,
  suggestedConversationId: 2,
  mergedIntoId: null,
  snoozedUntil: null,
  customerName: 'Maria',
  organisation: '',
  assigneeName: null,
};

test('a summary says what its schema says and no more', () => {
  expect(ConversationSummary.strict().parse(summary(ROW))).toMatchObject({
    number: 7,
    state: 'open',
    assignee: null,
    waitingSince: 5,
  });
  expect(summary({ ...ROW, closedAt: 9, assigneeId: 2, assigneeName: 'Tomás' })).toMatchObject({
    state: 'closed',
    closedAt: 9,
    assignee: { id: 2, name: 'Tomás' },
  });
});

test('what an event keeps for undoing is nobody’s business', () => {
  const item = timelineItem({
    id: 1,
    at: 2,
    kind: 'conversation.assigned',
    by: { id: 1, name: 'Ana' },
    data: { to: 2, before: { secret: 1 } },
    message: null,
  });
  expect(TimelineItem.strict().parse(item)).toEqual({
    id: 1,
    at: 2,
    kind: 'assigned',
    by: { id: 1, name: 'Ana' },
    data: { to: 2 },
    message: null,
  });
});
