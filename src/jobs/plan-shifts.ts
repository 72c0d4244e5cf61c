import type { Db } from '../domain/database.ts';
import { planNightly } from '../domain/shift/nightly.ts';
import { warnOfGaps } from '../domain/shift/warning.ts';

/** Each hour: plans the days with customers further once a day, and looks ahead for hours without anybody. */
export async function planShifts(db: Db): Promise<void> {
  await planNightly(db);
  await warnOfGaps(db);
}
