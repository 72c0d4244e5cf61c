import type { Viewer } from '../access.ts';
import type { Db } from '../database.ts';
import type { Conversation } from './conversation.ts';

const MOST_NEWS = 20;
const MOST_REGROUPED = 50;
const WRITTEN = ['conversation.received', 'conversation.replied', 'conversation.noted'];

/** `by` is a teammate's id, null for a customer; `from` their name, else the address they wrote from. */
export type News = {
  id: number;
  kind: string;
  at: number;
  by: number | null;
  from: string;
  text: string;
  /** Where letters went to another conversation, or came from one: its number. */
  number?: number;
};

type Since = { id: number; by: Viewer };

/**
 * What the customer or another teammate has written in a conversation after the timeline item `id`, oldest first; and
 * whether somebody split or merged it since, so that what its reader answers stands elsewhere or beside other letters.
 */
export async function newsSince(db: Db, conversation: Conversation, since: Since): Promise<News[]> {
  const news = [
    ...(await writtenSince(db, conversation, since)),
    ...(await regroupedSince(db, conversation, since)),
  ];
  return news.sort((a, b) => a.id - b.id).slice(0, MOST_NEWS);
}

/** Whether somebody wrote it; else letters went or came. */
export function isWritten({ kind }: News): boolean {
  return WRITTEN.includes(kind);
}

/** What news is, in a sentence. */
export function changedWords(news: readonly News[]): string {
  return news.some(isWritten) ? 'Somebody has written since.' : 'Somebody has split or merged this since.';
}

async function writtenSince(db: Db, conversation: Conversation, { id, by }: Since): Promise<News[]> {
  return db
    .selectFrom('event')
    .innerJoin('message', 'message.id', 'event.messageId')
    .select(['event.id', 'event.kind', 'event.at', 'event.teammateId as by', 'message.text'])
    .select((eb) =>
      eb
        .case()
        .when('fromName', '<>', '')
        .then(eb.ref('fromName'))
        .else(eb.ref('fromAddress'))
        .end()
        .as('from'),
    )
    .where('event.conversationId', '=', conversation.id)
    .where('event.id', '>', id)
    .where('event.kind', 'in', WRITTEN)
    .where('message.automatic', 'is', null)
    .where((eb) => eb.or([eb('event.teammateId', 'is', null), eb('event.teammateId', '<>', by.id)]))
    .orderBy('event.id')
    .limit(MOST_NEWS)
    .execute();
}

/** What a split, a merge or the undoing of one says of itself. */
type Regrouped = { into?: number; from?: number; messageIds?: number[]; kind?: string };

const REGROUPING = ['conversation.split', 'conversation.merged'];

async function regroupedSince(db: Db, { id: number }: Conversation, { id, by }: Since): Promise<News[]> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('teammate', 'teammate.id', 'event.teammateId')
    .select(['event.id', 'event.kind', 'event.at', 'event.teammateId as by', 'teammate.name as from', 'data'])
    .where('conversationId', '=', number)
    .where('event.id', '>', id)
    .where('kind', 'in', [...REGROUPING, 'conversation.undone'])
    .where('teammateId', '<>', by.id)
    .orderBy('event.id', 'desc')
    .limit(MOST_REGROUPED)
    .execute();
  const news: News[] = [];
  for (const { data, ...row } of rows) {
    const regrouped: Regrouped = JSON.parse(data);
    if (await concerns(db, { kind: row.kind, regrouped, id }))
      news.push({ ...row, text: '', number: regrouped.into ?? regrouped.from });
  }
  return news;
}

/** Of a split only the part that letters left, and only to whoever had seen one of them. */
async function concerns(db: Db, one: { kind: string; regrouped: Regrouped; id: number }): Promise<boolean> {
  const { kind, regrouped, id } = one;
  if (kind === 'conversation.merged') return regrouped.from !== undefined;
  if (kind === 'conversation.undone') return REGROUPING.includes(regrouped.kind ?? '');
  if (regrouped.into === undefined) return false;
  const [first = 0] = regrouped.messageIds ?? [];
  const seen = await db
    .selectFrom('message')
    .innerJoin('event', 'event.conversationId', 'message.conversationId')
    .select('event.id')
    .where('message.id', '=', first)
    .where('event.messageId', '=', first)
    .where('event.id', '<=', id)
    .limit(1)
    .executeTakeFirst();
  return seen !== undefined;
}
