import {
  type ClockChange,
  type Cover,
  clockChangesAhead,
  cover,
  type Day,
  gapUntil,
  length,
  newGaps,
  type Person,
  type Span,
} from '../../domain/coverage/coverage.ts';
import { dateWords } from '../../domain/shift/words.ts';
import { DAY } from '../../lib/clock.ts';
import { town } from '../../lib/zone.ts';
import { bothWords, lengthWords } from './clock-words.ts';

/** What the picture of a day shows, and what the days ahead hold. */
export type Finding = {
  title: string;
  detail: string;
  /** The day the picture shows. */
  day: Day;
  cover: Cover;
  /** A gap to do something about; null where there is none. */
  gap: Span | null;
  changes: ClockChange[];
};

type Asked = { at: number; zone: string; chosen: Day | null };

/**
 * Says in a sentence what is so: of the day somebody chose, else of the next gap that was not there a week before, else
 * of today.
 */
export function findingOf(people: Person[], { at, zone, chosen }: Asked): Finding {
  const today = Math.floor(at / DAY);
  const changes = clockChangesAhead(people, at);
  const opening = newGaps(people, at)[0];
  const day = chosen ?? (opening ? Math.floor(opening.start / DAY) : today);
  const shown = cover(people, { from: day, to: day });
  if (opening && day === Math.floor(opening.start / DAY)) {
    const words = openingWords(people, opening, { zone, changes });
    return { ...words, day, cover: shown, gap: opening, changes };
  }
  return {
    ...dayWords(shown.gaps, { day, today, zone, changes }),
    day,
    cover: shown,
    gap: shown.gaps[0] ?? null,
    changes,
  };
}

type Words = { title: string; detail: string };
type Around = { zone: string; changes: ClockChange[] };

function openingWords(people: Person[], gap: Span, { zone, changes }: Around): Words {
  const day = Math.floor(gap.start / DAY);
  const cause = changes.find(
    (change) => change.opens.length > 0 && change.day <= day && day < change.day + 7,
  );
  const until = cause ? gapUntil(people, gap) : null;
  const when = cause ? `When ${town(cause.zone)} changes its clocks, nobody is here` : 'Nobody is here then';
  return {
    title: `${capital(lengthWords(gap.end - gap.start))} ${opens(gap)} on ${dateWords(day)}`,
    detail: `${when}, ${bothWords(gap, zone)}${until === null ? '' : `, until ${dateWords(until)}`}.`,
  };
}

function opens(gap: Span): string {
  return /^(an|half an) hour/.test(lengthWords(gap.end - gap.start)) ? 'opens' : 'open';
}

type OfDay = Around & { day: Day; today: Day };

function dayWords(gaps: Span[], { day, today, zone, changes }: OfDay): Words {
  const on = day === today ? 'today' : `on ${dateWords(day, today)}`;
  const next = changes.find((change) => change.opens.length > 0 && change.day > day);
  const ahead = next
    ? `${capital(lengthWords(next.opens[0]!.end - next.opens[0]!.start))} ${opens(next.opens[0]!)} on ${dateWords(next.day, today)}, when ${town(next.zone)} changes its clocks.`
    : '';
  if (gaps.length === 0)
    return {
      title: `Somebody is here all day ${day === today ? 'long' : on}`,
      detail: ahead || 'Nobody works nights for it.',
    };
  const missing = length(gaps);
  if (missing === DAY)
    return {
      title: `Nobody is here ${on}`,
      detail: 'Whoever writes then is answered when somebody is back.',
    };
  const [first] = gaps;
  if (gaps.length === 1)
    return {
      title: `Nobody is here for ${lengthWords(missing)} ${on}`,
      detail: [`${capital(bothWords(first!, zone))}.`, ahead].filter(Boolean).join(' '),
    };
  return {
    title: `Nobody is here for ${lengthWords(missing)} ${on}`,
    detail: `${gaps.map((gap) => bothWords(gap, zone)).join(', and ')}.`,
  };
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
