import type { Viewer, Visible } from '../access.ts';
import { doPending } from '../batch/pending.ts';
import { type Conversation, holdConversation } from '../conversation/conversation.ts';
import { draftFor, draftsOn } from '../conversation/drafting.ts';
import { incidentOf } from '../conversation/gathering.ts';
import { reply } from '../conversation/replying.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict } from '../errors.ts';
import { attachmentsOf, copyAttachments, withCopies } from '../message/attaching.ts';
import { textOfHtml } from '../message/body.ts';
import { fill, openVariables } from '../saved-reply/filling.ts';
import { valuesFor } from '../saved-reply/inserting.ts';

/** What sending takes: the secret that signs reply addresses, and how long it can be undone, in milliseconds. */
export type Sending = { secret: string; undoMs: number };
type Answer = {
  id: number;
  batchId: number;
  incidentId: number;
  html: string;
  basedOnId: number | null;
  closingSince: number | null;
};

/**
 * Writes what is still to be written of an answer to an incident. Each letter is one transaction with its line of the
 * batch, so that nobody gets two and nobody is forgotten, whoever else is at it and wherever it was cut off before.
 * A bug in one is thrown once the others have theirs.
 */
export async function continueAnswer(
  db: Db,
  batchId: number,
  { by, ...sending }: Sending & { by: Viewer },
): Promise<void> {
  const answer = await db
    .selectFrom('incidentAnswer')
    .select(['id', 'batchId', 'incidentId', 'html', 'basedOnId', 'closingSince'])
    .where('batchId', '=', batchId)
    .executeTakeFirstOrThrow();
  await doPending(db, {
    batchId,
    by,
    work: async (tx, conversation) => ({
      messageId: await answerOne(tx, conversation, { ...answer, by, ...sending }),
    }),
  });
}

type One = Answer & Sending & { by: Viewer };

async function answerOne(tx: Tx, found: Visible<Conversation>, one: One): Promise<number> {
  const { by, html, secret, undoMs } = one;
  const conversation = await holdConversation(tx, by, found);
  // Two that were merged since the page was shown are one, and get one mail.
  if (await hasIt(tx, conversation, one))
    throw new Conflict('It was merged with another one, which got this.');
  if ((await incidentOf(tx, conversation.id))?.id !== one.incidentId)
    throw new Conflict('It is no part of this incident any more.');
  if ((await draftsOn(tx, conversation, by)).some((draft) => draft.kind === 'reply'))
    throw new Conflict('You have begun an answer of your own there. Send or remove it first.');
  const filled = fill(html, await valuesFor(tx, by, conversation));
  const [open] = openVariables(textOfHtml(filled));
  if (open) throw new Conflict(`Nothing is known for {${open}}. Answer this one by hand.`);
  const own = await putFiles(tx, conversation, { ...one, html: filled });
  const closing = one.closingSince !== null;
  return reply(tx, conversation, { by, html: own, closing, basedOn: one.basedOnId ?? 0, secret, undoMs });
}

/** Beside a draft that is there for this moment alone: the reply takes them from it. Gives the words with this letter's own pictures. */
async function putFiles(tx: Tx, conversation: Visible<Conversation>, { by, id, html }: One): Promise<string> {
  const from = { incidentAnswerId: id };
  const files = await attachmentsOf(tx, from);
  if (files.length === 0) return html;
  const draftId = await draftFor(tx, conversation, { by, kind: 'reply' });
  return withCopies(html, { files, copies: await copyAttachments(tx, { from, to: { draftId } }) });
}

async function hasIt(tx: Tx, conversation: Visible<Conversation>, { batchId }: One): Promise<boolean> {
  const letter = await tx
    .selectFrom('batchItem')
    .innerJoin('message', 'message.id', 'batchItem.messageId')
    .select('message.id')
    .where('batchItem.batchId', '=', batchId)
    .where('message.conversationId', '=', conversation.id)
    .executeTakeFirst();
  return letter !== undefined;
}
