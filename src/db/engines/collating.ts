import { type RawBuilder, sql } from 'kysely';
import { type Db, engineOf } from '../connection.ts';

/** A text by its bytes, as an index for beginnings has it: SQLite's own order, and PostgreSQL's where it is asked for. */
export function byBytes(db: Db, text: RawBuilder<string>): RawBuilder<string> {
  return engineOf(db) === 'postgres' ? sql<string>`${text} collate "C"` : text;
}
