import type { Db } from '../database.ts';
import { transaction } from '../database.ts';
import { indexMessage, unindexMessage } from './indexing.ts';

const A_BATCH = 500;

/** Makes every message findable anew, a batch at a time, the oldest first. For after a restore into the other engine. */
export async function reindex(db: Db): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('message')
      .innerJoin('conversation', 'conversation.id', 'message.conversationId')
      .innerJoin('customer', 'customer.id', 'conversation.customerId')
      .select([
        'message.id',
        'message.text',
        'message.fromAddress',
        'message.kind',
        'conversation.mailboxId',
        'conversation.subject',
        'customer.name',
      ])
      .where('message.id', '>', after)
      .orderBy('message.id')
      .limit(A_BATCH)
      .execute();
    if (rows.length === 0) return;
    await transaction(db, async (tx) => {
      for (const row of rows) {
        await unindexMessage(tx, row.id);
        const customer = row.kind === 'inbound' ? `${row.name} ${row.fromAddress}` : row.name;
        await indexMessage(tx, {
          messageId: row.id,
          mailboxId: row.mailboxId,
          subject: row.subject,
          body: row.text,
          customer,
        });
      }
    });
    after = rows.at(-1)!.id;
  }
}
