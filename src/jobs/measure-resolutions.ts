import { measureResolutions } from '../domain/coaching/resolving.ts';
import type { Db } from '../domain/database.ts';

/** Once a week, measures how many letters a closed conversation took. */
export async function measureResolved(db: Db): Promise<void> {
  await measureResolutions(db);
}
