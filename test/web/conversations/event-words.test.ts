import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import type { TimelineItem } from '../../../src/domain/conversation/timeline.ts';
import { eventWords } from '../../../src/web/conversations/event-words.ts';

const ana: Viewer = {
  id: 1,
  name: 'Ana',
  email: 'ana@a.example',
  role: 'owner',
  zone: 'UTC',
  mailboxIds: [1],
};
const tomas = { id: 2, name: 'Tomás' };

function happened(
  kind: TimelineItem['kind'],
  by: TimelineItem['by'],
  data: Record<string, unknown> = {},
): string {
  return eventWords({ id: 1, at: 0, kind, by, data, message: null }, ana);
}

test.each([
  [happened('conversation.assigned', tomas, { to: 2, name: 'Tomás' }), 'Tomás took it'],
  [happened('conversation.assigned', tomas, { to: 1, name: 'Ana' }), 'Tomás gave it to you'],
  [happened('conversation.assigned', ana, { to: 2, name: 'Tomás' }), 'You gave it to Tomás'],
  [happened('conversation.assigned', ana, { to: 1, name: 'Ana' }), 'You took it'],
  [happened('conversation.unassigned', tomas), 'Tomás put it back for anybody'],
  [happened('conversation.closed', ana), 'You closed it'],
  [happened('conversation.closed', tomas, { noReplyNeeded: true }), 'Tomás closed it: no reply needed'],
  [happened('conversation.reopened', tomas), 'Tomás opened it again'],
  [happened('conversation.reopened', null), 'Their answer opened it again'],
])('an event reads “%s”', (said, expected) => {
  expect(said).toBe(expected);
});

test('an event that has no words of its own yet is still readable', () => {
  expect(happened('conversation.reply-undone', tomas)).toBe('Tomás reply undone');
  expect(happened('conversation.also-seen', null)).toBe('The same letter came to another mailbox, too');
});

const merged = { into: 7, subject: 'Blank' };
test.each([
  [happened('conversation.merged', tomas, merged), 'Tomás merged this into another conversation'],
  [happened('conversation.merged', ana, { subject: 'Blank' }), 'You merged “Blank” into this'],
  [happened('conversation.split', ana, { into: 7 }), 'You made a part of this a conversation of its own'],
  [happened('conversation.split', tomas, { from: 7 }), 'Tomás took this out of another conversation'],
])('one of two conversations reads “%s”', (said, expected) => {
  expect(said).toBe(expected);
});
