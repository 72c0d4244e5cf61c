import type { ExpressionBuilder, Selectable, SelectQueryBuilder } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import { excerpt } from '../../lib/text.ts';
import type { Tx } from '../database.ts';
import { PREVIEW_LENGTH } from './receiving.ts';

/**
 * Works a conversation's latest words and waiting clock out anew from its letters: after letters moved in or out. As when
 * they came: somebody outside, whom a forward asked, moves it up and neither waits nor answers; a letter of ours without a
 * teammate, from an archive, is an answer.
 */
export async function settle(tx: Tx, conversationId: number): Promise<void> {
  const letters = tx
    .selectFrom('message')
    .select(['id', 'kind', 'text', 'parts', 'createdAt', 'customerId'])
    .where('conversationId', '=', conversationId)
    .where('kind', 'in', ['inbound', 'reply'])
    .where('automatic', 'is', null);
  const [newest, latest, answer] = await Promise.all([
    lastOf(letters),
    lastOf(letters.where((eb) => eb.or([eb('customerId', 'is not', null), isOurs(eb)]))),
    lastOf(letters.where(isOurs)),
  ]);
  if (!newest) return;
  // They wait since their first letter after our last answer (practice A3).
  const unanswered = await letters
    .where('customerId', 'is not', null)
    .where('createdAt', '>', answer?.createdAt ?? 0)
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst();
  const update = tx.updateTable('conversation').where('id', '=', conversationId);
  const said = latest ?? newest;
  await update
    .set({
      latestAt: newest.createdAt,
      latestBy: latest && (latest.kind === 'reply' || latest.customerId === null) ? 'teammate' : 'customer',
      preview: excerpt(wordsOf(said), PREVIEW_LENGTH),
      waitingSince: null,
    })
    .execute();
  if (unanswered)
    await update.set({ waitingSince: unanswered.createdAt }).where('closedAt', 'is', null).execute();
}

type Letter = Pick<
  Selectable<Schema['message']>,
  'id' | 'kind' | 'text' | 'parts' | 'createdAt' | 'customerId'
>;

async function lastOf(letters: SelectQueryBuilder<Schema, 'message', Letter>): Promise<Letter | undefined> {
  return letters.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** A reply, or what came in from an address that takes no part: people outside do, our own addresses never. */
function isOurs(eb: ExpressionBuilder<Schema, 'message'>) {
  const writer = eb
    .selectFrom('participant')
    .select('address')
    .whereRef('participant.conversationId', '=', 'message.conversationId')
    .whereRef('participant.address', '=', 'message.fromAddress');
  return eb.or([eb('kind', '=', 'reply'), eb.and([eb('customerId', 'is', null), eb.not(eb.exists(writer))])]);
}

function wordsOf({ text, parts }: { text: string; parts: string | null }): string {
  if (parts === null) return text;
  const read: { kind: string; text: string }[] = JSON.parse(parts);
  return (
    read
      .filter((part) => part.kind === 'words')
      .map((part) => part.text)
      .join(' ')
      .trim() || text
  );
}
