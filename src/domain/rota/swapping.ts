import { type Day, dateText } from '../coverage/coverage.ts';
import { type Book, bookOf, enter, fits, gapKept, isFree, type Shift } from './book.ts';
import { bestPairs, placeable } from './pairing.ts';
import { gapOf, type RotaRequest } from './planning.ts';
import { guestSpans, type Programme, programmeOf } from './programme.ts';
import { whyBuddy } from './reasons.ts';
import { MOVE_WINDOW } from './replanning.ts';

/** The shifts after a change two people agreed on, or why it cannot be, in words for them. */
export type Agreed = { shifts: Shift[] } | { why: string };

type Desk = { programme: Programme; book: Book; minGap: number };

/**
 * Two guests exchange their days (B1). Each still does one, so no credit moves. Both must be present on the
 * other's date with the gaps kept; the date's buddy stays where that fits, else a free one takes over.
 */
export function swap(shifts: Shift[], request: RotaRequest, [one, other]: [Shift, Shift]): Agreed {
  if (one.guest === other.guest) return { why: `Both days are ${one.guest}’s.` };
  return agreed(shifts, request, [
    { old: one, guest: other.guest, day: one.date },
    { old: other, guest: one.guest, day: other.date },
  ]);
}

/** Somebody takes a day over: the day, and with it the credit for having done it, moves to them (B1). */
export function takeOver(
  shifts: Shift[],
  request: RotaRequest,
  { shift, by }: { shift: Shift; by: string },
): Agreed {
  return agreed(shifts, request, [{ old: shift, guest: by, day: shift.date }]);
}

/** A guest moves their own day to another date, at most `window` days away (G1). */
export function move(
  shifts: Shift[],
  request: RotaRequest,
  ask: { shift: Shift; to: Day; window?: number },
): Agreed {
  const window = ask.window ?? MOVE_WINDOW;
  if (Math.abs(ask.to - ask.shift.date) > window) return { why: `A day can move ${window} days either way.` };
  const taken = shifts.filter((shift) => shift.date === ask.to).length;
  if (taken >= (request.perDay ?? 1)) return { why: `${dateText(ask.to)} has its guests already.` };
  return agreed(shifts, request, [{ old: ask.shift, guest: ask.shift.guest, day: ask.to }]);
}

/** The dates to which a guest can move a day: present, gaps kept, room on the date, a buddy free. */
export function openDays(
  shifts: Shift[],
  request: RotaRequest,
  ask: { shift: Shift; window?: number },
): Day[] {
  const window = ask.window ?? MOVE_WINDOW;
  const days: Day[] = [];
  for (let to = ask.shift.date - window; to <= ask.shift.date + window; to++) {
    if (to === ask.shift.date || to < request.dates.from || to > request.dates.to) continue;
    if ('shifts' in move(shifts, request, { ...ask, to })) days.push(to);
  }
  return days;
}

type Placing = { old: Shift; guest: string; day: Day };

function agreed(shifts: Shift[], request: RotaRequest, placings: Placing[]): Agreed {
  const programme = programmeOf(request.people, request.dates, request.seed);
  const minGap = gapOf(request, programme);
  const rest = shifts.filter((shift) => !placings.some(({ old }) => same(old, shift)));
  const desk: Desk = { programme, book: bookOf([...(request.history ?? []), ...rest]), minGap };
  const placed: Shift[] = [];
  for (const placing of placings) {
    const result = place(desk, placing);
    if ('why' in result && !('date' in result)) return { why: result.why };
    enter(desk.book, result as Shift);
    placed.push(result as Shift);
  }
  return { shifts: [...rest, ...placed].sort((a, b) => a.date - b.date || (a.guest < b.guest ? -1 : 1)) };
}

function place(desk: Desk, { old, guest: name, day }: Placing): Shift | { why: string } {
  const { programme, book, minGap } = desk;
  const guest = programme.byName.get(name);
  const date = dateText(day);
  if (!guest) return { why: `${name} does not take part in the rota.` };
  if (guestSpans(programme, guest, day).length === 0) return { why: `${name} does not work on ${date}.` };
  if (!gapKept(book, name, { day, minGap }))
    return { why: `${name} has another day within ${minGap} days of ${date}.` };
  const ask = { programme, book, day };
  const usual = programme.buddies.find(({ person }) => person.name === old.buddy);
  const stays =
    day === old.date &&
    usual &&
    fits(programme, { guest, buddy: usual }, day) &&
    isFree(programme, book, { guest, buddy: usual, day });
  const pair = stays ? { guest, buddy: usual } : bestPairs(ask, placeable(ask, [guest], 1))[0];
  if (!pair) return { why: `No buddy is free for ${name} on ${date}.` };
  const why = `${name} agreed to this day; ${whyBuddy(programme, book, { pair, day })}.`;
  return { date: day, guest: name, buddy: pair.buddy.person.name, why };
}

function same(a: Shift, b: Shift): boolean {
  return a.date === b.date && a.guest === b.guest;
}
