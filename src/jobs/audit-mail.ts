import type { Db } from '../domain/database.ts';
import { auditDaily } from '../domain/inbound-mail/daily-audit.ts';

/** Once a day, adds up every mail that ever came in; pages show a banner where it does not add up. */
export async function auditMail(db: Db): Promise<void> {
  await auditDaily(db);
}
