import type { Db } from '../database.ts';
import { matches } from './matching.ts';
import { isText, leavesOf, type Question, type StateLeaf } from './question.ts';
import { isSo, type Standing } from './standing.ts';

const MOST_MESSAGES = 20_000; // of the conversations that are looked at together

type Said = { id: number; createdAt: number };
type Seen = { texts: Map<Question, Set<number>>; messages: Said[]; standing: Standing };

/**
 * Which of these conversations are meant, each with its newest message that is. A conversation is meant where one of its
 * messages is all that was asked; what was asked not to be, none of its messages may be.
 */
export async function meant(
  db: Db,
  question: Question,
  { among, now }: { among: readonly Standing[]; now: number },
): Promise<Map<number, number | null>> {
  const conversationIds = among.map((one) => one.id);
  if (conversationIds.length === 0) return new Map();
  const messages = await db
    .selectFrom('message')
    .select(['id', 'createdAt', 'conversationId'])
    .where('conversationId', 'in', conversationIds)
    .orderBy('id', 'desc')
    .limit(MOST_MESSAGES)
    .execute();
  const texts = new Map<Question, Set<number>>();
  for (const text of textsOf(question)) {
    const ids = await matches(db, { text, mailboxIds: null, conversationIds, most: MOST_MESSAGES, now });
    texts.set(text, new Set(ids));
  }
  const ofConversation = Map.groupBy(messages, (row) => row.conversationId);
  return new Map(
    among.flatMap((standing) => {
      const seen = { texts, messages: ofConversation.get(standing.id) ?? [], standing };
      const found = newestMeant(question, seen);
      return found === undefined ? [] : [[standing.id, found]];
    }),
  );
}

/** The largest parts that the text index answers exactly. */
function textsOf(question: Question): Question[] {
  if (isExactText(question)) return [question];
  if (question.kind === 'not') return textsOf(question.of);
  return question.kind === 'and' || question.kind === 'or' ? question.of.flatMap(textsOf) : [];
}

/** A date is known to the index by its day alone. */
export function isExactText(question: Question): boolean {
  return isText(question) && leavesOf(question).every((leaf) => leaf.kind !== 'date');
}

function newestMeant(question: Question, seen: Seen): number | null | undefined {
  const found = seen.messages.find((message) => isMeant(question, message, seen));
  return found ? found.id : undefined;
}

function isMeant(question: Question, message: Said, seen: Seen): boolean {
  const known = seen.texts.get(question);
  if (known) return known.has(message.id);
  switch (question.kind) {
    case 'and':
      return question.of.every((part) => isMeant(part, message, seen));
    case 'or':
      return question.of.some((part) => isMeant(part, message, seen));
    case 'not':
      return !seen.messages.some((other) => isMeant(question.of, other, seen));
    case 'date':
      return isWithin(question, message.createdAt);
    default:
      return isSo(question as StateLeaf, seen.standing);
  }
}

export function isWithin({ from, to }: { from: number | null; to: number | null }, at: number): boolean {
  return (from === null || at >= from) && (to === null || at < to);
}
