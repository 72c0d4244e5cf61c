import { expect, test } from 'vitest';
import { findBatch } from '../../../src/domain/batch/batch.ts';
import { assignEach, closeEach, tagEach } from '../../../src/domain/batch/doing.ts';
import { undoBatch } from '../../../src/domain/batch/undoing.ts';
import { tagsOf } from '../../../src/domain/conversation/tagging.ts';
import { acts } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';

const undo = async ({ db, ana }: Desk, id: number) =>
  undoBatch(db, await findBatch(db, ana, id), { by: ana });

test('the whole is taken back exactly: who waited waits since then', async () => {
  const office = await desk();
  const conversations = await many(office, 3);
  const before = await Promise.all(conversations.map((number) => office.conversation(number)));
  const id = await closeEach(office.db, { by: office.ana, conversations });
  expect(await undo(office, id)).toEqual({ back: 3, left: [] });
  expect(await Promise.all(conversations.map((number) => office.conversation(number)))).toEqual(before);
  expect((await findBatch(office.db, office.ana, id)).undoneAt).not.toBeNull();
});

test('twice is once', async () => {
  const office = await desk();
  const conversations = await many(office, 2);
  const id = await tagEach(office.db, { by: office.ana, conversations, tag: 'outage' });
  await undo(office, id);
  expect(await undo(office, id)).toEqual({ back: 0, left: [] });
  expect((await tagsOf(office.db, conversations)).size).toBe(0);
  expect(await acts(office).events(conversations[0]!, 'conversation.undone')).toHaveLength(1);
});

test('where something has happened since, that one stays and the others go back', async () => {
  const office = await desk();
  const conversations = await many(office, 2);
  const { db, ana, tomas } = office;
  const id = await assignEach(db, { by: ana, conversations, to: tomas.id });
  await acts(office).closes(conversations[1]!, tomas);
  const { back, left } = await undo(office, id);
  expect(back).toBe(1);
  expect(left).toMatchObject([
    { conversationId: conversations[1], reason: expect.stringContaining('since') },
  ]);
  expect((await office.conversation(conversations[0]!)).assigneeId).toBeNull();
  expect((await office.conversation(conversations[1]!)).assigneeId).toBe(tomas.id);
});

test('what was so before the batch is not undone with it', async () => {
  const office = await desk();
  const conversations = await many(office, 2);
  await acts(office).closes(conversations[0]!);
  const id = await closeEach(office.db, { by: office.ana, conversations });
  expect(await undo(office, id)).toEqual({ back: 1, left: [] });
  expect((await office.conversation(conversations[0]!)).closedAt).not.toBeNull();
});

test('pressed twice at once it is taken back once, and nothing is said to be left', async () => {
  const office = await desk();
  const conversations = await many(office, 4);
  const id = await closeEach(office.db, { by: office.ana, conversations });
  const both = await Promise.all([undo(office, id), undo(office, id)]);
  expect(both.flatMap(({ left }) => left)).toEqual([]);
  expect(both.reduce((sum, { back }) => sum + back, 0)).toBe(4);
  for (const number of conversations) {
    expect((await office.conversation(number)).closedAt).toBeNull();
    expect(await acts(office).events(number, 'conversation.undone')).toHaveLength(1);
  }
});
