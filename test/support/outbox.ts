import { reply } from '../../src/domain/conversation/replying.ts';
import { transaction } from '../../src/domain/database.ts';
import type { Desk } from './desk.ts';

/** Ana answers a conversation; gives the ids of her reply and of its delivery. */
export async function answers(
  { db, ana, config, conversation }: Desk,
  number: number,
  html = '<p>Press the button.</p>',
): Promise<{ messageId: number; deliveryId: number }> {
  const found = await conversation(number);
  const { secret, undoMs } = config;
  const messageId = await transaction(db, (tx) => reply(tx, found, { by: ana, html, secret, undoMs }));
  const { id } = await db
    .selectFrom('delivery')
    .select('id')
    .where('messageId', '=', messageId)
    .executeTakeFirstOrThrow();
  return { messageId, deliveryId: id };
}

export async function deliveryOf({ db }: Desk, id: number) {
  const row = await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { ...row, recipients: JSON.parse(row.recipients) as string[] };
}

/** The events of deliveries so far, by kind, in order. */
export async function deliveryEvents({ db }: Desk): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('kind')
    .where('kind', 'like', 'delivery.%')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.kind);
}
