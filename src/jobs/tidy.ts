import type { Db } from '../domain/database.ts';
import { forgetOldAttempts } from '../domain/teammate/signing-in.ts';

/** Forgets what is no use to anybody any more. */
export async function tidy(db: Db): Promise<void> {
  await forgetOldAttempts(db);
}
