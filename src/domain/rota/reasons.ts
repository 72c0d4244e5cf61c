import { absenceOn, type Day, dateText } from '../coverage/coverage.ts';
import { type Book, fits, gapKept, isFree, lastBefore, NEEDED_OVERLAP, timesMet } from './book.ts';
import type { Credit } from './credits.ts';
import { type DayAsk, freeBuddies, hasBuddyAtAll, type Pair, sharedInterests } from './pairing.ts';
import { type Guest, guestSpans, overlap, type Programme } from './programme.ts';

// Every sentence here may be read by everybody: no veto, no reason for an absence, no name of who is away.

/** Why this guest, now, and why this buddy (B1, G13): one sentence. `credit` is as it stood before the shift. */
export function whyShift(
  programme: Programme,
  book: Book,
  ask: { pair: Pair; day: Day; credit: Credit },
): string {
  const { pair, day, credit } = ask;
  const guest = pair.guest.person.name;
  return `It is ${guest}’s turn: ${turn(credit, lastBefore(book, guest, day), day)}; ${whyBuddy(programme, book, { pair, day })}.`;
}

/** Why this buddy: a clause without an end, for a sentence of its own or a longer one. */
export function whyBuddy(programme: Programme, book: Book, { pair, day }: { pair: Pair; day: Day }): string {
  const guest = pair.guest.person.name;
  const buddy = pair.buddy.person.name;
  const together = hours(overlap(programme, pair, day));
  const interests = sharedInterests(pair.guest, pair.buddy);
  const like = interests.length > 0 ? `, both like ${listed(interests)}` : '';
  const met = timesMet(book, guest, buddy);
  const before =
    met === 0 ? 'this is their first shift together' : `they had ${count(met, 'shift')} together before`;
  return `${buddy} is there for ${together} of that day${like}, and ${before}`;
}

function turn({ earned, done }: Credit, last: Day | null, day: Day): string {
  const first = last === null ? 'their first' : `the last ${count(day - last, 'day')} ago`;
  const due = count(Math.round(earned * 100) / 100, 'day');
  return `nobody who could go that day is owed more (${due} due so far, ${done} done, ${first})`;
}

/** The same reason for others to read: what somebody is owed and has done is theirs and the planner's to know. */
export function withoutCredit(why: string): string {
  return why.replace(/ \([^()]* due so far, [^()]*\)/, '');
}

/** A place that stays empty; `held` when somebody could go but it would not be fair. */
type Empty = { programme: Programme; book: Book; day: Day; minGap: number; held: boolean };

/**
 * Why two cannot have a shift on a day, in words that both may read; null when they can. Somebody who is busy
 * and somebody who does not fit are told alike, so that nothing can be read from it about a veto (G13).
 */
export function whyNoPair({ programme, book, day }: DayAsk, pair: Pair): string | null {
  const { guest, buddy } = pair;
  const together = overlap(programme, pair, day);
  const names = `${guest.person.name} and ${buddy.person.name}`;
  if (together < NEEDED_OVERLAP) {
    return `${names} are both at work for ${hours(together)} on ${dateText(day)}; a shift needs ${hours(NEEDED_OVERLAP)}.`;
  }
  if (fits(programme, pair, day) && isFree(programme, book, { ...pair, day })) return null;
  return `${buddy.person.name} is not available for ${guest.person.name} on ${dateText(day)}.`;
}

/** Why a place of a day stays empty, and what would help where that is known: one sentence. */
export function whyEmpty(ask: Empty): string {
  const { programme, book, day, minGap, held } = ask;
  const booked = new Set(book.onDay.get(day)?.map((shift) => shift.guest));
  const present = programme.guests.filter((guest) => guestSpans(programme, guest, day).length > 0);
  const open = present.filter((guest) => !booked.has(guest.person.name));
  if (present.length === 0) return `Nobody in the programme is present: ${absences(programme, day)}.`;
  if (open.length === 0) return 'Everybody in the programme who is present has a shift that day already.';
  const fitting = open.filter((guest) => hasBuddyAtAll(programme, guest, day));
  if (fitting.length === 0) return `No buddy can be there for four hours of the day with ${ofThose(open)}.`;
  const due = fitting.filter((guest) => gapKept(book, guest.person.name, { day, minGap }));
  if (due.length === 0) {
    return `${capital(ofThose(fitting))} had or will have a shift within ${count(minGap, 'day')}.`;
  }
  const free = due.filter((guest) => freeBuddies(ask, guest).length > 0);
  if (free.length === 0) return 'Every buddy who could be there looks after somebody else already.';
  if (held) {
    return 'A shift would take somebody more than a day from their share: those who are owed most had one too recently or have no free buddy.';
  }
  return 'The buddies who are free cannot all be shared out among those who are due.';
}

const ABSENCES = {
  leave: 'on leave',
  holiday: 'on a public holiday',
  off: 'off that day',
  'no-hours': 'not working that day',
  'not-joined': 'not here yet',
  left: 'no longer here',
} as const;

function absences(programme: Programme, day: Day): string {
  const counts = new Map<string, number>();
  for (const guest of programme.guests) {
    const words = ABSENCES[absenceOn(guest.time, day) ?? 'no-hours'];
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const known = Object.values(ABSENCES).filter((words) => counts.has(words));
  return known.map((words) => `${counts.get(words)} ${words}`).join(', ') || 'it has no guests';
}

function ofThose(guests: Guest[]): string {
  return guests.length === 1
    ? 'the one person who is present'
    : `any of the ${guests.length} people who are present`;
}

function capital(words: string): string {
  return words.replace(/^any of the/, 'each of the').replace(/^./, (first) => first.toUpperCase());
}

function hours(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest ? ` ${rest} min` : ''}`;
}

/** “1 day”, “2 days”. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Why a day is left out while the programme is paused. */
export function whyPaused(pause: { from: Day; reason: string; reviewOn: Day }): string {
  return `The programme is paused since ${dateText(pause.from)} (${pause.reason}); to be reviewed on ${dateText(pause.reviewOn)}.`;
}
