import { list } from '../../domain/conversation/listing.ts';
import { conversationRows } from '../../domain/conversation/rows.ts';
import { tagged, tagsOf } from '../../domain/conversation/tagging.ts';
import { timeline } from '../../domain/conversation/timeline.ts';
import { search } from '../../domain/search/searching.ts';
import { tagNamed } from '../../domain/tag/tag.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { queryOf } from './input.ts';
import { summary, timelineItem } from './present.ts';
import { ListQuery, TimelineQuery } from './schemas.ts';

/** GET /conversations */
export const index: Handler = async (c) => {
  const { q, tag, ...query } = queryOf(c, ListQuery);
  const { db, viewer } = c.var;
  const { cursor, limit } = query;
  if (tag !== undefined) {
    const one = await tagNamed(db, tag);
    const found = one ? await tagged(db, viewer, { tagId: one.id, cursor, limit }) : { rows: [], next: null };
    return c.json({ conversations: found.rows.map(summary), next: found.next, remarks: [] });
  }
  if (!q?.trim()) {
    const { rows, next } = await list(db, viewer, query);
    return c.json({ conversations: rows.map(summary), next, remarks: [] });
  }
  const { rows, next, remarks, question } = await search(db, viewer, { q, cursor, limit });
  const said = question || remarks.length ? remarks : ['There is no word in this to look for.'];
  return c.json({ conversations: rows.map(summary), next, remarks: said });
};

/** GET /conversations/:number */
export const show: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const [row] = await conversationRows(c.var.db, [conversation.id]);
  const { items, earlier } = await timeline(c.var.db, conversation, queryOf(c, TimelineQuery));
  const tags = (await tagsOf(c.var.db, [conversation.id])).get(conversation.id) ?? [];
  return c.json({
    ...summary(row!),
    tags: tags.map((tag) => tag.name),
    timeline: items.map(timelineItem),
    earlier,
  });
};
