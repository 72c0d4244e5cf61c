import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { connect, type Db } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { freshPostgresUrl, isPostgres } from './database.ts';
import { temporaryFolder } from './desk.ts';

/** A database that outlives the processes on it: `place` is the environment that names it. */
export async function lasting(): Promise<{ db: Db; place: Record<string, string> }> {
  const place: Record<string, string> = isPostgres
    ? { DATABASE: await freshPostgresUrl() }
    : { FILE: join(temporaryFolder(), 'porchlight.db') };
  const db = connect({ url: place.DATABASE ?? null, file: place.FILE ?? '' });
  onTestFinished(() => db.destroy());
  await migrate(db);
  return { db, place };
}
