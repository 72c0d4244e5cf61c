import { type SelectQueryBuilder, sql } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import { type Cursor, decodeCursor, type PageOf, page } from '../../lib/paging.ts';
import { inSight, type Viewer } from '../access.ts';
import type { Db } from '../database.ts';
import { followed } from './following.ts';
import { mentioned } from './mentioning.ts';
import { type ConversationRow, conversationRows, selectRows } from './rows.ts';

export const FOLDERS = [
  'waiting',
  'mine',
  'open',
  'snoozed',
  'following',
  'mentions',
  'closed',
  'all',
  'drafts',
] as const;
export type Folder = (typeof FOLDERS)[number];
export const PAGE_SIZE = 50;
/** Beyond this many a page says "more than": a count never reads further. */
export const MOST_COUNTED = 100;

type Listing = { folder: Folder; cursor?: string; limit?: number };
type Asked = { after: Cursor | null; limit: number };

/**
 * One page of a folder: Waiting has who waited longest first, Snoozed who wakes first, the others the latest first. Each mailbox is read
 * through its own index and the pages are merged, so a page costs the same however much there is.
 */
export async function list(
  db: Db,
  viewer: Viewer,
  { folder, cursor, limit = PAGE_SIZE }: Listing,
): Promise<PageOf<ConversationRow>> {
  const asked = { after: decodeCursor(cursor), limit };
  if (folder === 'drafts') return withDrafts(db, viewer, asked);
  if (folder === 'following') return followed(db, viewer, asked);
  if (folder === 'mentions') return mentioned(db, viewer, asked);
  if (folder === 'mine') return mine(db, viewer, asked);
  const pages = await Promise.all(
    viewer.mailboxIds.flatMap((mailboxId) => [
      ofMailbox(db, { ...asked, folder, mailboxId }),
      alsoOfMailbox(db, { ...asked, folder, mailboxId }),
    ]),
  );
  const [sort, sign] = ORDER[folder];
  const once = [...new Map(pages.flat().map((row) => [row.id, row])).values()];
  const rows = once.sort((a, b) => sign * (a[sort]! - b[sort]! || a.id - b.id));
  return page(rows.slice(0, limit + 1), limit, (row) => ({ at: row[sort]!, id: row.id }));
}

type MailboxFolder = Exclude<Folder, 'drafts' | 'mine' | 'following' | 'mentions'>;
const ORDER: Record<MailboxFolder, ['waitingSince' | 'latestAt' | 'closedAt' | 'snoozedUntil', 1 | -1]> = {
  waiting: ['waitingSince', 1],
  open: ['latestAt', -1],
  snoozed: ['snoozedUntil', 1],
  closed: ['closedAt', -1],
  all: ['latestAt', -1],
};

/** What must be so of whatever a folder shows, word for word as its index says it. */
const STATES: Record<MailboxFolder, ['waitingSince' | 'closedAt' | 'snoozedUntil', 'is' | 'is not'][]> = {
  waiting: [
    ['waitingSince', 'is not'],
    ['snoozedUntil', 'is'],
  ],
  open: [
    ['closedAt', 'is'],
    ['snoozedUntil', 'is'],
  ],
  snoozed: [['snoozedUntil', 'is not']],
  closed: [['closedAt', 'is not']],
  all: [],
};

type AskedOfMailbox = Asked & { folder: MailboxFolder; mailboxId: number };

async function ofMailbox(
  db: Db,
  { folder, mailboxId, after, limit }: AskedOfMailbox,
): Promise<ConversationRow[]> {
  const [sort, sign] = ORDER[folder];
  const column = `conversation.${sort}` as const;
  const direction = sign === 1 ? 'asc' : 'desc';
  let query = selectRows(db)
    .where('conversation.mailboxId', '=', mailboxId)
    .where('conversation.mergedIntoId', 'is', null)
    .orderBy(column, direction)
    .orderBy('conversation.id', direction)
    .limit(limit + 1);
  for (const [state, is] of STATES[folder]) query = query.where(`conversation.${state}`, is, null);
  if (after) query = query.where(beyond(column, after, sign));
  return query.execute();
}

