import { DAY } from '../../lib/clock.ts';
import type { Dates } from './calendar.ts';
import type { Person } from './person.ts';
import { joined, type Span, within } from './spans.ts';
import { spansOver, workingTime } from './working-time.ts';

/** A stretch during which the same people are there, by name, sorted; ms UTC. */
export type Interval = Span & { people: string[] };

/** Two people at work at once while one comes and the other goes: time to hand over. */
export type Handover = Span & { leaving: string; arriving: string };

/** Cover over a range: ms UTC, minute-exact. Intervals and gaps together are the whole range. */
export type Cover = { intervals: Interval[]; gaps: Span[]; thin: Span[] };

/** The UTC days of a range, both dates included, as one stretch of time. */
export function utcDays(dates: Dates): Span {
  return { start: dates.from * DAY, end: (dates.to + 1) * DAY };
}

/**
 * Who is there, from the first minute of `from` to the last of `to` (UTC days, both included): intervals with
 * somebody, gaps with nobody, thin stretches with exactly one. Computed for each date from its zone's own clock
 * (A2). Guests are left out before anything is counted (G2).
 */
export function cover(people: Person[], dates: Dates): Cover {
  const bounds = utcDays(dates);
  const team = people
    .filter((person) => !person.guest)
    .map((person) => ({
      name: person.name,
      spans: within(spansOver(workingTime(person, dates), dates), bounds),
    }));
  return coverOf(team, bounds);
}

/** Cover from spans already known (sorted and joined for each person, within the bounds). */
function coverOf(team: { name: string; spans: Span[] }[], bounds: Span): Cover {
  const changes = team.flatMap(({ name, spans }) =>
    spans.flatMap((span) => [
      { at: span.start, name, comes: true },
      { at: span.end, name, comes: false },
    ]),
  );
  changes.sort((a, b) => a.at - b.at);
  const result: Cover = { intervals: [], gaps: [], thin: [] };
  const there = new Set<string>();
  let start = bounds.start;
  for (const change of [...changes, { at: bounds.end, name: '', comes: false }]) {
    if (change.at > start) {
      note(result, { start, end: change.at }, there);
      start = change.at;
    }
    if (change.comes) there.add(change.name);
    else there.delete(change.name);
  }
  result.gaps = joined(result.gaps);
  result.thin = joined(result.thin);
  return result;
}

function note(result: Cover, span: Span, there: Set<string>): void {
  if (there.size === 0) result.gaps.push(span);
  if (there.size === 1) result.thin.push(span);
  if (there.size === 0) return;
  const people = [...there].sort();
  const last = result.intervals.at(-1);
  // A person who leaves and comes back at the same minute (two windows that meet) changes nothing.
  if (last && last.end === span.start && last.people.join('\n') === people.join('\n')) last.end = span.end;
  else result.intervals.push({ ...span, people });
}

/**
 * The overlaps in which one person hands over to another: both are there, the one who leaves was there before
 * the other came, and the other stays on. Stretches that touch the range's edge are left out: who came before
 * it is not known.
 */
export function handovers(people: Person[], dates: Dates): Handover[] {
  const bounds = utcDays(dates);
  const spans = people
    .filter((person) => !person.guest)
    .flatMap((person) =>
      spansOver(workingTime(person, dates), dates).map((span) => ({ name: person.name, ...span })),
    )
    .sort((a, b) => a.start - b.start);
  const found: Handover[] = [];
  spans.forEach((leaving, i) => {
    if (leaving.end <= bounds.start || leaving.end > bounds.end) return;
    for (let k = i + 1; k < spans.length && spans[k]!.start < leaving.end; k++) {
      const arriving = spans[k]!;
      if (arriving.start === leaving.start || arriving.end <= leaving.end) continue;
      const names = { leaving: leaving.name, arriving: arriving.name };
      found.push({ start: arriving.start, end: leaving.end, ...names });
    }
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
