import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database.ts';
import { FILE_MARK } from './indexing.ts';
import type { Match } from './matching.ts';
import { conjuncts, type Field, type Question } from './question.ts';

const ROWS_PER_HIT = 8; // read in their order at first, for each hit that is wanted
const [LEAST_AT_ONCE, MOST_AT_FIRST] = [1_000, 5_000]; // rows
const MOST_IN_ORDER = 30_000; // rows: beyond them it is cheaper to look all hits up
const SPARE = 1.25; // what was found so far is no promise

/**
 * `matches` on PostgreSQL, which guesses how many messages hold some words by how common each is. Where they never stand
 * together, or stood together long ago, it guesses wrong and reads its table from the newest row to the oldest. So rows
 * are read in their order only while what was found promises to be enough soon; the rest is looked up in the index.
 */
export async function matchesInPostgres(db: Db, match: Match): Promise<number[]> {
  const { most, spare = most } = match;
  const condition = conditionOf(match);
  let above = await justAbove(db, match);
  if (match.conversationIds) return lookedUp(db, { condition, above, most: Math.max(most, spare) });
  const found: number[] = [];
  let [read, stretch] = [0, Math.min(most * ROWS_PER_HIT, MOST_AT_FIRST)];
  while (found.length < most && above > 0) {
    stretch = Math.max(stretch, LEAST_AT_ONCE);
    const wanted = { condition, above, most: most - found.length };
    if (read + stretch > MOST_IN_ORDER) {
      const rest = { ...wanted, most: Math.max(most, spare) - found.length };
      return [...found, ...(await lookedUp(db, rest))];
    }
    found.push(...(await inOrder(db, { ...wanted, from: above - stretch })));
    read += stretch;
    above -= stretch;
    stretch = found.length ? Math.ceil(((most - found.length) * read * SPARE) / found.length) : MOST_IN_ORDER;
  }
  return found;
}

type Wanted = { condition: RawBuilder<unknown>; above: number; most: number };

