import { firstName, verifiedName } from '../customer/naming.ts';
import type { Db } from '../database.ts';
import type { TextPart } from '../message/text-part.ts';
import type { Conversation } from './conversation.ts';

const LONGEST = 20_000; // characters of one letter; past that it is a pasted log

export type Letter = { text: string; parts: string | null };

/** A letter's own words: without what it quotes, and without how it is signed unless asked. */
export function wordsOf({ text, parts }: Letter, kinds: TextPart['kind'][]): string {
  if (parts === null) return text;
  const words = (JSON.parse(parts) as TextPart[]).filter(({ kind }) => kinds.includes(kind));
  return words.length > 0 ? words.map((part) => part.text).join('\n') : text;
}

/** The name of who wrote a letter, '' where it is not known. Row I9. */
export function nameIn(letter: Letter & { fromName: string; fromAddress: string }): string {
  const words = wordsOf(letter, ['words', 'signature']).slice(0, LONGEST);
  return verifiedName({ words, fromName: letter.fromName, fromAddress: letter.fromAddress });
}

/** Whom a reply greets. Null where it is not known; a person then fills it in. */
export type Greeted = { name: string | null; firstName: string | null };

/**
 * Whom a reply in this conversation greets: who wrote last, as the reply goes to them. The same name everywhere: in saved
 * replies, in answers to many and for the coach. Where nobody wrote yet it is the customer's, as a teammate typed it.
 */
export async function greetedIn(
  db: Db,
  conversation: Pick<Conversation, 'id' | 'customerId'>,
): Promise<Greeted> {
  const letter = await db
    .selectFrom('message')
    .select(['text', 'parts', 'fromName', 'fromAddress'])
    .where('conversationId', '=', conversation.id)
    .where('kind', '=', 'inbound')
    .where('customerId', 'is not', null)
    .where('automatic', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const name = letter ? nameIn(letter) : '';
  const known = name || (await customersName(db, conversation.customerId));
  return { name: known || null, firstName: known ? firstName(known) : null };
}

async function customersName(db: Db, id: number): Promise<string> {
  const { name } = await db
    .selectFrom('customer')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return verifiedName({ words: '', fromName: name, fromAddress: '' });
}
