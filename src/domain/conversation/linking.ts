import { now } from '../../lib/clock.ts';
import { inSight, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid } from '../errors.ts';
import { recordOf } from '../event.ts';
import { type Conversation, holdBoth } from './conversation.ts';

type Pair = { to: Visible<Conversation>; by: Viewer };
export type Linked = { id: number; subject: string; closedAt: number | null };

const MOST_SHOWN = 20;

/** Links two conversations about one matter: each shows the other. Gives the event's id, null where they were. Invalid for itself. */
export async function link(
  tx: Tx,
  found: Visible<Conversation>,
  { to: other, by }: Pair,
): Promise<number | null> {
  const [conversation, to] = await holdBoth(tx, by, [found, other]);
  if (conversation.id === to.id)
    throw new Invalid({ to: 'This is the same conversation. Choose another one.' });
  if (!(await putLink(tx, conversation.id, to.id))) return null;
  await recordOf(tx, to, { kind: 'conversation.linked', by, data: of(conversation) });
  return recordOf(tx, conversation, { kind: 'conversation.linked', by, data: of(to) });
}

/** Gives the event's id, null where they were not linked. */
export async function unlink(
  tx: Tx,
  found: Visible<Conversation>,
  { to: other, by }: Pair,
): Promise<number | null> {
  const [conversation, to] = await holdBoth(tx, by, [found, other]);
  if (!(await takeLink(tx, conversation.id, to.id))) return null;
  await recordOf(tx, to, { kind: 'conversation.unlinked', by, data: of(conversation) });
  return recordOf(tx, conversation, { kind: 'conversation.unlinked', by, data: of(to) });
}

// Its subject stays with whoever may see it: an event tells its number alone.
function of({ id }: Conversation) {
  return { to: id };
}

/** For linking, and for undo. Gives whether it is new. */
export async function putLink(tx: Tx, one: number, other: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('link')
    .values({ ...pair(one, other), createdAt: now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Gives whether they were linked. */
export async function takeLink(tx: Tx, one: number, other: number): Promise<boolean> {
  const { firstId, secondId } = pair(one, other);
  const { numDeletedRows } = await tx
    .deleteFrom('link')
    .where('firstId', '=', firstId)
    .where('secondId', '=', secondId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function pair(one: number, other: number) {
  return { firstId: Math.min(one, other), secondId: Math.max(one, other) };
}

/** What a merged conversation was linked to, the other one is, but not to itself. */
export async function moveLinks(tx: Tx, { from, into }: { from: number; into: number }): Promise<void> {
  for (const id of await linkedIds(tx, from)) {
    if (id !== into) await putLink(tx, into, id);
    await takeLink(tx, from, id);
  }
}

/** The conversations linked to this one that the viewer may see, the latest first. */
export async function linksOf(db: Db, viewer: Viewer, { id }: Visible<Conversation>): Promise<Linked[]> {
  const ids = await linkedIds(db, id);
  if (ids.length === 0) return [];
  return db
    .selectFrom('conversation')
    .select(['id', 'subject', 'closedAt'])
    .where('id', 'in', ids)
    .where(inSight(viewer))
    .orderBy('latestAt', 'desc')
    .limit(MOST_SHOWN)
    .execute();
}

/** Whatever is linked to this one, by number. */
export async function linkedIds(db: Db, id: number): Promise<number[]> {
  const [after, before] = await Promise.all([
    db.selectFrom('link').select('secondId as id').where('firstId', '=', id).execute(),
    db.selectFrom('link').select('firstId as id').where('secondId', '=', id).execute(),
  ]);
  return [...after, ...before].map((row) => row.id);
}
