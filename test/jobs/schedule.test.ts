import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { handlers, startSchedule } from '../../src/jobs/schedule.ts';
import { now } from '../../src/lib/clock.ts';
import { desk } from '../support/desk.ts';

const SOURCE = join(import.meta.dirname, '../../src');

afterEach(() => void vi.useRealTimers());

test('every kind of job that anybody queues has somebody who does it, and nobody waits for work that never comes', async () => {
  const { db, config } = await desk();
  const done = Object.keys(handlers(db, { ...config, knock: { host: '127.0.0.1', port: 0 } }));
  const queued = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(SOURCE, name), 'utf8').matchAll(/enqueue\(\s*tx,\s*'([^']+)'/g)])
    .map((match) => match[1]!);
  expect(new Set(queued)).toEqual(new Set(done));
  expect(done.length).toBeGreaterThanOrEqual(3);
});

test('by the clock, what is no use any more is forgotten every hour, until it is stopped', async () => {
  const { db, dns: lookUp } = await desk();
  const attempt = { address: '127.0.0.1', email: 'ana@fieldnotes.example' };
  const count = async () => (await db.selectFrom('signInAttempt').select('id').execute()).length;
  const old = async () =>
    db
      .insertInto('signInAttempt')
      .values({ ...attempt, at: 1 })
      .execute();
  await old();
  await db
    .insertInto('signInAttempt')
    .values({ ...attempt, at: now() + 2 * 3_600_000 })
    .execute();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const errors: unknown[] = [];
  const stop = startSchedule(db, { lookUp, onError: (error) => errors.push(error) });
  onTestFinished(stop);
  await vi.advanceTimersByTimeAsync(3_600_000);
  await vi.waitFor(async () => expect(await count()).toBe(1));
  await stop();
  await old();
  await vi.advanceTimersByTimeAsync(2 * 3_600_000);
  expect(await count()).toBe(2);
  expect(errors).toEqual([]);
});

test('whatever fails is told of, each by itself, and nothing is at work once it has stopped', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const gone = connect({ url: null, file: ':memory:' });
  await gone.destroy();
  const errors: unknown[] = [];
  const stop = startSchedule(gone, { lookUp: async () => [], onError: (error) => errors.push(error) });
  vi.advanceTimersByTime(3_600_000);
  await stop();
  expect(errors.length).toBeGreaterThan(5);
});
