import type { Dates, Day, Person } from '../coverage/coverage.ts';
import { type Book, bookOf, enter, gapKept, lastBefore, type Shift } from './book.ts';
import { type Credits, creditOf, shares } from './credits.ts';
import { bestPairs, hasBuddyAtAll, placeable } from './pairing.ts';
import { type Pause, pauseOn } from './pausing.ts';
import { type Guest, guestSpans, type Programme, programmeOf, workingDays } from './programme.ts';
import { whyEmpty, whyPaused, whyShift } from './reasons.ts';

/**
 * What to plan. `minGap`: days between two shifts of one person, at least. `targetGap`: the cadence aimed at, in
 * days (56 is eight weeks, G1); with it a day gets a guest only when the programme is due one, without it every
 * working day gets `perDay`. `history`, `credits` and `owing` carry on an earlier rota; `kept` shifts stay as they are.
 * Days before `fillFrom` get nothing new: what is past, or so near that nobody should be asked.
 */
export type RotaRequest = {
  people: Person[];
  dates: Dates;
  seed: number;
  perDay?: number;
  minGap?: number;
  targetGap?: number;
  history?: Shift[];
  credits?: Credits;
  kept?: Shift[];
  pauses?: Pause[];
  owing?: number;
  fillFrom?: Day;
};

/** A place of a day that stays empty, and why. */
export type Unplaced = { date: Day; why: string };

/**
 * A plan, by date. The sum of earned is the sum of done. `owing`: places that the cadence has opened and not filled,
 * for the plan that carries on after the last date.
 */
export type Rota = { shifts: Shift[]; unplaced: Unplaced[]; credits: Credits; owing: number };

const FINE = 1e7; // what is owed is compared in ten-millionths of a day
const SAMPLED_DAYS = 50; // enough to know how long a turn is

export const HUMANE_GAP = 28; // days: half of the eight weeks aimed at (G1)

/** A plan in the making. */
export type Making = Rota & {
  programme: Programme;
  book: Book;
  request: RotaRequest;
  perDay: number;
  minGap: number;
  upcoming: Map<string, number>;
};

/**
 * Plans the rota (B1, G1, 3.5): each working day, those present earn their share of its places, and whoever is
 * owed most goes, past the minimum gap and with a free buddy who is there for four hours of that very date.
 * Ties: longest since last, then the seed. The same request gives the same plan, whatever the file's order.
 */
export function plan(request: RotaRequest): Rota {
  const making = begin(request);
  const days = new Set(workingDays(making.programme));
  for (const { date } of request.kept ?? []) days.add(date);
  for (const day of [...days].sort((a, b) => a - b)) planDay(making, day);
  const shifts = making.shifts.sort((a, b) => a.date - b.date || (a.guest < b.guest ? -1 : 1));
  return { shifts, unplaced: making.unplaced, credits: making.credits, owing: making.owing };
}

/** The minimum gap a request means: the one given, half of the cadence aimed at, or the usual one. */
export function gapOf(request: RotaRequest, programme: Programme): number {
  if (request.minGap !== undefined) return request.minGap;
  if (request.targetGap) return Math.max(1, Math.floor(request.targetGap / 2));
  return usualGap(programme, request.perDay ?? 1);
}

/**
 * The minimum gap when none is given: half of a full turn (how long until everybody who can go had a day), and
 * never more than 28 days, half of the eight weeks aimed at. It keeps turns apart and leaves room for fairness.
 */
function usualGap(programme: Programme, perDay: number): number {
  const days = workingDays(programme);
  const every = Math.ceil(days.length / SAMPLED_DAYS);
  const sampled = days.filter((_, i) => i % every === 0);
  const heaviest = Math.max(...programme.guests.map((guest) => guest.person.weight));
  let weight = 0;
  for (const day of sampled) {
    for (const guest of programme.guests) if (canGo(programme, guest, day)) weight += guest.person.weight;
  }
  const calendarDays = programme.dates.to - programme.dates.from + 1;
  const turn = (weight / heaviest / sampled.length / perDay) * (calendarDays / days.length);
  return Math.max(1, Math.min(HUMANE_GAP, Math.floor(turn / 2)));
}

/** Whether a day can be a guest's to earn: present, with a buddy who could be there. */
function canGo(programme: Programme, guest: Guest, day: Day): boolean {
  return guestSpans(programme, guest, day).length > 0 && hasBuddyAtAll(programme, guest, day);
}

function begin(request: RotaRequest): Making {
  const { people, dates, seed, perDay = 1, kept = [], history = [] } = request;
  const programme = programmeOf(people, dates, seed);
  const credits: Credits = structuredClone(request.credits ?? {});
  for (const person of people) if (person.guest) creditOf(credits, person.name);
  const upcoming = new Map<string, number>();
  for (const { guest } of kept) upcoming.set(guest, (upcoming.get(guest) ?? 0) + 1);
  return {
    request,
    programme,
    book: bookOf([...history, ...kept]),
    perDay,
    minGap: gapOf(request, programme),
    owing: request.owing ?? 1,
    upcoming,
    shifts: [],
    unplaced: [],
    credits,
  };
}

function planDay(making: Making, day: Day): void {
  const { programme, book } = making;
  const kept = book.onDay.get(day) ?? [];
  for (const { guest } of kept) making.upcoming.set(guest, making.upcoming.get(guest)! - 1);
  const earners = programme.guests.filter(
    (guest) => kept.some((shift) => shift.guest === guest.person.name) || canGo(programme, guest, day),
  );
  const wanted = placesOn(making, { day, kept: kept.length, earners });
  const placed = wanted > 0 ? fill(making, { day, wanted, earners }) : [];
  const all = [...kept, ...placed];
  making.owing -= all.length;
  earn(making, earners, all);
  making.shifts.push(...all);
}

