import { expect, test } from 'vitest';
import { buriedJobs, engineHealth } from '../../src/domain/health.ts';
import { bury, enqueue } from '../../src/queue/queue.ts';
import { freshDatabase, isPostgres } from '../support/database.ts';

test('a sound database says so in a sentence', async () => {
  const db = await freshDatabase();
  expect(await engineHealth(db)).toEqual({
    sound: true,
    text: isPostgres ? expect.stringMatching(/^PostgreSQL \d+.* answers$/) : 'The SQLite file is sound',
  });
});

test('jobs that were given up are named with their reason, the newest first, and others are not', async () => {
  const db = await freshDatabase();
  const ids = await db.transaction().execute(async (tx) => {
    const made: number[] = [];
    for (const kind of ['one', 'two', 'three']) made.push(await enqueue(tx, kind, {}));
    return made;
  });
  await bury(db, ids[0]!, 'no such host');
  await bury(db, ids[2]!, 'certificate expired');
  expect(await buriedJobs(db)).toEqual([
    { kind: 'three', error: 'certificate expired' },
    { kind: 'one', error: 'no such host' },
  ]);
});
