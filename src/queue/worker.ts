import { onChange } from '../db/changes.ts';
import type { Db } from '../db/connection.ts';
import { now } from '../lib/clock.ts';
import { bury, claim, claimMore, finish, type Job, nextDue, postpone } from './queue.ts';

const MOST_ATTEMPTS = 12;
const LONGEST_SLEEP_MS = 30_000;
const SHORTEST_SLEEP_MS = 20;

/** Does one job. Resolves when it is done; a `Later` puts it back; any other throw is retried with backoff. */
export type Handler = (payload: Record<string, unknown>, job: Job) => Promise<void>;

/** Does up to `most` jobs of a kind at once, all or none. Where it throws, each is done alone by its handler. */
export type Batch = { most: number; perform: (payloads: Record<string, unknown>[]) => Promise<void> };

/** Thrown by a handler that wants its job back at a time of its own (ms UTC). */
export class Later extends Error {
  readonly at: number;
  constructor(at: number, reason: string) {
    super(reason);
    this.at = at;
  }
}

type WorkerOptions = {
  handlers: Record<string, Handler>;
  /** By kind: a commit costs a wait for the disk, so that many small jobs share theirs. */
  batches?: Record<string, Batch>;
  /** Told of every throw that is not a `Later`. */
  onError: (error: unknown, job: Job) => void;
};

/** Does every job that is due, one after another, unless `isStopped` says to stop after the job at hand. Gives how many. */
export async function drain(
  db: Db,
  options: WorkerOptions,
  { at = now, isStopped = () => false }: { at?: () => number; isStopped?: () => boolean } = {},
): Promise<number> {
  for (let done = 0; ; done++) {
    if (isStopped()) return done;
    const due = await nextDue(db, at()); // a read first: a claim locks out every writer
    const job = due !== null && due <= at() ? await claim(db, at()) : null;
    if (!job) return done;
    const batch = job.attempts === 1 ? options.batches?.[job.kind] : undefined;
    done += batch ? await performTogether(db, { job, batch, at: at() }, options) : 0;
    if (!batch) await perform(db, job, options);
  }
}

/** The job and others of its kind. Gives how many others. */
async function performTogether(
  db: Db,
  { job, batch, at }: { job: Job; batch: Batch; at: number },
  options: WorkerOptions,
): Promise<number> {
  const more = await claimMore(db, job.kind, { at, most: batch.most - 1 });
  const jobs = [job, ...more];
  const isDone =
    more.length > 0 &&
    (await batch.perform(jobs.map(({ payload }) => payload)).then(
      () => true,
      () => false, // one of them; its own handler says which and why
    ));
  if (isDone) await finish(db, ...jobs.map(({ id }) => id));
  else for (const one of jobs) await perform(db, one, options);
  return more.length;
}

async function perform(db: Db, job: Job, { handlers, onError }: WorkerOptions): Promise<void> {
  const handler = handlers[job.kind];
  try {
    if (!handler) throw new Error(`No handler for the job ${job.kind}`);
    await handler(job.payload, job);
    await finish(db, job.id);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof Later) return postpone(db, job, { error: reason, at: error.at });
    onError(error, job);
    await (job.attempts >= MOST_ATTEMPTS ? bury(db, job.id, reason) : postpone(db, job, { error: reason }));
  }
}

/** Runs `lanes` workers that wake at each commit and when the next job falls due. The result stops them after the job at hand. */
export function startWorker(db: Db, options: WorkerOptions, lanes = 4): () => Promise<void> {
  let stopped = false;
  const sleepers = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of sleepers) wake();
  };
  const stopWatching = onChange(db, wakeAll);
  async function lane(): Promise<void> {
    while (!stopped) {
      const { promise: woken, resolve: wake } = Promise.withResolvers<void>();
      sleepers.add(wake); // before draining, so that a commit meanwhile is not slept through
      const due = await drain(db, options, { isStopped: () => stopped }).then(
        () => nextDue(db, now()),
        unforeseen,
      );
      const timer = setTimeout(
        wake,
        Math.min(Math.max((due ?? Infinity) - now(), SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS),
      );
      if (!stopped) await woken;
      clearTimeout(timer);
      sleepers.delete(wake);
    }
  }
  function unforeseen(error: unknown): number {
    options.onError(error, { id: 0, kind: 'worker', payload: {}, attempts: 0 });
    return now() + LONGEST_SLEEP_MS;
  }
  const running = Promise.all(Array.from({ length: lanes }, lane));
  return async () => {
    stopped = true;
    stopWatching();
    wakeAll();
    await running;
  };
}
