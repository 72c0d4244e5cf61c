import type { Day } from '../coverage/coverage.ts';
import { cheapestAssignment } from './assignment.ts';
import { type Book, fits, isFree, timesMet } from './book.ts';
import type { Buddy, Guest, Programme } from './programme.ts';

/** A day's question: the programme, what is booked, and the date. */
export type DayAsk = { programme: Programme; book: Book; day: Day };

export type Pair = { guest: Guest; buddy: Buddy };

/** The interests two people share, in the guest's own words. */
export function sharedInterests(guest: Guest, buddy: Buddy): string[] {
  return guest.person.interests.filter((interest) => buddy.interests.has(interest.toLowerCase()));
}

/** How well two people go together (G13): one for each shared interest, less one for each shift they had. */
export function pairScore(book: Book, { guest, buddy }: Pair): number {
  let score = -timesMet(book, guest.person.name, buddy.person.name);
  for (const interest of guest.interests) if (buddy.interests.has(interest)) score++;
  return score;
}

/** Whether anybody at all could look after a guest on a day, free or not: otherwise the day is not theirs to earn. */
export function hasBuddyAtAll(programme: Programme, guest: Guest, day: Day): boolean {
  for (const buddy of programme.buddies) if (fits(programme, { guest, buddy }, day)) return true;
  return false;
}

/** The buddies who could take a guest on a day and are free. */
export function freeBuddies({ programme, book, day }: DayAsk, guest: Guest): Buddy[] {
  return programme.buddies.filter(
    (buddy) => fits(programme, { guest, buddy }, day) && isFree(programme, book, { guest, buddy, day }),
  );
}

/**
 * Takes guests in the order given, as many as have buddies to go round, up to `places`. A later guest never
 * pushes out an earlier one: earlier ones may only change buddy (augmenting paths), so that who is most due
 * always goes first and as many as possible are placed.
 */
export function placeable(ask: DayAsk, guests: Iterable<Guest>, places: number): Guest[] {
  const choices = new Map<Guest, Buddy[]>();
  const guestOf = new Map<string, Guest>(); // by the buddy's name
  const chosen = new Set<string>();
  const seat = (guest: Guest, tried: Set<string>): boolean => {
    for (const buddy of choices.get(guest)!) {
      const name = buddy.person.name;
      if (tried.has(name) || chosen.has(name)) continue;
      tried.add(name);
      const seated = guestOf.get(name);
      if (!seated || seat(seated, tried)) {
        guestOf.set(name, guest);
        return true;
      }
    }
    return false;
  };
  for (const guest of guests) {
    if (chosen.size >= places) break;
    // Somebody already needed as a buddy that day is not a guest as well.
    if (guestOf.has(guest.person.name)) continue;
    choices.set(guest, freeBuddies(ask, guest));
    chosen.add(guest.person.name);
    if (!seat(guest, new Set())) chosen.delete(guest.person.name);
  }
  return [...choices.keys()].filter((guest) => chosen.has(guest.person.name));
}

/**
 * The best buddies for guests who can all be placed: the highest sum of pair scores; among those, who has
 * carried least for their capacity; then the seed. An assignment problem, solved exactly (G13).
 */
export function bestPairs(ask: DayAsk, guests: Guest[]): Pair[] {
  if (guests.length === 0) return [];
  const names = new Set(guests.map((guest) => guest.person.name));
  const loads = buddyLoads(ask);
  const buddies = ask.programme.buddies.filter((buddy) => !names.has(buddy.person.name));
  const step = LOAD_STEPS * (guests.length + 1); // one point of score outweighs all loads together
  const cost = guests.map((guest) => {
    const free = new Set(freeBuddies(ask, guest));
    return buddies.map((buddy) =>
      free.has(buddy)
        ? loads.get(buddy)! + buddy.tie / LOAD_STEPS - step * pairScore(ask.book, { guest, buddy })
        : Infinity,
    );
  });
  const column = cheapestAssignment(cost);
  return guests.map((guest, i) => ({ guest, buddy: buddies[column[i]!]! }));
}

const LOAD_STEPS = 100;

/** How much each buddy has carried for their capacity, from 0 (least) to 90. */
function buddyLoads({ programme, book }: DayAsk): Map<Buddy, number> {
  const loads = programme.buddies.map(
    (buddy) => (book.buddyDays.get(buddy.person.name)?.size ?? 0) / buddy.person.buddy!.capacity,
  );
  const least = Math.min(...loads);
  return new Map(programme.buddies.map((buddy, i) => [buddy, Math.min(90, (loads[i]! - least) * 10)]));
}
