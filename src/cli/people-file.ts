import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Dates, dayOf, type Person, problemText, readPeople } from '../domain/coverage/coverage.ts';

/** Where a command writes: results to `out`, everything else to `err`, line by line. */
export type Io = { out(line: string): void; err(line: string): void };

/** A failed command: exit status 1 for a failure, 2 for a wrong call, and one line for stderr. */
export type Stop = { status: 1 | 2; line: string };

export const wrongCall = (line: string): Stop => ({ status: 2, line });
export const failure = (line: string): Stop => ({ status: 1, line });

const LONGEST_RANGE = 3660; // days, ten years: more is a typing error

const PROBLEMS_SHOWN = 5; // on one line; the rest is counted

type Flags = Record<string, { type: 'string' | 'boolean' }>;
type Values = Record<string, string | boolean | undefined>;

/** Reads flags strictly: an unknown one, or a word too many, is a wrong call. */
export function readFlags(args: string[], flags: Flags): Values | Stop {
  try {
    return parseArgs({ args, options: { ...flags, help: { type: 'boolean' } }, strict: true })
      .values as Values;
  } catch (error) {
    return wrongCall((error as Error).message.split('\n')[0]!);
  }
}

/** Reads `--from` and `--to`, both needed, both included. */
export function readDates(values: Values): Dates | Stop {
  for (const name of ['from', 'to']) {
    if (typeof values[name] !== 'string')
      return wrongCall(`--${name} DATE is missing, such as --${name} 2026-10-25`);
    if (dayOf(values[name]) === null)
      return wrongCall(`--${name}: "${values[name]}" is not a date like 2026-10-25`);
  }
  const dates = { from: dayOf(values.from as string)!, to: dayOf(values.to as string)! };
  if (dates.to < dates.from) return wrongCall(`--to ${values.to} is before --from ${values.from}`);
  if (dates.to - dates.from >= LONGEST_RANGE)
    return wrongCall(`--from ${values.from} --to ${values.to} is more than ten years`);
  return dates;
}

/** Reads a whole number of at least `least`; `absent` when the flag is not there. */
export function readNumber(
  values: Values,
  name: string,
  { least, absent }: { least: number; absent: number },
): number | Stop {
  const given = values[name];
  if (given === undefined) return absent;
  const number = Number(given);
  if (given !== '' && Number.isSafeInteger(number) && number >= least) return number;
  return wrongCall(`--${name}: "${given}" is not a whole number of at least ${least}`);
}

/** Reads a JSON file. */
export async function readJson(path: string): Promise<{ data: unknown } | Stop> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return failure(
      `${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`,
    );
  }
  try {
    return { data: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return failure(`${path} is not JSON: ${(error as Error).message.replaceAll('\n', ' ')}`);
  }
}

/** Reads and checks `--people FILE.json`; its problems are told on one line, each with the person and the field. */
export async function readPeopleFile(values: Values): Promise<{ people: Person[] } | Stop> {
  if (typeof values.people !== 'string') return wrongCall('--people FILE.json is missing');
  const json = await readJson(values.people);
  if ('status' in json) return json;
  const read = readPeople(json.data);
  if ('people' in read) return read;
  const shown = read.problems.slice(0, PROBLEMS_SHOWN).map(problemText).join(' · ');
  const more = read.problems.length - PROBLEMS_SHOWN;
  return failure(`${values.people}: ${shown}${more > 0 ? ` · and ${more} more` : ''}`);
}

export function isStop(value: unknown): value is Stop {
  return typeof value === 'object' && value !== null && 'status' in value && 'line' in value;
}
