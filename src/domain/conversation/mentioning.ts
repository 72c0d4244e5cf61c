import { sql } from 'kysely';
import { now } from '../../lib/clock.ts';
import { type Cursor, type PageOf, page } from '../../lib/paging.ts';
import { inSight, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { assignable } from './assigning.ts';
import type { Conversation } from './conversation.ts';
import { startFollowing } from './following.ts';
import { type ConversationRow, conversationRows } from './rows.ts';

type Person = { id: number; name: string };

/**
 * Whom a text mentions, as people write it: `@Tomás Ribeiro`, or `@Tomás` where one person here is called so; accents
 * and case do not matter. An address (maria@tomas.example) mentions nobody.
 */
export function mentionsIn(text: string, people: readonly Person[]): number[] {
  const read = plain(text);
  const found = people.filter(({ name }) => {
    const full = plain(name);
    const first = full.split(' ')[0]!;
    const isOnly = people.filter((other) => plain(other.name).split(' ')[0] === first).length === 1;
    return isCalled(read, full) || (isOnly && isCalled(read, first));
  });
  return found.map((person) => person.id);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** `@` at the start of a word, then the name, and no letter after it. */
function isCalled(text: string, name: string): boolean {
  if (!name) return false;
  for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1 + name.length] ?? ' ';
    if (!/[\p{L}\p{N}._-]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/**
 * Whoever a note mentions, of those who work in its mailbox, finds it among their mentions and follows the
 * conversation from now on. Gives their ids.
 */
export async function mention(
  tx: Tx,
  conversation: Visible<Conversation>,
  { messageId, text, by }: { messageId: number; text: string; by: Viewer },
): Promise<number[]> {
  if (!text.includes('@')) return [];
  const ids = mentionsIn(text, await assignable(tx, conversation)).filter((id) => id !== by.id);
  const at = now();
  for (const teammateId of ids) {
    await tx
      .insertInto('mention')
      .values({ teammateId, conversationId: conversation.id, messageId, byId: by.id, createdAt: at })
      .execute();
    await startFollowing(tx, conversation.id, teammateId);
  }
  return ids;
}

type Mention = { messageId: number; conversationId: number; subject: string; by: string };

/** Who mentioned the viewer where, as long as they have not looked there: the newest few. */
export async function unseenMentions(db: Db, viewer: Viewer, limit = 3): Promise<Mention[]> {
  return db
    .selectFrom('mention')
    .innerJoin('conversation', 'conversation.id', 'mention.conversationId')
    .innerJoin('teammate', 'teammate.id', 'mention.byId')
    .select(['mention.messageId', 'mention.conversationId', 'conversation.subject', 'teammate.name as by'])
    .where('mention.teammateId', '=', viewer.id)
    .where('mention.seenAt', 'is', null)
    .where(inSight(viewer))
    .orderBy('mention.id', 'desc')
    .limit(limit)
    .execute();
}

/** Where the viewer was mentioned, the latest first, each conversation once. */
export async function mentioned(
  db: Db,
  viewer: Viewer,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<PageOf<ConversationRow>> {
  let query = db
    .selectFrom('mention')
    .innerJoin('conversation', 'conversation.id', 'mention.conversationId')
    .select(['mention.id', 'mention.conversationId'])
    .where('mention.teammateId', '=', viewer.id)
    .where(inSight(viewer))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mention as newer')
            .select('newer.id')
            .whereRef('newer.conversationId', '=', 'mention.conversationId')
            .whereRef('newer.teammateId', '=', 'mention.teammateId')
            .whereRef('newer.id', '>', 'mention.id'),
        ),
      ),
    )
    .orderBy('mention.id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where(sql<boolean>`mention.id < ${after.id}`);
  const { rows, next } = page(await query.execute(), limit, ({ id }) => ({ at: 0, id }));
  return {
    rows: await conversationRows(
      db,
      rows.map((row) => row.conversationId),
    ),
    next,
  };
}
