import { town } from '../../lib/zone.ts';
import { Invalid } from '../errors.ts';

/** A moment that never comes: asleep until they answer. The last one that a date can hold, so it sorts behind every other. */
export const UNTIL_ANSWERED = 8_640_000_000_000_000;

const MORNING = Temporal.PlainTime.from('09:00');
const LONGEST = { years: 2 };
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MOST_SAID = 40; // characters of what was typed, in an answer
const DAY_WORD =
  /^(tomorrow|next[ -]week|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:,? (?:at )?(\d\d?:\d\d))?$/;
const LOCAL = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/;
const EXACT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/i;

/** Until when something sleeps: the wall-clock time as chosen, null until an answer, and the moment it means (ms UTC). */
export type Until = { localTime: string | null; at: number };
type Here = { zone: string; now: number };

/**
 * Reads what somebody chose: `answer`, `later` (in three hours), `tomorrow`, a weekday (`monday` or `mon`: the next one,
 * never today), `next week` (its Monday), each of these in the morning or at a time (`monday 14:30`), a wall-clock time
 * of theirs (`2026-11-24T09:00`, or a day alone for its morning), or an exact one (with `Z` or an offset). `zone` is
 * IANA, `now` ms UTC. Invalid for anything else, for the past, and beyond two years.
 */
export function readUntil(text: string, here: Here): Until {
  const asked = text.trim().toLowerCase();
  if (asked === 'answer') return { localTime: null, at: UNTIL_ANSWERED };
  const wall = wallClock(asked, here)?.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  if (!wall) throw new Invalid({ until: unread(text.trim()) });
  const at = momentOf(wall, here);
  if (at <= here.now)
    throw new Invalid({ until: `${said(wall, here.zone)} is in the past. Choose a later time.` });
  const latest = zoned(here).add(LONGEST).epochMilliseconds;
  if (at > latest)
    throw new Invalid({ until: `${said(wall, here.zone)} is too far off. Two years is the longest.` });
  return { localTime: wall.toString({ smallestUnit: 'minute' }), at };
}

/**
 * The moment of a wall-clock time in a zone. One that daylight saving skips comes right after the gap; one that comes
 * twice is the first, or the second where the first has passed.
 */
export function momentOf(wall: Temporal.PlainDateTime, { zone, now }: Here): number {
  const first = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  if (first > now) return first;
  return wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
}

function zoned({ zone, now }: Here): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
}

function wallClock(asked: string, here: Here): Temporal.PlainDateTime | null {
  if (asked === 'later') return zoned(here).add({ hours: 3 }).toPlainDateTime();
  const named = DAY_WORD.exec(asked);
  return named ? onDay(named[1]!, named[2], here) : written(asked.toUpperCase(), here);
}

function onDay(word: string, clock: string | undefined, here: Here): Temporal.PlainDateTime | null {
  const today = zoned(here).toPlainDate();
  const day =
    word === 'tomorrow' ? today.add({ days: 1 }) : nextOf(word.startsWith('next') ? 'mon' : word, today);
  if (clock === undefined) return day.toPlainDateTime(MORNING);
  try {
    return day.toPlainDateTime(Temporal.PlainTime.from(clock.padStart(5, '0'), { overflow: 'reject' }));
  } catch {
    return null; // twenty-five o’clock
  }
}

/** The next day of that name after `today`, never today itself. */
function nextOf(weekday: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const wanted = WEEKDAYS.indexOf(weekday.slice(0, 3)) + 1;
  return today.add({ days: (wanted - today.dayOfWeek + 7) % 7 || 7 });
}

/**
 * Mornings that are often meant, by the clock of `zone`, each once and in order: tomorrow, the three working days
 * (Monday to Friday) after it, and Monday of next week.
 */
export function morningsAhead(here: Here): Until[] {
  const tomorrow = zoned(here).toPlainDate().add({ days: 1 });
  const week = Array.from({ length: 7 }, (_, at) => tomorrow.add({ days: at }));
  const working = week.slice(1).filter((day) => day.dayOfWeek <= 5);
  const named = working.filter((day, at) => at < 3 || day.dayOfWeek === 1);
  return (
    [tomorrow, ...named]
      // Where a zone leaves out a whole day there is no morning of it.
      .filter((day) =>
        day.equals(day.toZonedDateTime({ timeZone: here.zone, plainTime: MORNING }).toPlainDate()),
      )
      .map((day) => readUntil(day.toString(), here))
  );
}

function written(asked: string, { zone }: Here): Temporal.PlainDateTime | null {
  try {
    if (EXACT.test(asked)) return Temporal.Instant.from(asked).toZonedDateTimeISO(zone).toPlainDateTime();
    if (!LOCAL.test(asked)) return null;
    return asked.length > 10
      ? Temporal.PlainDateTime.from(asked.replace(' ', 'T'), { overflow: 'reject' })
      : Temporal.PlainDate.from(asked, { overflow: 'reject' }).toPlainDateTime(MORNING);
  } catch {
    return null; // the thirty-first of February
  }
}

function unread(typed: string): string {
  const ways = 'a weekday such as Monday, a day and a time such as 2026-11-24 09:00, or until they answer';
  const which = typed && typed.length <= MOST_SAID ? `“${typed}” is no time that can be read. ` : '';
  return `${which}Say until when: ${ways}.`;
}

function said(wall: Temporal.PlainDateTime, zone: string): string {
  const day = wall
    .toLocaleString('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
    .replace(',', '');
  const clock = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${day}, ${clock} in ${town(zone)},`;
}
