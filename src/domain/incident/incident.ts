import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { rowId } from '../../lib/ids.ts';
import { decodeCursor, type PageOf, page } from '../../lib/paging.ts';
import { asVisible, inSight, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';

/** Something that went wrong for many at once: what they wrote about it is gathered under its name. */
export type Incident = {
  id: number;
  name: string;
  teammateId: number;
  /** Since when it is so, ms UTC. */
  beganAt: number;
  resolvedAt: number | null;
};

const COLUMNS = ['id', 'name', 'teammateId', 'beganAt', 'resolvedAt'] as const;
const Name = z.object({ name: field.name('The name of the incident') });
const MOST_CURRENT = 20;
const PAGE_SIZE = 50;

/** Opens an incident. Gives its id. Invalid for a name that can be none. */
export async function openIncident(
  tx: Tx,
  { name: typed, by }: { name: string; by: Viewer },
): Promise<number> {
  const { name } = check(Name, { name: typed });
  const at = now();
  const { id } = await tx
    .insertInto('incident')
    .values({ name, teammateId: by.id, beganAt: at, createdAt: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, { kind: 'incident.opened', by, at, data: { incident: id } });
  return id;
}

/** Whoever may see one of its conversations, or opened it, may see it. */
function maySee(db: Db, viewer: Viewer) {
  return db
    .selectFrom('incident')
    .select(COLUMNS)
    .where((eb) =>
      eb.or([
        eb('teammateId', '=', viewer.id),
        eb.exists(
          eb
            .selectFrom('incidentConversation')
            .innerJoin('conversation', 'conversation.id', 'incidentConversation.conversationId')
            .select('conversation.id')
            .whereRef('incidentConversation.incidentId', '=', 'incident.id')
            .where(inSight(viewer) as never),
        ),
      ]),
    );
}

/** NotFound where there is none that the viewer may see. */
export async function findIncident(db: Db, viewer: Viewer, number: number): Promise<Visible<Incident>> {
  const row = await maySee(db, viewer).where('id', '=', rowId(number)).executeTakeFirst();
  if (!row) throw new NotFound('There is no such incident here.');
  return asVisible(row);
}

/** Those that go on, the newest first: few. */
export async function currentIncidents(db: Db, viewer: Viewer): Promise<Visible<Incident>[]> {
  const rows = await maySee(db, viewer)
    .where('resolvedAt', 'is', null)
    .orderBy('beganAt', 'desc')
    .limit(MOST_CURRENT)
    .execute();
  return rows.map((row) => asVisible(row));
}

/** A page of the incidents, those that go on and those that are over, the newest first. */
export async function latestIncidents(
  db: Db,
  viewer: Viewer,
  { cursor, limit = PAGE_SIZE }: { cursor?: string; limit?: number } = {},
): Promise<PageOf<Visible<Incident>>> {
  const after = decodeCursor(cursor);
  let query = maySee(db, viewer)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where('id', '<', after.id);
  const rows = (await query.execute()).map((row) => asVisible(row));
  return page(rows, limit, ({ beganAt: at, id }) => ({ at, id }));
}

/** It is over. Resolving what is resolved changes nothing. */
export async function resolve(tx: Tx, incident: Visible<Incident>, { by }: { by: Viewer }): Promise<void> {
  const resolved = await tx
    .updateTable('incident')
    .set({ resolvedAt: now() })
    .where('id', '=', incident.id)
    .where('resolvedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (resolved) await record(tx, { kind: 'incident.resolved', by, data: { incident: incident.id } });
}

/** It was not over after all. */
export async function resume(tx: Tx, incident: Visible<Incident>, { by }: { by: Viewer }): Promise<void> {
  const resumed = await tx
    .updateTable('incident')
    .set({ resolvedAt: null })
    .where('id', '=', incident.id)
    .where('resolvedAt', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (resumed) await record(tx, { kind: 'incident.resumed', by, data: { incident: incident.id } });
}
