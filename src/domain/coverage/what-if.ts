import { MINUTE } from '../../lib/clock.ts';
import { type Dates, timeText } from './calendar.ts';
import { cover } from './cover.ts';
import { type Person, somebody } from './person.ts';
import { joined, length, type Span, shared } from './spans.ts';
import { EARLIEST, LATEST, spansOver, type WorkingTime, workingTime } from './working-time.ts';
import { wallMinutesAt } from './zone.ts';

/** Somebody who might join: a zone and a working day there, on the given weekdays (all five without). */
export type Joiner = { zone: string; from?: string; to?: string; days?: Person['hours'][number]['days'] };

/** A stretch of gap that the joiner fills, with the local time there: `14:00`–`16:30`. */
type Filled = Span & { localFrom: string; localTo: string };

/** What a joiner changes: minutes of gap before and after, and what is filled, when, at what local time. */
export type WhatIf = { joiner: Joiner; gapBefore: number; gapAfter: number; filled: Filled[] };

/** A working day that fills most of the gaps, for one zone. Minutes of gap filled over the range. */
export type Candidate = { zone: string; from: string; to: string; fills: number };

type Weekdays = NonNullable<Joiner['days']>;

const WEEK: Weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
const WHOLE_WEEK: Weekdays = [...WEEK, 'sat', 'sun'];
const WORKING_DAY = 9 * 60; // minutes, a break included
const USUAL_START = 9 * 60; // 09:00 is the start most people would choose

// A city for each stretch of the earth's clock, so that a suggestion is a place and not a number.
const PLACES = [
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Halifax',
  'America/Sao_Paulo',
  'Europe/Lisbon',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Europe/Athens',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Singapore',
  'Asia/Manila',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'Australia/Sydney',
  'Pacific/Auckland',
];

/** What would change if somebody joined (A2): which gap minutes are filled, and at what local time. */
export function whatIf(people: Person[], dates: Dates, joiner: Joiner): WhatIf {
  const { gaps } = cover(people, dates);
  const time = joinerTime(joiner, dates);
  const filled = shared(gaps, spansOver(time, dates)).map((span) => ({
    ...span,
    localFrom: timeText(wallMinutesAt(time.clock, span.start) % 1440),
    localTo: timeText(wallMinutesAt(time.clock, span.end) % 1440),
  }));
  const gapBefore = length(gaps) / MINUTE;
  return { joiner, gapBefore, gapAfter: gapBefore - length(filled) / MINUTE, filled };
}

/**
 * The places, each with its best nine-hour day between 07:00 and 21:00 local, that fill most of the gaps; at
 * the same gain the day nearest to 09:00 comes first. Works every day of the week unless told otherwise, so
 * that a weekend's gap counts too. Empty when there is no gap.
 */
export function bestCandidates(people: Person[], dates: Dates, days: Weekdays = WHOLE_WEEK): Candidate[] {
  const { gaps } = cover(people, dates);
  if (length(gaps) === 0) return [];
  const places = PLACES.map((zone) => bestDay(zone, { gaps, dates, days }));
  return places
    .filter((candidate) => candidate.fills > 0)
    .sort((a, b) => b.fills - a.fills || offUsual(a) - offUsual(b) || (a.zone < b.zone ? -1 : 1));
}

function bestDay(
  zone: string,
  { gaps, dates, days }: { gaps: Span[]; dates: Dates; days: Weekdays },
): Candidate {
  const candidates: Candidate[] = [];
  for (let start = EARLIEST; start + WORKING_DAY <= LATEST; start += 60) {
    const hours = { from: timeText(start), to: timeText(start + WORKING_DAY) };
    const spans = spansOver(joinerTime({ zone, days, ...hours }, dates), dates);
    candidates.push({ zone, ...hours, fills: length(shared(gaps, joined(spans))) / MINUTE });
  }
  return candidates.sort((a, b) => b.fills - a.fills || offUsual(a) - offUsual(b))[0]!;
}

function offUsual(candidate: Candidate): number {
  return Math.abs(Number(candidate.from.slice(0, 2)) * 60 - USUAL_START);
}

function joinerTime({ zone, from = '09:00', to = '17:00', days = WEEK }: Joiner, dates: Dates): WorkingTime {
  const person = somebody({ name: 'Somebody new', zone, hours: [{ days, from, to }] });
  return workingTime(person, dates);
}
