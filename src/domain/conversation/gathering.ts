import { now } from '../../lib/clock.ts';
import { inSight, type Viewer, type Visible } from '../access.ts';
import { type Db, holdRow, type Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { recordOf } from '../event.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { type ConversationRow, conversationRows } from './rows.ts';

/** What one incident holds; a larger one is told apart by a second name, and answered in two. */
const MOST_GATHERED = 200;

type Incident = { id: number; name: string };

/**
 * Makes a conversation part of an incident. Gives the event's id, null where it was. Conflict where it is part of
 * another one, Invalid where the incident holds as many as it can.
 */
export async function gather(
  tx: Tx,
  found: Visible<Conversation>,
  { incident, by }: { incident: Visible<Incident>; by: Viewer },
): Promise<number | null> {
  // Of two who gather it at once under two names the second is told of the first.
  const conversation = await holdConversation(tx, by, found);
  const present = await incidentOf(tx, conversation.id);
  if (present?.id === incident.id) return null;
  if (present) throw new Conflict(`It is part of “${present.name}” already. Take it out of that first.`);
  await holdRow(tx, 'incident', incident.id); // the last place in it is one person's
  const { held } = await tx
    .selectFrom('incidentConversation')
    .select((eb) => eb.fn.countAll<number>().as('held'))
    .where('incidentId', '=', incident.id)
    .executeTakeFirstOrThrow();
  if (Number(held) >= MOST_GATHERED)
    throw new Invalid({ incident: `An incident holds ${MOST_GATHERED} conversations. Open a second one.` });
  await putGathered(tx, conversation.id, { incidentId: incident.id, by });
  const data = { incident: incident.id, name: incident.name };
  return recordOf(tx, conversation, { kind: 'conversation.gathered', by, data });
}

/** Takes it out of its incident. Gives the event's id, null where it was in none. */
export async function release(
  tx: Tx,
  found: Visible<Conversation>,
  { by }: { by: Viewer },
): Promise<number | null> {
  const conversation = await holdConversation(tx, by, found);
  const present = await incidentOf(tx, conversation.id);
  if (!present) return null;
  await takeGathered(tx, conversation.id);
  const data = { incident: present.id, name: present.name };
  return recordOf(tx, conversation, { kind: 'conversation.released', by, data });
}

/** For gathering, and for undo. */
export async function putGathered(
  tx: Tx,
  conversationId: number,
  { incidentId, by }: { incidentId: number; by: Viewer },
): Promise<void> {
  await tx
    .insertInto('incidentConversation')
    .values({ conversationId, incidentId, teammateId: by.id, createdAt: now() })
    .onConflict((conflict) => conflict.column('conversationId').doNothing())
    .execute();
}

/** Takes it out of its incident without a word: for merging and its undoing. */
export async function takeGathered(tx: Tx, conversationId: number): Promise<void> {
  await tx.deleteFrom('incidentConversation').where('conversationId', '=', conversationId).execute();
}

/** A conversation's place in an incident, as it is kept. */
export type Gathering = { incidentId: number; teammateId: number; createdAt: number };

/** Its place in an incident, null where it has none. */
export async function gatheringOf(db: Db, conversationId: number): Promise<Gathering | null> {
  const row = await db
    .selectFrom('incidentConversation')
    .select(['incidentId', 'teammateId', 'createdAt'])
    .where('conversationId', '=', conversationId)
    .executeTakeFirst();
  return row ?? null;
}

/** For merging: the other one takes the place, unless it has one of its own; a conversation is part of one incident. */
export async function moveGathering(tx: Tx, { from, into }: { from: number; into: number }): Promise<void> {
  const present = await gatheringOf(tx, from);
  if (!present) return;
  await takeGathered(tx, from);
  await tx
    .insertInto('incidentConversation')
    .values({ conversationId: into, ...present })
    .onConflict((conflict) => conflict.column('conversationId').doNothing())
    .execute();
}

/** Puts the place back as it was, without a word: for undo. */
export async function putBackGathering(
  tx: Tx,
  conversationId: number,
  gathering: Gathering | null,
): Promise<void> {
  await takeGathered(tx, conversationId);
  if (gathering)
    await tx
      .insertInto('incidentConversation')
      .values({ conversationId, ...gathering })
      .execute();
}

/** The incident that a conversation is part of. */
export async function incidentOf(db: Db, conversationId: number): Promise<Incident | null> {
  return (await incidentsOf(db, [conversationId])).get(conversationId) ?? null;
}

/** The incidents of these conversations: one query for a whole list. */
export async function incidentsOf(db: Db, ids: number[]): Promise<Map<number, Incident>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('incidentConversation')
    .innerJoin('incident', 'incident.id', 'incidentConversation.incidentId')
    .select(['incidentConversation.conversationId', 'incident.id', 'incident.name'])
    .where('incidentConversation.conversationId', 'in', ids)
    .execute();
  return new Map(rows.map(({ conversationId, ...incident }) => [conversationId, incident]));
}

/** What an incident holds and the viewer may see: who waits first, then what is open, then what is closed. */
export async function gathered(
  db: Db,
  viewer: Viewer,
  incident: Visible<Incident>,
): Promise<ConversationRow[]> {
  const rows = await db
    .selectFrom('incidentConversation')
    .innerJoin('conversation', 'conversation.id', 'incidentConversation.conversationId')
    .select(['conversation.id', 'waitingSince', 'closedAt'])
    .where('incidentConversation.incidentId', '=', incident.id)
    .where('conversation.mergedIntoId', 'is', null)
    .where(inSight(viewer) as never)
    .limit(MOST_GATHERED)
    .execute();
  const place = (row: (typeof rows)[number]) =>
    row.waitingSince !== null ? 0 : row.closedAt === null ? 1 : 2;
  const sorted = rows.toSorted(
    (a, b) => place(a) - place(b) || (a.waitingSince ?? 0) - (b.waitingSince ?? 0) || a.id - b.id,
  );
  return conversationRows(
    db,
    sorted.map((row) => row.id),
  );
}
