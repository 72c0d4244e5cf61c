import type { Cursor } from '../../lib/paging.ts';
import type { Viewer } from '../access.ts';
import type { Db } from '../database.ts';
import type { Found, Searching } from './by-text.ts';
import { type List, listsFor, type Place, readList } from './lists.ts';
import { isState } from './question.ts';
import { standings, stands } from './standing.ts';
import { nextStretch } from './stretch.ts';
import { meant } from './verifying.ts';

const MOST_READ = 2_000; // conversations for a page
const SHORT_LIST = 200;

/** Where nothing is asked of messages that the index could lead to: down the list that holds what is asked for. */
export async function searchByList(
  db: Db,
  viewer: Viewer,
  { after, ...asked }: Searching & { after: Cursor | null },
): Promise<Found<Cursor>> {
  const mailboxIds = asked.mailboxIds ?? viewer.mailboxIds;
  const list = await shortest(db, viewer, { ...asked, mailboxIds });
  const hits = new Map<number, { place: Place; messageId: number | null }>();
  let [read, most, from, isAtEnd] = [0, asked.limit + 1, after, false];
  while (!isAtEnd && hits.size <= asked.limit && read < MOST_READ) {
    const places = await readList(db, viewer, { list, mailboxIds, after: from, most });
    const found = await meantOf(db, places, asked);
    for (const place of places)
      if (found.has(place.id)) hits.set(place.id, { place, messageId: found.get(place.id)! });
    isAtEnd = places.length < most;
    read += places.length;
    from = places.at(-1) ?? from;
    const stretch = nextStretch({ last: most, read, found: hits.size, wanted: asked.limit + 1 });
    most = Math.min(stretch, MOST_READ - read);
  }
  const shown = [...hits.values()].slice(0, asked.limit);
  const isFull = hits.size > asked.limit;
  return {
    hits: shown.map(({ place, messageId }) => ({ conversationId: place.id, messageId })),
    next: isFull ? shown.at(-1)!.place : isAtEnd ? null : from,
    isCutShort: !isFull && !isAtEnd,
  };
}

async function meantOf(
  db: Db,
  places: Place[],
  { question, now }: Searching,
): Promise<Map<number, number | null>> {
  const known = await standings(
    db,
    places.map((place) => place.id),
    question,
  );
  const among = [...known.values()];
  if (!isState(question)) return meant(db, question, { among, now });
  return new Map(among.filter((one) => stands(question, one)).map((one) => [one.id, null]));
}

type Among = Searching & { mailboxIds: readonly number[] };

/** Of the lists that would do, one that is short, else the first: who has three of a thousand waiting is read by the three. */
async function shortest(db: Db, viewer: Viewer, { question, mailboxIds }: Among): Promise<List> {
  const lists = listsFor(question);
  if (lists.length <= 2) return lists[0]!;
  for (const list of lists.slice(0, -1)) {
    const places = await readList(db, viewer, { list, mailboxIds, after: null, most: SHORT_LIST + 1 });
    if (places.length <= SHORT_LIST) return list;
  }
  return lists[0]!;
}
