import { sql } from 'kysely';
import { now } from '../../lib/clock.ts';
import { type Cursor, decodeCursor, type PageOf, page } from '../../lib/paging.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid, NotFound } from '../errors.ts';
import { recordOf } from '../event.ts';
import { ensureTag, type Tag, tagNamed } from '../tag/tag.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { type ConversationRow, conversationRows } from './rows.ts';

const MOST_TAGS = 20; // on one conversation
const PAGE_SIZE = 50;

/** Tags a conversation; a tag of that name is made where there is none. Gives the event's id, null where it had it. Invalid for a name that can be none. */
export async function tag(
  tx: Tx,
  found: Visible<Conversation>,
  { name, by }: { name: string; by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const one = await ensureTag(tx, name);
  const has = (await tagsOf(tx, [conversation.id])).get(conversation.id) ?? [];
  if (has.some(({ id }) => id === one.id)) return null;
  if (has.length >= MOST_TAGS)
    throw new Invalid({ tag: `A conversation can have ${MOST_TAGS} tags. Remove one first.` });
  await putTag(tx, conversation, one.id);
  return recordOf(tx, conversation, {
    kind: 'conversation.tagged',
    by,
    data: { tag: one.id, name: one.name },
  });
}

/** Takes a tag off. Gives the event's id, null where it had none of that name. NotFound where there is no such tag. */
export async function untag(
  tx: Tx,
  found: Visible<Conversation>,
  { name, by }: { name: string; by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const one = await tagNamed(tx, name);
  if (!one) throw new NotFound('There is no such tag.');
  if (!(await takeTag(tx, conversation.id, one.id))) return null;
  return recordOf(tx, conversation, {
    kind: 'conversation.untagged',
    by,
    data: { tag: one.id, name: one.name },
  });
}

/** For tagging, and for undo. */
export async function putTag(
  tx: Tx,
  { id, mailboxId, latestAt }: Conversation,
  tagId: number,
): Promise<void> {
  await tx
    .insertInto('tagging')
    .values({ conversationId: id, tagId, mailboxId, latestAt, createdAt: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Gives whether it was there. */
export async function takeTag(tx: Tx, conversationId: number, tagId: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('tagging')
    .where('conversationId', '=', conversationId)
    .where('tagId', '=', tagId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What a merged conversation was found by, the other one is found by. */
export async function moveTags(tx: Tx, { from, into }: { from: number; into: Conversation }): Promise<void> {
  for (const { id } of (await tagsOf(tx, [from])).get(from) ?? []) await putTag(tx, into, id);
  await tx.deleteFrom('tagging').where('conversationId', '=', from).execute();
}

/** The tags of these conversations, by name: one query for a whole list. */
export async function tagsOf(db: Db, ids: number[]): Promise<Map<number, Tag[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('tagging')
    .innerJoin('tag', 'tag.id', 'tagging.tagId')
    .select(['tagging.conversationId', 'tag.id', 'tag.name'])
    .where('tagging.conversationId', 'in', ids)
    .where('tag.removedAt', 'is', null)
    .orderBy('tag.key')
    .execute();
  return Map.groupBy(rows, (row) => row.conversationId);
}

type Asked = { tagId: number; cursor?: string; limit?: number };

/** One page of a tag's conversations that the viewer may see, the latest first; read as `list` reads a folder. */
export async function tagged(
  db: Db,
  viewer: Viewer,
  { tagId, cursor, limit = PAGE_SIZE }: Asked,
): Promise<PageOf<ConversationRow>> {
  const asked = { tagId, limit, after: decodeCursor(cursor) };
  const pages = await Promise.all(
    viewer.mailboxIds.flatMap((mailboxId) => [
      ofMailbox(db, { ...asked, mailboxId }),
      alsoOfMailbox(db, { ...asked, mailboxId }),
    ]),
  );
  const once = [...new Map(pages.flat().map((one) => [one.conversationId, one])).values()];
  const sorted = once.sort((a, b) => b.latestAt - a.latestAt || b.conversationId - a.conversationId);
  const { rows, next } = page(sorted, limit, (one) => ({ at: one.latestAt, id: one.conversationId }));
  return {
    rows: await conversationRows(
      db,
      rows.map((one) => one.conversationId),
    ),
    next,
  };
}

type OfMailbox = { tagId: number; mailboxId: number; limit: number; after: Cursor | null };
type Place = { conversationId: number; latestAt: number };

function ofMailbox(db: Db, { tagId, mailboxId, limit, after }: OfMailbox): Promise<Place[]> {
  let query = db
    .selectFrom('tagging')
    .select(['conversationId', 'latestAt'])
    .where('tagId', '=', tagId)
    .where('mailboxId', '=', mailboxId)
    .orderBy('latestAt', 'desc')
    .orderBy('conversationId', 'desc')
    .limit(limit + 1);
  if (after) query = query.where(sql<boolean>`(latest_at, conversation_id) < (${after.at}, ${after.id})`);
  return query.execute();
}

/** What belongs to another mailbox and was written to this one too: few, so they are read through their own index. */
function alsoOfMailbox(db: Db, { tagId, mailboxId, limit, after }: OfMailbox): Promise<Place[]> {
  let query = db
    .selectFrom('alsoIn')
    .innerJoin('tagging', (join) =>
      join.onRef('tagging.conversationId', '=', 'alsoIn.conversationId').on('tagging.tagId', '=', tagId),
    )
    .select(['alsoIn.conversationId', 'alsoIn.latestAt'])
    .where('alsoIn.mailboxId', '=', mailboxId)
    .orderBy('alsoIn.latestAt', 'desc')
    .orderBy('alsoIn.conversationId', 'desc')
    .limit(limit + 1);
  if (after)
    query = query.where(
      sql<boolean>`(also_in.latest_at, also_in.conversation_id) < (${after.at}, ${after.id})`,
    );
  return query.execute();
}
