import { sql } from 'kysely';
import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import { readSelection, startBatch } from '../batch/batch.ts';
import { setPending } from '../batch/pending.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { Invalid } from '../errors.ts';
import { refuseLongKey } from '../intention.ts';
import { attach, attachmentsOf, type File, refuseTooHeavy } from '../message/attaching.ts';
import { cleanWritten, isBlank, textOfHtml } from '../message/body.ts';
import { unknownVariables } from '../saved-reply/filling.ts';
import { continueAnswer } from './continuing.ts';
import { takeDraft } from './drafting.ts';
import type { Incident } from './incident.ts';

export type Answer = {
  by: Viewer;
  conversations: readonly (number | string)[];
  /** HTML as the composer or `htmlOfText` made it; `{customer first name}` and its like are each person's own. */
  html: string;
  /** The newest event that the page knew: whoever wrote since is left out and named. */
  basedOn: number;
  /** Of one key there is one answer, however often it is asked for. */
  key: string;
  closing?: boolean;
  /** Go along to each; their bytes are kept once. */
  files?: readonly File[];
  /** Set where it was begun in the writer's draft: the draft's files go along, and it is gone then. */
  isDrafted?: boolean;
  secret: string;
  undoMs: number;
};

/**
 * Answers each of these conversations of an incident: to each person a mail of their own in their own conversation, by
 * the teammate who wrote it, nobody else's address in it. Left out and named are those who wrote since, where a name
 * that the words need is not known, and where the writer has begun an answer of their own. What is to be done is written
 * down first, with a job that goes on where this is cut off. Gives the batch's id, by which the whole is taken back while
 * it waits. Invalid where there is nothing to send.
 */
export async function answerEach(db: Db, incident: Visible<Incident>, answer: Answer): Promise<number> {
  const batchId = await transaction(db, (tx) => beginAnswer(tx, incident, answer));
  const { by, secret, undoMs } = answer;
  await continueAnswer(db, batchId, { by, secret, undoMs });
  return batchId;
}

function checkedWords(typed: string): string {
  const html = cleanWritten(typed);
  if (isBlank(html)) throw new Invalid({ body: 'The answer is empty. Write a line first.' });
  const [unknown] = unknownVariables(textOfHtml(html));
  if (unknown) throw new Invalid({ body: `{${unknown}} is no name that can be filled in. Change it first.` });
  return html;
}

/**
 * Writes down the answer, with its files and all that it is to do: from here on it is done, whatever happens. Gives the
 * batch's id; asked again with one key it is the one that there is.
 */
export async function beginAnswer(
  tx: Tx,
  incident: Visible<Incident>,
  answer: Omit<Answer, 'secret' | 'undoMs'>,
): Promise<number> {
  const { by, key, basedOn: basedOnId, closing } = answer;
  const html = checkedWords(answer.html);
  const numbers = readSelection(answer.conversations);
  refuseLongKey(key);
  await freeKey(tx, { by, key });
  const batchId = await startBatch(tx, { kind: 'answering', by });
  const at = now();
  const row = { incidentId: incident.id, batchId, teammateId: by.id, key, html, basedOnId, createdAt: at };
  const kept = await tx
    .insertInto('incidentAnswer')
    .values({ ...row, closingSince: closing ? at : null })
    .onConflict((conflict) => conflict.columns(['teammateId', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!kept) {
    await tx.deleteFrom('batch').where('id', '=', batchId).execute();
    return earlierBatch(tx, incident, { by, key, html });
  }
  await keepFiles(tx, incident, { ...answer, answerId: kept.id });
  await setPending(tx, { batchId, numbers });
  return batchId;
}

async function earlierBatch(
  tx: Tx,
  incident: Visible<Incident>,
  { by, key, html }: Pick<Answer, 'by' | 'key' | 'html'>,
): Promise<number> {
  const earlier = await tx
    .selectFrom('incidentAnswer')
    .select(['incidentId', 'batchId', 'html'])
    .where('teammateId', '=', by.id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (earlier.html !== html || earlier.incidentId !== incident.id)
    throw new Invalid({ intention: 'This was sent already, with other words. Look at what went out.' });
  return earlier.batchId;
}

/** The files are the answer's, not a letter's: whichever letter is taken back, the others have them. */
async function keepFiles(
  tx: Tx,
  incident: Visible<Incident>,
  { by, files = [], isDrafted, answerId }: Pick<Answer, 'by' | 'files' | 'isDrafted'> & { answerId: number },
): Promise<void> {
  if (isDrafted) await takeDraft(tx, { incidentId: incident.id, by, answerId });
  const drafted = await attachmentsOf(tx, { incidentAnswerId: answerId });
  const sizes = files.map((file) => ({ size: file.bytes.byteLength }));
  refuseTooHeavy([...drafted, ...sizes], { which: 'a large one' });
  for (const file of files) await attach(tx, file, { incidentAnswerId: answerId });
}

/**
 * What was taken back frees its key, as a reply does; it is kept, since some of it may have been on its way. Of two who
 * ask for the key at once, the second waits for the first at this row and then finds its answer.
 */
async function freeKey(tx: Tx, { by, key }: { by: Viewer; key: string }): Promise<void> {
  await tx
    .updateTable('incidentAnswer')
    .set({ key: sql<string>`key || ' of batch ' || batch_id` })
    .where('teammateId', '=', by.id)
    .where('key', '=', key)
    .where('batchId', 'in', (eb) => eb.selectFrom('batch').select('id').where('undoneAt', 'is not', null))
    .execute();
}
