import { sql } from 'kysely';
import { engineOf } from '../../db/connection.ts';
import type { Db } from '../database.ts';
import { columnsOf } from './columns.ts';
import { inPostgres, matchesInPostgres } from './in-postgres.ts';
import { conversationMark, FILE_MARK, mailboxMark } from './indexing.ts';
import { marksBetween } from './periods.ts';
import type { Field, Question } from './question.ts';

export type Match = {
  /** Leaves that the index answers, under `and` and `or`. */
  text: Question;
  /** What the same message must not hold. */
  without?: readonly Question[];
  /** Null is all of them. */
  mailboxIds: readonly number[] | null;
  /** Only messages of these. */
  conversationIds?: readonly number[];
  /** Only message ids below it. */
  before?: number;
  most: number;
  /** How many may be given where more than `most` cost nothing; for whoever may come to want them. */
  spare?: number;
  now: number;
};

/**
 * The ids of messages that match, the newest first. Reads the index from its newest end and stops at `most`, so that a
 * common word at a million messages costs what a rare one does. A date is matched by its days (UTC): who asks looks at
 * the minute.
 */
export async function matches(db: Db, match: Match): Promise<number[]> {
  if (match.mailboxIds?.length === 0 || match.conversationIds?.length === 0) return [];
  return engineOf(db) === 'sqlite' ? matchesInSqlite(db, match) : matchesInPostgres(db, match);
}

async function matchesInSqlite(db: Db, match: Match): Promise<number[]> {
  const { before = Number.MAX_SAFE_INTEGER, most } = match;
  const query = sql`select rowid as id from search_entry
    where search_entry match ${expressionOf(match)} and rowid < ${before} order by rowid desc limit ${most}`;
  return (await columnsOf(db, query, ['id'])).id;
}

/**
 * Which of these messages (the newest first) match. Reads all that lies between the newest and the oldest of them in the
 * index's own order; no lower bound is given, as FTS5 reads on below one to the index's end.
 */
export async function readBetween(
  db: Db,
  { text, ids, now }: { text: Question; ids: readonly number[]; now: number },
): Promise<number[]> {
  if (engineOf(db) === 'postgres') {
    const { rows } = await sql<{ id: number }>`select id from search_entry
      where id = any(${[...ids]}::bigint[]) and ${inPostgres(text)}`.execute(db);
    return rows.map((row) => row.id);
  }
  const query = sql`select rowid as id from search_entry
    where search_entry match ${inSqlite(text, now)} and rowid <= ${ids[0]}
    order by rowid desc limit ${ids[0]! - ids.at(-1)! + 1}`;
  const isAsked = new Set(ids);
  return (await columnsOf(db, query, ['id'])).id.filter((id) => isAsked.has(id));
}

const COLUMNS: Record<Field, string> = {
  any: '{subject body customer files}',
  subject: 'subject',
  from: 'sender',
  to: 'recipients',
};

/** An expression in FTS5's language. Words hold letters and digits only (see `askedWords`), so nothing typed is read as that language. */
function expressionOf({ text, without = [], mailboxIds, conversationIds, now }: Match): string {
  const scopes = [mailboxIds?.map(mailboxMark), conversationIds?.map(conversationMark)];
  const parts = [...scopes.flatMap((marks) => (marks ? [scoped(marks)] : [])), inSqlite(text, now)];
  const wanted = parts.join(' AND ');
  return without.reduce((all, one) => `(${all}) NOT (${inSqlite(one, now)})`, wanted);
}

function inSqlite(question: Question, now: number): string {
  switch (question.kind) {
    case 'and':
    case 'or':
      return `(${question.of.map((part) => inSqlite(part, now)).join(question.kind === 'and' ? ' AND ' : ' OR ')})`;
    case 'text':
      return `(${COLUMNS[question.field]} : "${question.words}"${question.isPrefix ? ' *' : ''})`;
    case 'file':
      return scoped([FILE_MARK]);
    case 'date':
      return scoped(marksBetween(question.from, question.to, now));
    default:
      throw new Error(`The text index knows nothing of ${question.kind}.`);
  }
}

// No marks match nothing; a word that is in no scope says so.
const scoped = (marks: readonly string[]) => `(scope : (${marks.length ? marks.join(' OR ') : 'never'}))`;
