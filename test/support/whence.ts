import type { Hono } from 'hono';
import type { Db } from '../../src/db/connection.ts';
import { newestEventId } from '../../src/domain/event.ts';

// Recorded for whoever wrote the reply, where somebody else's deed or the clock holds it back: they acted from nowhere.
const DONE_BY_NOBODY = ['conversation.reply-held'];

/** The kinds of what teammates did after event `id` of which nobody can say from where. */
export async function withoutAddress(db: Db, id: number): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('kind')
    .where('id', '>', id)
    .where('teammateId', 'is not', null)
    .where('address', 'is', null)
    .where('kind', 'not in', DONE_BY_NOBODY)
    .execute();
  return rows.map((row) => row.kind);
}

/** Every request of every test is looked at: what it records by a teammate says from where. */
export function watchWhence(app: Hono, db: Db): void {
  const request = app.request.bind(app);
  app.request = async (...args: Parameters<Hono['request']>) => {
    const before = await newestEventId(db);
    const response = await request(...args);
    const nowhere = await withoutAddress(db, before);
    if (nowhere.length)
      throw new Error(`Recorded without the address of the request: ${nowhere.join(', ')}.`);
    return response;
  };
}
