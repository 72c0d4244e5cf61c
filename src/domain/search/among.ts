import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { engineOf } from '../../db/connection.ts';
import type { Db } from '../database.ts';
import { columnsOf } from './columns.ts';
import { type Match, matches, readBetween } from './matching.ts';

export type Said = { id: number; conversationId: number; createdAt: number };

/** What a query of messages gives, in its order. */
export async function saidIn(db: Db, query: Expression<Said>): Promise<Said[]> {
  const { id, conversationId, createdAt } = await columnsOf(db, query, ['id', 'conversationId', 'createdAt']);
  return id.map((one, n) => ({ id: one, conversationId: conversationId[n]!, createdAt: createdAt[n]! }));
}

/**
 * Whether a column is one of any number of ids: one parameter, so that the statement is prepared once for all lengths.
 * PostgreSQL reads an array along its index in one go; a subquery it looks up id by id.
 */
export function isOneOf(db: Db, column: string, ids: readonly number[]): RawBuilder<SqlBool> {
  return engineOf(db) === 'sqlite'
    ? sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`
    : sql`${sql.ref(column)} = any(${[...ids]}::bigint[])`;
}

// To look a conversation up in the index costs as much as to read a hundred rows of a common word in their order.
const ROWS_PER_MESSAGE = 16;
const MOST_OLDER = 20_000;

type Among = {
  text: Match['text'];
  /** The newest first. */
  messages: readonly Said[];
  /** Where one message says enough of its conversation, its older ones need not be read. */
  isOnceEnough?: boolean;
  now: number;
};

/**
 * The ids of those of these messages that match. What lies close together is read in one go from the newest on; only the
 * conversations of the others are looked up one by one.
 */
export async function matchesAmong(
  db: Db,
  { text, messages, isOnceEnough = false, now }: Among,
): Promise<number[]> {
  if (messages.length === 0) return [];
  const count = engineOf(db) === 'sqlite' ? closeTogether(messages) : messages.length;
  const near = messages.slice(0, count);
  const found = await readBetween(db, { text, ids: near.map((one) => one.id), now });
  const isFound = new Set(found);
  const said = new Set(near.flatMap((one) => (isFound.has(one.id) ? [one.conversationId] : [])));
  const far = messages.slice(count).filter((one) => !isOnceEnough || !said.has(one.conversationId));
  if (far.length === 0) return found;
  const older = await matches(db, {
    text,
    mailboxIds: null,
    conversationIds: [...new Set(far.map((one) => one.conversationId))],
    before: near.at(-1)!.id,
    most: MOST_OLDER,
    now,
  });
  const isAsked = new Set(far.map((one) => one.id));
  return [...found, ...older.filter((id) => isAsked.has(id))];
}

/** How many of them, from the newest on, are close enough to be read in one go: at least the newest. */
export function closeTogether(messages: readonly { id: number }[]): number {
  const newest = messages[0]!.id;
  return messages.findLastIndex(({ id }, n) => newest - id <= ROWS_PER_MESSAGE * n) + 1;
}
