import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../config.ts';
import { connect, type Db, migrate } from '../domain/database.ts';
import type { Pieces } from './standard-input.ts';

/** Where a command reads and writes, so that tests can call it in process. */
export type Io = { out(line: string): void; err(line: string): void; input: Pieces };

/** Gives the exit status: 0 done, 1 a failure explained in one line on stderr, 2 a wrong call. */
export type Run = (args: string[], io: Io) => Promise<number>;

/** `help` is all that `--help` prints, where usage and about are not enough. */
export type Command = { usage: string; about: string; help?: string; run: Run };

/** A wrong call: printed with the command's usage, exit status 2. */
export class WrongCall extends Error {}

/** A failure that is explained in one line, exit status 1. */
export class Failure extends Error {}

type Kinds = Record<string, 'string' | 'boolean'>;

/** What was called by name: a word for each `string`, true for each `boolean`. */
type Values<K extends Kinds> = { [Name in keyof K]?: K[Name] extends 'string' ? string : true };

/** `--name value`, `--flag`, and at most `most` words without a name, in any order. All else is a wrong call. */
export function options<const K extends Kinds>(
  args: string[],
  kinds: K,
  most = 0,
): { values: Values<K>; words: string[] } {
  const known = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]));
  const { values, positionals: words } = parsed(args, known);
  if (words.length > most) throw new WrongCall(`"${words[most]}" is too much`);
  return { values: values as Values<K>, words };
}

function parsed(args: string[], known: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args, options: known, allowPositionals: true });
  } catch (error) {
    const said = (error as Error).message.split(/\.(?:\s|$)/)[0]!;
    throw new WrongCall(
      said.replace(/^Option '(\S+).*' argument (?:missing|is ambiguous)$/, '$1 needs a value'),
    );
  }
}

/** A whole number from `least` to `most`; `absent` where none was given, a wrong call where there is no `absent`. */
export function readNumber(
  name: string,
  given: string | undefined,
  { least, most = Number.MAX_SAFE_INTEGER, absent }: { least: number; most?: number; absent?: number },
): number {
  if (given === undefined && absent !== undefined) return absent;
  if (given === undefined) throw new WrongCall(`--${name} is missing`);
  const number = Number(given);
  if (given !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new WrongCall(`--${name}: "${given}" is not a whole number ${range}`);
}

/** The words of a file. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** What a file of JSON holds. */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${path} is not JSON: ${(error as Error).message}`);
  }
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
