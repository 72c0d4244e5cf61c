import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { BESIDE, type TimelineItem } from '../../../src/domain/conversation/timeline.ts';
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

const AT = Date.UTC(2026, 10, 3, 9);

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

const KINDS = (
  /export type EventKind =([\s\S]*?);/
    .exec(readFileSync(join(import.meta.dirname, '../../../src/domain/event.ts'), 'utf8'))![1]!
    .match(/conversation\.[a-z-]+/g)! as TimelineItem['kind'][]
).filter((kind) => !BESIDE.includes(kind));
const LETTERS = ['received', 'replied', 'noted', 'forwarded', 'undone'].map((name) => `conversation.${name}`);

test.each(KINDS.filter((kind) => !LETTERS.includes(kind)))(
  '%s has words of its own, not those of its kind',
  (kind) => {
    const said = happened(kind, tomas, {
      name: 'Billing',
      subject: 'Blank',
      to: 9,
      until: AT,
      sendAt: AT,
      why: [],
    });
    expect(said).not.toBe(`Tomás ${kind.split('.')[1]!.replaceAll('-', ' ')}`);
    expect(said).toMatch(/^\p{Lu}.{5,}[^.]$/u);
    expect(said).not.toMatch(/undefined|null|\[object/);
  },
);

test('what is taken back before it went says so', () => {
  expect(happened('conversation.reply-undone', tomas)).toBe('Tomás took a reply back before it went');
  expect(happened('conversation.forward-undone', ana)).toBe(
    'You took a forwarded letter back before it went',
  );
  expect(happened('conversation.beginning-undone', ana)).toBe(
    'You took the first letter back before it went',
  );
});

test('an event of another kind is still readable', () => {
  expect(happened('mail.set-aside', tomas)).toBe('Tomás set aside');
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

test.each([
  [happened('conversation.moved', tomas, { name: 'Billing' }), 'Tomás moved it to Billing'],
  [happened('conversation.customer-changed', ana, { name: 'Bob' }), 'You said that it is Bob’s'],
  [happened('conversation.admitted', tomas), 'Tomás let somebody new in'],
  [happened('conversation.kept-apart', ana), 'You kept this apart'],
  [happened('conversation.linked', ana, { to: 9 }), 'You linked it to conversation 9'],
  [happened('conversation.unlinked', tomas, { to: 9 }), 'Tomás unlinked it from conversation 9'],
  [happened('conversation.tagged', ana, { name: 'bug' }), 'You tagged it “bug”'],
  [happened('conversation.untagged', tomas, { name: 'bug' }), 'Tomás took the tag “bug” off'],
  [happened('conversation.woken', ana), 'You woke it'],
  [happened('conversation.woken', null, { why: 'answer' }), 'Their answer woke it'],
  [happened('conversation.woken', null, { why: 'bounce' }), 'It woke, because our letter came back'],
  [happened('conversation.woken', null, { why: 'time' }), 'It woke, as planned'],
  [happened('conversation.woken', null, {}), 'Its time came'],
  [happened('conversation.big-deal-taken', ana, {}), 'You took this as a big deal'],
  [happened('conversation.big-deal-put-back', tomas), 'Tomás put the big deal back'],
])('a state or a link reads “%s”', (said, expected) => {
  expect(said).toBe(expected);
});

test('a snooze says until when by the clock of whoever reads, or that it waits for an answer', () => {
  expect(happened('conversation.snoozed', ana, { until: null })).toMatch(/^You snoozed it until they answer/);
  const timed = happened('conversation.snoozed', tomas, { until: AT });
  expect(timed).toMatch(/^Tomás snoozed it until /);
  expect(timed).toContain('3 Nov');
});

test('a big deal says what happened and when, and never how somebody feels', () => {
  const why = [
    { kind: 'third-contact', at: AT },
    { kind: 'charged-twice', at: AT },
  ];
  const said = happened('conversation.big-deal-taken', tomas, { why });
  expect(said).toMatch(
    /^Tomás took this as a big deal: came back with it a third time, wrote of a second charge on /,
  );
  expect(said).not.toMatch(/angry|upset|furious|frustrated/);
});
