import {
  bestCandidates,
  clockNotes,
  cover,
  type Dates,
  dateText,
  handovers,
  instantText,
  length,
  type Person,
  refusals,
  type Span,
  whatIf,
  zoneDataProblems,
} from '../domain/coverage/coverage.ts';
import { MINUTE } from '../lib/clock.ts';
import { isZone } from '../lib/zone.ts';
import { type Command, type Io, options, WrongCall } from './command.ts';
import { readDates, readPeopleFile } from './people-file.ts';

const HELP = `bin/porchlight coverage --people FILE.json --from DATE --to DATE [--join ZONE] [--json]

Who is there for customers, to the minute, and when nobody is. Both dates are included, as UTC days.

  --people FILE.json   the people: docs/coverage-and-rota.md describes the file
  --from, --to DATE    2026-10-25
  --join ZONE          what if somebody in this zone joined, 09:00-17:00 on weekdays
  --json               {intervals: [{start, end, people}], gaps, thin, refused}, times in UTC

Guests never count. Hours outside 07:00-21:00 local that a person did not choose ("chosen": true) are
refused: they do not count, and are listed.
Exit status: 0 done, 1 the file is wrong (the line says who and which field), 2 a wrong call.`;

type Call = { people: Person[]; dates: Dates; join?: string };

export const coverage: Command = {
  usage: 'coverage --people FILE.json --from DATE --to DATE [--join ZONE] [--json]',
  about: 'Says who is there for customers, to the minute, and when nobody is',
  help: HELP,
  async run(args, io) {
    const { values } = options(args, {
      people: 'string',
      from: 'string',
      to: 'string',
      join: 'string',
      json: 'boolean',
    });
    const dates = readDates(values);
    const { join } = values;
    if (join !== undefined && !isZone(join))
      throw new WrongCall(`--join: "${join}" is not an IANA time zone such as Europe/Lisbon`);
    const call = { people: readPeopleFile(values.people), dates, ...(join !== undefined && { join }) };
    for (const line of [...zoneDataProblems(), ...notes(call)]) io.err(`Note: ${line}`);
    if (values.json) printJson(call, io);
    else printText(call, io);
    return 0;
  },
};

function notes({ people, dates }: Call): string[] {
  const team = people.filter((person) => !person.guest);
  const left = team.filter((person) => person.left && person.left < dateText(dates.from));
  return [
    ...(team.length === 0
      ? ['nobody in this file counts towards cover (guests never do), so all of it is a gap']
      : []),
    ...left.map((person) => `${person.name} left on ${person.left} and is not counted`),
    ...clockNotes(team, dates),
  ];
}

function printJson({ people, dates, join }: Call, io: Io): void {
  const { intervals, gaps, thin } = cover(people, dates);
  const answer = {
    intervals: intervals.map((interval) => ({ ...written(interval), people: interval.people })),
    gaps: gaps.map(written),
    thin: thin.map(written),
    refused: refusals(people, dates),
  };
  io.out(JSON.stringify(join ? { ...answer, whatIf: joining({ people, dates, join }) } : answer));
}

function joining({ people, dates, join }: { people: Person[]; dates: Dates; join: string }): object {
  const change = whatIf(people, dates, { zone: join });
  return { ...change, filled: change.filled.map((span) => ({ ...span, ...written(span) })) };
}

function printText({ people, dates, join }: Call, io: Io): void {
  const { gaps, thin } = cover(people, dates);
  io.out(`${dateText(dates.from)} to ${dateText(dates.to)}, times in UTC`);
  io.out(
    gaps.length === 0 ? 'Somebody is there all the time.' : `Nobody is there for ${minutes(gaps)} minutes:`,
  );
  for (const gap of gaps) io.out(`  ${line(gap)}`);
  io.out(`One person alone: ${minutes(thin)} minutes in ${thin.length} stretches`);
  const overlaps = handovers(people, dates);
  io.out(`Handovers: ${overlaps.length}`);
  for (const overlap of overlaps) io.out(`  ${line(overlap)}  ${overlap.leaving} to ${overlap.arriving}`);
  for (const refusal of refusals(people, dates)) io.out(`Refused: ${refusal.name}: ${refusal.why}`);
  if (join) {
    const { gapBefore, gapAfter, filled } = whatIf(people, dates, { zone: join });
    io.out(`With somebody in ${join}: ${gapAfter} minutes of gap instead of ${gapBefore}`);
    for (const span of filled) io.out(`  ${line(span)}  ${span.localFrom} to ${span.localTo} there`);
  } else if (gaps.length > 0) {
    const best = bestCandidates(people, dates).slice(0, 3);
    for (const { zone, from, to, fills } of best) {
      io.out(`Somebody in ${zone}, ${from} to ${to} each day, would fill ${fills} minutes`);
    }
  }
}

function written(span: Span): { start: string; end: string } {
  return { start: instantText(span.start), end: instantText(span.end) };
}

function line(span: Span): string {
  return `${instantText(span.start).slice(0, 16)} to ${instantText(span.end).slice(0, 16)}`;
}

function minutes(spans: Span[]): number {
  return length(spans) / MINUTE;
}
