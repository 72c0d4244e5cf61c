import { DAY, now } from '../../lib/clock.ts';
import { alikeness } from '../coach/index.ts';
import { type Db, type Tx, transaction } from '../database.ts';

/** How alike a week's replies were: of a thousand runs of eight words, those that two or more people share. */
export type Week = { weekAt: number; perMille: number; replies: number; people: number };

export const WEEK = 7 * DAY;
const MONDAY = 4 * DAY; // the first Monday after 1 January 1970, a Thursday
const MOST_READ = 1_000; // replies of a week: more change the share by little and cost a lot
const LEAST_PEOPLE = 5; // fewer, and it would be about somebody (4.1)
const LEAST_REPLIES = 5;
const SHOWN = 12; // weeks
const RISE = 1.5; // times what the weeks before had
const LOUD = 20; // per mille; under it a rise is chance

/** The beginning (Monday 00:00 UTC) of the week that holds `at`, both ms UTC. */
export function weekOf(at: number): number {
  return at - ((((at - MONDAY) % WEEK) + WEEK) % WEEK);
}

/**
 * Measures the week before this one where that was not done: the job calls it every hour. It reads at most a thousand
 * replies, keeps one number for the team and nothing for anybody, and keeps none where fewer than five people or
 * replies are behind it. True where it measured. Section 4.3.
 */
export async function measureAlikeness(db: Db): Promise<boolean> {
  const weekAt = weekOf(now()) - WEEK;
  const known = await db
    .selectFrom('alikeness')
    .select('weekAt')
    .where('weekAt', '=', weekAt)
    .executeTakeFirst();
  if (known) return false;
  const replies = await repliesOf(db, weekAt);
  const people = new Set(replies.map(({ author }) => author)).size;
  const isEnough = people >= LEAST_PEOPLE && replies.length >= LEAST_REPLIES;
  const perMille = isEnough ? Math.round(alikeness(replies) * 1000) : 0;
  await transaction(db, (tx) =>
    keep(tx, { weekAt, perMille, replies: isEnough ? replies.length : 0, people: isEnough ? people : 0 }),
  );
  return true;
}

async function keep(tx: Tx, week: Week): Promise<void> {
  await tx
    .insertInto('alikeness')
    .values(week)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Read through the events, which are in the order of time: a week back from the newest. */
async function repliesOf(db: Db, weekAt: number): Promise<{ author: string; text: string }[]> {
  const rows = await db
    .selectFrom('message')
    .select(['teammateId', 'text'])
    .where('kind', '=', 'reply')
    .where('forwardOfId', 'is', null)
    .where('createdAt', '>=', weekAt)
    .where('createdAt', '<', weekAt + WEEK)
    .orderBy('createdAt', 'desc')
    .limit(MOST_READ)
    .execute();
  return rows.map((row) => ({ author: String(row.teammateId), text: row.text }));
}

/** The last weeks that had enough behind them, oldest first. */
export async function alikenessByWeek(db: Db): Promise<Week[]> {
  const weeks = await db
    .selectFrom('alikeness')
    .selectAll()
    .where('replies', '>', 0)
    .orderBy('weekAt', 'desc')
    .limit(SHOWN)
    .execute();
  return weeks.reverse();
}

/** Whether the newest week is well above the four before it. */
export function hasRisen(weeks: readonly Week[]): boolean {
  const last = weeks.at(-1);
  const before = weeks.slice(-5, -1);
  if (!last || before.length < 2 || last.perMille < LOUD) return false;
  const usual = before.reduce((sum, week) => sum + week.perMille, 0) / before.length;
  return last.perMille >= usual * RISE;
}
