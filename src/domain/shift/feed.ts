import { now } from '../../lib/clock.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import type { Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { calendarFeed } from '../rota/rota.ts';
import { board } from './board.ts';

/** Since when the viewer's calendar address is there; null where there is none. */
export async function feedSince(db: Db, viewer: Viewer): Promise<number | null> {
  const row = await db
    .selectFrom('calendarFeed')
    .select('createdAt')
    .where('teammateId', '=', viewer.id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row?.createdAt ?? null;
}

/** Makes the secret part of the viewer's calendar address, shown once and kept as a hash; an older one ends. */
export async function makeFeed(tx: Tx, viewer: Viewer): Promise<string> {
  await endAny(tx, viewer);
  const token = newToken();
  await tx
    .insertInto('calendarFeed')
    .values({ tokenHash: hashToken(token), teammateId: viewer.id, createdAt: now(), endedAt: null })
    .execute();
  await record(tx, { kind: 'calendar-feed.made', by: viewer });
  return token;
}

/** Ends the viewer's calendar address; NotFound where there is none. */
export async function endFeed(tx: Tx, viewer: Viewer): Promise<void> {
  if (!(await endAny(tx, viewer))) throw new NotFound('There is no calendar address to end.');
  await record(tx, { kind: 'calendar-feed.ended', by: viewer });
}

async function endAny(tx: Tx, viewer: Viewer): Promise<boolean> {
  const ended = await tx
    .updateTable('calendarFeed')
    .set({ endedAt: now() })
    .where('teammateId', '=', viewer.id)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** The calendar behind a secret, as iCalendar text; NotFound for one that ended or whose owner has left. */
export async function feedOf(db: Db, { token, host }: { token: string; host: string }): Promise<string> {
  const row = await db
    .selectFrom('calendarFeed')
    .innerJoin('teammate', 'teammate.id', 'calendarFeed.teammateId')
    .select('teammateId')
    .where('tokenHash', '=', hashToken(token))
    .where('endedAt', 'is', null)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!row) throw new NotFound('There is no calendar here.');
  const { at, roster, past, coming } = await board(db);
  const name = roster.names.get(row.teammateId)!;
  return calendarFeed({ name, shifts: [...past, ...coming], people: roster.people, at, host });
}
