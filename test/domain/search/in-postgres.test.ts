import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import type { Db } from '../../../src/domain/database.ts';
import { matches } from '../../../src/domain/search/matching.ts';
import type { Question } from '../../../src/domain/search/question.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { freshDatabase, isPostgres } from '../../support/database.ts';

const ROWS = 60_000;

/** Two words in every message that never stand together, one word in a few, one only in what is oldest. A message an hour. */
async function library(): Promise<Db> {
  const db = await freshDatabase();
  await sql`insert into search_entry (id, created_at, scope, words, people)
    select n, n * 3600000::bigint, '{1}', setweight(to_tsvector('porchlight', 'apple then pear'
      || case when n % 20000 = 7 then ' fig' else '' end
      || case when n < 400 then ' plum' else '' end), 'D'), ''
    from generate_series(1, ${sql.lit(ROWS)}) n`.execute(db);
  await sql`analyze search_entry`.execute(db);
  return db;
}

const word = (words: string): Question => ({ kind: 'text', field: 'any', words, isPrefix: false });

type Read = { ids: number[]; statements: string[]; plans: string[] };

type Asked = { most?: number; spare?: number; without?: Question[] };

async function read(db: Db, text: Question, asked: Asked = {}): Promise<Read> {
  const executor = db.getExecutor();
  const execute = executor.executeQuery;
  const [statements, plans]: string[][] = [[], []];
  executor.executeQuery = async (query, ...rest) => {
    statements!.push(query.sql);
    const explain = { ...query, sql: `explain ${query.sql}` };
    const { rows } = await execute.call(executor, explain, ...rest);
    plans!.push(rows.map((row) => Object.values(row as object)[0]).join('\n'));
    return execute.call(executor, query, ...rest) as never;
  };
  try {
    const ids = await matches(db, { text, mailboxIds: null, most: 100, now: 0, ...asked });
    return { ids, statements: statements!, plans: plans! };
  } finally {
    executor.executeQuery = execute;
  }
}

const isLookedUp = ({ statements }: Read) => statements.some((one) => one.includes('materialized'));

test.runIf(isPostgres)(
  'a common word is read in the order of the messages, and no further than it takes',
  async () => {
    const found = await read(await library(), word('apple'));
    expect(found.ids).toEqual(Array.from({ length: 100 }, (_, n) => ROWS - n));
    expect(found.statements).toHaveLength(2);
    expect(found.plans[1]).toMatch(/Index Scan Backward using search_entry_pkey/);
    expect(found.plans[1]).not.toMatch(/Sort|Seq Scan/);
  },
);

test.runIf(isPostgres)(
  'a phrase of common words that never stand together is looked up in the index',
  async () => {
    const found = await read(await library(), word('pear apple'));
    expect(found.ids).toEqual([]);
    expect(isLookedUp(found)).toBe(true);
    // The newest stretch, then the rest at once: never the whole table, row by row.
    expect(found.statements).toHaveLength(3);
  },
);

test.runIf(isPostgres)('a rare word is looked up, and so is one that only what is old holds', async () => {
  const db = await library();
  const rare = await read(db, word('fig'));
  expect(rare.ids).toEqual([40_007, 20_007, 7]);
  expect(rare.plans.at(-1)).toMatch(/search_entry_words/);
  const old = await read(db, word('plum'), { most: 50 });
  expect(old.ids).toEqual(Array.from({ length: 50 }, (_, n) => 399 - n));
  expect(isLookedUp(old)).toBe(true);
});

test.runIf(isPostgres)('where nothing is so old, the index of times says so at once', async () => {
  const found = await read(await library(), { kind: 'date', from: null, to: 1_000 });
  expect(found.ids).toEqual([]);
  expect(found.statements).toHaveLength(1);
  expect(found.plans[0]).toMatch(/search_entry_created/);
});

