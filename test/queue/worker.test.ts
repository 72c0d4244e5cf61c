import { expect, onTestFinished, test, vi } from 'vitest';
import type { Db } from '../../src/db/connection.ts';
import { transaction } from '../../src/db/transaction.ts';
import { now } from '../../src/lib/clock.ts';
import { enqueue } from '../../src/queue/queue.ts';
import { drain, type Handler, Later, startWorker } from '../../src/queue/worker.ts';
import { HOUR, itIs, NINE } from '../support/acts.ts';
import { freshDatabase } from '../support/database.ts';

const adds = (db: Db, kind: string, payload: { at?: number } & Record<string, unknown> = {}) =>
  transaction(db, (tx) => enqueue(tx, kind, payload));

const jobs = (db: Db) => db.selectFrom('job').selectAll().orderBy('id').execute();

function starts(db: Db, handlers: Record<string, Handler>, lanes = 2) {
  const onError = vi.fn();
  const stop = startWorker(db, { handlers, onError }, lanes);
  onTestFinished(stop);
  return { onError, stop };
}

test('draining does every due job once, in order, and leaves what is not due', async () => {
  const db = await freshDatabase();
  itIs(NINE);
  const done: unknown[] = [];
  await adds(db, 'greet', { name: 'Maria' });
  await adds(db, 'greet', { name: 'Bob' });
  await adds(db, 'greet', { name: 'Later', at: NINE + HOUR });
  const greet: Handler = async ({ name }) => void done.push(name);
  expect(await drain(db, { handlers: { greet }, onError: () => {} }, { at: () => now() + 1000 })).toBe(2);
  expect(done).toEqual(['Maria', 'Bob']);
  expect(await jobs(db)).toHaveLength(1);
});

test('a job that throws is told of and tried again later, and the next one is done', async () => {
  const db = await freshDatabase();
  const onError = vi.fn();
  const done: string[] = [];
  const handlers: Record<string, Handler> = {
    fails: async () => {
      throw new Error('connection reset');
    },
    works: async () => void done.push('works'),
  };
  await adds(db, 'fails');
  await adds(db, 'works');
  await drain(db, { handlers, onError });
  expect(done).toEqual(['works']);
  expect(onError).toHaveBeenCalledTimes(1);
  const [failed] = await jobs(db);
  expect(failed).toMatchObject({ attempts: 1, error: 'connection reset', failedAt: null, leasedUntil: null });
  expect(failed!.dueAt).toBeGreaterThan(now() + 5_000);
});

test('a handler that wants its job later gets it then, and that is no error', async () => {
  const db = await freshDatabase();
  const onError = vi.fn();
  const at = now() + HOUR;
  const handlers = {
    deliver: async () => {
      throw new Later(at, '451 try again');
    },
  };
  await adds(db, 'deliver');
  await drain(db, { handlers, onError });
  expect((await jobs(db))[0]).toMatchObject({ dueAt: at, error: '451 try again' });
  expect(onError).not.toHaveBeenCalled();
});

test('after twelve attempts a job is given up, with its last reason', async () => {
  const db = await freshDatabase();
  const onError = vi.fn();
  const handlers = {
    fails: async () => {
      throw new Error('still no');
    },
  };
  await adds(db, 'fails', { at: NINE });
  let at = NINE;
  for (let attempt = 1; attempt <= 20; attempt++) {
    itIs(at);
    await drain(db, { handlers, onError });
    at += 2 * HOUR;
  }
  expect(onError).toHaveBeenCalledTimes(12);
  expect((await jobs(db))[0]).toMatchObject({
    attempts: 12,
    error: 'still no',
    failedAt: expect.any(Number),
  });
});

test('a kind that nobody handles stays, with a reason', async () => {
  const db = await freshDatabase();
  await adds(db, 'unheard-of');
  await drain(db, { handlers: {}, onError: () => {} });
  expect((await jobs(db))[0]!.error).toContain('unheard-of');
});

