import { measureAlikeness } from '../domain/coaching/measuring.ts';
import type { Db } from '../domain/database.ts';

/** Once a week, measures whether replies grow alike. */
export async function measureWeek(db: Db): Promise<void> {
  await measureAlikeness(db);
}
