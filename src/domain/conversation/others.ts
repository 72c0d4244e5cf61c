import type { Viewer, Visible } from '../access.ts';
import { conversationsOf, findCustomer } from '../customer/customer.ts';
import type { Db } from '../database.ts';
import { foundOrNull } from '../errors.ts';
import { search } from '../search/searching.ts';
import { type Conversation, findConversation } from './conversation.ts';
import { type ConversationRow, conversationRows } from './rows.ts';

const MOST_FOUND = 20;
const NUMBER = /^#?(\d{1,15})$|\/conversations\/(\d{1,15})(?:[/?#]|$)/;

/**
 * Conversations beside this one that a person may mean: by its number, or by what the search box finds; where nothing
 * was typed, what the same customer wrote.
 */
export async function otherConversations(
  db: Db,
  viewer: Viewer,
  { conversation, q }: { conversation: Visible<Conversation>; q: string },
): Promise<ConversationRow[]> {
  const one = await idNumbered(db, viewer, q);
  const found = q.trim()
    ? await searched(db, viewer, q)
    : await ofCustomer(db, viewer, conversation.customerId);
  const ids = one === null ? found : [one, ...found];
  const others = [...new Set(ids)].filter((id) => id !== conversation.id);
  return conversationRows(db, others.slice(0, MOST_FOUND));
}

/** `here`: of the conversation at hand itself. `merged-here`: its letters are here. `merged`: into `into`. `none`: there is none, or the viewer may not see it. */
export type Meant = { number: number; is: 'here' | 'merged-here' | 'found' | 'none' } | MergedAway;
type MergedAway = { number: number; is: 'merged'; into: number };

/** What a number or an address that was typed means beside this conversation; null for words. */
export async function meantBy(
  db: Db,
  viewer: Viewer,
  { conversation, q }: { conversation: Visible<Conversation>; q: string },
): Promise<Meant | null> {
  const number = numberTyped(q);
  if (number === null) return null;
  if (number === conversation.id) return { number, is: 'here' };
  const id = await idNumbered(db, viewer, q);
  if (id === null) return { number, is: 'none' };
  if (id === conversation.id) return { number, is: 'merged-here' };
  return id === number ? { number, is: 'found' } : { number, is: 'merged', into: id };
}

/** The number in what was typed or pasted: "12", "#12" or a conversation's whole address; null for words. */
export function numberTyped(text: string): number | null {
  const match = NUMBER.exec(text.trim());
  return match ? Number(match[1] ?? match[2]) : null;
}

/** The conversation that a search for "42", or for its address, means: the one it was merged into, where it was; none where the viewer may not see it. */
export async function numbered(db: Db, viewer: Viewer, text: string): Promise<ConversationRow[]> {
  const id = await idNumbered(db, viewer, text);
  return id === null ? [] : conversationRows(db, [id]);
}

// Through every merge, and only as far as the viewer may see: where it leads into another mailbox, nowhere.
async function idNumbered(db: Db, viewer: Viewer, text: string): Promise<number | null> {
  const one = await foundOrNull(findConversation(db, viewer, numberTyped(text) ?? 0));
  return one?.id ?? null;
}

async function searched(db: Db, viewer: Viewer, q: string): Promise<number[]> {
  const { rows } = await search(db, viewer, { q, limit: MOST_FOUND + 1 });
  return rows.map((row) => row.id);
}

async function ofCustomer(db: Db, viewer: Viewer, customerId: number): Promise<number[]> {
  const rows = await conversationsOf(db, viewer, await findCustomer(db, viewer, customerId));
  const open = rows.filter((row) => row.closedAt === null);
  return [...open, ...rows.filter((row) => row.closedAt !== null)].map((row) => row.id);
}
