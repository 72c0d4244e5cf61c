import { asVisible, inSight, type Viewer, type Visible } from '../access.ts';
import { type Db, holdRow, type Tx } from '../database.ts';
import { NotFound } from '../errors.ts';

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
    .where('id', '=', Number.isSafeInteger(number) ? number : 0)
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
 * A conversation as it stands now, held until the transaction ends: what is written to it meanwhile comes after, and
 * nobody merges it away. Where somebody did since it was found, it is the one that it was merged into. NotFound where the
 * viewer may see it no more.
 */
export async function holdConversation(
  tx: Tx,
  viewer: Viewer,
  { id }: Visible<Conversation>,
): Promise<Visible<Conversation>> {
  await holdRow(tx, 'conversation', id);
  const standing = await findConversation(tx, viewer, id);
  return standing.id === id ? standing : holdConversation(tx, viewer, standing);
}
