import { join } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { connect, type Db, migrate } from '../domain/database.ts';

/** Where a command reads and writes, so that tests can call it in process. */
export type Io = { out(line: string): void; err(line: string): void; input(): Promise<string> };

/** Gives the exit status: 0 done, 1 a failure explained in one line on stderr, 2 a wrong call. */
export type Run = (args: string[], io: Io) => Promise<number>;

/** `help` is all that `--help` prints, where usage and about are not enough. */
export type Command = { usage: string; about: string; help?: string; run: Run };

/** A wrong call: printed with the command's usage, exit status 2. */
export class WrongCall extends Error {}

/** A failure that is explained in one line, exit status 1. */
export class Failure extends Error {}

/** `--name value` pairs and what stands without a name. A name that is not known is a wrong call. */
export function options<Name extends string>(
  args: string[],
  names: readonly Name[],
  flags: readonly string[] = [],
): { values: Partial<Record<Name, string>>; rest: string[]; has: Set<string> } {
  const values: Partial<Record<Name, string>> = {};
  const rest: string[] = [];
  const has = new Set<string>();
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!;
    const [name, inline] = arg.startsWith('--')
      ? [arg.slice(2).split('=')[0]!, arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : undefined]
      : [null, undefined];
    if (name === null) rest.push(arg);
    else if (flags.includes(name)) has.add(name);
    else if ((names as readonly string[]).includes(name)) {
      const value = inline ?? args[++index];
      if (value === undefined) throw new WrongCall(`--${name} needs a value`);
      values[name as Name] = value;
    } else throw new WrongCall(`--${name} is not known`);
  }
  return { values, rest, has };
}

/** Opens the database of the data folder, brought up to date, for the time of `work`. */
export async function withDatabase<T>(work: (db: Db, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig();
  const db = connect({ url: config.databaseUrl, file: join(config.dataDir, 'porchlight.db') });
  try {
    await migrate(db);
    return await work(db, config);
  } finally {
    await db.destroy();
  }
}
