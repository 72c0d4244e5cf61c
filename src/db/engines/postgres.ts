import { PostgresDialect } from 'kysely';
import type pg from 'pg';
import { onDemand } from '../../lib/on-demand.ts';
import { PostgresNames } from '../names.ts';

const driver = onDemand<typeof pg>('pg');
const INT8 = 20;
export const POOL_SIZE = 10;

/** Times and ids are integers below 2^53, so a bigint column is a plain number here as in SQLite. */
export function openPostgres(url: string): { dialect: PostgresDialect; pool: pg.Pool } {
  const { Pool, types: standard } = driver();
  const types = { getTypeParser: standard.getTypeParser } as pg.CustomTypesConfig;
  types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? (text: string) => Number(text) : standard.getTypeParser(oid, format as 'text')) as never;
  const pool = new Pool({ connectionString: url, max: POOL_SIZE, types });
  // One in use fails its query, which is told there; without a listener the process would end with it.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {}); // an idle connection that the server closed is replaced at the next query
  const dialect = new PostgresDialect({ pool });
  dialect.createQueryCompiler = () => new PostgresNames();
  return { pool, dialect };
}