// `offset 0` keeps the words out of the choice of an index: for a thousand rows it would read all places of a common word.
async function inOrder(
  db: Db,
  { condition, above, from, most }: Wanted & { from: number },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from (
    select * from search_entry where id < ${above} and id >= ${from} order by id desc offset 0) newest
    where ${condition} order by id desc limit ${most}`.execute(db);
  return rows.map((row) => row.id);
}

// What is materialized is found before it is put in order: by the index, whatever the limit makes PostgreSQL hope for.
async function lookedUp(db: Db, { condition, above, most }: Wanted): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`with hit as materialized (
    select id from search_entry where id < ${above} and ${condition})
    select id from hit order by id desc limit ${most}`.execute(db);
  return rows.map((row) => row.id);
}

/** The id above which nothing can match: where only what is old is asked for, it is not read towards from the newest on. */
async function justAbove(db: Db, { text, before }: Match): Promise<number> {
  const dates = conjuncts(text).filter((part) => part.kind === 'date');
  if (before !== undefined && dates.length === 0) return before;
  const conditions = [sql`id < ${before ?? Number.MAX_SAFE_INTEGER}`, ...dates.map(inPostgres)];
  const { rows } = await sql<{ id: number }>`select id from search_entry
    where ${sql.join(conditions, sql` and `)} order by id desc limit 1`.execute(db);
  return rows[0] ? rows[0].id + 1 : 0;
}

function conditionOf({ text, without = [], mailboxIds, conversationIds }: Match): RawBuilder<unknown> {
  const conditions = [
    ...textConditions(text, without),
    ...(mailboxIds ? [sql`scope && ${[...mailboxIds]}::bigint[]`] : []),
    ...(conversationIds
      ? [sql`id in (select id from message where conversation_id = any(${[...conversationIds]}::bigint[]))`]
      : []),
  ];
  return sql.join(conditions, sql` and `);
}

/**
 * What is asked and what must not be there, as one question to a vector where that is possible: the index then answers
 * `the -the` by itself. Apart, PostgreSQL fetches each row that holds the one word to look for the other.
 */
function textConditions(text: Question, without: readonly Question[]): RawBuilder<unknown>[] {
  const wanted = conjuncts(text).map((part) => ({ part, asked: askedOf(part) }));
  const left = without.map((part) => ({ part, asked: askedOf(part) }));
  const columns = new Set(wanted.flatMap(({ asked }) => asked?.column ?? []));
  const together = [...columns].map((column) => {
    const of = (some: typeof wanted) =>
      some.flatMap(({ asked }) => (asked?.column === column ? [asked.terms] : []));
    const terms = [...of(wanted), ...of(left).map((one) => `!${one}`)].join(' & ');
    return sql`${sql.ref(column)} @@ to_tsquery('porchlight', ${terms})`;
  });
  const isApart = ({ asked }: { asked: Asked | null }) => !asked || !columns.has(asked.column);
  return [
    ...together,
    ...wanted.filter(isApart).map(({ part }) => inPostgres(part)),
    ...left.filter(isApart).map(({ part }) => sql`not ${inPostgres(part)}`),
  ];
}

type Asked = { column: string; terms: string };

/** A question to one vector, in its language; null where it is none. */
function askedOf(question: Question): Asked | null {
  if (question.kind === 'text') return { column: VECTORS[question.field][0], terms: termsOf(question) };
  if (question.kind === 'file') return { column: 'people', terms: termOf(FILE_MARK, 'D') };
  if (question.kind !== 'and' && question.kind !== 'or') return null;
  const parts = question.of.map(askedOf);
  const [first] = parts;
  if (!first || parts.some((part) => part?.column !== first.column)) return null;
  const between = question.kind === 'and' ? ' & ' : ' | ';
  return { column: first.column, terms: `(${parts.map((part) => part!.terms).join(between)})` };
}

/** Which of the two vectors, and which of its weights. */
const VECTORS: Record<Field, [column: string, weights: string]> = {
  any: ['words', ''],
  subject: ['words', 'A'],
  from: ['people', 'A'],
  to: ['people', 'B'],
};

/** What a row of the index must be, in PostgreSQL's language. Words hold letters and digits only (see `askedWords`). */
export function inPostgres(question: Question): RawBuilder<boolean> {
  const asked = askedOf(question);
  if (asked) return sql<boolean>`(${sql.ref(asked.column)} @@ to_tsquery('porchlight', ${asked.terms}))`;
  if (question.kind === 'and' || question.kind === 'or') {
    const between = question.kind === 'and' ? sql` and ` : sql` or `;
    return sql`(${sql.join(question.of.map(inPostgres), between)})`;
  }
  if (question.kind === 'date')
    return sql<boolean>`(created_at >= ${question.from ?? 0} and created_at < ${question.to ?? Number.MAX_SAFE_INTEGER})`;
  throw new Error(`The text index knows nothing of ${question.kind}.`);
}

/** Subject, customer, files and body follow one another in one vector: a phrase stands in one of them. */
const PARTS = ['A', 'B', 'C', 'D'];

function termsOf({ field, words: asked, isPrefix }: Extract<Question, { kind: 'text' }>): string {
  const words = asked.split(' ');
  const phrase = (weights: string) =>
    words
      .map((word, n) => termOf(word, `${weights}${isPrefix && n === words.length - 1 ? '*' : ''}`))
      .join(' <-> ');
  const [, weights] = VECTORS[field];
  if (weights || words.length === 1) return `(${phrase(weights)})`;
  // The whole first: what does not stand together anywhere is told by that alone.
  return `(${[phrase(''), `(${PARTS.map((part) => `(${phrase(part)})`).join(' | ')})`].join(' & ')})`;
}

const termOf = (word: string, weights: string) => `'${word}'${weights ? `:${weights}` : ''}`;
