import { forgetOldBatches } from '../domain/batch/batch.ts';
import { type Db, transaction } from '../domain/database.ts';
import { forgetOldIntentions } from '../domain/intention.ts';
import { forgetOldAttempts } from '../domain/teammate/signing-in.ts';
import { failBuriedDeliveries } from './deliver.ts';

/** Forgets what is no use to anybody any more, and tells of what was given up. */
export async function tidy(db: Db): Promise<void> {
  await forgetOldAttempts(db);
  await failBuriedDeliveries(db);
  await transaction(db, forgetOldIntentions);
  while ((await transaction(db, forgetOldBatches)) > 0);
}
