import { type Day, type Span, shared, weekdayOf } from '../coverage/coverage.ts';
import { type Buddy, type Guest, guestSpans, overlap, type Programme } from './programme.ts';

/** One guest's day with one buddy. The date is the guest's own. */
export type Shift = { date: Day; guest: string; buddy: string; why: string };

/** Who has which days, as far as it is planned: what decides whether somebody is free. */
export type Book = {
  days: Map<string, Day[]>; // a guest's shift days
  buddyDays: Map<string, Map<Day, string>>; // a buddy's days, and with which guest
  met: Map<string, number>; // how often a pair had a shift
  onDay: Map<Day, Shift[]>;
};

// G13: with less time together on that very date, a shift is moved, not run.
export const NEEDED_OVERLAP = 4 * 60; // minutes

/** A book with nothing in it. */
export function emptyBook(): Book {
  return { days: new Map(), buddyDays: new Map(), met: new Map(), onDay: new Map() };
}

/** Writes shifts into a book; history before the range counts for gaps, for who has met and for load. */
export function bookOf(shifts: Shift[]): Book {
  const book = emptyBook();
  for (const shift of shifts) enter(book, shift);
  return book;
}

/** Writes one shift into a book. */
export function enter(book: Book, shift: Shift): void {
  book.days.set(shift.guest, [...(book.days.get(shift.guest) ?? []), shift.date]);
  const days = book.buddyDays.get(shift.buddy) ?? new Map<Day, string>();
  book.buddyDays.set(shift.buddy, days.set(shift.date, shift.guest));
  const pair = pairKey(shift.guest, shift.buddy);
  book.met.set(pair, (book.met.get(pair) ?? 0) + 1);
  book.onDay.set(shift.date, [...(book.onDay.get(shift.date) ?? []), shift]);
}

/** How many shifts two people had together. */
export function timesMet(book: Book, guest: string, buddy: string): number {
  return book.met.get(pairKey(guest, buddy)) ?? 0;
}

/** Whether two could have a shift on a day if the buddy were free: time enough, not one person, no veto. */
export function fits(programme: Programme, pair: { guest: Guest; buddy: Buddy }, day: Day): boolean {
  const guest = pair.guest.person;
  const buddy = pair.buddy.person;
  if (guest.name === buddy.name) return false;
  if (guest.vetoes.includes(buddy.name) || buddy.vetoes.includes(guest.name)) return false;
  return overlap(programme, pair, day) >= NEEDED_OVERLAP;
}

/**
 * Whether a buddy has room on a day: no other guest on that date nor at the same time (a neighbour's date on
 * the other side of the world), not a guest that day, and within their days a week.
 */
export function isFree(
  programme: Programme,
  book: Book,
  ask: { guest: Guest; buddy: Buddy; day: Day },
): boolean {
  const { guest, buddy, day } = ask;
  const name = buddy.person.name;
  if (book.days.get(name)?.includes(day)) return false;
  const days = book.buddyDays.get(name);
  if (!days) return (buddy.person.buddy?.perWeek ?? 1) > 0;
  if (days.has(day)) return false;
  const perWeek = buddy.person.buddy?.perWeek ?? 7;
  const monday = day - weekdayOf(day);
  let thisWeek = 0;
  for (let other = monday; other < monday + 7; other++) if (days.has(other)) thisWeek++;
  if (thisWeek >= perWeek) return false;
  const mine = guestSpans(programme, guest, day);
  return ![day - 1, day + 1].some((other) => shared(mine, spansWith(programme, days, other)).length > 0);
}

/** Whether a guest's other days, before and after, are at least `minGap` days away. */
export function gapKept(book: Book, guest: string, ask: { day: Day; minGap: number }): boolean {
  return !book.days.get(guest)?.some((other) => other === ask.day || Math.abs(other - ask.day) < ask.minGap);
}

/** A guest's latest day before a date; null when there was none. */
export function lastBefore(book: Book, guest: string, day: Day): Day | null {
  const before = (book.days.get(guest) ?? []).filter((other) => other < day);
  return before.length > 0 ? Math.max(...before) : null;
}

function spansWith(programme: Programme, days: Map<Day, string>, day: Day): Span[] {
  const name = days.get(day);
  const guest = name === undefined ? undefined : programme.byName.get(name);
  return guest ? guestSpans(programme, guest, day) : [];
}

function pairKey(guest: string, buddy: string): string {
  return `${guest}\n${buddy}`;
}
