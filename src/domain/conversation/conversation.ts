import { asVisible, inSight, type Viewer, type Visible } from '../access.ts';
import type { Db } from '../database.ts';
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
