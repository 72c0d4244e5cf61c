import { DAY, HOUR, MINUTE } from '../../lib/clock.ts';
import type { Db } from '../database.ts';
import type { Load } from '../rota/rota.ts';

/**
 * What the team's own letters say: mails expected in each UTC hour of a day, minutes that answers took (pooled over
 * everybody, sorted), and the waits of each day. Nothing in it is about one person (practices 4.1).
 */
type TeamLoad = { arrivals: number[]; answering: number[] | null; days: number; loads: Load[] };

const MOST_READ = 5_000; // messages, the newest: reading costs the same however many there are
const LOOKED_BACK = 42 * DAY; // ms
const FEWEST_CONVERSATIONS = 5; // below it a figure would be about somebody
const FEWEST_ANSWERS = 20;
const LONGEST_ANSWER = 45 * MINUTE; // between two replies of one hand; longer is a break
const SHORTEST_ANSWER = MINUTE;
const RECENT = 28 * DAY; // ms in which somebody who joined is learning, and one who left is missed
const STRAIN_DAYS = 10;

type Row = {
  kind: string;
  conversationId: number;
  customerId: number | null;
  teammateId: number | null;
  createdAt: number;
};

/** Reads the team's load up to `at` (ms UTC); null where there are too few conversations to say anything. */
export async function teamLoad(db: Db, at: number): Promise<TeamLoad | null> {
  const newest = await db
    .selectFrom('message')
    .select(['kind', 'conversationId', 'customerId', 'teammateId', 'createdAt'])
    .where('automatic', 'is', null)
    .orderBy('id', 'desc')
    .limit(MOST_READ)
    .execute();
  const rows = newest
    .filter((row) => row.kind !== 'note' && row.createdAt > at - LOOKED_BACK && row.createdAt <= at)
    .sort((a, b) => a.createdAt - b.createdAt);
  const inbound = rows.filter((row) => row.kind === 'inbound' && row.customerId !== null);
  if (new Set(inbound.map((row) => row.conversationId)).size < FEWEST_CONVERSATIONS) return null;
  const days = Math.max(1, Math.ceil((at - inbound[0]!.createdAt) / DAY));
  const arrivals = Array.from({ length: 24 }, () => 0);
  for (const { createdAt } of inbound) arrivals[Math.floor((createdAt % DAY) / HOUR)]! += 1 / days;
  const people = await comingAndGoing(db, at);
  return { arrivals, answering: answersOf(rows), days, loads: loadsOf(rows, { at, ...people }) };
}

/** Minutes from one reply to the next of the same hand, where they followed closely: pooled, and nobody's own. */
function answersOf(rows: Row[]): number[] | null {
  const last = new Map<number, number>();
  const minutes: number[] = [];
  for (const { kind, teammateId, createdAt } of rows) {
    if (kind !== 'reply' || teammateId === null) continue;
    const took = createdAt - (last.get(teammateId) ?? -Infinity);
    last.set(teammateId, createdAt);
    if (took >= SHORTEST_ANSWER && took <= LONGEST_ANSWER) minutes.push(took / MINUTE);
  }
  return minutes.length < FEWEST_ANSWERS ? null : minutes.sort((a, b) => a - b);
}

type Context = { at: number; leavers: number; onboarding: number };

/** The tenth that waited longest, day by day; a day of fewer than five conversations is left out. */
function loadsOf(rows: Row[], { at, leavers, onboarding }: Context): Load[] {
  const waiting = new Map<number, number>();
  const waits: { day: number; minutes: number }[] = [];
  const end = (since: number, until: number) =>
    waits.push({ day: Math.floor(since / DAY), minutes: (until - since) / MINUTE });
  for (const row of rows) {
    const since = waiting.get(row.conversationId);
    if (row.kind === 'inbound') {
      if (since === undefined && row.customerId !== null) waiting.set(row.conversationId, row.createdAt);
    } else if (since !== undefined) {
      end(since, row.createdAt);
      waiting.delete(row.conversationId);
    }
  }
  for (const since of waiting.values()) end(since, at);
  const byDay = [...Map.groupBy(waits, ({ day }) => day)]
    .filter(([, some]) => some.length >= FEWEST_CONVERSATIONS)
    .map(([day, some]) => ({
      day,
      p90Wait: shareOf(
        some.map(({ minutes }) => minutes),
        0.9,
      ),
    }))
    .sort((a, b) => a.day - b.day);
  const usual = byDay.slice(0, -STRAIN_DAYS).map(({ p90Wait }) => p90Wait);
  if (usual.length === 0) return [];
  return byDay.map((one) => ({ ...one, usualP90Wait: shareOf(usual, 0.5), leavers, onboarding }));
}

function shareOf(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** How many left or joined lately; those of the company's first weeks are not in training, they began it. */
async function comingAndGoing(db: Db, at: number): Promise<{ leavers: number; onboarding: number }> {
  const people = await db.selectFrom('teammate').select(['joinedAt', 'removedAt', 'createdAt']).execute();
  const began = Math.min(...people.map(({ createdAt }) => createdAt)) + RECENT;
  const isRecent = (moment: number | null) => moment !== null && moment > at - RECENT && moment > began;
  return {
    leavers: people.filter(({ removedAt }) => isRecent(removedAt)).length,
    onboarding: people.filter(({ joinedAt, removedAt }) => removedAt === null && isRecent(joinedAt)).length,
  };
}
