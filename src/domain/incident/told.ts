import type { Viewer, Visible } from '../access.ts';
import { isDone, itemsOf } from '../batch/batch.ts';
import type { Db } from '../database.ts';
import { textOfHtml } from '../message/body.ts';
import type { Incident } from './incident.ts';

/** What the people of an incident were told together. */
export type Told = { by: { id: number; name: string }; at: number; text: string; sent: number };

const MOST_TOLD = 20;

/** The answers to an incident that were not taken back, the newest first. `sent` counts those who got it. */
export async function answersOf(db: Db, incident: Visible<Incident>): Promise<Told[]> {
  const rows = await db
    .selectFrom('incidentAnswer')
    .innerJoin('batch', 'batch.id', 'incidentAnswer.batchId')
    .innerJoin('teammate', 'teammate.id', 'incidentAnswer.teammateId')
    .select(['incidentAnswer.batchId', 'teammate.id', 'teammate.name', 'incidentAnswer.createdAt', 'html'])
    .where('incidentAnswer.incidentId', '=', incident.id)
    .where('batch.undoneAt', 'is', null)
    .orderBy('incidentAnswer.id', 'desc')
    .limit(MOST_TOLD)
    .execute();
  return Promise.all(
    rows.map(async ({ batchId, id, name, createdAt: at, html }) => {
      const items = await itemsOf(db, { id: batchId });
      const sent = items.filter((item) => isDone(item) && item.undoneAt === null).length;
      return { by: { id, name }, at, text: textOfHtml(html), sent };
    }),
  );
}

/** The words of the writer's latest answer here that was taken back, to go on with; null where there is none. */
export async function takenBack(db: Db, incident: Visible<Incident>, viewer: Viewer): Promise<string | null> {
  const latest = await db
    .selectFrom('incidentAnswer')
    .innerJoin('batch', 'batch.id', 'incidentAnswer.batchId')
    .select(['incidentAnswer.html', 'batch.undoneAt'])
    .where('incidentAnswer.incidentId', '=', incident.id)
    .where('incidentAnswer.teammateId', '=', viewer.id)
    .orderBy('incidentAnswer.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest?.undoneAt ? latest.html : null;
}
