import { rowId } from '../../lib/ids.ts';
import { asVisible, inSight, type Viewer, type Visible } from '../access.ts';
import { type Db, holdRow, type Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { asHeld, type Held } from '../held.ts';

export type Conversation = {
  id: number;
  mailboxId: number;
  customerId: number;
  subject: string;
  assigneeId: number | null;
  closedAt: number | null;
  waitingSince: number | null;
  latestAt: number;
  latestBy: 'customer' | 'teammate';
  preview: string;
  createdAt: number;
  suggestedConversationId: number | null;
  mergedIntoId: number | null;
  /** Asleep until this moment (ms UTC), null where it is awake. */
  snoozedUntil: number | null;
};

export const CONVERSATION_COLUMNS = [
  'id',
  'mailboxId',
  'customerId',
  'subject',
  'assigneeId',
  'closedAt',
  'waitingSince',
  'latestAt',
  'latestBy',
  'preview',
  'createdAt',
  'suggestedConversationId',
  'mergedIntoId',
  'snoozedUntil',
] as const;

/** The conversation with this number, or the one it was merged into, where the viewer may see it; NotFound otherwise. */
export async function findConversation(
  db: Db,
  viewer: Viewer,
  number: number,
): Promise<Visible<Conversation>> {
  const row = await db
    .selectFrom('conversation')
    .select(CONVERSATION_COLUMNS)
    .where('id', '=', rowId(number))
    .where(inSight(viewer))
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such conversation here.');
  return row.mergedIntoId === null ? asVisible(row) : findConversation(db, viewer, row.mergedIntoId);
}

/** The same, or null where there is none that the viewer may see: for a page that only mentions it. */
export async function glimpse(
  db: Db,
  viewer: Viewer,
  number: number | null,
): Promise<Visible<Conversation> | null> {
  if (number === null) return null;
  const row = await db
    .selectFrom('conversation')
    .select(CONVERSATION_COLUMNS)
    .where('id', '=', number)
    .where(inSight(viewer))
    .executeTakeFirst();
  return row ? asVisible(row) : null;
}

/**
 * A conversation as it stands now, held until the transaction ends: whatever reads it to change it begins here. What is
 * written to it meanwhile comes after, and nobody merges it away. Where somebody did since it was found, it is the one
 * that it was merged into. NotFound where the viewer may see it no more.
 */
export async function holdConversation(
  tx: Tx,
  viewer: Viewer,
  { id }: Visible<Conversation>,
): Promise<Held<Visible<Conversation>>> {
  await holdRow(tx, 'conversation', id);
  const standing = await findConversation(tx, viewer, id);
  return standing.id === id ? asHeld(standing) : holdConversation(tx, viewer, standing);
}

/** The same of two. Whoever holds both begins with the lower number, so that two people never wait for each other. */
export async function holdBoth(
  tx: Tx,
  viewer: Viewer,
  [one, other]: [Visible<Conversation>, Visible<Conversation>],
): Promise<[Held<Visible<Conversation>>, Held<Visible<Conversation>>]> {
  for (const id of [one.id, other.id].sort((a, b) => a - b)) await holdRow(tx, 'conversation', id);
  return [await holdConversation(tx, viewer, one), await holdConversation(tx, viewer, other)];
}

/** The same for a mail and for a job, which nobody looks over: the conversation, or the one that it was merged into. */
export async function holdStanding(tx: Tx, id: number): Promise<Held<Conversation>> {
  await holdRow(tx, 'conversation', id);
  const row = await tx
    .selectFrom('conversation')
    .select(CONVERSATION_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.mergedIntoId === null ? asHeld(row) : holdStanding(tx, row.mergedIntoId);
}

/** The same by a letter of it: the conversation that holds it now, whoever merges or splits it meanwhile. */
export async function holdPlaceOf(tx: Tx, messageId: number): Promise<Held<Conversation>> {
  const place = tx.selectFrom('message').select('conversationId').where('id', '=', messageId);
  const { conversationId } = await place.executeTakeFirstOrThrow();
  const standing = await holdStanding(tx, conversationId);
  const isThere = (await place.executeTakeFirstOrThrow()).conversationId === conversationId;
  return isThere ? standing : holdPlaceOf(tx, messageId);
}
