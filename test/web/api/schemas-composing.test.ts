import { expect, test } from 'vitest';
import {
  NewConversation,
  NewSavedReply,
  NewSchedule,
  NewSharing,
} from '../../../src/web/api/schemas-composing.ts';

const LETTER = { mailbox: 1, to: ['lee@x.example'], subject: 'Hello', text: 'A question.' };

test('a letter to somebody new says from where, to whom, about what, and what', () => {
  expect(NewConversation.parse(LETTER)).toEqual(LETTER);
  expect(NewConversation.parse({ ...LETTER, cc: ['a@x.example'], together: true }).together).toBe(true);
});

test.each([
  ['mailbox', 0],
  ['mailbox', '1'],
  ['to', []],
  ['to', 'lee@x.example'],
  ['to', Array.from({ length: 51 }, () => 'a@x.example')],
  ['to', ['x'.repeat(1_001)]],
  ['cc', 'a@x.example'],
  ['subject', 'x'.repeat(501)],
  ['subject', undefined],
  ['together', 'yes'],
  ['text', ' '],
  ['bcc', ['a@x.example']],
])('a letter whose %s is %j is none', (name, value) => {
  expect(NewConversation.safeParse({ ...LETTER, [name]: value }).success).toBe(false);
});

test('a reply that goes later is a reply with a time', () => {
  const reply = { text: 'Soon.', sendAt: 1_800_000_000_000, close: true, cc: ['a@x.example'] };
  expect(NewSchedule.parse(reply)).toEqual(reply);
  for (const sendAt of [undefined, null, 'tomorrow', 1.5])
    expect(NewSchedule.safeParse({ ...reply, sendAt }).success).toBe(false);
  expect(NewSchedule.safeParse({ sendAt: reply.sendAt }).success).toBe(false);
  expect(NewSchedule.safeParse({ ...reply, when: 1 }).success).toBe(false);
});

test('a draft that is shared has words', () => {
  expect(NewSharing.safeParse({ html: '<p>Dear</p>' }).success).toBe(true);
  for (const body of [{}, { text: '' }, { text: 'a', kind: 'note' }])
    expect(NewSharing.safeParse(body).success).toBe(false);
});

test('a saved reply has a title and words, and may be for some mailboxes and of nobody', () => {
  const saved = { title: 'Refunds', text: 'The money is on its way.' };
  expect(NewSavedReply.parse({ ...saved, mailboxes: [1, 2], owner: null })).toEqual({
    ...saved,
    mailboxes: [1, 2],
    owner: null,
  });
  for (const wrong of [{ title: 1 }, { text: undefined }, { mailboxes: [0] }, { owner: 'Ana' }, { id: 4 }])
    expect(NewSavedReply.safeParse({ ...saved, ...wrong }).success).toBe(false);
});
