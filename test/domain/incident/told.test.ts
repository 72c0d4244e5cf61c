import { expect, test } from 'vitest';
import { findBatch } from '../../../src/domain/batch/batch.ts';
import { beginUndo, undoBatch } from '../../../src/domain/batch/undoing.ts';
import { undoReply } from '../../../src/domain/conversation/undoing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { newestEventId } from '../../../src/domain/event.ts';
import { answerEach } from '../../../src/domain/incident/answering.ts';
import { draftOfAnswer } from '../../../src/domain/incident/drafting.ts';
import { findIncident } from '../../../src/domain/incident/incident.ts';
import { openWith } from '../../../src/domain/incident/opening.ts';
import { answersOf } from '../../../src/domain/incident/told.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';
import { outage } from '../../support/outage.ts';

async function open() {
  const office = await desk();
  const { db, ana, tomas, config } = office;
  const conversations = await many(office, 2);
  const { number } = await openWith(db, { name: 'Down', by: ana, conversations });
  const incident = await findIncident(db, ana, number);
  const answers = async (text: string, { by = ana, to = conversations } = {}) =>
    answerEach(db, incident, {
      by,
      conversations: to,
      html: `<p>${text}</p>`,
      basedOn: await newestEventId(db),
      key: text,
      secret: config.secret,
      undoMs: 10_000,
    });
  const undoes = async (batch: number) => undoBatch(db, await findBatch(db, ana, batch), { by: ana });
  const letter = async (conversationId: number) =>
    db
      .selectFrom('message')
      .select('id')
      .where('conversationId', '=', conversationId)
      .where('kind', '=', 'reply')
      .executeTakeFirstOrThrow();
  return { office, db, ana, tomas, incident, conversations, answers, undoes, letter };
}

test('what they were told is kept with its writer and for how many, the newest first', async () => {
  const { db, ana, tomas, incident, conversations, answers } = await open();
  await answers('We are on it, {customer first name}.');
  await answers('It is back.', { by: tomas, to: [conversations[0]!] });
  expect(await answersOf(db, incident)).toMatchObject([
    { by: { id: tomas.id, name: tomas.name }, text: 'It is back.', sent: 1 },
    { by: { id: ana.id, name: ana.name }, text: 'We are on it, {customer first name}.', sent: 2 },
  ]);
});

test('what was taken back was told to nobody, and its words are there for its writer alone', async () => {
  const { db, ana, tomas, incident, answers, undoes } = await open();
  await undoes(await answers('Never mind.'));
  expect(await answersOf(db, incident)).toEqual([]);
  expect((await draftOfAnswer(db, incident, ana))?.html).toContain('Never mind.');
  expect(await draftOfAnswer(db, incident, tomas)).toBeNull();
});

test('an answer that reached nobody counts nobody, and taken back its words are there again', async () => {
  const { db, ana, incident, answers, undoes } = await open();
  const batch = await answers('Hello {organisation}.');
  expect(await answersOf(db, incident)).toMatchObject([{ sent: 0 }]);
  expect(await undoes(batch)).toEqual({ back: 0, left: [] });
  expect(await answersOf(db, incident)).toEqual([]);
  expect((await draftOfAnswer(db, incident, ana))?.html).toContain('Hello {organisation}.');
});

test('what was on its way before the rest was taken back was told to those who got it', async () => {
  const { db, incident, conversations, answers, undoes, letter } = await open();
  const batch = await answers('It is back.');
  const { id } = await letter(conversations[0]!);
  await db.updateTable('delivery').set({ sendingAt: 1 }).where('messageId', '=', id).execute();
  expect(await undoes(batch)).toMatchObject({ back: 1, left: [{ conversationId: conversations[0] }] });
  expect(await answersOf(db, incident)).toMatchObject([{ text: 'It is back.', sent: 1 }]);
});

test('one letter that was taken back alone was told to nobody', async () => {
  const { office, db, ana, incident, conversations, answers, letter } = await open();
  await answers('It is back.');
  const conversation = await office.conversation(conversations[0]!);
  const { id: messageId } = await letter(conversation.id);
  await transaction(db, (tx) => undoReply(tx, conversation, { messageId, by: ana }));
  expect(await answersOf(db, incident)).toMatchObject([{ text: 'It is back.', sent: 1 }]);
});

test('what was cut off says to how many it goes on', async () => {
  const { db, incident, begins, answers } = await outage(3);
  await begins();
  expect(await answersOf(db, incident)).toMatchObject([{ sent: 0, pending: 3 }]);
  await answers();
  expect(await answersOf(db, incident)).toMatchObject([{ sent: 3, pending: 0 }]);
});

test('what is being taken back goes on to nobody', async () => {
  const { db, ana, incident, answers } = await open();
  const batch = await findBatch(db, ana, await answers('It is back.'));
  await transaction(db, (tx) => beginUndo(tx, batch, { by: ana }));
  expect(await answersOf(db, incident)).toMatchObject([{ sent: 2, pending: 0 }]);
});
