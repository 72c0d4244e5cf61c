import { DAY } from '../../lib/clock.ts';

const STYLES = {
  moment: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  day: { weekday: 'long', month: 'long', day: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  date: { month: 'long', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times what using it does; a page of 200 messages needs a few.
function formatter(style: keyof typeof STYLES, zone: string): Intl.DateTimeFormat {
  const key = `${style} ${zone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...STYLES[style] });
  formatters.set(key, made);
  return made;
}

type Moment = { weekday: string; day: string; month: string; year: string; clock: string };

function read(at: number, zone: string): Moment {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter('moment', zone).formatToParts(at)) parts[type] = value;
  const { weekday = '', day = '', month = '', year = '' } = parts;
  return { weekday, day, month, year, clock: `${parts.hour}:${parts.minute}` };
}

const WEEK = 6 * DAY; // a weekday's name is clear for six days back, then it repeats

function sameDay(a: Moment, b: Moment): boolean {
  return a.day === b.day && a.month === b.month && a.year === b.year;
}

/**
 * A moment as a person would say it, in an IANA zone: "Today 10:04", "Tue 09:12", "12 Mar 09:12",
 * "12 Mar 2024". `at` and `now` are milliseconds UTC.
 */
export function momentWords(at: number, now: number, zone: string): string {
  const then = read(at, zone);
  const today = read(now, zone);
  if (sameDay(then, today)) return `Today ${then.clock}`;
  if (at <= now && now - at < WEEK) return `${then.weekday} ${then.clock}`;
  if (then.year === today.year) return `${then.day} ${then.month} ${then.clock}`;
  return `${then.day} ${then.month} ${then.year}`;
}

/** A moment to come: "today 12:40", "tomorrow 09:00", "Tue 24 Nov, 09:00", "24 Nov 2027, 09:00". */
export function untilWords(at: number, now: number, zone: string): string {
  const then = read(at, zone);
  const today = read(now, zone);
  if (sameDay(then, today)) return `today ${then.clock}`;
  if (at > now && at - now < 2 * DAY && sameDay(read(at - DAY, zone), today)) return `tomorrow ${then.clock}`;
  if (then.year === today.year || at - now < 180 * DAY)
    return `${then.weekday} ${then.day} ${then.month}, ${then.clock}`;
  return `${then.day} ${then.month} ${then.year}, ${then.clock}`;
}

/** A moment to come, by its day and clock: "Tue 24 Nov 09:00". `zone` is IANA or an offset such as `+02:00`. */
export function soonWords(at: number, zone: string): string {
  const { weekday, day, month, clock } = read(at, zone);
  return `${weekday} ${day} ${month} ${clock}`;
}

/** The clock alone, "09:31". */
export function clockWords(at: number, zone: string): string {
  return read(at, zone).clock;
}

/** A day for a separator: "Today", "Yesterday", "Tuesday 4 March", with the year when it is another. */
export function dayWords(at: number, now: number, zone: string): string {
  const then = read(at, zone);
  const today = read(now, zone);
  if (sameDay(then, today)) return 'Today';
  if (sameDay(then, read(now - DAY, zone))) return 'Yesterday';
  const day = formatter('day', zone).format(at);
  return then.year === today.year ? day : `${day} ${then.year}`;
}

/** A month with its year, "March 2024": exact enough for how long somebody has been with us. */
export function monthWords(at: number, zone: string): string {
  return formatter('month', zone).format(at);
}

/** A day within a sentence, "3 May": no year, for what is talked about now. */
export function dateWords(at: number, zone: string): string {
  return formatter('date', zone).format(at);
}