/** Gives the day's places to those who could have had them; what is done is always earned by somebody. */
function earn({ credits }: Making, earners: Guest[], shifts: Shift[]): void {
  const weights = earners.map((guest) => guest.person.weight);
  const earned = shares(weights, shifts.length);
  earners.forEach((guest, i) => {
    creditOf(credits, guest.person.name).earned += earned[i]!;
  });
  const missing = shifts.length - earned.reduce((sum, share) => sum + share, 0);
  for (const { guest } of shifts) {
    creditOf(credits, guest).done++;
    // Kept shifts of people the programme no longer knows: their own day is all that is left to earn it.
    if (missing > 0.5) creditOf(credits, guest).earned += missing / shifts.length;
  }
}

/** How many new places a day has: what its cadence and `perDay` leave open, none during a pause. */
function placesOn(
  making: Making,
  { day, kept, earners }: { day: Day; kept: number; earners: Guest[] },
): number {
  const open = making.perDay - kept;
  const pause = pauseOn(making.request.pauses ?? [], day);
  if (pause) {
    if (open > 0) making.unplaced.push({ date: day, why: whyPaused(pause) });
    return 0;
  }
  const { targetGap, fillFrom = -Infinity } = making.request;
  if (!targetGap) return day < fillFrom ? 0 : open;
  // Each person opens one place in `targetGap` days, of which five in seven are working days.
  const weight = earners.reduce((sum, guest) => sum + guest.person.weight, 0);
  making.owing = Math.min(making.perDay, making.owing + (weight * 7) / 5 / targetGap);
  return day < fillFrom ? 0 : Math.min(open, Math.floor(making.owing - kept + 1e-9));
}

type Places = { day: Day; wanted: number; earners: Guest[] };

function fill(making: Making, places: Places): Shift[] {
  const { programme, book, credits, minGap } = making;
  const { day, wanted } = places;
  const { guests, held } = fairly(making, places);
  const placed = bestPairs({ programme, book, day }, guests).map((pair): Shift => {
    const credit = creditOf(credits, pair.guest.person.name);
    const why = whyShift(programme, book, { pair, day, credit });
    return { date: day, guest: pair.guest.person.name, buddy: pair.buddy.person.name, why };
  });
  for (const shift of placed) enter(book, shift);
  const missing = wanted - placed.length;
  const why = missing > 0 ? whyEmpty({ programme, book, day, minGap, held }) : '';
  for (let i = 0; i < missing; i++) making.unplaced.push({ date: day, why });
  return placed;
}

/**
 * Who goes: most owed first, past the gap and with a free buddy. A place stays empty (`held`), and nobody earns
 * it, rather than take anybody more than a day from their share: whoever could go is ahead of theirs already, or
 * somebody present who has to wait for their gap or a buddy would be owed more than a day by it.
 */
function fairly(making: Making, { day, wanted, earners }: Places): { guests: Guest[]; held: boolean } {
  const { programme, book, minGap } = making;
  const turns = byTurn(making, { day, wanted, guests: earners });
  const free = turns.filter(({ guest }) => gapKept(book, guest.person.name, { day, minGap }));
  const most = Math.max(...turns.map(({ owed }) => owed));
  const fair = free.filter(({ owed }) => owed >= 0 || owed === most);
  const candidates = fair.map(({ guest }) => guest);
  const guests = placeable({ programme, book, day }, candidates, wanted);
  const places = bearable(turns, guests);
  return { guests: guests.slice(0, places), held: fair.length < free.length || places < guests.length };
}

/** How many of the chosen can go before somebody who waits would come to be owed more than a day. */
function bearable(turns: Turn[], chosen: Guest[]): number {
  const weights = turns.map(({ guest }) => guest.person.weight);
  for (let places = chosen.length; places > 0; places--) {
    const going = new Set(chosen.slice(0, places));
    const today = shares(weights, places);
    const crosses = ({ guest, before }: Turn, i: number) =>
      before <= FINE && before + today[i]! * FINE > FINE + 1 && !going.has(guest);
    if (!turns.some(crosses)) return places;
  }
  return 0;
}

/** Ten-millionths of a day. `before` is what was owed before the day; `rank` decides who goes first. */
type Turn = { guest: Guest; owed: number; before: number; rank: number; last: number };

/**
 * Who is owed most first, what they earn that day included, less the shifts already planned for them; then
 * longest since last; then the seed.
 */
function byTurn(
  making: Making,
  { day, wanted, guests }: { day: Day; wanted: number; guests: Guest[] },
): Turn[] {
  const weights = guests.map((guest) => guest.person.weight);
  const today = shares(weights, wanted);
  const turns = guests.map((guest, i): Turn => {
    const name = guest.person.name;
    const { earned, done } = creditOf(making.credits, name);
    // Rounded, so that sums in another order never decide: equal turns stay equal.
    const owed = Math.round((earned + today[i]! - done) * FINE);
    const rank = owed - (making.upcoming.get(name) ?? 0) * FINE;
    return {
      guest,
      owed,
      before: rank - today[i]! * FINE,
      rank,
      last: lastBefore(making.book, name, day) ?? -Infinity,
    };
  });
  return turns.sort((a, b) => b.rank - a.rank || compare(a.last, b.last) || a.guest.tie - b.guest.tie);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
