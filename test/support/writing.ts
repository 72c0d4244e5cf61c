import type { Viewer } from '../../src/domain/access.ts';
import { findConversation } from '../../src/domain/conversation/conversation.ts';
import { draftsOn } from '../../src/domain/conversation/drafting.ts';
import { schedule } from '../../src/domain/conversation/scheduling.ts';
import { newestItem } from '../../src/domain/conversation/timeline.ts';
import { transaction } from '../../src/domain/database.ts';
import { type SavedReplyInput, saveReply } from '../../src/domain/saved-reply/saving.ts';
import { acts, HOUR, itIs, NINE } from './acts.ts';
import { type Desk, desk } from './desk.ts';

/** A desk with Maria's letter, at ten in the morning of a Tuesday. */
export async function withLetter() {
  const office = await desk();
  const act = acts(office);
  itIs(NINE + HOUR);
  const { conversationId } = await act.receives({ messageId: '<first@northwind.example>' });
  return { office, act, number: conversationId };
}

/** Somebody keeps words for again. */
export function saves(office: Desk, input: Partial<SavedReplyInput> & { by?: Viewer } = {}): Promise<number> {
  const { by = office.ana, ...rest } = input;
  return transaction(office.db, (tx) =>
    saveReply(tx, {
      title: 'Where entries went',
      html: '<p>Dear {customer first name}, they are back.</p>',
      mailboxIds: [],
      ownerId: by.id,
      ...rest,
      by,
    }),
  );
}

/** Somebody chooses a time for a reply: in two hours, unless told otherwise. */
export async function schedules(
  office: Desk,
  number: number,
  options: { by?: Viewer; html?: string; sendAt?: number; closing?: boolean; basedOn?: number } = {},
): Promise<number> {
  const { by = office.ana, html = '<p>Good morning.</p>', sendAt = NINE + 3 * HOUR, ...rest } = options;
  return transaction(office.db, async (tx) => {
    const conversation = await findConversation(tx, by, number);
    const basedOn = rest.basedOn ?? (await newestItem(tx, conversation));
    return schedule(tx, conversation, { by, html, sendAt, closing: rest.closing, basedOn });
  });
}

/** What one person has begun on a conversation. */
export async function draftsOf(office: Desk, number: number, by: Viewer = office.ana) {
  return draftsOn(office.db, await findConversation(office.db, by, number), by);
}
