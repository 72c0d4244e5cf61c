import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { search } from '../../src/domain/search/searching.ts';
import { reindexJob } from '../../src/jobs/reindex.ts';
import { enqueue } from '../../src/queue/queue.ts';
import { acts } from '../support/acts.ts';
import { isPostgres } from '../support/database.ts';
import { desk } from '../support/desk.ts';
import { richLetter } from '../support/everything.ts';

test('the job fills an empty index to its end, a batch after another', async () => {
  const office = await desk();
  const act = acts(office);
  for (let n = 0; n < 3; n++) await act.receives({ text: 'heliotrope' });
  await sql`delete from search_entry where ${sql.ref(isPostgres ? 'id' : 'rowid')} > 0`.execute(office.db);
  await transaction(office.db, (tx) => enqueue(tx, 'reindex', {}));
  expect(await office.work()).toEqual([]);
  expect((await search(office.db, office.ana, { q: 'heliotrope', limit: 5 })).rows).toHaveLength(3);
  expect(await office.db.selectFrom('job').selectAll().where('kind', '=', 'reindex').execute()).toEqual([]);
});

test('files that came before anybody read files are read, each message once', async () => {
  const office = await desk();
  await office.arrives(richLetter());
  await office.db.deleteFrom('attachmentText').execute();
  const kinds = async () =>
    (await office.db.selectFrom('job').select('kind').execute()).map((job) => job.kind);
  await reindexJob(office.db)({}, undefined as never);
  expect((await kinds()).filter((kind) => kind === 'read-files')).toHaveLength(1);
  expect(await office.work()).toEqual([]);
  expect(await office.db.selectFrom('attachmentText').select('text').execute()).toHaveLength(1);
  await reindexJob(office.db)({}, undefined as never);
  expect(await kinds()).not.toContain('read-files');
});
