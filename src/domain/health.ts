import { sql } from 'kysely';
import { engineOf } from '../db/connection.ts';
import type { Db } from './database.ts';

/** Whether the database is sound, in a sentence. */
export async function engineHealth(db: Db): Promise<{ sound: boolean; text: string }> {
  if (engineOf(db) === 'postgres') {
    const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
    return { sound: true, text: `PostgreSQL ${Object.values(rows[0] ?? {})[0]} answers` };
  }
  const { rows } = await sql<Record<string, string>>`pragma quick_check`.execute(db);
  const result = String(Object.values(rows[0] ?? {})[0]);
  return {
    sound: result === 'ok',
    text:
      result === 'ok'
        ? 'The SQLite file is sound'
        : `The SQLite file is damaged: ${result}. Restore a backup`,
  };
}

/** Jobs that were given up, with the last reason. */
export async function buriedJobs(db: Db): Promise<{ kind: string; error: string | null }[]> {
  return db
    .selectFrom('job')
    .select(['kind', 'error'])
    .where('failedAt', 'is not', null)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}
