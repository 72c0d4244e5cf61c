import { type Db, transaction } from '../domain/database.ts';
import { lookAtLines } from '../domain/sending-domain/checking.ts';
import { keepFindings, sendingDomains } from '../domain/sending-domain/sending-domain.ts';
import { DAY, now } from '../lib/clock.ts';
import type { LookUp } from '../lib/dns.ts';

/** Looks once a day at the lines of each domain we send from, so that a line that was taken away ends its signatures. */
export async function recheckDomains(db: Db, lookUp: LookUp): Promise<void> {
  for (const known of await sendingDomains(db)) {
    if (known.checkedAt === null || known.checkedAt > now() - DAY) continue;
    const findings = await lookAtLines(lookUp, known);
    await transaction(db, (tx) => keepFindings(tx, known, { findings }));
  }
}