/** What belongs to another mailbox and was written to this one too. */
async function alsoOfMailbox(
  db: Db,
  { folder, mailboxId, after, limit }: AskedOfMailbox,
): Promise<ConversationRow[]> {
  const [sort, sign] = ORDER[folder];
  const direction = sign === 1 ? 'asc' : 'desc';
  let query = db
    .selectFrom('alsoIn')
    .select('conversationId')
    .where('mailboxId', '=', mailboxId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('conversation')
          .select('conversation.id')
          .whereRef('conversation.id', '=', 'alsoIn.conversationId')
          .where('conversation.mergedIntoId', 'is', null),
      ),
    )
    .orderBy(sort, direction)
    .orderBy('conversationId', direction)
    .limit(limit + 1);
  for (const [state, is] of STATES[folder]) query = query.where(`alsoIn.${state}`, is, null);
  if (after) query = query.where(beyond(`alsoIn.${sort}`, after, sign));
  const rows = await query.execute();
  return conversationRows(
    db,
    rows.map((row) => row.conversationId),
  );
}

/** After the cursor, in the order of an index: by the sort column, then by the conversation. */
function beyond(column: `${'conversation' | 'alsoIn'}.${string}`, after: Cursor, sign: 1 | -1) {
  const compare = sql.raw(sign === 1 ? '>' : '<');
  const id = column.startsWith('alsoIn') ? 'alsoIn.conversationId' : 'conversation.id';
  return sql<boolean>`(${sql.ref(column)}, ${sql.ref(id)}) ${compare} (${after.at}, ${after.id})`;
}

async function mine(db: Db, viewer: Viewer, { after, limit }: Asked): Promise<PageOf<ConversationRow>> {
  let query = selectRows(db)
    .where('conversation.assigneeId', '=', viewer.id)
    .where('conversation.closedAt', 'is', null)
    .where('conversation.snoozedUntil', 'is', null)
    .where(inSight(viewer))
    .orderBy('conversation.latestAt', 'desc')
    .orderBy('conversation.id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where(beyond('conversation.latestAt', after, -1));
  return page(await query.execute(), limit, (row) => ({ at: row.latestAt, id: row.id }));
}

async function withDrafts(db: Db, viewer: Viewer, { after, limit }: Asked): Promise<PageOf<ConversationRow>> {
  let query = db
    .selectFrom('draft')
    .innerJoin('conversation', 'conversation.id', 'draft.conversationId')
    .select(['draft.id', 'draft.updatedAt', 'draft.conversationId'])
    .where('draft.teammateId', '=', viewer.id)
    .where(inSight(viewer))
    .where(({ not, exists }) => not(exists(newerDraft(db))))
    .orderBy('draft.updatedAt', 'desc')
    .orderBy('draft.id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where(sql<boolean>`(draft.updated_at, draft.id) < (${after.at}, ${after.id})`);
  const { rows, next } = page(await query.execute(), limit, (row) => ({ at: row.updatedAt, id: row.id }));
  const ids = rows.map((row) => row.conversationId);
  return { rows: await conversationRows(db, ids), next };
}

/** A reply and a note begun on one conversation are one row, at the newer one's place. */
function newerDraft(db: Db) {
  return db
    .selectFrom('draft as newer')
    .select('newer.id')
    .where(sql<boolean>`newer.teammate_id = draft.teammate_id
      and newer.conversation_id = draft.conversation_id
      and (newer.updated_at, newer.id) > (draft.updated_at, draft.id)`);
}

/** How many wait, up to MOST_COUNTED, and since when the first of them does (ms UTC). */
export async function waiting(
  db: Db,
  viewer: Viewer,
): Promise<{ count: number; more: boolean; since: number | null }> {
  const pages = await Promise.all(
    viewer.mailboxIds.flatMap((mailboxId) => [
      waitingIn(db.selectFrom('conversation').select(['id', 'waitingSince']), mailboxId),
      waitingIn(db.selectFrom('alsoIn').select(['conversationId as id', 'waitingSince']) as never, mailboxId),
    ]),
  );
  const times = [...new Map(pages.flat().map((row) => [row.id, row.waitingSince!])).values()];
  const since = times.length ? Math.min(...times) : null;
  return { count: Math.min(times.length, MOST_COUNTED), more: times.length > MOST_COUNTED, since };
}

type Waits = { id: number; waitingSince: number | null };

function waitingIn(
  query: SelectQueryBuilder<Schema, 'conversation', Waits>,
  mailboxId: number,
): Promise<Waits[]> {
  return query
    .where('mailboxId', '=', mailboxId)
    .where('waitingSince', 'is not', null)
    .where('snoozedUntil', 'is', null)
    .orderBy('waitingSince')
    .limit(MOST_COUNTED + 1)
    .execute();
}
