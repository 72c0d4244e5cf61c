import type { Db } from '../database.ts';
import { CONVERSATION_COLUMNS, type Conversation } from './conversation.ts';

/** A conversation as a list shows it. */
export type ConversationRow = Conversation & {
  customerName: string;
  organisation: string;
  assigneeName: string | null;
};

/** The query that every list starts from; the caller filters, sorts and limits it. */
export function selectRows(db: Db) {
  return db
    .selectFrom('conversation')
    .innerJoin('customer', 'customer.id', 'conversation.customerId')
    .leftJoin('teammate', 'teammate.id', 'conversation.assigneeId')
    .select(CONVERSATION_COLUMNS.map((column) => `conversation.${column}` as const))
    .select(['customer.name as customerName', 'customer.organisation', 'teammate.name as assigneeName']);
}

/** The rows of these conversations, in the order of `ids`. */
export async function conversationRows(db: Db, ids: number[]): Promise<ConversationRow[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows(db).where('conversation.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Which of these conversations have a reply that could not be delivered. */
export async function undelivered(db: Db, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('message')
    .innerJoin('delivery', 'delivery.messageId', 'message.id')
    .select('message.conversationId')
    .distinct()
    .where('message.conversationId', 'in', ids)
    .where('delivery.failedAt', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.conversationId));
}
