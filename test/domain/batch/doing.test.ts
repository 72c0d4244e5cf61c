import { expect, test } from 'vitest';
import { findBatch, isDone, itemsOf } from '../../../src/domain/batch/batch.ts';
import {
  assignEach,
  closeEach,
  doToEach,
  followEach,
  reopenEach,
  snoozeEach,
  tagEach,
  unassignEach,
} from '../../../src/domain/batch/doing.ts';
import { tagsOf } from '../../../src/domain/conversation/tagging.ts';
import { newestEventId } from '../../../src/domain/event.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';

async function outcome({ db, ana }: Desk, id: number) {
  const items = await itemsOf(db, await findBatch(db, ana, id));
  return {
    done: items.filter(isDone).map((item) => item.conversationId),
    left: Object.fromEntries(
      items.filter((item) => item.refusal).map((item) => [item.conversationId, item.refusal]),
    ),
    same: items.filter((item) => !isDone(item) && !item.refusal).map((item) => item.conversationId),
  };
}

test('closing many closes each, with an event of its own by the person who did it', async () => {
  const office = await desk();
  const numbers = await many(office, 3);
  const id = await closeEach(office.db, { by: office.ana, conversations: numbers });
  expect(await outcome(office, id)).toEqual({ done: numbers, left: {}, same: [] });
  for (const number of numbers) {
    expect((await office.conversation(number)).closedAt).not.toBeNull();
    const events = await acts(office).events(number, 'conversation.closed');
    expect(events).toMatchObject([{ teammateId: office.ana.id, data: { noReplyNeeded: true } }]);
  }
});

test('pressed twice it is done once: the second finds it so already', async () => {
  const office = await desk();
  const numbers = await many(office, 2);
  await closeEach(office.db, { by: office.ana, conversations: numbers });
  const again = await closeEach(office.db, { by: office.ana, conversations: numbers });
  expect(await outcome(office, again)).toEqual({ done: [], left: {}, same: numbers });
  expect(await acts(office).events(numbers[0]!, 'conversation.closed')).toHaveLength(1);
});

test('half of it gone stale: what can be done is done, what they wrote since is left with its reason', async () => {
  const office = await desk();
  const [fresh, stale, closed, gone] = await many(office, 4);
  await acts(office).closes(closed!);
  const basedOn = await newestEventId(office.db);
  const mail = { conversationId: stale!, from: 'Ben Ito <person1@northwind.example>' };
  const { messageIdHeader } = await writesAgain(office, mail);
  expect(messageIdHeader).toBeTruthy();
  const conversations = [fresh!, stale!, closed!, gone! + 900];
  const id = await closeEach(office.db, { by: office.ana, conversations, basedOn });
  expect(await outcome(office, id)).toEqual({
    done: [fresh],
    left: { [stale!]: 'They wrote after you looked.', [gone! + 900]: 'There is no such conversation here.' },
    same: [closed],
  });
  expect((await office.conversation(stale!)).closedAt).toBeNull();
  expect((await office.conversation(gone!)).closedAt).toBeNull();
});

/** A second letter of theirs, in answer to our token. */
async function writesAgain(office: Desk, { conversationId, from }: { conversationId: number; from: string }) {
  const first = await office.db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
  await office.arrives({
    from,
    subject: 'Re: Is it down?',
    inReplyTo: first.messageIdHeader!,
    messageId: '<again@northwind.example>',
  });
  return first;
}

test('each of the others does to each what it does to one', async () => {
  const office = await desk();
  const { db, ana, tomas } = office;
  const conversations = await many(office, 2);
  const changed = async (work: Promise<number>) =>
    expect((await outcome(office, await work)).done).toEqual(conversations);
  const state = async () => Promise.all(conversations.map((number) => office.conversation(number)));
  await changed(assignEach(db, { by: ana, conversations, to: tomas.id }));
  expect(await state()).toMatchObject([{ assigneeId: tomas.id }, { assigneeId: tomas.id }]);
  await changed(unassignEach(db, { by: ana, conversations }));
  expect(await state()).toMatchObject([{ assigneeId: null }, { assigneeId: null }]);
  await changed(tagEach(db, { by: ana, conversations, tag: 'outage' }));
  expect([...(await tagsOf(db, conversations)).values()].flat().map((tag) => tag.name)).toEqual([
    'outage',
    'outage',
  ]);
  await changed(followEach(db, { by: ana, conversations }));
  await changed(snoozeEach(db, { by: ana, conversations, until: 'answer' }));
  expect((await state()).every((one) => one.snoozedUntil !== null)).toBe(true);
  await changed(closeEach(db, { by: ana, conversations }));
  await changed(reopenEach(db, { by: ana, conversations }));
  expect(await state()).toMatchObject([{ closedAt: null }, { closedAt: null }]);
});

test('what can be nothing for any of them is refused before anything is done', async () => {
  const office = await desk();
  const { db, ana } = office;
  const conversations = await many(office, 1);
  await expect(snoozeEach(db, { by: ana, conversations, until: '2001-01-01' })).rejects.toThrow(
    'in the past',
  );
  await expect(tagEach(db, { by: ana, conversations, tag: '  ' })).rejects.toThrow('missing');
  await expect(closeEach(db, { by: ana, conversations: [] })).rejects.toThrow('Select a conversation first.');
  expect(await db.selectFrom('batch').select('id').execute()).toEqual([]);
});

test('a teammate who cannot see one of the mailboxes gets what they can see', async () => {
  const office = await desk();
  const { yuki } = await yukisMailbox(office);
  const conversations = await many(office, 1);
  await office.db
    .deleteFrom('mailboxAccess')
    .where('teammateId', '=', yuki.id)
    .where('mailboxId', '=', office.mailbox.id)
    .execute();
  const id = await assignEach(office.db, { by: office.ana, conversations, to: yuki.id });
  expect((await outcome(office, id)).left).toEqual({
    [conversations[0]!]: 'This person does not work in this mailbox.',
  });
  const outside = { ...yuki, mailboxIds: [] };
  await expect(closeEach(office.db, { by: outside, conversations })).rejects.toThrow('no such conversation');
  expect((await office.conversation(conversations[0]!)).closedAt).toBeNull();
});

test('a bug in one of them is no reason of that one', async () => {
  const office = await desk();
  const conversations = await many(office, 1);
  const work = async () => {
    throw new TypeError('a bug');
  };
  const batch = doToEach(office.db, { by: office.ana, conversations, kind: 'closing', work });
  await expect(batch).rejects.toThrow('a bug');
});
