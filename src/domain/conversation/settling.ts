import { excerpt } from '../../lib/text.ts';
import type { Tx } from '../database.ts';
import { PREVIEW_LENGTH } from './receiving.ts';

/** Works a conversation's latest words and waiting clock out anew from its letters: after letters moved in or out. */
export async function settle(tx: Tx, conversationId: number): Promise<void> {
  const letters = tx
    .selectFrom('message')
    .select(['id', 'kind', 'text', 'parts', 'createdAt'])
    .where('conversationId', '=', conversationId)
    .where('kind', 'in', ['inbound', 'reply'])
    .where('automatic', 'is', null);
  const latest = await letters.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (!latest) return;
  const answer = await letters
    .where('kind', '=', 'reply')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  // They wait since their first letter after our last answer (practice A3).
  const unanswered = await letters
    .where('kind', '=', 'inbound')
    .where('createdAt', '>', answer?.createdAt ?? 0)
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst();
  await tx
    .updateTable('conversation')
    .set((eb) => ({
      latestAt: latest.createdAt,
      latestBy: latest.kind === 'reply' ? 'teammate' : 'customer',
      preview: excerpt(wordsOf(latest), PREVIEW_LENGTH),
      waitingSince: eb
        .case()
        .when('closedAt', 'is', null)
        .then(unanswered?.createdAt ?? null)
        .else(null)
        .end(),
    }))
    .where('id', '=', conversationId)
    .execute();
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
