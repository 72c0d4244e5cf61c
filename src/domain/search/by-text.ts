import type { Viewer } from '../access.ts';
import type { Db } from '../database.ts';
import { isOneOf, matchesAmong, saidIn } from './among.ts';
import { listsFor, readList } from './lists.ts';
import { matches } from './matching.ts';
import { conjuncts, isState, isText, type Question } from './question.ts';
import { type Standing, standings, stands } from './standing.ts';
import { nextStretch } from './stretch.ts';
import { isExactText, isWithin, meant } from './verifying.ts';

/** Conversations that were found, each with the message it was found by; where the next page begins. */
export type Found<Next> = {
  hits: { conversationId: number; messageId: number | null }[];
  next: Next | null;
  /** True where looking ended before the page was full, so that no search takes long. */
  isCutShort: boolean;
};

export type Searching = {
  question: Question;
  /** Those that the viewer may see; null where that is all. */
  mailboxIds: readonly number[] | null;
  limit: number;
  now: number;
};

const HITS_PER_ROW = 3; // several messages of one conversation make one row
const MOST_READ = 3_000; // hits for a page
const SHORT_LIST = 200; // conversations: so few are searched one and all

/** What a message must hold, as far as the text index can say; null where nothing is asked of messages. */
export function textOf(question: Question): Question | null {
  const texts = conjuncts(question).filter(isText);
  return texts.length > 1 ? { kind: 'and', of: texts } : (texts[0] ?? null);
}

/** From the newest message that matches down, a stretch at a time, until the page is full or enough was read. */
export async function searchByText(
  db: Db,
  viewer: Viewer,
  { before, ...asked }: Searching & { before: number | null },
): Promise<Found<number>> {
  const { limit } = asked;
  const hits = new Map<number, number>();
  let [read, most] = [0, (limit + 1) * HITS_PER_ROW];
  let from = before ?? undefined;
  let few: number[] | null | undefined;
  let isAtEnd = false;
  let given: number[] = [];
  while (!isAtEnd && hits.size <= limit && read < MOST_READ) {
    if (given.length === 0) {
      const wanted = { before: from, most, spare: MOST_READ - read, conversationIds: few ?? undefined };
      given = await matches(db, { ...inIndex(asked), ...wanted });
    }
    const ids = given.splice(0, most);
    for (const [conversationId, messageId] of await meantOf(db, ids, { ...asked, before, hits }))
      hits.set(conversationId, messageId);
    isAtEnd = ids.length < most;
    read += ids.length;
    from = ids.at(-1) ?? from;
    if (!isAtEnd && few === undefined) few = await shortList(db, viewer, asked);
    if (few) given = []; // of these alone, from here on
    const stretch = nextStretch({ last: most, read, found: hits.size, wanted: limit + 1 });
    most = Math.min(stretch, MOST_READ - read);
  }
  const shown = [...hits].slice(0, limit);
  const isFull = hits.size > limit;
  return {
    hits: shown.map(([conversationId, messageId]) => ({ conversationId, messageId })),
    next: isFull ? shown.at(-1)![1] : isAtEnd ? null : from!,
    isCutShort: !isFull && !isAtEnd,
  };
}

function inIndex({ question, mailboxIds, now }: Searching) {
  const without = conjuncts(question).flatMap((part) =>
    part.kind === 'not' && isExactText(part.of) ? [part.of] : [],
  );
  return { text: textOf(question)!, without, mailboxIds, now };
}

/** Of these hits, newest first, those that are all that was asked; each conversation once. */
async function meantOf(
  db: Db,
  ids: number[],
  asked: Searching & { before: number | null; hits: Map<number, number> },
): Promise<Map<number, number>> {
  const { question, hits, before } = asked;
  const messages = (await messagesOf(db, ids, question)).filter((one) => !hits.has(one.conversationId));
  const newest = new Map<number, number>();
  for (const { conversationId, id } of messages)
    if (!newest.has(conversationId)) newest.set(conversationId, id);
  const parts = conjuncts(question);
  const states = parts.filter(isState);
  const known = await standings(db, [...newest.keys()], question);
  let among = [...known.values()].filter((one) => states.every((state) => stands(state, one)));
  const unsaid = parts.filter((part) => !isState(part) && !isExactText(part) && part.kind !== 'date');
  if (unsaid.length > 0) {
    // What must not be is a matter of the conversation; anything else must be said in one message with the rest.
    const rest: Question = unsaid.every((part) => part.kind === 'not')
      ? { kind: 'and', of: unsaid }
      : question;
    const found = await meant(db, rest, { among, now: asked.now });
    among = among.filter((one) => found.has(one.id));
  }
  if (before !== null) among = await notShownBefore(db, among, { ...asked, before });
  const wanted = new Set(among.map((one) => one.id));
  return new Map([...newest].filter(([conversationId]) => wanted.has(conversationId)));
}

/** The conversation and the time of each message; those at another time than asked are left out. */
async function messagesOf(db: Db, ids: number[], question: Question) {
  if (ids.length === 0) return [];
  const query = db
    .selectFrom('message')
    .select(['id', 'conversationId', 'createdAt'])
    .where(isOneOf(db, 'id', ids))
    .orderBy('id', 'desc');
  return atTime(await saidIn(db, query), question);
}

function atTime<One extends { createdAt: number }>(messages: One[], question: Question): One[] {
  const dates = conjuncts(question).filter((part) => part.kind === 'date');
  return messages.filter((one) => dates.every((date) => isWithin(date, one.createdAt)));
}

/** An earlier page has shown the conversations that have a newer hit. */
async function notShownBefore(
  db: Db,
  among: Standing[],
  { question, before, now }: Searching & { before: number },
): Promise<Standing[]> {
  if (among.length === 0) return among;
  const ids = among.map((one) => one.id);
  const query = db
    .selectFrom('message')
    .select(['id', 'conversationId', 'createdAt'])
    .where(isOneOf(db, 'conversationId', ids))
    .where('id', '>=', before)
    .orderBy('id', 'desc');
  const messages = await saidIn(db, query);
  const newer = await matchesAmong(db, {
    text: textOf(question)!,
    messages: atTime(messages, question),
    now,
  });
  const isNewer = new Set(newer);
  const shown = new Set(messages.flatMap((one) => (isNewer.has(one.id) ? [one.conversationId] : [])));
  return among.filter((one) => !shown.has(one.id));
}

/** Where few conversations stand as asked, all of them: a common word is then looked for in these alone. */
async function shortList(
  db: Db,
  viewer: Viewer,
  { question, mailboxIds }: Searching,
): Promise<number[] | null> {
  const among = mailboxIds ?? viewer.mailboxIds;
  for (const list of listsFor(question).slice(0, -1)) {
    const places = await readList(db, viewer, { list, mailboxIds: among, after: null, most: SHORT_LIST + 1 });
    if (places.length <= SHORT_LIST) return places.map((place) => place.id);
  }
  return null;
}
