import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connect } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';

export const TEMPLATE = 'porchlight_template';

/** Vitest's global set-up: with ENGINE=postgres a real PostgreSQL runs for the whole suite, with one migrated database to copy. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.ENGINE !== 'postgres') return undefined;
  const server = spawn(process.execPath, [join(import.meta.dirname, 'postgres-server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const base = line.toString().trim();
  const db = connect({ url: `${base}/${TEMPLATE}`, file: '' });
  await migrate(db);
  await db.destroy();
  process.env.TEST_POSTGRES = base;
  return async () => {
    const ended = once(server, 'exit');
    server.stdin.end();
    await ended;
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
