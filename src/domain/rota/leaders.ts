import type { Day, Person, Problem } from '../coverage/coverage.ts';
import type { Shift } from './book.ts';

/** A leader who takes no part, and the reason everybody may read (B6). */
export type LeftOut = { name: string; reason: string };

/** Leaders who take no part and give no reason: founders' days are not negotiable (B6), so this is refused. */
export function leaderProblems(people: Person[]): Problem[] {
  return people
    .filter((person) => takesNoPart(person) && !person.reason)
    .map(({ name }) => ({
      name,
      field: 'reason',
      why: 'a leader who takes no part needs a reason that everybody can see; or give "guest": true',
    }));
}

/** The leaders who take no part, for the rota to show. */
export function leftOut(people: Person[]): LeftOut[] {
  return people.filter(takesNoPart).map(({ name, reason }) => ({ name, reason: reason ?? '' }));
}

/** A person's own next and latest day, from a day on (that day counts as next). */
export function nextAndLast(
  shifts: Shift[],
  name: string,
  today: Day,
): { next: Day | null; last: Day | null } {
  const days = shifts.filter((shift) => shift.guest === name).map((shift) => shift.date);
  const next = days.filter((day) => day >= today);
  const last = days.filter((day) => day < today);
  return { next: next.length ? Math.min(...next) : null, last: last.length ? Math.max(...last) : null };
}

/** Leaders in the programme whose latest day is longer ago than the cadence and who have none ahead (B6). */
export function lapsedLeaders(
  people: Person[],
  shifts: Shift[],
  at: { today: Day; targetGap: number },
): string[] {
  return people
    .filter((person) => person.leader && person.guest)
    .filter(({ name }) => {
      const { next, last } = nextAndLast(shifts, name, at.today);
      return next === null && (last === null || at.today - last > at.targetGap);
    })
    .map(({ name }) => name);
}

function takesNoPart(person: Person): boolean {
  return person.leader && (!person.guest || person.weight === 0);
}
