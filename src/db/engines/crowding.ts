import { type Db, handleOf } from '../connection.ts';
import { POOL_SIZE } from './postgres.ts';

/**
 * Whether so many questions wait for the database that another one would only make the line longer: more than it answers
 * at a time. SQLite answers each at once.
 */
export function isCrowded(db: Db): boolean {
  return (handleOf(db).pool?.waitingCount ?? 0) > POOL_SIZE;
}
