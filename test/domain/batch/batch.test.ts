import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findBatch,
  forgetOldBatches,
  itemsOf,
  MOST_AT_ONCE,
  readSelection,
  startBatch,
} from '../../../src/domain/batch/batch.ts';
import { closeEach } from '../../../src/domain/batch/doing.ts';
import { undoBatch } from '../../../src/domain/batch/undoing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { newestEventId } from '../../../src/domain/event.ts';
import { answerEach } from '../../../src/domain/incident/answering.ts';
import { findIncident } from '../../../src/domain/incident/incident.ts';
import { openWith } from '../../../src/domain/incident/opening.ts';
import { answersOf } from '../../../src/domain/incident/told.ts';
import { HOUR, itIs, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';

test('a selection is its numbers, each once, whatever order they came in', () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: MOST_AT_ONCE });
  fc.assert(
    fc.property(numbers, (list) => {
      const read = readSelection(list.map(String));
      expect(new Set(read)).toEqual(new Set(list));
      expect(read).toHaveLength(new Set(list).size);
    }),
  );
});

test('nothing, too many and what is no number are refused in words', () => {
  expect(() => readSelection([])).toThrow('Select a conversation first.');
  const far = Array.from({ length: 412 }, (_, n) => n + 1);
  expect(() => readSelection(far)).toThrow(
    'At most 200 conversations at once; these are 412. Nothing was changed.',
  );
  for (const wrong of ['', 'x', '1.5', '-1', '0', '1e99', 'NaN'])
    expect(() => readSelection([1, wrong])).toThrow('One of these is no number');
  expect(readSelection(far.slice(0, MOST_AT_ONCE))).toHaveLength(MOST_AT_ONCE);
});

test('a batch is its maker’s alone', async () => {
  const office = await desk();
  const [number] = await many(office, 1);
  const id = await closeEach(office.db, { by: office.ana, conversations: [number!] });
  const batch = await findBatch(office.db, office.ana, id);
  expect(batch).toMatchObject({ id, kind: 'closing', undoneAt: null });
  expect(await itemsOf(office.db, batch)).toMatchObject([{ conversationId: number, refusal: null }]);
  await expect(findBatch(office.db, office.tomas, id)).rejects.toThrow('nothing of yours');
  await expect(findBatch(office.db, office.ana, Number.NaN)).rejects.toThrow('nothing of yours');
});

const DAY = 24 * HOUR;

test('a week later the way to take it back is forgotten, and what happened stays', async () => {
  const office = await desk();
  const { db, ana } = office;
  itIs(NINE);
  const conversations = await many(office, 2);
  const old = await closeEach(db, { by: ana, conversations });
  itIs(NINE + 3 * DAY);
  const recent = await closeEach(db, { by: ana, conversations });
  const events = await newestEventId(db);
  expect(await transaction(db, forgetOldBatches)).toBe(0);
  itIs(NINE + 8 * DAY);
  expect(await transaction(db, forgetOldBatches)).toBe(1);
  await expect(findBatch(db, ana, old)).rejects.toThrow('nothing of yours');
  expect(await itemsOf(db, { id: old })).toEqual([]);
  expect(await itemsOf(db, await findBatch(db, ana, recent))).toHaveLength(2);
  expect(await newestEventId(db)).toBe(events);
  expect((await office.conversation(conversations[0]!)).closedAt).not.toBeNull();
});

test('what answered an incident is kept: it says how many were told', async () => {
  const office = await desk();
  const { db, ana, config } = office;
  itIs(NINE);
  const conversations = await many(office, 2);
  const { number } = await openWith(db, { name: 'Down', by: ana, conversations });
  const incident = await findIncident(db, ana, number);
  const writing = { by: ana, conversations, html: '<p>It is back.</p>', basedOn: await newestEventId(db) };
  await answerEach(db, incident, { ...writing, key: 'one', secret: config.secret, undoMs: 0 });
  itIs(NINE + 30 * DAY);
  await transaction(db, forgetOldBatches); // the gathering goes
  expect(await db.selectFrom('batch').select('kind').execute()).toEqual([{ kind: 'answering' }]);
  expect(await answersOf(db, incident)).toMatchObject([{ sent: 2 }]);
});

test('very many are forgotten a part at a time, one that was taken back like the others', async () => {
  const office = await desk();
  const { db, ana } = office;
  itIs(NINE);
  await transaction(db, async (tx) => {
    for (let n = 0; n < 201; n++) await startBatch(tx, { kind: 'closing', by: ana });
  });
  const newest = await db.selectFrom('batch').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
  await undoBatch(db, await findBatch(db, ana, newest.id), { by: ana });
  itIs(NINE + 8 * DAY);
  for (const count of [200, 1, 0]) expect(await transaction(db, forgetOldBatches)).toBe(count);
});
