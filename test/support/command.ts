import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { porchlight } from '../../src/cli/porchlight.ts';
import { connect, type Db } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { freshPostgresUrl, isPostgres } from './database.ts';
import { temporaryFolder } from './desk.ts';

export type Outcome = { status: number; out: string[]; err: string[] };

export type Machine = {
  dataDir: string;
  /** Runs `porchlight ARGS…` in process. */
  run(...args: string[]): Promise<Outcome>;
  /** The database of the data folder, as a server beside the command has it. */
  open(): Promise<Db>;
  /** Runs `setup` for Fieldnotes and gives the sign-in address. */
  settle(): Promise<string>;
};

/** A machine with an empty data folder, on the engine under test. */
export async function machine(environment: Record<string, string> = {}): Promise<Machine> {
  const dataDir = temporaryFolder();
  const url = isPostgres ? await freshPostgresUrl() : null;
  const variables = {
    DATA_DIR: dataDir,
    DATABASE_URL: url ?? '',
    BASE_URL: '',
    SMTP_URL: '',
    SMTP_IN_PORT: '0',
  };
  for (const [name, value] of Object.entries({ ...variables, ...environment })) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  async function run(...args: string[]): Promise<Outcome> {
    const out: string[] = [];
    const err: string[] = [];
    const io = {
      out: (line: string) => void out.push(line),
      err: (line: string) => void err.push(line),
      input: (async function* () {})(),
    };
    return { status: await porchlight(args, io), out, err };
  }
  return {
    dataDir,
    run,
    async open() {
      const db = connect({ url, file: join(dataDir, 'porchlight.db') });
      await migrate(db);
      onTestFinished(() => db.destroy());
      return db;
    },
    async settle() {
      const set = ['--company', 'Fieldnotes', '--name', 'Ana Okafor', '--email', 'ana@fieldnotes.example'];
      const { out } = await run(
        'setup',
        ...set,
        '--mailbox',
        'help@fieldnotes.example',
        '--zone',
        'Africa/Lagos',
      );
      return out[0]!;
    },
  };
}
