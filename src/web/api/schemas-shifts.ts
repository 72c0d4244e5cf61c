import { z } from 'zod';
import { WEEKDAYS } from '../../domain/coverage/coverage.ts';

const time = z.int().describe('Milliseconds since 1970, UTC');
const id = z.int().positive();
const date = z.string().describe('A date such as 2026-10-25, in the zone of the person it is about');
const clock = z.string().describe('A local time such as 09:30');
const zone = z.string().describe('An IANA zone such as Europe/Lisbon');
const person = z.object({ id, name: z.string() });
const span = z.object({ start: time, end: time });

export const Dates = z.object({
  from: z.string().max(10).default('').describe('A date; today when left out'),
  to: z.string().max(10).default('').describe('A date, included; a week later when left out'),
});

export const Coverage = z.object({
  intervals: z.array(span.extend({ people: z.array(z.string()) })),
  gaps: z.array(span).describe('Nobody is there. Guests never count'),
  thin: z.array(span).describe('Exactly one person is there'),
  handovers: z.array(span.extend({ leaving: z.string(), arriving: z.string() })),
});

export const CoverageAhead = z.object({
  opening: z.array(span).describe('What opens within 14 days and had somebody a week before'),
  clockChanges: z.array(z.object({ zone, at: time, date, opens: z.array(span) })),
});

export const JoinerQuery = z.object({
  zone: z.string().default('').describe('Where somebody might join; nobody when left out'),
  from: z.string().default('09:00'),
  to: z.string().default('17:00'),
  days: z.enum(['week', 'all']).default('week').describe('Monday to Friday, or every day'),
  day: z.string().default('').describe('The first of 14 dates looked at; today when left out'),
  letters: z.string().default('').describe('Letters a day; the team’s own when left out'),
  minutes: z.string().default('').describe('Minutes an answer takes; the team’s own when left out'),
});

export const WhatIf = z.object({
  gapBefore: z.number().describe('In minutes, over 14 days'),
  gapAfter: z.number(),
  filled: z.array(span.extend({ localFrom: clock, localTo: clock })),
});

const Figures = z.object({
  arrivals: z.int(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  longest: z.number().nullable(),
});
const Played = z.object({
  all: Figures,
  hours: z.array(Figures.extend({ hour: z.int() })).describe('By the UTC hour of writing'),
  unanswered: z.int(),
});
/** About the team, simulated, never about one person. */
export const Waiting = z.object({
  basis: z
    .object({
      letters: z.number(),
      minutes: z.number(),
      isOwn: z.object({ letters: z.boolean(), minutes: z.boolean() }),
    })
    .nullable()
    .describe('Null where the team’s own are not known and none were stated'),
  today: Played.nullable().describe('Minutes of waiting with today’s roster'),
  changed: Played.nullable().describe('With somebody more'),
});

const window = z.object({
  days: z.array(z.enum(WEEKDAYS)),
  from: clock,
  to: clock.describe('Earlier than `from` is the next morning'),
  chosen: z.boolean().optional().describe('You choose hours outside 07:00 to 21:00'),
});
const buddy = z.object({
  capacity: z.int().min(0).max(5),
  mostInAWeek: z.int().min(0).max(7).optional().describe('Days, from Monday to Sunday'),
});

export const Schedule = z.object({
  zone,
  week: z.array(window),
  interests: z.array(z.string()),
  vetoes: z.array(id).describe('Teammates never paired with you; yours alone to read'),
  buddy,
  holidays: z
    .object({ country: z.string(), subdivision: z.string().optional(), confirmed: z.array(date).optional() })
    .nullable(),
  leave: z.array(z.object({ id, from: date, to: date })),
  exceptions: z.array(
    z.object({ id, date, kind: z.enum(['here', 'off']), from: clock.nullable(), to: clock.nullable() }),
  ),
});
export const NewSchedule = z.strictObject({
  zone: z.string(),
  week: z.array(window),
  interests: z.array(z.string()).default([]),
  vetoes: z.array(id).default([]),
  buddy: buddy.default({ capacity: 1 }),
});
export const NewLeave = z.strictObject({ from: date, to: date.describe('Included') });
export const NewException = z.strictObject({
  date,
  kind: z.enum(['here', 'off']),
  from: z.string().default(''),
  to: z.string().default(''),
  chosen: z.boolean().default(false),
});
export const NewHolidays = z.strictObject({
  country: z.string().describe('ISO 3166-1, such as DE; empty for none'),
  subdivision: z.string().default(''),
  confirmed: z.array(date),
});
export const HolidayQuery = z.object({
  country: z.string().default(''),
  subdivision: z.string().default(''),
});
export const HolidayList = z.object({ holidays: z.array(z.object({ date, name: z.string() })) });

export const Shift = z.object({
  id,
  date,
  guest: person,
  buddy: person,
  why: z.string(),
});
export const Shifts = z.object({ shifts: z.array(Shift) });
export const NewDate = z.strictObject({ date });
export const OpenDates = z.object({ dates: z.array(date) });
export const NewSwap = z.strictObject({
  inExchange: id.optional().describe('The shift asked for; offered to everybody when left out'),
});
export const Swaps = z.object({
  swaps: z.array(z.object({ id, shift: Shift, by: person, inExchange: Shift.nullable() })),
});

export const Programme = z.object({
  running: z.boolean(),
  cadenceDays: z.int(),
  guestsOnDay: z.int(),
  leastGapDays: z.int().nullable(),
  startsOn: z.string(),
  pause: z.object({ from: date, reviewOn: date, reason: z.string() }).nullable(),
  people: z.array(
    z.object({
      person,
      takesPartAs: z.enum(['team', 'guest', 'none']),
      leader: z.boolean(),
      reason: z.string().describe('Why a leader takes no part'),
    }),
  ),
  emptyPlaces: z.array(z.object({ date, why: z.string() })),
});
export const NewProgramme = z.strictObject({
  cadenceDays: z.number(),
  guestsOnDay: z.number(),
  leastGapDays: z.number().nullable().default(null),
  startsOn: z.string().default(''),
  running: z.boolean(),
});
export const NewPart = z.strictObject({
  takesPartAs: z.enum(['team', 'guest', 'none']),
  leader: z.boolean().default(false),
  reason: z.string().default(''),
  share: z.number().default(1).describe('1 is a whole turn, 0.5 half of one'),
});
export const NewPause = z.strictObject({ from: date, reviewOn: date, reason: z.string() });

export const CalendarAddress = z.object({ address: z.string().describe('Shown once') });
export const Notices = z.object({
  notices: z.array(z.object({ id, text: z.string(), href: z.string(), createdAt: time })),
});
export const NewQuestion = z.strictObject({ teammate: id, gapAt: time.describe('The start of a gap') });
export const Made = z.object({ id });
