import { now } from '../../lib/clock.ts';
import { decodeCursor, encodeCursor, type PageOf } from '../../lib/paging.ts';
import type { Viewer } from '../access.ts';
import { type ConversationRow, conversationRows } from '../conversation/rows.ts';
import type { Db } from '../database.ts';
import { searchByList } from './by-list.ts';
import { type Found, type Searching, searchByText, textOf } from './by-text.ts';
import { conjuncts, leavesOf, type Question } from './question.ts';
import { understand } from './understanding.ts';

export type SearchPage = PageOf<ConversationRow> & {
  /** Sentences about what could not be looked for as it was typed. */
  remarks: string[];
  /** The message by which each conversation was found, where words led to one. */
  foundBy: Map<number, number>;
  /** What was asked for, as it was understood; null where nothing was. */
  question: Question | null;
  /** True where looking ended before the page was full; `next` goes on from there. */
  isCutShort: boolean;
};

type Asking = { q: string; cursor?: string; limit: number };

/**
 * One page of what a search box's text asks for (see `parse`), in the viewer's mailboxes. Words come by their newest
 * message, newest first; operators alone come in the order of their list. A page reads a bounded number of rows,
 * however much there is.
 */
export async function search(db: Db, viewer: Viewer, { q, cursor, limit }: Asking): Promise<SearchPage> {
  const at = now();
  const { question, remarks } = await understand(db, viewer, { q, now: at });
  const nothing = { rows: [], next: null, remarks, foundBy: new Map(), question, isCutShort: false };
  if (!question || viewer.mailboxIds.length === 0) return nothing;
  const mailboxIds = await scopeOf(db, viewer, question);
  const found = await searchFor(db, viewer, { question, mailboxIds, limit, now: at, cursor });
  const rows = await conversationRows(
    db,
    found.hits.map((hit) => hit.conversationId),
  );
  const foundBy = new Map(
    found.hits.flatMap((hit) => (hit.messageId === null ? [] : [[hit.conversationId, hit.messageId]])),
  );
  return { ...nothing, rows, next: found.next, foundBy, isCutShort: found.isCutShort };
}

const MOST_STRETCHES = 5; // each as much as a page may read

/**
 * How many conversations a search finds, up to `most`. `isCutShort`: so many were found before enough was looked
 * through. `isOwn`: another person who sees the same mailboxes may find others, by their name or their zone.
 */
export async function countFound(
  db: Db,
  viewer: Viewer,
  { q, most }: { q: string; most: number },
): Promise<{ count: number; isCutShort: boolean; isOwn: boolean }> {
  const at = now();
  const { question } = await understand(db, viewer, { q, now: at });
  if (!question || viewer.mailboxIds.length === 0) return { count: 0, isCutShort: false, isOwn: false };
  const mailboxIds = await scopeOf(db, viewer, question);
  const ids = new Set<number>();
  let cursor: string | undefined;
  for (let stretch = 0; stretch < MOST_STRETCHES; stretch++) {
    const asked = { question, mailboxIds, limit: most - ids.size, now: at, cursor };
    const { hits, next } = await searchFor(db, viewer, asked);
    for (const { conversationId } of hits) ids.add(conversationId);
    cursor = next ?? undefined;
    if (!next || ids.size >= most) break;
  }
  const isCutShort = cursor !== undefined && ids.size < most;
  return { count: ids.size, isCutShort, isOwn: isOwn(question, viewer) };
}

function isOwn(question: Question, viewer: Viewer): boolean {
  return leavesOf(question, { negated: true }).some(
    (leaf) => leaf.kind === 'date' || (leaf.kind === 'assigned' && leaf.to === viewer.id),
  );
}

async function searchFor(
  db: Db,
  viewer: Viewer,
  { cursor, ...asked }: Searching & { cursor?: string },
): Promise<Found<string>> {
  const after = decodeCursor(cursor);
  if (textOf(asked.question)) {
    const found = await searchByText(db, viewer, { ...asked, before: after?.id ?? null });
    return { ...found, next: found.next === null ? null : encodeCursor({ at: 0, id: found.next }) };
  }
  const found = await searchByList(db, viewer, { ...asked, after });
  return { ...found, next: found.next && encodeCursor(found.next) };
}

/** The mailboxes to look in: the viewer's, or those of them that are asked for. Null is every mailbox there is. */
async function scopeOf(db: Db, viewer: Viewer, question: Question): Promise<readonly number[] | null> {
  const wanted = conjuncts(question)
    .filter((part) => leavesOf(part).length > 0 && leavesOf(part).every((leaf) => leaf.kind === 'mailbox'))
    .map((part) => leavesOf(part).flatMap((leaf) => (leaf.kind === 'mailbox' ? [leaf.id] : [])));
  const narrowed = viewer.mailboxIds.filter((id) => wanted.every((ids) => ids.includes(id)));
  if (narrowed.length < viewer.mailboxIds.length) return narrowed;
  const all = await db.selectFrom('mailbox').select('id').execute();
  return all.every((row) => viewer.mailboxIds.includes(row.id)) ? null : viewer.mailboxIds;
}
