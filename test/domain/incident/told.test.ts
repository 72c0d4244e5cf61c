import { expect, test } from 'vitest';
import { findBatch } from '../../../src/domain/batch/batch.ts';
import { undoBatch } from '../../../src/domain/batch/undoing.ts';
import { newestEventId } from '../../../src/domain/event.ts';
import { answerEach } from '../../../src/domain/incident/answering.ts';
import { findIncident } from '../../../src/domain/incident/incident.ts';
import { openWith } from '../../../src/domain/incident/opening.ts';
import { answersOf, takenBack } from '../../../src/domain/incident/told.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';

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
  return { db, ana, tomas, incident, conversations, answers, undoes };
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
  expect(await takenBack(db, incident, ana)).toContain('Never mind.');
  expect(await takenBack(db, incident, tomas)).toBeNull();
  await answers('It is back.');
  expect(await takenBack(db, incident, ana)).toBeNull();
});

test('an answer that reached nobody counts nobody', async () => {
  const { db, incident, answers } = await open();
  await answers('Hello {organisation}.');
  expect(await answersOf(db, incident)).toMatchObject([{ sent: 0 }]);
});
