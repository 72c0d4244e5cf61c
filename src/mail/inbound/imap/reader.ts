import type { ImapFlow } from 'imapflow';
import type { Db } from '../../../domain/database.ts';
import { noteFailure, noteRead } from '../../../domain/mail-source/checking.ts';
import type { ReadableSource } from '../../../domain/mail-source/leasing.ts';
import { foldersOf } from '../../../domain/mail-source/reading.ts';
import { AccessEnded, type AccessOptions, authFor } from './access.ts';
import { uidsFrom } from './checkpoint.ts';
import { openConnection } from './connection.ts';
import { inWords, isRefusal, isSignInFailure } from './failure.ts';
import { readFolder } from './folder.ts';
import { fetchLeftovers } from './leftover.ts';

const LINE_BACKOFF_MS = [2_000, 5_000, 15_000, 60_000, 5 * 60_000, 15 * 60_000];
const SIGN_IN_BACKOFF_MS = [60_000, 5 * 60_000, 15 * 60_000, 30 * 60_000, 60 * 60_000]; // providers lock who knocks on

export type ReaderOptions = AccessOptions & {
  maxBytes: number;
  isDiskFull: () => boolean;
  /** How often every folder is looked at, IDLE or not; milliseconds. */
  pollMs: number;
  log: { warn: (details: object, message: string) => void };
};

export type Reader = { source: ReadableSource; wake: () => void; stop: () => Promise<void> };

type Alarm = ReturnType<typeof alarm>;
type Session = { options: ReaderOptions; bell: Alarm; signal: AbortSignal; refusals: Map<string, number> };

/** Reads one source until it is stopped: connects, catches up, waits for news, and comes back after any failure. */
export function startReader(db: Db, source: ReadableSource, options: ReaderOptions): Reader {
  const bell = alarm();
  const ending = new AbortController();
  const session = { options, bell, signal: ending.signal, refusals: new Map<string, number>() };
  const running = keepReading(db, source, session);
  return {
    source,
    wake: bell.ring,
    async stop() {
      ending.abort();
      bell.ring();
      await running;
    },
  };
}

async function keepReading(db: Db, source: ReadableSource, session: Session): Promise<void> {
  let failures = 0;
  while (!session.signal.aborted) {
    try {
      await readOnce(db, source, { ...session, onRead: () => (failures = 0) });
    } catch (error) {
      failures++;
      if (session.signal.aborted) return;
      if (await dealWith(db, source, { error, failures, session })) return;
      const backoff = isSignInFailure(error) ? SIGN_IN_BACKOFF_MS : LINE_BACKOFF_MS;
      await session.bell.wait(backoff[Math.min(failures, backoff.length) - 1]!);
    }
  }
}

/** Shows a failure to the team, unless it is a line that dropped once. True where only a person can go on. */
async function dealWith(
  db: Db,
  source: ReadableSource,
  { error, failures, session }: { error: unknown; failures: number; session: Session },
): Promise<boolean> {
  const isRevoked = error instanceof AccessEnded;
  const reason = inWords(error, source);
  session.options.log.warn({ source: source.id, error: reason }, 'A mail source could not be read');
  if (failures > 1 || isRevoked || isSignInFailure(error))
    await noteFailure(db, source, { reason, isRevoked }).catch((unnoted: Error) =>
      session.options.log.warn({ source: source.id, error: unnoted.message }, 'Not noted'),
    );
  return isRevoked;
}

/** One connection: until it drops or the reader is stopped. */
async function readOnce(
  db: Db,
  source: ReadableSource,
  session: Session & { onRead: () => void },
): Promise<void> {
  const client = await signIn(db, source, session.options);
  const cut = () => client.close();
  session.signal.addEventListener('abort', cut, { once: true });
  client.on('close', session.bell.ring);
  client.on('exists', session.bell.ring);
  try {
    while (!session.signal.aborted) {
      const problem = await sweep(db, client, { source, session });
      if (!client.usable) throw Object.assign(new Error('The connection ended.'), { code: 'NoConnection' });
      await (problem ? noteFailure(db, source, { reason: problem }) : noteRead(db, source));
      session.onRead();
      await news(db, client, { source, session });
    }
  } finally {
    session.signal.removeEventListener('abort', cut);
    client.close();
  }
}

/** A token may be ended before its time: one that is refused is refreshed once. */
async function signIn(db: Db, source: ReadableSource, options: ReaderOptions): Promise<ImapFlow> {
  const auth = await authFor(db, source, options);
  try {
    return await openConnection(source, { auth, maxBytes: options.maxBytes });
  } catch (error) {
    if (!isSignInFailure(error) || source.signIn === 'password') throw error;
    const again = await authFor(db, source, { ...options, isStale: true });
    return openConnection(source, { auth: again, maxBytes: options.maxBytes });
  }
}

type Work = { source: ReadableSource; session: Session };

/** Reads every folder. Gives what is wrong with one of them, which does not keep the others from being read. */
async function sweep(db: Db, client: ImapFlow, { source, session }: Work): Promise<string | null> {
  const { options, signal, refusals } = session;
  let problem: string | null = null;
  for (const folder of await foldersOf(db, source.id)) {
    if (signal.aborted) return null;
    try {
      await readFolder(db, folder, { client, source, options: { ...options, refusals }, signal });
    } catch (error) {
      if (!isRefusal(error) || !client.usable) throw error;
      problem ??= `The folder “${folder.path}” cannot be read. ${inWords(error, source)}`;
    }
  }
  await fetchLeftovers(db, client, { sourceId: source.id, maxBytes: options.maxBytes });
  return problem;
}

/** Waits in the first folder, where IDLE (RFC 2177) tells of mail at once, or for the next poll. */
async function news(db: Db, client: ImapFlow, { source, session }: Work): Promise<void> {
  const [first] = await foldersOf(db, source.id);
  if (!first || session.signal.aborted) return;
  const isThere = await client.mailboxOpen(first.path, { readOnly: true }).catch((error) => {
    if (!isRefusal(error)) throw error;
    return null;
  });
  // Mail that came between the last look and IDLE would be told of by nobody.
  if (isThere && first.uidValidity !== null && (await uidsFrom(client, first.lastUid + 1)).length > 0) return;
  if (isThere) void client.idle().catch(() => {});
  await session.bell.wait(session.options.pollMs);
}

/** A bell that wakes who waits; one that rang while nobody waited is heard by the next. */
function alarm() {
  let rang = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rang = true;
      wake?.();
    },
    async wait(ms: number): Promise<void> {
      if (!rang) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        const timer = setTimeout(resolve, ms);
        await promise;
        clearTimeout(timer);
        wake = null;
      }
      rang = false;
    },
  };
}
