import { inSight, type Viewer } from '../access.ts';
import type { Db } from '../database.ts';
import { NotFound } from '../errors.ts';
import { BESIDE, TIMELINE_PAGE } from './timeline.ts';

/** How many later things are shown with a letter that is not among the newest. */
const LATER = TIMELINE_PAGE / 2;

/**
 * Where a message stands: its conversation, and the `before` of the page of its timeline that holds it; null where
 * that is the newest page. NotFound where the viewer may not see it.
 */
export async function placeOf(
  db: Db,
  viewer: Viewer,
  messageId: number,
): Promise<{ conversationId: number; before: number | null }> {
  const at = await db
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversationId')
    .innerJoin('event', (join) =>
      join.onRef('event.conversationId', '=', 'conversation.id').onRef('event.messageId', '=', 'message.id'),
    )
    .select(['conversation.id as conversationId', 'event.id as eventId'])
    .where('message.id', '=', messageId)
    .where('event.kind', 'not in', BESIDE)
    .where(inSight(viewer))
    .orderBy('event.id')
    .limit(1)
    .executeTakeFirst();
  if (!at) throw new NotFound('There is no such letter here.');
  const later = await db
    .selectFrom('event')
    .select('id')
    .where('conversationId', '=', at.conversationId)
    .where('kind', 'not in', BESIDE)
    .where('id', '>', at.eventId)
    .orderBy('id')
    .limit(TIMELINE_PAGE)
    .execute();
  const isNewest = later.length < TIMELINE_PAGE;
  return { conversationId: at.conversationId, before: isNewest ? null : later[LATER]!.id };
}
