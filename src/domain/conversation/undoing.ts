import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { unindexMessage } from '../search/indexing.ts';
import type { Conversation } from './conversation.ts';
import { putBackDraft } from './drafting.ts';

type Undoing = { messageId: number; by: Viewer };

/** Takes a reply of one's own back while it waits for its delivery: it is a draft again. Conflict once it is on its way. */
export async function undoReply(
  tx: Tx,
  conversation: Visible<Conversation>,
  { messageId, by }: Undoing,
): Promise<void> {
  const message = await tx
    .selectFrom('message')
    .select('html')
    .where('id', '=', messageId)
    .where('conversationId', '=', conversation.id)
    .where('kind', '=', 'reply')
    .where('teammateId', '=', by.id)
    .executeTakeFirst();
  if (!message) throw new NotFound('There is no such reply here.');
  await stopDelivery(tx, messageId);
  await putBackDraft(tx, { conversationId: conversation.id, by, messageId, html: message.html ?? '' });
  await unindexMessage(tx, messageId);
  await tx.deleteFrom('message').where('id', '=', messageId).execute();
  await putBackState(tx, conversation, { messageId, by });
  await record(tx, {
    kind: 'conversation.reply-undone',
    by: by.id,
    conversationId: conversation.id,
    mailboxId: conversation.mailboxId,
    messageId,
  });
}

async function stopDelivery(tx: Tx, messageId: number): Promise<void> {
  const stopped = await tx
    .deleteFrom('delivery')
    .where('messageId', '=', messageId)
    .where('sendingAt', 'is', null)
    .where('sentAt', 'is', null)
    .where('keptAt', 'is', null)
    .where('attempts', '=', 0)
    .returning('id')
    .executeTakeFirst();
  if (!stopped) throw new Conflict('This reply is on its way already.');
}

type Happened = { messageId: number | null; kind: string; data: Record<string, unknown>; stands: boolean };
type State = Pick<
  Conversation,
  'waitingSince' | 'closedAt' | 'assigneeId' | 'latestAt' | 'latestBy' | 'preview'
>;

/**
 * Without its reply a letter is unanswered again: its writer waits since then (practice A3), whatever was written
 * meanwhile. Another reply that stands, or a person's decision that none was needed, keeps its effect.
 */
async function putBackState(
  tx: Tx,
  conversation: Visible<Conversation>,
  { messageId }: Undoing,
): Promise<void> {
  const happened = await answersAndLetters(tx, conversation);
  const at = happened.findIndex((one) => one.messageId === messageId);
  const later = happened.slice(at + 1);
  if (later.some(settles)) return;
  const earlier = happened.slice(happened.slice(0, at).findLastIndex(settles) + 1);
  const before = earlier
    .filter((one) => one.kind === 'conversation.replied')
    .map((one) => one.data.before as State);
  const waitingSince = before.find((state) => state.waitingSince !== null)?.waitingSince ?? null;
  const latest = before.findLast((state) => state.latestBy === 'customer') ?? before[0]!;
  const update = tx.updateTable('conversation').where('id', '=', conversation.id);
  if (!later.some(isLetter))
    await update.set({ ...latest, assigneeId: before[0]!.assigneeId, waitingSince }).execute();
  else if (waitingSince !== null) await update.set({ waitingSince }).where('closedAt', 'is', null).execute();
}

async function answersAndLetters(tx: Tx, conversation: Visible<Conversation>): Promise<Happened[]> {
  const rows = await tx
    .selectFrom('event')
    .leftJoin('message', 'message.id', 'event.messageId')
    .select(['event.messageId', 'event.kind', 'event.data', 'message.id as standing'])
    .where('event.conversationId', '=', conversation.id)
    .where('event.kind', 'in', ['conversation.replied', 'conversation.received', 'conversation.closed'])
    .where('message.automatic', 'is', null)
    .orderBy('event.id')
    .execute();
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data), stands: row.standing !== null }));
}

function isLetter({ kind, data }: Happened): boolean {
  return kind === 'conversation.received' && !data.history;
}

function settles({ kind, data, stands }: Happened): boolean {
  return (
    (kind === 'conversation.replied' && stands) ||
    (kind === 'conversation.closed' && data.noReplyNeeded === true)
  );
}
