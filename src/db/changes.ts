import { EventEmitter } from 'node:events';
import { sql } from 'kysely';
import type pg from 'pg';
import { type Db, handleOf } from './connection.ts';

const CHANNEL = 'porchlight';
const POLL_MS = 400; // how soon a command beside the server shows on its pages
const RECONNECT_MS = 1_000;

const emitters = new WeakMap<Db, EventEmitter>();

function emitterOf(db: Db): EventEmitter {
  const known = emitters.get(db);
  if (known) return known;
  const emitter = new EventEmitter().setMaxListeners(0);
  emitters.set(db, emitter);
  return emitter;
}

/** Something was committed. With PostgreSQL the other processes hear it too. */
export async function signalChange(db: Db): Promise<void> {
  emitterOf(db).emit('change');
  if (handleOf(db).engine === 'postgres') await sql`select pg_notify(${CHANNEL}, '')`.execute(db);
}

/** Calls `listener` after each commit here, and soon after one by another process. Returns how to stop. */
export function onChange(db: Db, listener: () => void): () => void {
  const emitter = emitterOf(db);
  emitter.on('change', listener);
  return () => emitter.off('change', listener);
}

/** Watches for other processes' commits until the returned function is called. */
export async function watchOtherProcesses(db: Db): Promise<() => Promise<void>> {
  const { sqlite, url } = handleOf(db);
  if (url) return listen(db, url);
  const version = () => Number(Object.values(sqlite!.prepare('pragma data_version').get()!)[0]);
  let seen = version();
  const timer = setInterval(() => {
    const current = version();
    if (current !== seen) emitterOf(db).emit('change');
    seen = current;
  }, POLL_MS);
  return async () => clearInterval(timer);
}

async function listen(db: Db, url: string): Promise<() => Promise<void>> {
  const { Client } = (await import('pg')).default;
  let stopped = false;
  let client: pg.Client;
  async function open(): Promise<void> {
    client = new Client({ connectionString: url });
    client.on('notification', () => emitterOf(db).emit('change'));
    client.on('error', openAgain);
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    emitterOf(db).emit('change'); // what came while nobody listened
  }
  /** Until it is there again: a restart takes longer than one try. */
  function openAgain(): void {
    if (!stopped) setTimeout(() => void open().catch(openAgain), RECONNECT_MS);
  }
  await open();
  return async () => {
    stopped = true;
    await client.end();
  };
}
