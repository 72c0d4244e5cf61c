import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connect, type Db } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { bury, claim, enqueue, finish, type Job, nextDue, postpone } from '../../src/queue/queue.ts';
import { HOUR, itIs, MINUTE, NINE } from '../support/acts.ts';
import { freshDatabase, freshPostgresUrl, isPostgres } from '../support/database.ts';
import { temporaryFolder } from '../support/desk.ts';

const adds = (db: Db, at: number, payload: object = {}) =>
  db.transaction().execute((tx) => enqueue(tx, 'greet', { at, ...payload }));

const job = (db: Db, id: number) =>
  db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('a job that is due is claimed with what it needs, and its lease keeps others away', async () => {
  const db = await freshDatabase();
  const id = await adds(db, NINE, { name: 'Maria', times: 2 });
  expect(await claim(db, NINE)).toEqual({
    id,
    kind: 'greet',
    payload: { name: 'Maria', times: 2 },
    attempts: 1,
  });
  expect(await claim(db, NINE + MINUTE)).toBeNull();
});

test('a job is not claimed before its time', async () => {
  const db = await freshDatabase();
  await adds(db, NINE);
  expect(await claim(db, NINE - 1)).toBeNull();
  expect(await nextDue(db, NINE - 1)).toBe(NINE);
});

test('jobs are claimed in the order in which they fall due', async () => {
  const db = await freshDatabase();
  const ids = [await adds(db, NINE + 2), await adds(db, NINE + 1), await adds(db, NINE + 1)];
  const claimed: number[] = [];
  for (let next = await claim(db, NINE + 5); next; next = await claim(db, NINE + 5)) claimed.push(next.id);
  expect(claimed).toEqual([ids[1], ids[2], ids[0]]);
});

test('a lease that runs out gives the job back: its worker died', async () => {
  const db = await freshDatabase();
  const id = await adds(db, NINE);
  await claim(db, NINE);
  expect(await claim(db, NINE + 5 * MINUTE)).toBeNull();
  expect(await nextDue(db, NINE + 5 * MINUTE)).toBeNull();
  expect(await claim(db, NINE + 5 * MINUTE + 1)).toMatchObject({ id, attempts: 2 });
});

/** Workers of two processes on one database. */
async function twoProcesses(): Promise<[Db, Db]> {
  const to = isPostgres
    ? { url: await freshPostgresUrl(), file: '' }
    : { url: null, file: join(temporaryFolder(), 'desk.db') };
  const dbs: [Db, Db] = [connect(to), connect(to)];
  onTestFinished(async () => void (await Promise.all(dbs.map((db) => db.destroy()))));
  await migrate(dbs[0]);
  return dbs;
}

test('however many workers claim at once, in one process or two, each job is claimed once', async () => {
  const dbs = await twoProcesses();
  const ids: number[] = [];
  for (let n = 0; n < 20; n++) ids.push(await adds(dbs[0], NINE));
  const work = async (db: Db) => {
    const claimed: number[] = [];
    // SQLite in one thread waits for another connection by blocking: the other is let go on between claims.
    for (let misses = 0; misses < 3; ) {
      const next = await claim(db, NINE);
      if (next) claimed.push(next.id);
      else misses++;
      await new Promise((later) => setImmediate(later));
    }
    return claimed;
  };
  const claimed = isPostgres
    ? (await Promise.all([dbs[0], dbs[0], dbs[1], dbs[1]].map(work))).flat()
    : [...(await Promise.all([work(dbs[0]), work(dbs[0])])).flat(), ...(await work(dbs[1]))];
  expect(claimed.sort((a, b) => a - b)).toEqual(ids);
});

test('a finished job is gone', async () => {
  const db = await freshDatabase();
  const id = await adds(db, NINE);
  await claim(db, NINE);
  await finish(db, id);
  expect(await db.selectFrom('job').select('id').execute()).toEqual([]);
  expect(await nextDue(db, NINE)).toBeNull();
});

test('a job that failed waits longer each time, up to an hour, with its reason', async () => {
  const db = await freshDatabase();
  const id = await adds(db, NINE);
  const waits: number[] = [];
  for (let attempts = 1; attempts <= 9; attempts++) {
    itIs(NINE);
    await postpone(db, { id, kind: 'greet', payload: {}, attempts }, { error: `try ${attempts}` });
    const { dueAt, leasedUntil, error } = await job(db, id);
    expect({ leasedUntil, error }).toEqual({ leasedUntil: null, error: `try ${attempts}` });
    waits.push(Math.floor((dueAt - NINE) / 5_000) * 5_000);
  }
  expect(waits).toEqual([10_000, 30_000, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, HOUR, HOUR]);
});

test('a job that asks for a time of its own has not failed: its attempts count anew', async () => {
  const db = await freshDatabase();
  await adds(db, NINE);
  const claimed: Job = (await claim(db, NINE))!;
  await postpone(db, claimed, { error: 'not yet', at: NINE + HOUR });
  expect(await claim(db, NINE + HOUR - 1)).toBeNull();
  expect(await claim(db, NINE + HOUR)).toMatchObject({ id: claimed.id, attempts: 1 });
});

test('a buried job is never claimed again and keeps its reason', async () => {
  const db = await freshDatabase();
  const id = await adds(db, NINE);
  await claim(db, NINE);
  await bury(db, id, 'no such host');
  expect(await claim(db, NINE + 100 * HOUR)).toBeNull();
  expect(await nextDue(db, NINE + 100 * HOUR)).toBeNull();
  expect(await job(db, id)).toMatchObject({ error: 'no such host', failedAt: expect.any(Number) });
});

test('a job of a transaction that fails was never there', async () => {
  const db = await freshDatabase();
  const failing = db.transaction().execute(async (tx) => {
    await enqueue(tx, 'greet', {});
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await db.selectFrom('job').select('id').execute()).toEqual([]);
});
