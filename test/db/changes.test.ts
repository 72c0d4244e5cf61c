import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { onChange, signalChange, watchOtherProcesses } from '../../src/db/changes.ts';
import { connect, type Db } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { transaction } from '../../src/db/transaction.ts';
import { record } from '../../src/domain/event.ts';
import { freshPostgresUrl, isPostgres } from '../support/database.ts';
import { temporaryFolder } from '../support/desk.ts';

/** Two connections to one database, as a server and a command beside it have them. */
async function two(): Promise<[Db, Db]> {
  const to = isPostgres
    ? { url: await freshPostgresUrl(), file: '' }
    : { url: null, file: join(temporaryFolder(), 'desk.db') };
  const dbs: [Db, Db] = [connect(to), connect(to)];
  onTestFinished(async () => void (await Promise.all(dbs.map((db) => db.destroy()))));
  await migrate(dbs[0]);
  return dbs;
}

const changes = (db: Db) => transaction(db, (tx) => record(tx, { kind: 'teammate.changed' }));

test('a commit by another process is heard soon after', async () => {
  const [server, command] = await two();
  const stop = await watchOtherProcesses(server);
  onTestFinished(stop);
  await new Promise((done) => setTimeout(done, 50));
  const heard = vi.fn();
  onChange(server, heard);
  await changes(command);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 8_000 });
});

test('who does not watch other processes does not hear them; who stopped does not either', async () => {
  const [server, command] = await two();
  const stop = await watchOtherProcesses(server);
  await stop();
  const heard = vi.fn();
  onChange(server, heard);
  await changes(command);
  await new Promise((done) => setTimeout(done, 900));
  expect(heard).not.toHaveBeenCalled();
});

test('all who listen hear, until they stop listening', async () => {
  const [db] = await two();
  const [one, other] = [vi.fn(), vi.fn()];
  const stop = onChange(db, one);
  onChange(db, other);
  await signalChange(db);
  stop();
  await signalChange(db);
  expect(one).toHaveBeenCalledTimes(1);
  expect(other).toHaveBeenCalledTimes(2);
});

test('two databases in one process do not hear each other', async () => {
  const [db] = await two();
  const [other] = await two();
  const heard = vi.fn();
  onChange(other, heard);
  await changes(db);
  expect(heard).not.toHaveBeenCalled();
});
