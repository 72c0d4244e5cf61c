import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, handleOf } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';

/** Vitest's global set-up: one migrated database of the engine under test, which every test gets a copy of. */
export async function setup(): Promise<() => Promise<void>> {
  return process.env.ENGINE === 'postgres' ? withPostgres() : withSqlite();
}

async function withSqlite(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-template-'));
  const db = connect({ url: null, file: ':memory:' });
  await migrate(db);
  process.env.TEST_SQLITE = join(folder, 'migrated.sqlite');
  writeFileSync(process.env.TEST_SQLITE, handleOf(db).sqlite!.serialize());
  await db.destroy();
  return async () => rmSync(folder, { recursive: true });
}

/** A real server runs for the whole suite. */
async function withPostgres(): Promise<() => Promise<void>> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'postgres-server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  process.env.TEST_POSTGRES = line.toString().trim();
  process.env.TEST_POSTGRES_TEMPLATE = 'porchlight_template';
  const db = connect({ url: `${process.env.TEST_POSTGRES}/porchlight_template`, file: '' });
  await migrate(db);
  await db.destroy();
  return async () => {
    const ended = once(server, 'exit');
    server.stdin.end();
    await ended;
  };
}
