import { z } from 'zod';
import { WEEKDAYS } from './calendar.ts';

// The shape of the people file. docs/people.schema.json is made from it; a test holds them together.

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date like 2026-10-25')
  .describe('A date of the calendar in the person’s own zone: YYYY-MM-DD.');

const time = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is not a time like 08:00')
  .describe('A wall-clock time in the person’s own zone: HH:MM, from 00:00 to 24:00.');

const text = z.string().trim().min(1, 'is empty');

const chosen = z
  .boolean()
  .describe('The person chose these hours. Without it, what lies outside 07:00–21:00 local is refused.');

const window = z.strictObject({
  days: z.array(z.enum(WEEKDAYS)).min(1, 'names no day').describe('The weekdays on which it begins.'),
  from: time,
  to: time.describe('Earlier than `from` means the next morning (12 hours at most); 24:00 is midnight.'),
  chosen: chosen.optional(),
});

const exception = z.strictObject({
  date,
  from: time.optional().describe('Alone: that day begins at this time.'),
  to: time.optional().describe('Alone: that day ends at this time.'),
  off: z
    .boolean()
    .optional()
    .describe('Away that day; with `from` and `to`, away between them (half a day off).'),
  chosen: chosen.optional(),
});

const holidays = z
  .strictObject({
    country: text.describe('ISO 3166-1 code, such as DE.'),
    subdivision: text
      .optional()
      .describe('ISO 3166-2 code with or without its country, such as BE or DE-BE.'),
    confirmed: z
      .array(date)
      .optional()
      .describe('Only these of the place’s public holidays are days off. Left out: all of them are.'),
  })
  .describe('A person confirmed that this place’s public holidays are days off. Left out: none are.');

const personShape = z.strictObject({
  name: text,
  zone: text.describe('IANA zone, such as Europe/Berlin. Never an offset.'),
  hours: z.array(window).describe('The usual week.'),
  exceptions: z.array(exception).default([]).describe('Dates that differ: they replace the usual hours.'),
  leave: z
    .array(z.strictObject({ from: date, to: date.describe('The last day away, included.') }))
    .default([]),
  holidays: holidays.optional(),
  guest: z.boolean().default(false).describe('Takes part in the rota; never counts towards cover.'),
  leader: z.boolean().default(false).describe('A founder or leader: takes part, or says why not.'),
  reason: text.optional().describe('Why a leader takes no part, for everyone to see.'),
  buddy: z
    .strictObject({
      capacity: z
        .int()
        .min(0, 'is below 0')
        .describe('How much a buddy carries beside other buddies: 2 is asked twice as often as 1, 0 never.'),
      perWeek: z.int().min(0, 'is below 0').optional().describe('At most so many a week.'),
    })
    .optional()
    .describe('May look after a guest, one at a time.'),
  weight: z.number().min(0, 'is below 0').max(10, 'is above 10').default(1).describe('0.5 for half a share.'),
  interests: z.array(text).default([]),
  vetoes: z.array(text).default([]).describe('Names this person is never paired with, either way. Private.'),
  joined: date.optional().describe('The first day, included.'),
  left: date.optional().describe('The last day, included.'),
});

export const peopleShape = z
  .array(personShape)
  .describe('The people of a rota and of coverage: who, where, when.');

/** One person of a people file: plain data, wall-clock times and dates in their own IANA zone. */
export type Person = z.output<typeof personShape>;

/** Somebody of whom only this much is known; the rest is as where a people file says nothing. */
export function somebody(known: Pick<Person, 'name' | 'zone'> & Partial<Person>): Person {
  return {
    hours: [],
    exceptions: [],
    leave: [],
    guest: false,
    leader: false,
    weight: 1,
    interests: [],
    vetoes: [],
    ...known,
  };
}

export type Window = z.output<typeof window>;
export type Exception = z.output<typeof exception>;
export type Holidays = z.output<typeof holidays>;

/** The people file as JSON Schema (2020-12), as published in docs/people.schema.json. */
export function peopleSchema(): object {
  return z.toJSONSchema(peopleShape, { io: 'input' });
}
