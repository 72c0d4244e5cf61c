import type { Db } from '../database.ts';
import { isOneOf, matchesAmong, type Said, saidIn } from './among.ts';
import { conjuncts, isState, isText, leavesOf, type Question, type StateLeaf } from './question.ts';
import { isSo, type Standing, stands } from './standing.ts';

const MOST_MESSAGES = 20_000; // of the conversations that are looked at together

type Seen = { texts: Map<Question, Set<number>>; messages: Said[]; standing: Standing };

/**
 * Which of these conversations are meant, each with its newest message that is. A conversation is meant where one of its
 * messages is all that was asked; what was asked not to be, none of its messages may be. What leaves fewest to look at is
 * asked first: how they stand, then the words that must not be there.
 */
export async function meant(
  db: Db,
  question: Question,
  { among, now }: { among: readonly Standing[]; now: number },
): Promise<Map<number, number | null>> {
  const parts = conjuncts(question);
  const states = parts.filter(isState);
  const left = among.filter((one) => states.every((state) => stands(state, one)));
  let messages = await messagesOf(db, left, question);
  for (const text of unwanted(parts)) messages = await without(db, { text, messages, now });
  const rest = parts.filter((part) => !isState(part) && !isUnwanted(part));
  const texts = new Map<Question, Set<number>>();
  for (const text of rest.flatMap(textsOf))
    texts.set(text, new Set(await matchesAmong(db, { text, messages, now })));
  const ofConversation = Map.groupBy(messages, (row) => row.conversationId);
  return new Map(
    left.flatMap((standing) => {
      const seen = { texts, messages: ofConversation.get(standing.id) ?? [], standing };
      const found = seen.messages.find((message) => rest.every((part) => isMeant(part, message, seen)));
      return found ? [[standing.id, found.id]] : [];
    }),
  );
}

/** The newest first. Their time is read only where it is asked for: without it, the index says all. */
async function messagesOf(db: Db, among: readonly Standing[], question: Question): Promise<Said[]> {
  if (among.length === 0) return [];
  const isTimeAsked = leavesOf(question, { negated: true }).some((leaf) => leaf.kind === 'date');
  const ids = among.map((one) => one.id);
  const query = db
    .selectFrom('message')
    .select((eb) => [
      'id',
      'conversationId',
      isTimeAsked ? ('createdAt' as const) : eb.lit(0).as('createdAt'),
    ])
    .where(isOneOf(db, 'conversationId', ids))
    .orderBy('id', 'desc')
    .limit(MOST_MESSAGES);
  return saidIn(db, query);
}

const isUnwanted = (part: Question) => part.kind === 'not' && isExactText(part.of);

const unwanted = (parts: Question[]) =>
  parts.flatMap((part) => (part.kind === 'not' && isExactText(part.of) ? [part.of] : []));

/** The messages of those conversations of which none holds the text. */
async function without(
  db: Db,
  { text, messages, now }: { text: Question; messages: Said[]; now: number },
): Promise<Said[]> {
  const held = new Set(await matchesAmong(db, { text, messages, isOnceEnough: true, now }));
  const out = new Set(messages.flatMap((one) => (held.has(one.id) ? [one.conversationId] : [])));
  return messages.filter((one) => !out.has(one.conversationId));
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

/** Whether a time (ms UTC) lies in a period; its end is not included, null is no bound. */
export function isWithin({ from, to }: { from: number | null; to: number | null }, at: number): boolean {
  return (from === null || at >= from) && (to === null || at < to);
}