test('a worker wakes at the commit that brings a job', async () => {
  const db = await freshDatabase();
  const done = vi.fn();
  starts(db, { greet: async ({ name }) => done(name) });
  await new Promise((later) => setTimeout(later, 100));
  await adds(db, 'greet', { name: 'Maria' });
  await vi.waitFor(() => expect(done).toHaveBeenCalledExactlyOnceWith('Maria'), { timeout: 8_000 });
});

test('a worker wakes when a job falls due', async () => {
  const db = await freshDatabase();
  const at = now() + 400;
  const done = vi.fn();
  starts(db, { greet: async () => done(now()) });
  await adds(db, 'greet', { at });
  await vi.waitFor(() => expect(done).toHaveBeenCalledTimes(1), { timeout: 8_000 });
  expect(done.mock.calls[0]![0]).toBeGreaterThanOrEqual(at);
});

test('one job at hand does not hold up the others', async () => {
  const db = await freshDatabase();
  const done: string[] = [];
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  starts(db, {
    slow: async () => {
      await held;
      done.push('slow');
    },
    quick: async () => void done.push('quick'),
  });
  await adds(db, 'slow');
  await adds(db, 'quick');
  await vi.waitFor(() => expect(done).toEqual(['quick']), { timeout: 8_000 });
  letGo();
  await vi.waitFor(() => expect(done).toEqual(['quick', 'slow']), { timeout: 8_000 });
});

test('stopping waits for the job at hand and takes no other', async () => {
  const db = await freshDatabase();
  const done: number[] = [];
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const begun = vi.fn();
  const { stop } = starts(
    db,
    {
      greet: async ({ n }) => {
        begun();
        await held;
        done.push(Number(n));
      },
    },
    1,
  );
  await adds(db, 'greet', { n: 1 });
  await vi.waitFor(() => expect(begun).toHaveBeenCalled(), { timeout: 8_000 });
  const stopped = stop();
  letGo();
  await stopped;
  expect(done).toContain(1);
  const left = (await jobs(db)).length;
  await adds(db, 'greet', { n: 2 });
  await new Promise((later) => setTimeout(later, 100));
  expect(done).toEqual([1]);
  expect(await jobs(db)).toHaveLength(left + 1);
});

test('jobs of a kind that are done together are done all at once, as many as it takes', async () => {
  const db = await freshDatabase();
  for (let n = 0; n < 7; n++) await adds(db, 'read', { n });
  await adds(db, 'greet', { n: 7 });
  const together: unknown[][] = [];
  const alone: unknown[] = [];
  const batch = {
    most: 3,
    perform: async (payloads: Record<string, unknown>[]) => void together.push(payloads.map(({ n }) => n)),
  };
  const handler: Handler = async ({ n }) => void alone.push(n);
  const options = {
    handlers: { read: handler, greet: handler },
    batches: { read: batch },
    onError: () => {},
  };
  expect(await drain(db, options)).toBe(8);
  expect(together).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  expect(alone).toEqual([6, 7]);
  expect(await jobs(db)).toEqual([]);
});

test('where one of many cannot be done each is done alone, and only that one waits', async () => {
  const db = await freshDatabase();
  for (let n = 0; n < 3; n++) await adds(db, 'read', { n });
  const onError = vi.fn();
  const done: unknown[] = [];
  const read: Handler = async ({ n }) => {
    if (n === 1) throw new Error('Number one');
    done.push(n);
  };
  const batch = {
    most: 10,
    perform: async () => {
      throw new Error('One of them');
    },
  };
  await drain(db, { handlers: { read }, batches: { read: batch }, onError });
  expect(done).toEqual([0, 2]);
  expect(onError).toHaveBeenCalledTimes(1);
  expect(await jobs(db)).toMatchObject([{ attempts: 1, error: 'Number one' }]);
});