test.runIf(isPostgres)('what is old is read from where it begins', async () => {
  const to = 30_000 * 3_600_000 + 1;
  const found = await read(
    await library(),
    { kind: 'and', of: [{ kind: 'date', from: null, to }, word('apple')] },
    { most: 3 },
  );
  expect(found.ids).toEqual([30_000, 29_999, 29_998]);
  expect(found.statements).toHaveLength(2);
  expect(isLookedUp(found)).toBe(false);
});

test.runIf(isPostgres)('a search for a common word begins at the newest message, not above it', async () => {
  const db = await library();
  const statements: string[] = [];
  const executor = db.getExecutor();
  const execute = executor.executeQuery;
  onTestFinished(() => {
    executor.executeQuery = execute;
  });
  executor.executeQuery = (query, ...rest) => {
    statements.push(query.sql);
    return execute.call(executor, query, ...rest) as never;
  };
  const viewer = { id: 1, name: 'Ana', zone: 'UTC', mailboxIds: [1] } as unknown as Viewer;
  await search(db, viewer, { q: 'apple', limit: 10 });
  expect(statements.some((one) => one.includes('search_entry'))).toBe(true);
  expect(isLookedUp({ ids: [], plans: [], statements })).toBe(false);
});

test.runIf(isPostgres)('what contradicts itself is answered by the index of words alone', async () => {
  const found = await read(await library(), word('apple'), { without: [word('apple')] });
  expect(found.ids).toEqual([]);
  // One condition, which the index answers: no row that holds the one word is fetched to look for the other.
  expect(found.plans.at(-1)).toMatch(/Index Cond: \(words @@ '''?appl''? & !''?appl/);
  expect(found.plans.at(-1)).not.toMatch(/Filter:.*@@/);
});

test.runIf(isPostgres)(
  'who looks it all up gives the spare ones with those that were asked for',
  async () => {
    const db = await library();
    const asked = { most: 50, spare: 300 };
    expect((await read(db, word('plum'), asked)).ids).toEqual(Array.from({ length: 300 }, (_, n) => 399 - n));
    // What is read in its order costs by the row.
    expect((await read(db, word('apple'), asked)).ids).toHaveLength(50);
  },
);

const MESSAGES = ['apple pear', 'pear apple', 'apple', 'fig', 'pear fig', 'apple fig pear', ''];
const leaf = fc.record({
  kind: fc.constant('text' as const),
  field: fc.constantFrom('any' as const, 'subject' as const, 'from' as const),
  words: fc.constantFrom('apple', 'pear', 'fig', 'apple pear'),
  isPrefix: fc.boolean(),
});
const asked: fc.Arbitrary<Question> = fc.oneof(
  leaf,
  fc.constant({ kind: 'file' } as const),
  fc.record({
    kind: fc.constantFrom('and' as const, 'or' as const),
    of: fc.array(leaf, { minLength: 2, maxLength: 3 }),
  }),
);

test.runIf(isPostgres)(
  'what must not be there is left out, together with the rest or apart from it',
  { timeout: 60_000 },
  async () => {
    const db = await freshDatabase();
    for (const [n, text] of MESSAGES.entries())
      await sql`insert into search_entry (id, created_at, scope, words, people) values (${n + 1}, ${n}, '{1}',
        setweight(to_tsvector('porchlight', ${MESSAGES.at(-1 - n)}), 'A') || setweight(to_tsvector('porchlight', ${text}), 'D'),
        setweight(to_tsvector('porchlight', ${n % 2 ? 'apple' : 'file'}), ${n % 2 ? 'A' : 'D'}::"char"))`.execute(
        db,
      );
    const found = async (text: Question, without: Question[] = []) =>
      matches(db, { text, without, mailboxIds: null, most: 100, now: 0 });
    await fc.assert(
      fc.asyncProperty(asked, asked, async (text, unwanted) => {
        const out = new Set(await found(unwanted));
        expect(await found(text, [unwanted])).toEqual((await found(text)).filter((id) => !out.has(id)));
      }),
      { numRuns: 100 },
    );
  },
);
