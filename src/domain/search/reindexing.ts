import { mailboxesOfConversation } from '../conversation/mailboxes.ts';
import type { Db, Tx } from '../database.ts';
import { transaction } from '../database.ts';
import { indexMessage, unindexMessage } from './indexing.ts';

const A_BATCH = 500;

/** Makes every message findable anew, a batch at a time, the oldest first. For after a restore into the other engine. */
export async function reindex(db: Db): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('message')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(A_BATCH)
      .execute();
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    await transaction(db, (tx) => reindexMessages(tx, ids));
    after = ids.at(-1)!;
  }
}

/** Makes these messages findable anew: after they moved, or their conversation is seen in other mailboxes. */
export async function reindexMessages(tx: Tx, ids: number[]): Promise<void> {
  const rows = await tx
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversationId')
    .innerJoin('customer', 'customer.id', 'conversation.customerId')
    .select(['message.id', 'message.conversationId', 'message.text', 'message.fromAddress', 'message.kind'])
    .select(['message.subject as ownSubject', 'conversation.subject', 'customer.name'])
    .where('message.id', 'in', [0, ...ids])
    .execute();
  for (const row of rows) {
    await unindexMessage(tx, row.id);
    await indexMessage(tx, {
      messageId: row.id,
      mailboxIds: await mailboxesOfConversation(tx, row.conversationId),
      subject: row.ownSubject ?? row.subject,
      body: row.text,
      customer: row.kind === 'inbound' ? `${row.name} ${row.fromAddress}` : row.name,
    });
  }
}
