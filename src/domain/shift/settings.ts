import type { Db } from '../database.ts';
import type { Credit, Unplaced } from '../rota/rota.ts';

/** How the programme runs. `credits` are by teammate id, settled through a date; dates are text. */
export type RotaSettings = {
  startedAt: number | null;
  startsOn: string;
  cadenceDays: number;
  guestsOnDay: number;
  leastGapDays: number | null;
  seed: number;
  settledThrough: string | null;
  owing: number;
  credits: Record<string, Credit>;
  emptyPlaces: Unplaced[];
};

const EIGHT_WEEKS = 56; // days (G1)

/** The programme's settings, or what it begins with: one day in eight weeks, one guest at a time, not yet started. */
export async function rotaSettings(db: Db): Promise<RotaSettings> {
  const row = await db.selectFrom('rota').selectAll().where('id', '=', 1).executeTakeFirst();
  if (!row)
    return {
      startedAt: null,
      startsOn: '',
      cadenceDays: EIGHT_WEEKS,
      guestsOnDay: 1,
      leastGapDays: null,
      seed: 1,
      settledThrough: null,
      owing: 1,
      credits: {},
      emptyPlaces: [],
    };
  return {
    ...row,
    owing: Number(row.owing ?? 1),
    credits: JSON.parse(row.credits),
    emptyPlaces: JSON.parse(row.emptyPlaces),
  };
}
