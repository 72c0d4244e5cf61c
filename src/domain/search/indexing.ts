import { sql } from 'kysely';
import { engineOf } from '../../db/connection.ts';
import type { Tx } from '../database.ts';
import { timeMarks } from './periods.ts';
import { indexable } from './words.ts';

export type Entry = {
  messageId: number;
  conversationId: number;
  /** Every mailbox whose people may find it. */
  mailboxIds: number[];
  /** When it was received or written, ms UTC. */
  at: number;
  subject: string;
  body: string;
  /** Name and address of the customer, where they are words to find it by. */
  customer: string;
  /** Names and addresses: who wrote it, and to whom. */
  sender: string;
  recipients: string;
  /** The names of its files, and what was read in them; empty where it has none. */
  files: readonly string[];
};

/** Makes a message findable, in the transaction that stores it. The row id is the message's: it rises with time, so newest first is the index's own order. */
export async function indexMessage(tx: Tx, entry: Entry): Promise<void> {
  const [subject, body, customer, sender, recipients, files] = [
    entry.subject,
    entry.body,
    entry.customer,
    entry.sender,
    entry.recipients,
    entry.files.join('\n'),
  ].map(indexable);
  const isWithFile = entry.files.length > 0;
  if (engineOf(tx) === 'sqlite') {
    const marks = [...timeMarks(entry.at), ...(isWithFile ? [FILE_MARK] : [])];
    const scope = [...entry.mailboxIds.map(mailboxMark), conversationMark(entry.conversationId), ...marks];
    await sql`insert into search_entry (rowid, scope, subject, body, customer, sender, recipients, files)
      values (${entry.messageId}, ${scope.join(' ')}, ${subject}, ${body}, ${customer}, ${sender}, ${recipients},
        ${files})`.execute(tx);
    return;
  }
  const words = { A: subject!, B: customer!, C: files!, D: body! };
  const people = { A: sender!, B: recipients!, D: isWithFile ? FILE_MARK : '' };
  await sql`insert into search_entry (id, created_at, scope, words, people)
    values (${entry.messageId}, ${entry.at}, ${entry.mailboxIds}::bigint[], ${vector(words)}, ${vector(people)})`.execute(
    tx,
  );
}

/** A vector of PostgreSQL, each part under the letter that asks for it. */
function vector(parts: Record<string, string>) {
  const weighed = Object.entries(parts).map(
    ([weight, text]) => sql`setweight(to_tsvector('porchlight', ${text}), ${weight}::"char")`,
  );
  return sql.join(weighed, sql` || `);
}

/** Takes a message out of what can be found. */
export async function unindexMessage(tx: Tx, messageId: number): Promise<void> {
  if (engineOf(tx) === 'sqlite') await sql`delete from search_entry where rowid = ${messageId}`.execute(tx);
  else await sql`delete from search_entry where id = ${messageId}`.execute(tx);
}

/** The word that stands for a mailbox in the index, so that what a person may not see is never read. */
export function mailboxMark(mailboxId: number): string {
  return `mailbox${mailboxId}`;
}

/** The word that stands for a conversation, so that some conversations' messages are looked at alone. */
export function conversationMark(conversationId: number): string {
  return `c${conversationId}`;
}

/** The word that stands for having a file. */
export const FILE_MARK = 'file';

/** People as words to find them by. */
export function peopleText(people: readonly { name?: string; address: string }[]): string {
  return people.map(({ name = '', address }) => `${name} ${address}`).join('\n');
}
