import type { Day } from '../coverage/coverage.ts';
import { type Book, bookOf, enter, fits, gapKept, isFree, type Shift } from './book.ts';
import { bestPairs, placeable } from './pairing.ts';
import { gapOf, plan, type Rota, type RotaRequest } from './planning.ts';
import { guestSpans, type Programme, programmeOf } from './programme.ts';
import { whyBuddy } from './reasons.ts';

/** What a new plan changed for one shift that was there: another buddy, another date, or it is gone. */
export type Change = { shift: Shift; what: 'buddy' | 'moved' | 'dropped'; now: Shift | null };

/** A plan that keeps what it can, and what it could not keep. */
export type Replanned = Rota & { changes: Change[] };

/** `from`: the first day that may change (today or tomorrow). `window`: how far a shift may move, in days. */
export type ReplanOptions = { from: Day; window?: number };

export const MOVE_WINDOW = 7; // days either way (G1: movable inside a window)

type Desk = { programme: Programme; book: Book; perDay: number; minGap: number; options: ReplanOptions };

/**
 * Plans again after something changed, changing as little as it must: a shift that still works stays, with its
 * words. A buddy who is away is replaced on the same date; when no other is free, the shift moves inside the
 * window; when it cannot, it is dropped and its guest, still owed the day, comes first later (G3). Only empty
 * places are then filled. Shifts before `options.from` are the past and never change.
 */
export function replan(previous: Shift[], request: RotaRequest, options: ReplanOptions): Replanned {
  const programme = programmeOf(request.people, request.dates, request.seed);
  const perDay = request.perDay ?? 1;
  const minGap = gapOf(request, programme);
  const inRange = previous
    .filter((shift) => shift.date >= request.dates.from && shift.date <= request.dates.to)
    .sort((a, b) => a.date - b.date);
  const earlier = previous.filter((shift) => shift.date < request.dates.from);
  const history = [...(request.history ?? []), ...earlier];
  const desk: Desk = { programme, book: bookOf(history), perDay, minGap, options };
  const { kept, broken } = keepWhatWorks(desk, inRange);
  const changes = broken.map((shift) => mend(desk, shift));
  const now = changes.flatMap((change) => change.now ?? []);
  const rota = plan({ ...request, minGap, history, kept: [...kept, ...now] });
  return { ...rota, changes };
}

function keepWhatWorks(desk: Desk, shifts: Shift[]): { kept: Shift[]; broken: Shift[] } {
  const kept: Shift[] = [];
  const broken: Shift[] = [];
  for (const shift of shifts) {
    if (shift.date < desk.options.from || works(desk, shift)) {
      enter(desk.book, shift);
      kept.push(shift);
    } else broken.push(shift);
  }
  return { kept, broken };
}

function works(desk: Desk, shift: Shift): boolean {
  const { programme, book } = desk;
  const guest = programme.byName.get(shift.guest);
  const buddy = programme.buddies.find(({ person }) => person.name === shift.buddy);
  if (!guest || !buddy || !hasRoom(desk, shift.guest, shift.date)) return false;
  const day = shift.date;
  return fits(programme, { guest, buddy }, day) && isFree(programme, book, { guest, buddy, day });
}

function hasRoom({ programme, book, perDay, minGap }: Desk, name: string, day: Day): boolean {
  const guest = programme.byName.get(name);
  if (!guest || guestSpans(programme, guest, day).length === 0) return false;
  return (book.onDay.get(day)?.length ?? 0) < perDay && gapKept(book, name, { day, minGap });
}

function mend(desk: Desk, shift: Shift): Change {
  for (const day of nearestDays(desk, shift.date)) {
    const now = placedOn(desk, shift, day);
    if (!now) continue;
    enter(desk.book, now);
    return { shift, what: day === shift.date ? 'buddy' : 'moved', now };
  }
  return { shift, what: 'dropped', now: null };
}

/** The same day first, then the days around it, nearest first, inside the window and the range. */
function nearestDays({ programme, options }: Desk, day: Day): Day[] {
  const days = [day];
  for (let step = 1; step <= (options.window ?? MOVE_WINDOW); step++) days.push(day + step, day - step);
  return days.filter(
    (other) => other >= options.from && other >= programme.dates.from && other <= programme.dates.to,
  );
}

function placedOn(desk: Desk, shift: Shift, day: Day): Shift | null {
  if (!hasRoom(desk, shift.guest, day)) return null;
  const { programme, book } = desk;
  const ask = { programme, book, day };
  const pair = bestPairs(ask, placeable(ask, [programme.byName.get(shift.guest)!], 1))[0];
  if (!pair) return null;
  const because =
    day === shift.date
      ? 'the buddy planned before is not free'
      : 'no buddy is free on the day planned before';
  return {
    date: day,
    guest: shift.guest,
    buddy: pair.buddy.person.name,
    why: `It is still ${shift.guest}’s turn, and ${because}; ${whyBuddy(programme, book, { pair, day })}.`,
  };
}
