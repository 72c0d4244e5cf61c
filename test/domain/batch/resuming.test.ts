import { expect, test } from 'vitest';
import { findBatch, isPending, itemsOf } from '../../../src/domain/batch/batch.ts';
import { closeEach, tagEach } from '../../../src/domain/batch/doing.ts';
import { resumeBatch } from '../../../src/domain/batch/resuming.ts';
import { beginUndo, undoBatch } from '../../../src/domain/batch/undoing.ts';
import { tagsOf } from '../../../src/domain/conversation/tagging.ts';
import { transaction } from '../../../src/domain/database.ts';
import { removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { now } from '../../../src/lib/clock.ts';
import { acts, itIs } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';
import { outage } from '../../support/outage.ts';

const LATER = { secret: 'a secret for the tests', undoMs: 0, isLast: false };
const AT_HOME = { address: '192.0.2.7', sessionId: 12 };
const ON_THE_ROAD = { address: '192.0.2.99', apiTokenId: 3 };

/** As it stands where the program is killed after Undo was pressed, before anything was taken back. */
async function isCutOff({ db, ana }: Desk, id: number, by = ana) {
  const batch = await findBatch(db, ana, id);
  return transaction(db, (tx) => beginUndo(tx, batch, { by }));
}

const whence = async ({ db }: Desk, kind: string) =>
  db
    .selectFrom('event')
    .select(['teammateId', 'address', 'sessionId', 'apiTokenId'])
    .where('kind', '=', kind)
    .execute();

test('an undo that was cut off goes on by itself: all of it is taken back, each once', async () => {
  const office = await desk();
  const conversations = await many(office, 3);
  const before = await Promise.all(conversations.map((number) => office.conversation(number)));
  const id = await closeEach(office.db, { by: office.ana, conversations });
  await isCutOff(office, id);
  itIs(now() + 11_000);
  expect(await office.work()).toEqual([]);
  expect(await Promise.all(conversations.map((number) => office.conversation(number)))).toEqual(before);
  await resumeBatch(office.db, id, LATER);
  for (const number of conversations)
    expect(await acts(office).events(number, 'conversation.undone')).toHaveLength(1);
  expect(await findBatch(office.db, office.ana, id)).toMatchObject({ undoneAt: expect.any(Number) });
});

test('what is being taken back is nothing that is still to be done', async () => {
  const office = await desk();
  const id = await closeEach(office.db, { by: office.ana, conversations: await many(office, 2) });
  await isCutOff(office, id);
  expect((await itemsOf(office.db, { id })).filter(isPending)).toEqual([]);
});

test('pressed again while it goes on by itself, it is taken back once', async () => {
  const office = await desk();
  const { db, ana } = office;
  const conversations = await many(office, 5);
  const id = await tagEach(db, { by: ana, conversations, tag: 'outage' });
  await isCutOff(office, id);
  const again = async () => undoBatch(db, await findBatch(db, ana, id), { by: ana });
  const [, one, two] = await Promise.all([resumeBatch(db, id, LATER), again(), again()]);
  expect([one.left, two.left]).toEqual([[], []]);
  expect((await tagsOf(db, conversations)).size).toBe(0);
  for (const number of conversations)
    expect(await acts(office).events(number, 'conversation.undone')).toHaveLength(1);
});

test('where something has happened since, that one stays, and Undo can be pressed for it again', async () => {
  const office = await desk();
  const { db, ana } = office;
  const conversations = await many(office, 2);
  const id = await tagEach(db, { by: ana, conversations, tag: 'outage' });
  await isCutOff(office, id);
  await acts(office).notes(conversations[1]!);
  await resumeBatch(db, id, LATER);
  expect([...(await tagsOf(db, conversations)).keys()]).toEqual([conversations[1]]);
  const { back, left } = await undoBatch(db, await findBatch(db, ana, id), { by: ana });
  expect([back, left.map((one) => one.conversationId)]).toEqual([0, [conversations[1]]]);
});

test('an answer whose undo was cut off is in front of its writer again, once', async () => {
  const world = await outage(3);
  const batch = await world.answers();
  await isCutOff(world.office, batch);
  for (let times = 0; times < 2; times++) await resumeBatch(world.db, batch, LATER);
  await world.undoes(batch);
  expect(await world.replies()).toEqual([]);
  expect((await world.draft())?.html.match(/it is back/g)).toHaveLength(1);
});

test('an answer that is taken back before its first letter, and cut off there, is too', async () => {
  const world = await outage(2);
  const batch = await world.begins();
  expect(await isCutOff(world.office, batch)).toBe(2);
  await resumeBatch(world.db, batch, LATER);
  expect(await world.replies()).toEqual([]);
  expect((await world.draft())?.html).toContain('it is back');
});

test('a letter that was written after a crash says from where its writer sent it', async () => {
  const world = await outage(2);
  const { office, ana } = world;
  const batch = await world.begins({ by: { ...ana, origin: AT_HOME } });
  await resumeBatch(world.db, batch, LATER);
  const event = { teammateId: ana.id, ...AT_HOME, apiTokenId: null };
  expect(await whence(office, 'conversation.replied')).toEqual([event, event]);
});

test('what was taken back after a crash says from where that was pressed, not where it was done', async () => {
  const office = await desk();
  const { db, ana } = office;
  const by = { ...ana, origin: AT_HOME };
  const id = await closeEach(db, { by, conversations: await many(office, 2) });
  await isCutOff(office, id, { ...ana, origin: ON_THE_ROAD });
  await resumeBatch(db, id, LATER);
  const undone = { teammateId: ana.id, ...ON_THE_ROAD, sessionId: null };
  expect(await whence(office, 'conversation.undone')).toEqual([undone, undone]);
});

test('what was done on the machine itself is resumed from there', async () => {
  const world = await outage(1);
  const batch = await world.begins();
  await resumeBatch(world.db, batch, LATER);
  const event = { teammateId: world.ana.id, address: null, sessionId: null, apiTokenId: null };
  expect(await whence(world.office, 'conversation.replied')).toEqual([event]);
});

test('where whoever took it back has left, the rest stays as it was done', async () => {
  const office = await desk();
  const { db, ana, tomas } = office;
  const conversations = await many(office, 2);
  const id = await closeEach(db, { by: tomas, conversations });
  const batch = await findBatch(db, tomas, id);
  await transaction(db, (tx) => beginUndo(tx, batch, { by: tomas }));
  await transaction(db, (tx) => removeTeammate(tx, tomas.id, ana));
  await resumeBatch(db, id, LATER);
  for (const number of conversations) expect((await office.conversation(number)).closedAt).not.toBeNull();
  const rows = await db.selectFrom('batchItem').select('pendingSince').where('batchId', '=', id).execute();
  expect(rows).toEqual([{ pendingSince: null }, { pendingSince: null }]);
});

test('a batch that was forgotten meanwhile is nobody’s any more', async () => {
  const { db } = await desk();
  await expect(resumeBatch(db, 99_999, LATER)).resolves.toBeUndefined();
});
