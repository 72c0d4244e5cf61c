import { randomUUID } from 'node:crypto';
import { type Db, onChange } from '../../../domain/database.ts';
import {
  LEASE_MS,
  leaseSource,
  type ReadableSource,
  readableSources,
  releaseSource,
} from '../../../domain/mail-source/leasing.ts';
import { now } from '../../../lib/clock.ts';
import { type Reader, type ReaderOptions, startReader } from './reader.ts';

const LOOK_MS = 5_000; // how soon another process's end, or a change there, is noticed
const GATHER_MS = 200; // many commits make one look
const POLL_MS = 60_000;

export type MailSourceOptions = Omit<ReaderOptions, 'pollMs'> & { pollMs?: number };

type Running = { reader: Reader; wantedAt: number; leasedAt: number };

/**
 * Reads every mail source, each on its own connection, and follows what people add, change and remove. With several
 * processes on one database a lease lets one of them read a source. The result stops it all, with nothing half done.
 */
export function startMailSources(
  db: Db,
  { pollMs = POLL_MS, ...rest }: MailSourceOptions,
): () => Promise<void> {
  const options = { ...rest, pollMs };
  const holder = randomUUID();
  const running = new Map<number, Running>();
  let looking: Promise<void> = Promise.resolve();
  let gathering: NodeJS.Timeout | null = null;
  let stopped = false;
  const look = () => {
    gathering = null;
    looking = looking
      .then(() => (stopped ? undefined : lookAround(db, { holder, running, options })))
      .catch((error: Error) => options.log.warn({ error: error.message }, 'Mail sources'));
  };
  const soon = () => {
    gathering ??= setTimeout(look, GATHER_MS);
  };
  const stopWatching = onChange(db, soon);
  const timer = setInterval(look, LOOK_MS);
  look();
  return async () => {
    stopped = true;
    stopWatching();
    clearInterval(timer);
    if (gathering) clearTimeout(gathering);
    await looking;
    await Promise.all([...running.keys()].map((id) => end(db, id, { holder, running })));
  };
}

type Here = { holder: string; running: Map<number, Running> };

async function lookAround(db: Db, here: Here & { options: ReaderOptions }): Promise<void> {
  const { running } = here;
  const sources = new Map((await readableSources(db)).map((source) => [source.id, source]));
  for (const [id, { reader }] of running)
    if (sources.get(id)?.changedAt !== reader.source.changedAt) await end(db, id, here);
  for (const source of sources.values()) await attend(db, source, here);
}

async function attend(
  db: Db,
  source: ReadableSource,
  { holder, running, options }: Here & { options: ReaderOptions },
): Promise<void> {
  const at = now();
  const known = running.get(source.id);
  if (known && (source.wantedAt ?? 0) > known.wantedAt) {
    known.wantedAt = source.wantedAt!;
    known.reader.wake();
  }
  if (known && at - known.leasedAt < LEASE_MS / 3) return;
  const isOurs = await leaseSource(db, source.id, { holder, at });
  if (!isOurs) return end(db, source.id, { holder, running });
  if (known) known.leasedAt = at;
  else
    running.set(source.id, {
      reader: startReader(db, source, options),
      wantedAt: source.wantedAt ?? 0,
      leasedAt: at,
    });
}

async function end(db: Db, id: number, { holder, running }: Here): Promise<void> {
  const known = running.get(id);
  if (!known) return;
  running.delete(id);
  await known.reader.stop();
  await releaseSource(db, id, holder);
}
