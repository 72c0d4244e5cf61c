import { findBatch, itemsOf } from '../../src/domain/batch/batch.ts';
import { gatherEach } from '../../src/domain/batch/doing.ts';
import { undoBatch } from '../../src/domain/batch/undoing.ts';
import { transaction } from '../../src/domain/database.ts';
import { newestEventId } from '../../src/domain/event.ts';
import { type Answer, answerEach, beginAnswer } from '../../src/domain/incident/answering.ts';
import { draftOfAnswer } from '../../src/domain/incident/drafting.ts';
import { findIncident, openIncident } from '../../src/domain/incident/incident.ts';
import { desk } from './desk.ts';
import { many } from './many.ts';

/** What so many people write about at once, gathered under an incident, with the ways to answer them. */
export async function outage(count = 3) {
  const office = await desk();
  const { db, ana, config } = office;
  const conversations = await many(office, count);
  const id = await transaction(db, (tx) => openIncident(tx, { name: 'Down', by: ana }));
  const incident = await findIncident(db, ana, id);
  await gatherEach(db, { by: ana, conversations, incident });
  const answer = async (fields: Partial<Answer> = {}): Promise<Answer> => ({
    by: ana,
    conversations,
    html: '<p>Hello {customer first name}, it is back.</p>',
    basedOn: await newestEventId(db),
    key: 'one',
    secret: config.secret,
    undoMs: 10_000,
    ...fields,
  });
  const answers = async (fields: Partial<Answer> = {}) => answerEach(db, incident, await answer(fields));
  /** As it stands where the program is killed before it wrote a single letter. */
  const begins = async (fields: Partial<Answer> = {}) => {
    const begun = await answer(fields);
    return transaction(db, (tx) => beginAnswer(tx, incident, begun));
  };
  const items = async (batch: number) => itemsOf(db, await findBatch(db, ana, batch));
  const undoes = async (batch: number) => undoBatch(db, await findBatch(db, ana, batch), { by: ana });
  const replies = () =>
    db.selectFrom('message').selectAll().where('kind', '=', 'reply').orderBy('id').execute();
  const draft = (by = ana) => draftOfAnswer(db, incident, by);
  return { office, db, ana, incident, conversations, answer, answers, begins, items, undoes, replies, draft };
}

export const text = (words: string) => ({
  name: 'status.txt',
  type: 'text/plain',
  bytes: new TextEncoder().encode(words),
});
