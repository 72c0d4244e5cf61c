import { sql } from 'kysely';
import { now } from '../../lib/clock.ts';
import { type Cursor, type PageOf, page } from '../../lib/paging.ts';
import { inSight, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { recordOf } from '../event.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { type ConversationRow, conversationRows } from './rows.ts';

/**
 * Follows a conversation: it is in one's Following folder, marked while there is something unread in it. No mail is
 * sent for it. Gives the event's id, null where one followed it.
 */
export async function follow(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  if (!(await startFollowing(tx, conversation.id, by.id))) return null;
  return recordOf(tx, conversation, { kind: 'conversation.followed', by });
}

/** Gives the event's id, null where one did not follow it. */
export async function unfollow(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  if (!(await stopFollowing(tx, conversation.id, by.id))) return null;
  return recordOf(tx, conversation, { kind: 'conversation.unfollowed', by });
}

/** For following, for whoever is mentioned, and for undo. Gives whether it is new. */
export async function startFollowing(tx: Tx, conversationId: number, teammateId: number): Promise<boolean> {
  const at = now();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('following')
    .values({ teammateId, conversationId, createdAt: at, newsAt: at, seenAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Gives whether they did. */
export async function stopFollowing(tx: Tx, conversationId: number, teammateId: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('following')
    .where('conversationId', '=', conversationId)
    .where('teammateId', '=', teammateId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whether the viewer follows it. */
export async function isFollowing(db: Db, { id }: Visible<Conversation>, viewer: Viewer): Promise<boolean> {
  const row = await db
    .selectFrom('following')
    .select('createdAt')
    .where('teammateId', '=', viewer.id)
    .where('conversationId', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** The viewer has looked at a conversation: what was news or a mention there is seen. No event: it concerns nobody else. */
export async function see(tx: Tx, viewer: Viewer, conversationId: number): Promise<void> {
  const at = now();
  await tx
    .updateTable('following')
    .set({ seenAt: at })
    .where('teammateId', '=', viewer.id)
    .where('conversationId', '=', conversationId)
    .whereRef('newsAt', '>', 'seenAt')
    .execute();
  await tx
    .updateTable('mention')
    .set({ seenAt: at })
    .where('conversationId', '=', conversationId)
    .where('teammateId', '=', viewer.id)
    .where('seenAt', 'is', null)
    .execute();
}

/** In which of these conversations, that the viewer follows, something was written since they looked. */
export async function withNews(db: Db, viewer: Viewer, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('following')
    .select('conversationId')
    .where('teammateId', '=', viewer.id)
    .where('conversationId', 'in', ids)
    .whereRef('newsAt', '>', 'seenAt')
    .execute();
  return new Set(rows.map((row) => row.conversationId));
}

/** Whoever followed a merged conversation follows the other one. */
export async function moveFollowers(tx: Tx, { from, into }: { from: number; into: number }): Promise<void> {
  const rows = await tx.selectFrom('following').selectAll().where('conversationId', '=', from).execute();
  if (rows.length)
    await tx
      .insertInto('following')
      .values(rows.map((row) => ({ ...row, conversationId: into })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await tx.deleteFrom('following').where('conversationId', '=', from).execute();
  await tx.updateTable('mention').set({ conversationId: into }).where('conversationId', '=', from).execute();
}

export type Follower = { teammateId: number; createdAt: number; newsAt: number; seenAt: number };

/** Who follows a conversation, and what they have seen of it. */
export async function followersOf(db: Db, conversationId: number): Promise<Follower[]> {
  return db
    .selectFrom('following')
    .select(['teammateId', 'createdAt', 'newsAt', 'seenAt'])
    .where('conversationId', '=', conversationId)
    .orderBy('teammateId')
    .execute();
}

/** Puts followers back as they were: for undo. */
export async function putBackFollowers(tx: Tx, conversationId: number, followers: Follower[]): Promise<void> {
  await tx.deleteFrom('following').where('conversationId', '=', conversationId).execute();
  if (followers.length === 0) return;
  await tx
    .insertInto('following')
    .values(followers.map((one) => ({ ...one, conversationId })))
    .execute();
}

/** What the viewer follows, the latest news first. */
export async function followed(
  db: Db,
  viewer: Viewer,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<PageOf<ConversationRow>> {
  let query = db
    .selectFrom('following')
    .innerJoin('conversation', 'conversation.id', 'following.conversationId')
    .select(['following.conversationId as id', 'following.newsAt as at'])
    .where('following.teammateId', '=', viewer.id)
    .where(inSight(viewer))
    .orderBy('following.newsAt', 'desc')
    .orderBy('following.conversationId', 'desc')
    .limit(limit + 1);
  if (after)
    query = query.where(
      sql<boolean>`(following.news_at, following.conversation_id) < (${after.at}, ${after.id})`,
    );
  const { rows, next } = page(await query.execute(), limit, (row) => row);
  return {
    rows: await conversationRows(
      db,
      rows.map((row) => row.id),
    ),
    next,
  };
}
