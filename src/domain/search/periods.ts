import { DAY } from '../../lib/clock.ts';

const AGO = /^(\d{1,4})\s*(d|w|m|y|days?|weeks?|months?|years?)(?:[ -]ago)?$/;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const UNITS = { d: 'days', w: 'weeks', m: 'months', y: 'years' } as const;
const [FIRST_YEAR, LAST_YEAR] = [1970, 2200];

/**
 * The moment (ms UTC) at which the day, month or year begins that was typed, in the person's IANA zone: `2026-03-01`,
 * `2026-03`, `2026`, `today`, `yesterday`, `monday` (the last one, today left out), `7d`, `2w`, `3m`, `1y` (so long
 * ago), `last-week`, `this-month`. Null for anything else.
 */
export function beginning(typed: string, { now, zone }: { now: number; zone: string }): number | null {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const day = dayOf(typed.trim().toLowerCase(), today);
  return day?.toZonedDateTime(zone).epochMilliseconds ?? null;
}

function dayOf(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (typed === 'today') return today;
  if (typed === 'yesterday') return today.subtract({ days: 1 });
  const weekday = typed.length >= 3 ? WEEKDAYS.findIndex((name) => name.startsWith(typed)) + 1 : 0;
  if (weekday) return today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 });
  const ago = AGO.exec(typed);
  if (ago) return today.subtract({ [UNITS[ago[2]![0] as 'd']]: Number(ago[1]) });
  return spanOf(typed, today) ?? written(typed);
}

function spanOf(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const match = /^(this|last)[ -](week|month|year)$/.exec(typed);
  if (!match) return null;
  const back = match[1] === 'last' ? 1 : 0;
  if (match[2] === 'week') return today.subtract({ days: today.dayOfWeek - 1, weeks: back });
  if (match[2] === 'month') return today.with({ day: 1 }).subtract({ months: back });
  return today.with({ month: 1, day: 1 }).subtract({ years: back });
}

function written(typed: string): Temporal.PlainDate | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(typed);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day >= 1 && day <= first.daysInMonth ? first.with({ day }) : null;
}

const pad = (value: number) => String(value).padStart(2, '0');
const dateOf = (at: number) => {
  const date = new Date(at);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const yearMark = (year: number) => `y${year}`;
const monthMark = (year: number, month: number) => `m${year}${pad(month)}`;
const dayMark = (year: number, month: number, day: number) => `d${year}${pad(month)}${pad(day)}`;

/** The words in the index that say when a message was: its year, month and day, UTC. */
export function timeMarks(at: number): string[] {
  const { year, month, day } = dateOf(at);
  return [yearMark(year), monthMark(year, month), dayMark(year, month, day)];
}

/**
 * The marks of which every message from `from` to `to` has at least one: whole years, then whole months, then days. At
 * its two ends this is a day too wide; who asks looks at the minute then.
 */
export function marksBetween(from: number | null, to: number | null, now: number): string[] {
  const first = Math.max(from ?? 0, 0);
  const last = Math.min(to ?? Number.POSITIVE_INFINITY, now + 366 * DAY);
  if (last <= first) return [];
  const [start, end] = [dateOf(first), dateOf(last)];
  const marks: string[] = [];
  for (let year = start.year; year <= end.year; year++) {
    if (year > start.year && year < end.year) marks.push(yearMark(year));
    else marks.push(...monthsOf(year, start, end));
  }
  return marks;
}

type Day = ReturnType<typeof dateOf>;

function monthsOf(year: number, start: Day, end: Day): string[] {
  const from = year === start.year ? start.month : 1;
  const to = year === end.year ? end.month : 12;
  return Array.from({ length: to - from + 1 }, (_, n) => from + n).flatMap((month) => {
    const isFirst = year === start.year && month === start.month;
    const isLast = year === end.year && month === end.month;
    if (!isFirst && !isLast) return [monthMark(year, month)];
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const [firstDay, lastDay] = [isFirst ? start.day : 1, isLast ? end.day : days];
    return Array.from({ length: lastDay - firstDay + 1 }, (_, n) => dayMark(year, month, firstDay + n));
  });
}
