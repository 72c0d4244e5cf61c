import { z } from 'zod';
import { DAY, now } from '../../lib/clock.ts';
import type { Viewer } from '../access.ts';
import { type Db, type Tx, transaction } from '../database.ts';
import { record } from '../event.ts';
import { mailOwnersOnly } from '../mail-source/mail-source.ts';
import { type Audit, audit } from './auditing.ts';

const NAME = 'mail.audit';
const TRAY = / wait in the tray$/;

const Kept = z.object({
  at: z.number(),
  sources: z.record(z.string(), z.record(z.string(), z.number())),
  problems: z.array(z.string()),
});

/** An audit as it was kept, `at` ms UTC. */
export type KeptAudit = Audit & { at: number };

/** The latest audit, null before the first. */
export async function latestAudit(db: Db): Promise<KeptAudit | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst();
  return row ? (Kept.parse(JSON.parse(row.value)) as KeptAudit) : null;
}

/** What does not add up, without the tray: that has words of its own on every page. */
export function discrepancies({ problems }: Pick<Audit, 'problems'>): string[] {
  return problems.filter((problem) => !TRAY.test(problem));
}

/** Audits where the latest audit is a day old. True where it did. */
export async function auditDaily(db: Db): Promise<boolean> {
  const before = await latestAudit(db);
  if (before && before.at > now() - DAY) return false;
  await keepAudit(db, null);
  return true;
}

/** A person has everything added up now. Owners only. */
export async function auditNow(db: Db, by: Viewer): Promise<void> {
  mailOwnersOnly(by);
  await keepAudit(db, by);
}

async function keepAudit(db: Db, by: Viewer | null): Promise<void> {
  const found = await audit(db);
  await transaction(db, async (tx) => {
    await setSetting(tx, JSON.stringify({ ...found, at: now() }));
    await record(tx, { kind: 'mail.audited', by, data: { problems: discrepancies(found).length } });
  });
}

async function setSetting(tx: Tx, value: string): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
