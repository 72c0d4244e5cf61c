import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { recordOf } from '../event.ts';
import { unindexMessage } from '../search/indexing.ts';
import { type Recipients, typedPeople } from './addressing.ts';
import { type Conversation, findConversation, holdConversation } from './conversation.ts';
import { putBackDraft } from './drafting.ts';
import { dropFromCopy, leave } from './participating.ts';
import { isPartOf } from './parts.ts';
import { stopDelivery } from './sending.ts';

type Undoing = { messageId: number; by: Viewer };

/**
 * Takes a reply of one's own back while it waits for its delivery: it is a draft again. Gives the number of the conversation
 * where: somebody may have split it off meanwhile, and it is not to go for that. Conflict once it is on its way.
 */
export async function undoReply(
  tx: Tx,
  found: Visible<Conversation>,
  { messageId, by }: Undoing,
): Promise<number> {
  const conversation = await holdPlace(tx, found, { messageId, by });
  const message = await tx
    .selectFrom('message')
    .select(['html', 'recipients'])
    .where('id', '=', messageId)
    .where('conversationId', '=', conversation.id)
    .where('kind', '=', 'reply')
    .where('teammateId', '=', by.id)
    .executeTakeFirst();
  if (!message) throw new NotFound('There is no such reply here.');
  await stopDelivery(tx, messageId);
  const recipients: Recipients = JSON.parse(message.recipients);
  await putBackDraft(tx, {
    conversationId: conversation.id,
    by,
    messageId,
    html: message.html ?? '',
    recipients: {
      to: typedPeople(recipients.to),
      cc: typedPeople(recipients.cc),
      bcc: typedPeople(recipients.bcc ?? []),
    },
  });
  await unindexMessage(tx, messageId);
  await tx.deleteFrom('message').where('id', '=', messageId).execute();
  await putBackState(tx, conversation, { messageId, by });
  await recordOf(tx, conversation, { kind: 'conversation.reply-undone', by, messageId });
  return conversation.id;
}

async function holdPlace(tx: Tx, found: Visible<Conversation>, { messageId, by }: Undoing) {
  const conversation = await holdConversation(tx, by, found);
  const reply = await tx
    .selectFrom('message')
    .select('conversationId')
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (!reply || !(await isPartOf(tx, { part: reply.conversationId, whole: conversation.id })))
    return conversation;
  return holdConversation(tx, by, await findConversation(tx, by, reply.conversationId));
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
  await putBackPeople(tx, conversation, happened[at]!);
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

/** Whom it added takes no part, and whom it left out is in copy again. */
async function putBackPeople(tx: Tx, { id }: Visible<Conversation>, { data }: Happened): Promise<void> {
  const { joined = [], dropped = [] } = data as { joined?: string[]; dropped?: string[] };
  await leave(tx, joined, { conversationId: id });
  await dropFromCopy(tx, dropped, { conversationId: id, at: null });
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
  return kind === 'conversation.received' && !data.history && !data.outside;
}

function settles({ kind, data, stands }: Happened): boolean {
  return (
    (kind === 'conversation.replied' && stands) ||
    (kind === 'conversation.closed' && data.noReplyNeeded === true)
  );
}
