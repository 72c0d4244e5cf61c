import type { Viewer, Visible } from '../access.ts';
import { holdRow, type Tx } from '../database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { unindexMessage } from '../search/indexing.ts';
import { putBackBeginning } from './beginning-draft.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { stopDelivery } from './sending.ts';

const OWN = ['conversation.started', 'conversation.replied'];

/**
 * Takes a letter that began conversations back, all of those it began, while none of its mails is on its way: the
 * conversations are gone and the letter is a draft again. Conflict once a mail goes, or where anybody has done
 * anything with one of the conversations; NotFound for another's letter. Customers that it made stay.
 */
export async function undoBeginning(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<void> {
  const conversation = await holdConversation(tx, by, found);
  const begun = await tx
    .selectFrom('event')
    .select('data')
    .where('conversationId', '=', conversation.id)
    .where('kind', '=', 'conversation.replied')
    .where('teammateId', '=', by.id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const numbers: number[] | undefined = begun && JSON.parse(begun.data).begins;
  if (!numbers) throw new NotFound('You did not begin this conversation.');
  for (const id of numbers) await takeBack(tx, id);
  if (!(await putBackBeginning(tx, by)))
    throw new Conflict('You have begun another letter since. Send it or throw it away first.');
  await record(tx, {
    kind: 'conversation.beginning-undone',
    by,
    mailboxId: conversation.mailboxId,
    data: { conversations: numbers },
  });
}

/** Its two events alone: anything more is somebody's work, and stays. */
async function takeBack(tx: Tx, id: number): Promise<void> {
  await holdRow(tx, 'conversation', id);
  const events = await tx
    .selectFrom('event')
    .select(['kind', 'messageId'])
    .where('conversationId', '=', id)
    .limit(OWN.length + 1)
    .execute();
  if (events.length !== OWN.length || events.some((event) => !OWN.includes(event.kind)))
    throw new Conflict('Somebody has worked on it already, so it stays. You can still write again.');
  const messageId = events.find((event) => event.messageId !== null)!.messageId!;
  await stopDelivery(tx, messageId);
  await unindexMessage(tx, messageId);
  await tx.deleteFrom('attachment').where('messageId', '=', messageId).execute();
  await tx.deleteFrom('message').where('id', '=', messageId).execute();
  await tx.deleteFrom('draft').where('conversationId', '=', id).execute();
  await tx.deleteFrom('participant').where('conversationId', '=', id).execute();
  await tx.deleteFrom('event').where('conversationId', '=', id).execute();
  await tx.deleteFrom('conversation').where('id', '=', id).execute();
}
