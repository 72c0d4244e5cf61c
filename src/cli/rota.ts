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
import { type Command, Failure, type Io, options, readJson, readNumber } from './command.ts';
import { readDates, readPeopleFile } from './people-file.ts';

const HELP = `bin/porchlight rota --people FILE.json --from DATE --to DATE [--per-day N] [--min-gap DAYS]
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

const OPTIONS = {
  people: 'string',
  from: 'string',
  to: 'string',
  'per-day': 'string',
  'min-gap': 'string',
  'target-gap': 'string',
  keep: 'string',
  seed: 'string',
  json: 'boolean',
} as const;

export const rota: Command = {
  usage: 'rota --people FILE.json --from DATE --to DATE [--per-day N] [--min-gap DAYS] --seed N [--json]',
  about: 'Plans who spends which day with customers, and with which buddy',
  help: HELP,
  async run(args, io) {
    const { values } = options(args, OPTIONS);
    const request = readRequest(values);
    const keep = values.keep === undefined ? null : readKept(values.keep);
    for (const line of notes(request)) io.err(`Note: ${line}`);
    const planned = keep ? replan(keep, request, { from: request.dates.from }) : plan(request);
    if (values.json) io.out(JSON.stringify(written(planned)));
    else printText(planned, io);
    return 0;
  },
};

function readRequest(values: ReturnType<typeof options<typeof OPTIONS>>['values']): RotaRequest {
  const gapOf = (name: 'min-gap' | 'target-gap', least: number) =>
    values[name] === undefined ? undefined : readNumber(name, values[name], { least });
  const request = {
    dates: readDates(values),
    perDay: readNumber('per-day', values['per-day'], { least: 1, absent: 1 }),
    minGap: gapOf('min-gap', 0),
    targetGap: gapOf('target-gap', 1),
    seed: readNumber('seed', values.seed, { least: 0, absent: 1 }),
    people: readPeopleFile(values.people),
  };
  demandProgramme(request.people, values.people!);
  return request;
}

function demandProgramme(people: Person[], path: string): void {
  const problems = leaderProblems(people);
  if (problems.length > 0) throw new Failure(`${path}: ${problems.map(problemText).join(' · ')}`);
  if (!people.some((person) => person.guest))
    throw new Failure(`${path}: nobody takes part in the rota: give at least one person "guest": true`);
}

const keptShape = z.object({
  shifts: z.array(
    z.object({ date: z.string(), guest: z.string(), buddy: z.string(), why: z.string().default('') }),
  ),
});

function readKept(path: string): Shift[] {
  const read = keptShape.safeParse(readJson(path));
  if (!read.success) throw new Failure(`${path}: is not an answer of "porchlight rota --json"`);
  return read.data.shifts.map((shift) => {
    const date = dayOf(shift.date);
    if (date === null) throw new Failure(`${path}: shifts: "${shift.date}" is not a date like 2026-10-25`);
    return { ...shift, date };
  });
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
