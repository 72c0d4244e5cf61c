import { sql } from 'kysely';
import { engineOf } from '../../db/connection.ts';
import { decodeCursor, encodeCursor, type PageOf } from '../../lib/paging.ts';
import type { Viewer } from '../access.ts';
import { type ConversationRow, conversationRows } from '../conversation/rows.ts';
import type { Db } from '../database.ts';
import { scopeOf } from './indexing.ts';
import { askedFor } from './words.ts';

/** Hits read for each row shown: several messages of one conversation make one row. */
const HITS_PER_ROW = 3;

/**
 * Conversations with a message that holds every word asked for, the newest such message first. Reads the index from
 * its newest end and stops when the page is full, so a common word at a million messages costs what a rare one does.
 */
export async function search(
  db: Db,
  viewer: Viewer,
  { q, cursor, limit }: { q: string; cursor?: string; limit: number },
): Promise<PageOf<ConversationRow>> {
  const entries = askedFor(q);
  if (entries.length === 0 || viewer.mailboxIds.length === 0) return { rows: [], next: null };
  const before = decodeCursor(cursor)?.id ?? Number.MAX_SAFE_INTEGER;
  const most = limit * HITS_PER_ROW;
  const hits =
    engineOf(db) === 'sqlite'
      ? await hitsInSqlite(db, viewer, { entries, before, most })
      : await hitsInPostgres(db, viewer, { entries, before, most });
  const newest = await newestPerConversation(db, hits);
  const shown = newest.slice(0, limit);
  const rows = await conversationRows(
    db,
    shown.map((hit) => hit.conversationId),
  );
  const isMore = hits.length === most || newest.length > limit;
  const last = newest.length > limit ? shown.at(-1)!.id : hits.at(-1);
  return { rows, next: isMore && last !== undefined ? encodeCursor({ at: 0, id: last }) : null };
}

type Asked = { entries: string[]; before: number; most: number };

async function hitsInSqlite(db: Db, viewer: Viewer, { entries, before, most }: Asked): Promise<number[]> {
  const words = `{subject body customer} : (${entries.map((entry) => `"${entry}"`).join(' AND ')})`;
  const scope = (await seesAll(db, viewer))
    ? ''
    : `scope : (${viewer.mailboxIds.map(scopeOf).join(' OR ')}) AND `;
  const { rows } = await sql<{ id: number }>`select rowid as id from search_entry
    where search_entry match ${scope + words} and rowid < ${before} order by rowid desc limit ${most}`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

async function hitsInPostgres(db: Db, viewer: Viewer, { entries, before, most }: Asked): Promise<number[]> {
  const asked = sql.join(
    entries.map((entry) => sql`phraseto_tsquery('porchlight', ${entry})`),
    sql` && `,
  );
  const { rows } = await sql<{ id: number }>`select id from search_entry
    where words @@ (${asked}) and scope && ${[...viewer.mailboxIds]}::bigint[] and id < ${before}
    order by id desc limit ${most}`.execute(db);
  return rows.map((row) => row.id);
}

async function seesAll(db: Db, viewer: Viewer): Promise<boolean> {
  const rows = await db.selectFrom('mailbox').select('id').execute();
  return rows.every((row) => viewer.mailboxIds.includes(row.id));
}

async function newestPerConversation(
  db: Db,
  hits: number[],
): Promise<{ id: number; conversationId: number }[]> {
  if (hits.length === 0) return [];
  const messages = await db
    .selectFrom('message')
    .select(['id', 'conversationId'])
    .where('id', 'in', hits)
    .orderBy('id', 'desc')
    .execute();
  const seen = new Set<number>();
  return messages.filter((message) => !seen.has(message.conversationId) && seen.add(message.conversationId));
}
