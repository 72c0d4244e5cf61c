import { sql } from 'kysely';
import type { Visible } from '../access.ts';
import type { Db } from '../database.ts';
import { textOfHtml } from '../message/body.ts';
import type { Incident } from './incident.ts';

/** What the people of an incident were told together. */
export type Told = {
  by: { id: number; name: string };
  at: number;
  text: string;
  sent: number;
  /** To how many it is still to be written. */
  pending: number;
};

const MOST_TOLD = 20;

/**
 * The answers to an incident that somebody has, the newest first, and those that reached nobody. What was taken back whole
 * is none of them; where some of it was on its way already, it was told to those. `sent` counts those who got it,
 * `pending` those to whom it goes on.
 */
export async function answersOf(db: Db, incident: Visible<Incident>): Promise<Told[]> {
  const rows = await db
    .selectFrom('incidentAnswer')
    .innerJoin('batch', 'batch.id', 'incidentAnswer.batchId')
    .innerJoin('teammate', 'teammate.id', 'incidentAnswer.teammateId')
    .select(['incidentAnswer.batchId', 'teammate.id', 'teammate.name', 'incidentAnswer.createdAt', 'html'])
    .where('incidentAnswer.incidentId', '=', incident.id)
    .where(({ or, eb, exists }) =>
      or([
        eb('batch.undoneAt', 'is', null),
        exists(letters(db).whereRef('batchItem.batchId', '=', sql.ref('batch.id')).select('message.id')),
      ]),
    )
    .orderBy('incidentAnswer.id', 'desc')
    .limit(MOST_TOLD)
    .execute();
  const ids = rows.map((row) => row.batchId);
  const [sent, pending] = [await reached(db, ids), await stillToCome(db, ids)];
  return rows.map(({ batchId, id, name, createdAt: at, html }) => ({
    by: { id, name },
    at,
    text: textOfHtml(html),
    sent: sent.get(batchId) ?? 0,
    pending: pending.get(batchId) ?? 0,
  }));
}

/** The letters that these batches sent. One that was taken back, with the others or alone, is gone. */
function letters(db: Db) {
  return db.selectFrom('batchItem').innerJoin('message', 'message.id', 'batchItem.messageId');
}

async function reached(db: Db, batchIds: number[]): Promise<Map<number, number>> {
  if (batchIds.length === 0) return new Map();
  const rows = await letters(db)
    .select(({ fn }) => ['batchItem.batchId', fn.countAll<number>().as('sent')])
    .where('batchItem.batchId', 'in', batchIds)
    .groupBy('batchItem.batchId')
    .execute();
  return new Map(rows.map(({ batchId, sent }) => [batchId, sent]));
}

async function stillToCome(db: Db, batchIds: number[]): Promise<Map<number, number>> {
  if (batchIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('batchItem')
    .select(({ fn }) => ['batchId', fn.countAll<number>().as('pending')])
    .where('batchId', 'in', batchIds)
    .where('pendingSince', 'is not', null)
    .where('messageId', 'is', null) // else it is being taken back
    .groupBy('batchId')
    .execute();
  return new Map(rows.map(({ batchId, pending }) => [batchId, pending]));
}
