import { sql } from 'kysely';
import { engineOf } from '../../db/connection.ts';
import type { Tx } from '../database.ts';
import { indexable } from './words.ts';

export type Entry = {
  messageId: number;
  /** Every mailbox whose people may find it. */
  mailboxIds: number[];
  subject: string;
  body: string;
  customer: string;
};

/** Makes a message findable, in the transaction that stores it. The row id is the message's: it rises with time, so newest first is the index's own order. */
export async function indexMessage(tx: Tx, entry: Entry): Promise<void> {
  const [subject, body, customer] = [entry.subject, entry.body, entry.customer].map(indexable);
  if (engineOf(tx) === 'sqlite') {
    await sql`insert into search_entry (rowid, scope, subject, body, customer)
      values (${entry.messageId}, ${entry.mailboxIds.map(scopeOf).join(' ')}, ${subject}, ${body}, ${customer})`.execute(
      tx,
    );
    return;
  }
  const words = [subject, customer, body].join(' ');
  await sql`insert into search_entry (id, scope, words)
    values (${entry.messageId}, ${entry.mailboxIds}::bigint[], to_tsvector('porchlight', ${words}))`.execute(
    tx,
  );
}

export async function unindexMessage(tx: Tx, messageId: number): Promise<void> {
  if (engineOf(tx) === 'sqlite') await sql`delete from search_entry where rowid = ${messageId}`.execute(tx);
  else await sql`delete from search_entry where id = ${messageId}`.execute(tx);
}

/** The word that stands for a mailbox in the index, so that what a person may not see is never read. */
export function scopeOf(mailboxId: number): string {
  return `mailbox${mailboxId}`;
}
