import type { Db, Tx } from '../db/connection.ts';
import { engineOf } from '../db/connection.ts';
import { now } from '../lib/clock.ts';

const LEASE_MS = 5 * 60_000; // longer than the slowest honest attempt: an SMTP conversation that hangs ends before
const BACKOFF_MS = [10_000, 30_000, 60_000, 5 * 60_000, 15 * 60_000, 30 * 60_000, 60 * 60_000];

export type Job = { id: number; kind: string; payload: Record<string, unknown>; attempts: number };

/** Adds a job to the caller's transaction, due at `at` (ms UTC; at once unless given). */
export async function enqueue(
  tx: Tx,
  kind: string,
  { at = now(), ...payload }: { at?: number } & Record<string, unknown>,
): Promise<number> {
  const { id } = await tx
    .insertInto('job')
    .values({ kind, payload: JSON.stringify(payload), dueAt: at, createdAt: now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Leases the next job that is due, or gives null. A worker that dies leaves a lease that runs out. */
export async function claim(db: Db, at: number): Promise<Job | null> {
  return db.transaction().execute(async (tx) => {
    const due = tx
      .selectFrom('job')
      .selectAll()
      .where('failedAt', 'is', null)
      .where('dueAt', '<=', at)
      .where((eb) => eb.or([eb('leasedUntil', 'is', null), eb('leasedUntil', '<', at)]))
      .orderBy('dueAt')
      .orderBy('id')
      .limit(1);
    const row = await (engineOf(tx) === 'postgres' ? due.forUpdate().skipLocked() : due).executeTakeFirst();
    if (!row) return null;
    const attempts = row.attempts + 1;
    await tx
      .updateTable('job')
      .set({ leasedUntil: at + LEASE_MS, attempts })
      .where('id', '=', row.id)
      .execute();
    return { id: row.id, kind: row.kind, payload: JSON.parse(row.payload), attempts };
  });
}

/** Leases up to `most` more jobs of a kind that are due, the oldest first: one commit for all of them. */
export async function claimMore(
  db: Db,
  kind: string,
  { at, most }: { at: number; most: number },
): Promise<Job[]> {
  return db.transaction().execute(async (tx) => {
    const due = tx
      .selectFrom('job')
      .selectAll()
      .where('kind', '=', kind)
      .where('failedAt', 'is', null)
      .where('attempts', '=', 0) // what failed before is done alone
      .where('dueAt', '<=', at)
      .where('leasedUntil', 'is', null)
      .orderBy('dueAt')
      .orderBy('id')
      .limit(most);
    const rows = await (engineOf(tx) === 'postgres' ? due.forUpdate().skipLocked() : due).execute();
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    await tx
      .updateTable('job')
      .set({ leasedUntil: at + LEASE_MS, attempts: 1 })
      .where('id', 'in', ids)
      .execute();
    return rows.map(({ id, payload }) => ({ id, kind, payload: JSON.parse(payload), attempts: 1 }));
  });
}

/** When the next job that nobody holds is due (ms UTC), null where there is none. */
export async function nextDue(db: Db, at: number): Promise<number | null> {
  const row = await db
    .selectFrom('job')
    .select('dueAt')
    .where('failedAt', 'is', null)
    .where((eb) => eb.or([eb('leasedUntil', 'is', null), eb('leasedUntil', '<', at)]))
    .orderBy('dueAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.dueAt ?? null;
}

export async function finish(db: Db, ...ids: number[]): Promise<void> {
  await db.deleteFrom('job').where('id', 'in', ids).execute();
}

/** Puts a job back for later: after the backoff of its attempts, or at `at`, which it asked for: then it has not failed, and its attempts count anew. */
export async function postpone(
  db: Db,
  job: Job,
  { error, at }: { error: string; at?: number },
): Promise<void> {
  const wait = BACKOFF_MS[Math.min(job.attempts, BACKOFF_MS.length) - 1]!;
  await db
    .updateTable('job')
    .set({
      leasedUntil: null,
      dueAt: at ?? now() + wait,
      error,
      ...(at === undefined ? {} : { attempts: 0 }),
    })
    .where('id', '=', job.id)
    .execute();
}

/** Gives up: the job stays with its reason, so that `doctor` can name it. */
export async function bury(db: Db, id: number, error: string): Promise<void> {
  await db
    .updateTable('job')
    .set({ leasedUntil: null, failedAt: now(), error })
    .where('id', '=', id)
    .execute();
}

/** Jobs of a kind that were given up, the oldest first. */
export async function buried(db: Db, kind: string, most: number): Promise<Buried[]> {
  const rows = await db
    .selectFrom('job')
    .select(['id', 'payload', 'error'])
    .where('kind', '=', kind)
    .where('failedAt', 'is not', null)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id, payload, error }) => ({ id, payload: JSON.parse(payload), error: error ?? '' }));
}

type Buried = { id: number; payload: Record<string, unknown>; error: string };
