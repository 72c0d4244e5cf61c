import { isSigned, sign } from '../../lib/ids.ts';
import type { Db, Tx } from '../database.ts';
import type { Held } from '../held.ts';
import { type Conversation, holdStanding } from './conversation.ts';
import { partAnswered, partOf } from './parts.ts';

const MOST_REFERENCES = 50; // of ten thousand, the newest say it all
const MOST_OF_ONE_ID = 200; // messages with one Message-ID
const TOKEN = /\bc(\d{1,15})-([0-9a-f]{16})\b/i;

/** `c12-0123456789abcdef`: says which conversation, and that we said so. Travels in Message-IDs and plus addresses. */
export function replyToken(secret: string, conversationId: number): string {
  return `c${conversationId}-${sign(secret, `conversation:${conversationId}`)}`;
}

/** The conversation that a signed token in a text names; null where there is none, or somebody made it up. */
export function conversationOfToken(secret: string, text: string): number | null {
  const match = TOKEN.exec(text);
  if (!match) return null;
  const id = Number(match[1]);
  return isSigned(secret, `conversation:${id}`, match[2]!) ? id : null;
}

/** The conversation that a signed token in one of these texts names: addresses with plus parts, or Message-IDs. */
export function conversationNamed(secret: string, texts: string[]): number | null {
  for (const text of texts) {
    const id = conversationOfToken(secret, text);
    if (id !== null) return id;
  }
  return null;
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
  joins: boolean;
  /** Written by somebody whom a forward asked. */
  outside: boolean;
};

/**
 * Finds the conversation that a mail answers: the part that a person split off with the letter it names, where the
 * mail of ours that it names stands now, then a signed reply token, then In-Reply-To and References against any
 * Message-ID of this desk. A reference alone proves nothing, since a stranger can quote or be forwarded one: it joins
 * only where the writer already takes part and is not a forgery.
 * Never by subject.
 */
export async function findThread(db: Db, clues: Clues): Promise<Thread | null> {
  const candidates = await candidatesOf(db, clues);
  const [first] = candidates;
  if (first === undefined) return null;
  // Of somebody proven to be another, no part in anything counts.
  const parts = clues.proven === 'no' ? new Map() : await partsOf(db, candidates, clues.from);
  const joined = candidates.find((id) => parts.has(id));
  return joined === undefined
    ? { conversationId: first, joins: false, outside: false }
    : { conversationId: joined, joins: true, outside: parts.get(joined) !== null };
}

/** The conversations a mail names, the surest first. */
async function candidatesOf(db: Db, { inReplyTo, references, recipients, secret }: Clues): Promise<number[]> {
  const ids = [...new Set([inReplyTo, ...references.slice(-MOST_REFERENCES).reverse()])].filter(
    (id) => id !== null,
  );
  const named = await messagesNamed(db, ids);
  const tokens = [...recipients.slice(0, MOST_REFERENCES), ...ids]
    .map((text) => conversationOfToken(secret, text))
    .filter((id) => id !== null);
  // A mail of ours may have moved since: where it stands now says more than the token it left with.
  const ours = named.filter((one) => one.kind !== 'inbound');
  const apart = await partAnswered(db, { inReplyTo, references });
  return [
    ...new Set([
      ...(apart === null ? [] : [apart]),
      ...ours.map((one) => one.conversationId),
      ...(await existing(db, tokens)),
      ...named.map((one) => one.conversationId),
    ]),
  ];
}

/**
 * The conversation that a mail joins, held. Who splits it at this very moment is waited for, and the mail goes with the
 * letter that it answers.
 */
export async function holdThread(
  tx: Tx,
  conversationId: number,
  mail: Pick<Clues, 'inReplyTo' | 'references'>,
): Promise<Held<Conversation>> {
  const standing = await holdStanding(tx, conversationId);
  const part = await partOf(tx, conversationId, mail);
  return part === conversationId ? standing : holdStanding(tx, part);
}

async function existing(db: Db, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('conversation').select('id').where('id', 'in', ids).execute();
  const known = new Set(rows.map((row) => row.id));
  return ids.filter((id) => known.has(id));
}

type Named = { conversationId: number; messageIdHeader: string | null; kind: string };

/** The messages with these Message-IDs, in the order of the ids. Broken programs give one id to every mail: of each, the newest count. */
async function messagesNamed(db: Db, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const newest = (some: string[]) =>
    db
      .selectFrom('message')
      .select(['conversationId', 'messageIdHeader', 'kind'])
      .where('messageIdHeader', 'in', some)
      .orderBy('id', 'desc')
      .limit(MOST_OF_ONE_ID)
      .execute();
  const rows = await newest(ids);
  if (rows.length === MOST_OF_ONE_ID) {
    rows.length = 0; // one of them crowds out the others
    for (const id of ids) rows.push(...(await newest([id])));
  }
  const order = new Map(ids.map((id, index) => [id, index]));
  return rows.sort((a, b) => order.get(a.messageIdHeader!)! - order.get(b.messageIdHeader!)!);
}

/** In which of these somebody takes part, and since when from outside (ms UTC, null where they are not). */
async function partsOf(db: Db, ids: number[], address: string): Promise<Map<number, number | null>> {
  const rows = await db
    .selectFrom('participant')
    .select(['conversationId', 'outsideSince'])
    .where('address', '=', address.toLowerCase())
    .where('conversationId', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.conversationId, row.outsideSince]));
}
