import type { Db } from '../database.ts';
import type { EventKind } from '../event.ts';
import { BESIDE } from './timeline.ts';

/** The first thing that happened in a conversation after event `id`, deliveries apart; null where nothing did. */
export async function firstSince(
  db: Db,
  conversationId: number,
  id: number,
): Promise<{ kind: EventKind; data: Record<string, unknown> } | null> {
  const next = await db
    .selectFrom('event')
    .select(['kind', 'data'])
    .where('conversationId', '=', conversationId)
    .where('id', '>', id)
    .where('kind', 'not in', BESIDE)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return next ? { kind: next.kind as EventKind, data: JSON.parse(next.data) } : null;
}
