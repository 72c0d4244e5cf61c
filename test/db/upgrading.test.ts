import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { restoreFrom } from '../../src/db/backup.ts';
import { connect, type Db } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { transaction } from '../../src/db/transaction.ts';
import { viewerFor } from '../../src/domain/access.ts';
import { findConversation } from '../../src/domain/conversation/conversation.ts';
import { see } from '../../src/domain/conversation/following.ts';
import { type Folder, list } from '../../src/domain/conversation/listing.ts';
import { note } from '../../src/domain/conversation/noting.ts';
import { undelivered } from '../../src/domain/conversation/rows.ts';
import { snooze } from '../../src/domain/conversation/snoozing.ts';
import { tag, tagged } from '../../src/domain/conversation/tagging.ts';
import { search } from '../../src/domain/search/searching.ts';
import { reindexJob } from '../../src/jobs/reindex.ts';
import { drain } from '../../src/queue/worker.ts';
import { bareDatabase, freshPostgresUrl, isPostgres } from '../support/database.ts';
import { temporaryFolder } from '../support/desk.ts';
import { FIRST_FOUR, fillOlder, migrateOnly, olderContent } from '../support/older.ts';

/** A desk of the first four migrations with something in it, brought to today. */
async function upgraded() {
  const db = await bareDatabase();
  await migrateOnly(db, FIRST_FOUR);
  await fillOlder(db);
  const before = await olderContent(db);
  await migrate(db);
  const ana = await viewerFor(db, 1);
  const ids = async (folder: Folder, by = ana) => (await list(db, by, { folder })).rows.map((row) => row.id);
  return { db, ana, yuki: await viewerFor(db, 2), before, ids };
}

test('every row of an older desk is there, each column as it was', async () => {
  const { db, before } = await upgraded();
  const after = await olderContent(db);
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toMatchObject(rows);
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toHaveLength(rows.length);
});

test('its lists say the same as before, and the new ones are empty', async () => {
  const { db, ids } = await upgraded();
  expect(await ids('waiting')).toEqual([1]);
  expect(await ids('mine')).toEqual([1]);
  expect(await ids('open')).toEqual([3, 1]);
  expect(await ids('closed')).toEqual([2]);
  expect(await ids('all')).toEqual([3, 2, 1]);
  expect(await ids('drafts')).toEqual([1]);
  for (const folder of ['snoozed', 'following', 'mentions'] as const) expect(await ids(folder)).toEqual([]);
  expect([...(await undelivered(db, [1, 2, 3]))]).toEqual([3]);
});

test('what was written long before is found once the job that reads it again is done', async () => {
  const { db, ana } = await upgraded();
  const found = async (q: string) =>
    (await search(db, ana, { q, limit: 5 })).rows.map((row) => row.id).sort();
  const errors: unknown[] = [];
  await drain(db, {
    handlers: { reindex: reindexJob(db) },
    batches: {},
    onError: (error) => errors.push(error),
  });
  expect(errors).toEqual([]);
  expect(await found('entries')).toEqual([1]);
  expect(await found('Łódź')).toEqual([2]);
  expect(await found('from:maria')).toEqual([1, 2]);
  expect(await found('bin')).toEqual([2]);
});

test('an older conversation can do all that a new one can', async () => {
  const { db, ana, yuki, ids } = await upgraded();
  await transaction(db, async (tx) => {
    const [first, third] = [await findConversation(tx, ana, 1), await findConversation(tx, ana, 3)];
    await tag(tx, first, { name: 'billing', by: ana });
    await note(tx, first, { by: ana, html: '<p>@Yuki</p>' });
    await snooze(tx, third, { until: 'answer', by: ana });
    await see(tx, ana, 3);
  });
  expect((await tagged(db, ana, { tagId: 1 })).rows.map((row) => row.id)).toEqual([1]);
  expect(await ids('mentions', yuki)).toEqual([1]);
  expect(await ids('following', yuki)).toEqual([1]);
  expect(await ids('snoozed')).toEqual([3]);
  expect(await ids('open')).toEqual([1]);
});

/** A backup that an older Porchlight made: its SQLite file with its secret. */
async function olderBackup(): Promise<{ file: string; content: Awaited<ReturnType<typeof olderContent>> }> {
  const file = join(temporaryFolder(), 'older.backup');
  const db = connect({ url: null, file });
  await migrateOnly(db, FIRST_FOUR);
  await fillOlder(db);
  const content = await olderContent(db);
  await db.insertInto('setting').values({ name: 'backup.secret', value: '"older"' }).execute();
  await db.destroy();
  return { file, content };
}

function restored(to: { url: string | null; file: string }): Db {
  const db = connect(to);
  onTestFinished(() => db.destroy());
  return db;
}

test.each(isPostgres ? ['sqlite', 'postgres'] : ['sqlite'])(
  'an older backup is restored into %s, whole',
  async (engine) => {
    const { file, content } = await olderBackup();
    const to =
      engine === 'postgres'
        ? { url: await freshPostgresUrl(), file: '' }
        : { url: null, file: join(temporaryFolder(), 'restored.db') };
    expect(await restoreFrom(file, to)).toMatchObject({
      secret: 'older',
      report: { conversations: 3, messages: 4, migration: '004-threads' },
    });
    const db = restored(to);
    const after = await olderContent(db);
    for (const [table, rows] of Object.entries(content)) expect(after[table], table).toMatchObject(rows);
    expect(await migrate(db)).toEqual([]);
    expect((await list(db, await viewerFor(db, 1), { folder: 'waiting' })).rows).toHaveLength(1);
  },
);

test('restoring an older backup leaves the backup as it was', async () => {
  const { file } = await olderBackup();
  await restoreFrom(file, { url: null, file: join(temporaryFolder(), 'restored.db') });
  const again = restored({ url: null, file });
  expect(await migrate(again)).not.toEqual([]);
});

test.runIf(isPostgres)('what was findable keeps its words, and has its time beside them', async () => {
  const db = await bareDatabase();
  await migrateOnly(db, FIRST_FOUR);
  await fillOlder(db);
  const names = Object.keys(migrations);
  await migrateOnly(db, names.slice(0, names.indexOf('023-search-time')));
  await sql`insert into search_entry (id, scope, words, people)
    select id, '{1}', to_tsvector('porchlight', 'heliotrope'), '' from message`.execute(db);
  await migrate(db);
  const found = await sql<{ id: number; at: number }>`select id, created_at as at from search_entry
    where words @@ to_tsquery('porchlight', 'heliotrope') order by id`.execute(db);
  const messages = await db.selectFrom('message').select(['id', 'createdAt as at']).orderBy('id').execute();
  expect(messages.length).toBeGreaterThan(0);
  expect(found.rows).toEqual(messages);
});

test('an answer to an incident that was under way goes on under the job’s new name', async () => {
  const db = await bareDatabase();
  const names = Object.keys(migrations);
  await migrateOnly(db, names.slice(0, names.indexOf('025-batch-origin')));
  const job = { payload: '{"batchId":7}', dueAt: 1, createdAt: 1 };
  for (const kind of ['answer-incident', 'wake'])
    await db
      .insertInto('job')
      .values({ ...job, kind })
      .execute();
  await migrate(db);
  const jobs = await db.selectFrom('job').select(['kind', 'payload']).orderBy('id').execute();
  expect(jobs.filter((one) => one.payload === job.payload)).toEqual([
    { kind: 'resume-batch', payload: job.payload },
    { kind: 'wake', payload: job.payload },
  ]);
});
