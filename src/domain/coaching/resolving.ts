import { now } from '../../lib/clock.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { WEEK, weekOf } from './measuring.ts';

/**
 * Of the conversations closed in a week the one in the middle: how many replies of ours and how many letters of theirs
 * it took (both may end in .5), and how many conversations that is the middle of. `weekAt` is its Monday, ms UTC.
 */
export type Resolution = { weekAt: number; ours: number; theirs: number; conversations: number };

const SHOWN = 12; // weeks
const MOST_READ = 1_000; // closings of a week: the middle of more is the same
const LEAST = 5; // conversations; fewer say nothing, and a customer might be known by them (3.5, 4.1)
const LEAST_PEOPLE = 2; // who replied; one alone, and it would be about them (4.1)
const TENTHS = 10; // the middle of two stands between them, and the table holds whole numbers

type Letter = { conversationId: number; kind: string; teammateId: number | null; date: string };
type Closed = { ours: number; theirs: number; people: Set<number>; hasGuest: boolean };

/**
 * Measures the newest of the last twelve weeks that was not measured yet: the job calls it every hour, so a team sees the
 * weeks before it had this too. It keeps one line for the team, and an empty one where too little is behind it. True
 * where it measured. Row I3; section 4.1.
 */
export async function measureResolutions(db: Db): Promise<boolean> {
  const newest = weekOf(now()) - WEEK;
  const known = await db
    .selectFrom('resolution')
    .select('weekAt')
    .where('weekAt', '>', newest - SHOWN * WEEK)
    .execute();
  const measured = new Set(known.map((row) => row.weekAt));
  const missing = Array.from({ length: SHOWN }, (_, back) => newest - back * WEEK).find(
    (weekAt) => !measured.has(weekAt),
  );
  if (missing === undefined) return false;
  const closed = await closedIn(db, missing);
  await transaction(db, (tx) => keep(tx, { weekAt: missing, ...middleOf(closed) }));
  return true;
}

async function keep(tx: Tx, { weekAt, ours, theirs, conversations }: Resolution): Promise<void> {
  await tx
    .insertInto('resolution')
    .values({ weekAt, ours: Math.round(ours * TENTHS), theirs: Math.round(theirs * TENTHS), conversations })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Through the events of the kind in the week; a conversation counts where its last closing was. */
async function closedIn(db: Db, weekAt: number): Promise<Closed[]> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('conversation', 'conversation.id', 'event.conversationId')
    .select('conversation.id')
    .where('event.kind', '=', 'conversation.closed')
    .where('event.at', '>=', weekAt)
    .where('event.at', '<', weekAt + WEEK)
    .where('conversation.closedAt', '>=', weekAt)
    .where('conversation.closedAt', '<', weekAt + WEEK)
    .where('conversation.mergedIntoId', 'is', null)
    .orderBy('event.at', 'desc')
    .limit(MOST_READ)
    .execute();
  const letters = await lettersOf(db, [...new Set(rows.map(({ id }) => id))]);
  const guests = await guestDays(db, letters);
  return [...Map.groupBy(letters, (letter) => letter.conversationId).values()].map((all) => {
    const ours = all.filter(({ kind }) => kind === 'reply');
    return {
      ours: ours.length,
      theirs: all.length - ours.length,
      people: new Set(ours.flatMap(({ teammateId }) => teammateId ?? [])),
      hasGuest: ours.some(({ teammateId, date }) => guests.has(`${teammateId} ${date}`)),
    };
  });
}

/** What people wrote to each other: no notes, no machines' mail, no bounces, nobody whom a forward asked. */
async function lettersOf(db: Db, conversations: readonly number[]): Promise<Letter[]> {
  const rows = await db
    .selectFrom('message')
    .leftJoin('teammate', 'teammate.id', 'message.teammateId')
    .select(['conversationId', 'kind', 'teammateId', 'message.createdAt', 'zone'])
    .where('conversationId', 'in', [0, ...conversations])
    .where('kind', 'in', ['inbound', 'reply'])
    .where('automatic', 'is', null)
    .where('forwardOfId', 'is', null)
    .where((eb) => eb.or([eb('kind', '=', 'reply'), eb('customerId', 'is not', null)]))
    .execute();
  return rows.map(({ createdAt, zone, ...row }) => ({ ...row, date: dateAt(createdAt, zone ?? 'UTC') }));
}

function dateAt(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** On which days who of the writers was a guest: guests are left out of every average (0.8). */
async function guestDays(db: Db, letters: readonly Letter[]): Promise<Set<string>> {
  const dates = letters.map(({ date }) => date).sort();
  if (dates.length === 0) return new Set();
  const shifts = await db
    .selectFrom('shift')
    .select(['guestId', 'date'])
    .where('date', '>=', dates[0]!)
    .where('date', '<=', dates.at(-1)!)
    .where('calledOffAt', 'is', null)
    .execute();
  return new Set(shifts.map(({ guestId, date }) => `${guestId} ${date}`));
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = sorted.length / 2;
  return (sorted[Math.ceil(at) - 1]! + sorted[Math.floor(at)]!) / 2;
}

/** Where a customer wrote and we replied; nothing where that is too few. */
function middleOf(closed: readonly Closed[]): Omit<Resolution, 'weekAt'> {
  const answered = closed.filter(({ ours, theirs, hasGuest }) => ours > 0 && theirs > 0 && !hasGuest);
  const people = new Set(answered.flatMap((one) => [...one.people]));
  if (answered.length < LEAST || people.size < LEAST_PEOPLE) return { ours: 0, theirs: 0, conversations: 0 };
  return {
    ours: median(answered.map(({ ours }) => ours)),
    theirs: median(answered.map(({ theirs }) => theirs)),
    conversations: answered.length,
  };
}

/** The last twelve weeks that had enough behind them, oldest first. */
export async function resolutionsByWeek(db: Db): Promise<Resolution[]> {
  const weeks = await db
    .selectFrom('resolution')
    .select(['weekAt', 'ours', 'theirs', 'conversations'])
    .where('weekAt', '>=', weekOf(now()) - SHOWN * WEEK)
    .where('conversations', '>', 0)
    .orderBy('weekAt')
    .execute();
  return weeks.map((week) => ({ ...week, ours: week.ours / TENTHS, theirs: week.theirs / TENTHS }));
}
