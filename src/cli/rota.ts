import { z } from 'zod';
import {
  type Dates,
  dateText,
  dayOf,
  type Person,
  problemText,
  refusedHours,
} from '../domain/coverage/coverage.ts';
import {
  leaderProblems,
  leftOut,
  plan,
  type Rota,
  type RotaRequest,
  replan,
  type Shift,
} from '../domain/rota/rota.ts';
import {
  failure,
  type Io,
  isStop,
  readDates,
  readFlags,
  readJson,
  readNumber,
  readPeopleFile,
  type Stop,
} from './people-file.ts';

/** What `--help` prints. */
export const rotaHelp = `bin/porchlight rota --people FILE.json --from DATE --to DATE [--per-day N] [--min-gap DAYS]
                    [--target-gap DAYS] [--keep FILE.json] [--seed N] [--json]

Who spends which day with customers, and with which buddy. Both dates are included.

  --people FILE.json   the people: docs/coverage-and-rota.md describes the file
  --from, --to DATE    2026-10-25
  --per-day N          guests on each working day (1)
  --min-gap DAYS       days between two shifts of one person, at least. Without it: half of the time
                       until everybody had a turn, and never more than 28 (half of eight weeks)
  --target-gap DAYS    one shift for each person in about so many days, 56 for eight weeks: then only
                       as many days get a guest as that needs, at most --per-day
  --keep FILE.json     an earlier answer of this command: what still works in it stays
  --seed N             decides between equal turns (1): the same seed gives the same rota
  --json               {shifts: [{date, guest, buddy, why}], unplaced: [{date, why}], credits}

Guests are the people with "guest": true, buddies those with "buddy": {"capacity": 1}. A shift needs a
buddy who is at work for four hours of that very date and has no other guest; otherwise the place stays
empty and says why. Days on which nobody in the programme usually works are not planned.
Exit status: 0 done, 1 the file is wrong (the line says who and which field), 2 a wrong call.`;

const FLAGS = {
  people: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'per-day': { type: 'string' },
  'min-gap': { type: 'string' },
  'target-gap': { type: 'string' },
  keep: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Call = { request: RotaRequest; keep: Shift[] | null; json: boolean };

/** `porchlight rota` (contract.md): plans who spends which day with customers. Gives the exit status. */
export async function rota(args: string[], io: Io): Promise<number> {
  const call = await read(args);
  if (call === 'help') {
    io.out(rotaHelp);
    return 0;
  }
  if (isStop(call)) {
    io.err(`porchlight rota: ${call.line}`);
    return call.status;
  }
  const { request, keep, json } = call;
  for (const line of notes(request)) io.err(`Note: ${line}`);
  const planned = keep ? replan(keep, request, { from: request.dates.from }) : plan(request);
  if (json) io.out(JSON.stringify(written(planned)));
  else printText(planned, io);
  return 0;
}

async function read(args: string[]): Promise<Call | 'help' | Stop> {
  const values = readFlags(args, FLAGS);
  if (isStop(values)) return values;
  if (values.help) return 'help';
  const dates = readDates(values);
  if (isStop(dates)) return dates;
  const perDay = readNumber(values, 'per-day', { least: 1, absent: 1 });
  if (isStop(perDay)) return perDay;
  const minGap = readNumber(values, 'min-gap', { least: 0, absent: -1 });
  if (isStop(minGap)) return minGap;
  const targetGap = readNumber(values, 'target-gap', { least: 1, absent: -1 });
  if (isStop(targetGap)) return targetGap;
  const seed = readNumber(values, 'seed', { least: 0, absent: 1 });
  if (isStop(seed)) return seed;
  const file = await readPeopleFile(values);
  if (isStop(file)) return file;
  const problem = programmeProblem(file.people, String(values.people));
  if (problem) return problem;
  const keep = typeof values.keep === 'string' ? await readKept(values.keep) : null;
  if (isStop(keep)) return keep;
  const gaps = { minGap: minGap < 0 ? undefined : minGap, targetGap: targetGap < 0 ? undefined : targetGap };
  return { request: { people: file.people, dates, seed, perDay, ...gaps }, keep, json: values.json === true };
}

function programmeProblem(people: Person[], path: string): Stop | null {
  const problems = leaderProblems(people);
  if (problems.length > 0) return failure(`${path}: ${problems.map(problemText).join(' · ')}`);
  if (people.some((person) => person.guest)) return null;
  return failure(`${path}: nobody takes part in the rota: give at least one person "guest": true`);
}

const keptShape = z.object({
  shifts: z.array(
    z.object({ date: z.string(), guest: z.string(), buddy: z.string(), why: z.string().default('') }),
  ),
});

async function readKept(path: string): Promise<Shift[] | Stop> {
  const json = await readJson(path);
  if (isStop(json)) return json;
  const read = keptShape.safeParse(json.data);
  if (!read.success) return failure(`${path}: is not an answer of "porchlight rota --json"`);
  const shifts: Shift[] = [];
  for (const shift of read.data.shifts) {
    const date = dayOf(shift.date);
    if (date === null) return failure(`${path}: shifts: "${shift.date}" is not a date like 2026-10-25`);
    shifts.push({ ...shift, date });
  }
  return shifts;
}

function notes({ people, dates }: { people: Person[]; dates: Dates }): string[] {
  const left = people.filter((person) => person.left && person.left < dateText(dates.from));
  const refused = people
    .filter((person) => person.guest || person.buddy)
    .flatMap((person) => refusedHours(person, dates));
  return [
    ...left.map((person) => `${person.name} left on ${person.left} and is not planned`),
    ...leftOut(people).map(({ name, reason }) => `${name}, a leader, takes no part: ${reason}`),
    ...refused.map(({ name, why }) => `${name}: ${why}`),
    ...(people.some((person) => person.buddy?.capacity)
      ? []
      : ['nobody in this file is a buddy, so no shift can be planned']),
  ];
}

function written({ shifts, unplaced, credits }: Rota) {
  return {
    shifts: shifts.map((shift) => ({ ...shift, date: dateText(shift.date) })),
    unplaced: unplaced.map((place) => ({ ...place, date: dateText(place.date) })),
    credits,
  };
}

function printText({ shifts, unplaced }: Rota, io: Io): void {
  for (const { date, guest, buddy, why } of shifts)
    io.out(`${dateText(date)}  ${guest} with ${buddy}. ${why}`);
  if (unplaced.length > 0) io.out('Not planned:');
  for (const { date, why } of unplaced) io.out(`  ${dateText(date)}  ${why}`);
}
