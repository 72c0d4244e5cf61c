import { sql } from 'kysely';
import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import { readSelection, startBatch } from '../batch/batch.ts';
import { doToNumbers, type Work } from '../batch/doing.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { attachToDraft, draftFor, draftsOn } from '../conversation/drafting.ts';
import { incidentOf } from '../conversation/gathering.ts';
import { reply } from '../conversation/replying.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { refuseLongKey } from '../intention.ts';
import { copyAttachments, type File, MOST_ATTACHED_BYTES } from '../message/attaching.ts';
import { cleanWritten, textOfHtml } from '../message/body.ts';
import { fill, firstName, openVariables, unknownVariables, type Values } from '../saved-reply/filling.ts';
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
  secret: string;
  undoMs: number;
};

/**
 * Answers each of these conversations of an incident: to each person a mail of their own in their own conversation, by
 * the teammate who wrote it, nobody else's address in it. Left out and named are those who wrote since, where a name
 * that the words need is not known, and where the writer has begun an answer of their own. Gives the batch's id, by
 * which the whole is taken back while it waits. Invalid where there is nothing to send.
 */
export async function answerEach(db: Db, incident: Visible<Incident>, answer: Answer): Promise<number> {
  const { by, key } = answer;
  const numbers = readSelection(answer.conversations);
  const html = cleanWritten(answer.html);
  if (!textOfHtml(html)) throw new Invalid({ body: 'The answer is empty. Write a line first.' });
  const [unknown] = unknownVariables(textOfHtml(html));
  if (unknown) throw new Invalid({ body: `{${unknown}} is no name that can be filled in. Change it first.` });
  refuseLongKey(key);
  const files = answer.files ?? [];
  refuseTooLarge(files);
  const { batchId, isNew } = await transaction(db, (tx) => keep(tx, incident, { by, key, html }));
  if (!isNew) return batchId;
  let first: number | null = null;
  const reached = new Set<number>();
  const work: Work = async (tx, conversation) => {
    // Two that were merged since the page was shown are one, and get one mail.
    if (reached.has(conversation.id)) throw new Conflict('It was merged with another one, which got this.');
    const messageId = await answerOne(tx, conversation, { ...answer, html, incident, first });
    first ??= messageId;
    reached.add(conversation.id);
    return { messageId };
  };
  await doToNumbers(db, { batchId, numbers, by, work });
  return batchId;
}

type Kept = { batchId: number; isNew: boolean };
type Words = { by: Viewer; key: string; html: string };

async function keep(tx: Tx, incident: Visible<Incident>, { by, key, html }: Words): Promise<Kept> {
  await freeKey(tx, { by, key });
  const batchId = await startBatch(tx, { kind: 'answering', by });
  const row = { incidentId: incident.id, batchId, teammateId: by.id, key, html, createdAt: now() };
  const kept = await tx
    .insertInto('incidentAnswer')
    .values(row)
    .onConflict((conflict) => conflict.columns(['teammateId', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (kept) return { batchId, isNew: true };
  await tx.deleteFrom('batch').where('id', '=', batchId).execute();
  const earlier = await tx
    .selectFrom('incidentAnswer')
    .select(['incidentId', 'batchId', 'html'])
    .where('teammateId', '=', by.id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (earlier.html !== html || earlier.incidentId !== incident.id)
    throw new Invalid({ intention: 'This was sent already, with other words. Look at what went out.' });
  return { batchId: earlier.batchId, isNew: false };
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

/** `first`: a message of this answer that has the files already. */
type One = Answer & { incident: Visible<Incident>; first: number | null };

async function answerOne(tx: Tx, conversation: Visible<Conversation>, one: One): Promise<number> {
  const { incident, by, html, closing, basedOn, secret, undoMs } = one;
  if ((await incidentOf(tx, conversation.id))?.id !== incident.id)
    throw new Conflict('It is no part of this incident any more.');
  if ((await draftsOn(tx, conversation, by)).some((draft) => draft.kind === 'reply'))
    throw new Conflict('You have begun an answer of your own there. Send or remove it first.');
  const filled = fill(html, await valuesOf(tx, conversation, by));
  const [open] = openVariables(textOfHtml(filled));
  if (open) throw new Conflict(`Nothing is known for {${open}}. Answer this one by hand.`);
  await putFiles(tx, conversation, one);
  return reply(tx, conversation, { by, html: filled, closing, basedOn, secret, undoMs });
}

/** Beside a draft that is there for this moment alone: the reply takes them from it. */
async function putFiles(
  tx: Tx,
  conversation: Visible<Conversation>,
  { by, files = [], first }: One,
): Promise<void> {
  if (files.length === 0) return;
  if (first === null) {
    for (const file of files) await attachToDraft(tx, conversation, { by, kind: 'reply', file });
    return;
  }
  const draftId = await draftFor(tx, conversation, { by, kind: 'reply' });
  await copyAttachments(tx, { from: { messageId: first }, to: { draftId } });
}

function refuseTooLarge(files: readonly File[]): void {
  const total = files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  if (total > MOST_ATTACHED_BYTES)
    throw new Invalid({ file: 'A mail carries at most 20 MB of files. Send a link to a large one instead.' });
}

async function valuesOf(tx: Tx, conversation: Visible<Conversation>, by: Viewer): Promise<Values> {
  const customer = await tx
    .selectFrom('customer')
    .select(['name', 'organisation'])
    .where('id', '=', conversation.customerId)
    .executeTakeFirstOrThrow();
  const mailbox = await tx
    .selectFrom('mailbox')
    .select('address')
    .where('id', '=', conversation.mailboxId)
    .executeTakeFirstOrThrow();
  const company = await tx.selectFrom('company').select('name').executeTakeFirstOrThrow();
  return {
    'customer first name': firstName(customer.name),
    'customer name': customer.name.includes('@') ? null : customer.name,
    organisation: customer.organisation || null,
    'my first name': firstName(by.name),
    'my name': by.name,
    company: company.name,
    mailbox: mailbox.address,
    subject: conversation.subject || null,
  };
}
