import { isSigned, sign } from '../../lib/ids.ts';
import type { Db } from '../database.ts';

const MOST_REFERENCES = 50; // of ten thousand, the newest say it all
const TOKEN = /\bc(\d{1,15})-([0-9a-f]{16})\b/i;

/** `c12-0123456789abcdef`: says which conversation, and that we said so. Travels in Message-IDs and plus addresses. */
export function replyToken(secret: string, conversationId: number): string {
  return `c${conversationId}-${sign(secret, `conversation:${conversationId}`)}`;
}

function conversationOfToken(secret: string, text: string): number | null {
  const match = TOKEN.exec(text);
  if (!match) return null;
  const id = Number(match[1]);
  return isSigned(secret, `conversation:${id}`, match[2]!) ? id : null;
}

export type Clues = {
  secret: string;
  /** Who writes, as the mail says. */
  from: string;
  /** Every address the mail went to, plus parts included. */
  recipients: string[];
  inReplyTo: string | null;
  references: string[];
  /** Whether the mail is from whom it says. `no` never joins: an address alone is anybody's to write. */
  proven?: 'yes' | 'no' | 'unknown';
};

/** Where a mail belongs. `joins` is false where the writer does not take part: a person decides then. */
export type Thread = {
  conversationId: number;
  joins: boolean /** Written by somebody whom a forward asked. */;
  outside: boolean;
};

/**
 * Finds the conversation that a mail answers: where the mail of ours that it names stands now, then a signed reply
 * token, then In-Reply-To and References against any Message-ID of this desk. A reference alone proves nothing, since
 * a stranger can quote or be forwarded one: it joins only where the writer already takes part and is not a forgery.
 * Never by subject.
 */
export async function findThread(db: Db, clues: Clues): Promise<Thread | null> {
  const ids = [clues.inReplyTo, ...clues.references.slice(-MOST_REFERENCES).reverse()].filter(
    (id) => id !== null,
  );
  const named = await messagesNamed(db, ids);
  // A mail of ours may have moved since: where it stands now says more than the token it left with.
  const candidates = new Set(named.filter((one) => one.kind !== 'inbound').map((one) => one.conversationId));
  for (const text of [...clues.recipients.slice(0, MOST_REFERENCES), ...ids]) {
    const id = conversationOfToken(clues.secret, text);
    if (id !== null) candidates.add(id);
  }
  for (const one of named) candidates.add(one.conversationId);
  let first: number | null = null;
  for (const id of candidates) {
    const known = await db.selectFrom('conversation').select('id').where('id', '=', id).executeTakeFirst();
    if (!known) continue;
    const writer = clues.proven === 'no' ? null : await participant(db, id, clues.from);
    if (writer) return { conversationId: id, joins: true, outside: writer.outsideSince !== null };
    first ??= id;
  }
  return first === null ? null : { conversationId: first, joins: false, outside: false };
}

async function messagesNamed(db: Db, ids: string[]): Promise<{ conversationId: number; kind: string }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('message')
    .select(['conversationId', 'messageIdHeader', 'kind'])
    .where('messageIdHeader', 'in', [...new Set(ids)])
    .execute();
  const order = new Map(ids.map((id, index) => [id, -index]));
  rows.sort((a, b) => order.get(b.messageIdHeader!)! - order.get(a.messageIdHeader!)!);
  return rows;
}

async function participant(db: Db, conversationId: number, address: string) {
  return db
    .selectFrom('participant')
    .select('outsideSince')
    .where('conversationId', '=', conversationId)
    .where('address', '=', address.toLowerCase())
    .executeTakeFirst();
}
