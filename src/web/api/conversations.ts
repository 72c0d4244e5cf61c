import { findConversation } from '../../domain/conversation/conversation.ts';
import { list } from '../../domain/conversation/listing.ts';
import { conversationRows } from '../../domain/conversation/rows.ts';
import { timeline } from '../../domain/conversation/timeline.ts';
import { search } from '../../domain/search/searching.ts';
import { type Handler, numberIn } from '../context.ts';
import { queryOf } from './input.ts';
import { summary, timelineItem } from './present.ts';
import { ListQuery, TimelineQuery } from './schemas.ts';

/** GET /conversations */
export const index: Handler = async (c) => {
  const { q, ...query } = queryOf(c, ListQuery);
  const found = q?.trim()
    ? await search(c.var.db, c.var.viewer, { q, cursor: query.cursor, limit: query.limit })
    : await list(c.var.db, c.var.viewer, query);
  return c.json({ conversations: found.rows.map(summary), next: found.next });
};

/** GET /conversations/:number */
export const show: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  const [row] = await conversationRows(c.var.db, [conversation.id]);
  const { items, earlier } = await timeline(c.var.db, conversation, queryOf(c, TimelineQuery));
  return c.json({ ...summary(row!), timeline: items.map(timelineItem), earlier });
};
