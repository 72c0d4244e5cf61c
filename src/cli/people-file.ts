import { type Dates, dayOf, type Person, problemText, readPeople } from '../domain/coverage/coverage.ts';
import { Failure, readJson, WrongCall } from './command.ts';

const LONGEST_RANGE = 3660; // days, ten years: more is a typing error

const PROBLEMS_SHOWN = 5; // on one line; the rest is counted

/** Reads `--from` and `--to`, both needed, both included. */
export function readDates(values: { from?: string; to?: string }): Dates {
  const from = readDay('from', values.from);
  const to = readDay('to', values.to);
  if (to < from) throw new WrongCall(`--to ${values.to} is before --from ${values.from}`);
  if (to - from >= LONGEST_RANGE)
    throw new WrongCall(`--from ${values.from} --to ${values.to} is more than ten years`);
  return { from, to };
}

function readDay(name: string, given: string | undefined): number {
  if (given === undefined) throw new WrongCall(`--${name} DATE is missing, such as --${name} 2026-10-25`);
  const day = dayOf(given);
  if (day === null) throw new WrongCall(`--${name}: "${given}" is not a date like 2026-10-25`);
  return day;
}

/** Reads and checks `--people FILE.json`; its problems are told on one line, each with the person and the field. */
export function readPeopleFile(path: string | undefined): Person[] {
  if (path === undefined) throw new WrongCall('--people FILE.json is missing');
  const read = readPeople(readJson(path));
  if ('people' in read) return read.people;
  const shown = read.problems.slice(0, PROBLEMS_SHOWN).map(problemText).join(' · ');
  const more = read.problems.length - PROBLEMS_SHOWN;
  throw new Failure(`${path}: ${shown}${more > 0 ? ` · and ${more} more` : ''}`);
}
