import { asVisible, type Viewer, type Visible } from '../access.ts';
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
] as const;

/** The conversation with this number, where it is in one of the viewer's mailboxes; NotFound otherwise. */
export async function findConversation(
  db: Db,
  viewer: Viewer,
  number: number,
): Promise<Visible<Conversation>> {
  const row = await db
    .selectFrom('conversation')
    .select(CONVERSATION_COLUMNS)
    .where('id', '=', Number.isSafeInteger(number) ? number : 0)
    .where('mailboxId', 'in', [0, ...viewer.mailboxIds])
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no such conversation here.');
  return asVisible(row);
}
