import { sql } from 'kysely';
import { type Cursor, decodeCursor, type PageOf, page } from '../lib/paging.ts';
import { ownersOnly, type Viewer } from './access.ts';
import type { Db } from './database.ts';
import type { EventKind } from './event.ts';

const PAGE_SIZE = 100;
const READ_AT_ONCE = 500; // lines of an export: what it holds in memory, however long it is

/** One thing that happened, who did it and from where. */
export type AuditLine = {
  id: number;
  at: number;
  kind: EventKind;
  /** The teammate's name; null where a customer's mail or the machine did it. */
  by: string | null;
  conversationId: number | null;
  mailboxId: number | null;
  /** Network address; null where nobody acted, or it was done on the machine itself. */
  address: string | null;
  /** What the session's browser says it is, or the API token's name. */
  device: string | null;
  data: Record<string, unknown>;
};

/** Which lines: by what happened, where, and when (ms UTC, `to` not included). Never by who did it. */
export type AuditFilter = { kind?: EventKind; conversationId?: number; from?: number; to?: number };

/** One page of the audit, the newest first. For owners: Forbidden for others. */
export async function audit(
  db: Db,
  viewer: Viewer,
  { cursor, limit = PAGE_SIZE, ...filter }: AuditFilter & { cursor?: string; limit?: number },
): Promise<PageOf<AuditLine>> {
  ownersOnly(viewer, 'read this');
  const rows = await linesOf(db, { ...filter, after: decodeCursor(cursor), limit: limit + 1 });
  return page(rows, limit, ({ at, id }) => ({ at, id }));
}

/** Every line, the newest first, a few hundred at a time. Forbidden for whoever is no owner. */
export async function* wholeAudit(db: Db, viewer: Viewer, filter: AuditFilter): AsyncGenerator<AuditLine> {
  ownersOnly(viewer, 'read this');
  for (let after: Cursor | null = null; ; ) {
    const rows: AuditLine[] = await linesOf(db, { ...filter, after, limit: READ_AT_ONCE });
    yield* rows;
    if (rows.length < READ_AT_ONCE) return;
    after = rows.at(-1)!;
  }
}

type Asked = AuditFilter & { after: Cursor | null; limit: number };

async function linesOf(
  db: Db,
  { kind, conversationId, from, to, after, limit }: Asked,
): Promise<AuditLine[]> {
  let query = db
    .selectFrom('event')
    .leftJoin('teammate', 'teammate.id', 'event.teammateId')
    .leftJoin('session', 'session.id', 'event.sessionId')
    .leftJoin('apiToken', 'apiToken.id', 'event.apiTokenId')
    .select(['event.id', 'event.at', 'event.kind', 'event.conversationId', 'event.mailboxId', 'event.data'])
    .select(['event.address', 'teammate.name as by', 'session.device', 'apiToken.name as token'])
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit);
  if (kind) query = query.where('event.kind', '=', kind);
  if (conversationId !== undefined) query = query.where('event.conversationId', '=', conversationId);
  if (from !== undefined) query = query.where('event.at', '>=', from);
  if (to !== undefined) query = query.where('event.at', '<', to);
  if (after) query = query.where(sql<boolean>`(event.at, event.id) < (${after.at}, ${after.id})`);
  const rows = await query.execute();
  return rows.map(({ token, device, ...row }) => ({
    ...row,
    kind: row.kind as EventKind,
    device: device ?? (token === null ? null : `API token “${token}”`),
    data: JSON.parse(row.data),
  }));
}
