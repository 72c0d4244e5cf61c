import { sql } from 'kysely';
import type { Db } from '../database.ts';

type AuditOfSource = {
  received: number;
  stored: number;
  processed: number;
  failed: number;
  pending: number;
  duplicates: number;
  /** Never readable, and a person said so: kept, and asked about no more. */
  setAside: number;
};
export type Audit = { sources: Record<string, AuditOfSource>; problems: string[] };

/** Reconciles every mail that came, by source: received = processed + failed + set aside + pending, its bytes are there, its message is there. Reads everything: a command, not a page. */
export async function audit(db: Db): Promise<Audit> {
  const rows = await db
    .selectFrom('inboundMail')
    .leftJoin('blob', 'blob.id', 'inboundMail.blobId')
    .select('inboundMail.source')
    .select((eb) => [
      eb.fn.countAll<number>().as('received'),
      eb.fn.count<number>('blob.id').as('stored'),
      eb.fn.count<number>('inboundMail.processedAt').as('processed'),
      eb.fn.count<number>('inboundMail.duplicateOf').as('duplicates'),
      sql<number>`sum(case when failed_at is not null and processed_at is null and set_aside_at is null then 1 else 0 end)`.as(
        'failed',
      ),
      sql<number>`sum(case when failed_at is not null and processed_at is null and set_aside_at is not null then 1 else 0 end)`.as(
        'setAside',
      ),
      sql<number>`sum(case when failed_at is null and processed_at is null then 1 else 0 end)`.as('pending'),
    ])
    .groupBy('inboundMail.source')
    .orderBy('inboundMail.source')
    .execute();
  const sources = Object.fromEntries(rows.map(({ source, ...counts }) => [source, numbers(counts)]));
  return { sources, problems: [...addUp(sources), ...(await lostMessages(db)), ...(await lostJobs(db))] };
}

function numbers(counts: Record<string, number>): AuditOfSource {
  return Object.fromEntries(
    Object.entries(counts).map(([name, value]) => [name, Number(value)]),
  ) as AuditOfSource;
}

function addUp(sources: Record<string, AuditOfSource>): string[] {
  return Object.entries(sources).flatMap(([source, counts]) => {
    const problems: string[] = [];
    if (counts.stored !== counts.received)
      problems.push(`${source}: ${counts.received - counts.stored} mails have lost their bytes`);
    const known = counts.processed + counts.failed + counts.setAside + counts.pending;
    if (known !== counts.received)
      problems.push(`${source}: ${counts.received} mails came, ${known} are accounted for`);
    if (counts.failed) problems.push(`${source}: ${counts.failed} mails wait in the tray`);
    return problems;
  });
}

/** A processed mail that is no duplicate has a message. */
async function lostMessages(db: Db): Promise<string[]> {
  const lost = await db
    .selectFrom('inboundMail')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('processedAt', 'is not', null)
    .where('duplicateOf', 'is', null)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('message')
        .select('inboundMailId')
        .where('inboundMailId', 'is not', null)
        .$castTo<{ inboundMailId: number }>(),
    )
    .executeTakeFirstOrThrow();
  return Number(lost.count) ? [`${lost.count} processed mails have no message`] : [];
}

/** A pending mail has a job that will read it, or its rest is being fetched. */
async function lostJobs(db: Db): Promise<string[]> {
  const pending = await db
    .selectFrom('inboundMail')
    .select('id')
    .where('processedAt', 'is', null)
    .where('failedAt', 'is', null)
    .execute();
  if (pending.length === 0) return [];
  const jobs = await db
    .selectFrom('job')
    .select('payload')
    .where('kind', '=', 'process-mail')
    .where('failedAt', 'is', null)
    .execute();
  const fetched = await db
    .selectFrom('mailSourceLeftover')
    .select('inboundMailId')
    .where('wantedAt', 'is not', null)
    .execute();
  const queued = new Set([
    ...jobs.map((job) => JSON.parse(job.payload).inboundMailId),
    ...fetched.map((leftover) => leftover.inboundMailId),
  ]);
  const lost = pending.filter((mail) => !queued.has(mail.id)).length;
  return lost ? [`${lost} pending mails have nobody to read them`] : [];
}
