import { now } from '../../lib/clock.ts';
import { rowId } from '../../lib/ids.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { recordOf } from '../event.ts';
import { namesOfTeammates } from '../teammate/teammate.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { DRAFT_COLUMNS, type Draft, type Kind, withFiles } from './drafting.ts';

const MOST_GROWING = 200;

/** The team may read one's draft as it grows, and take it over. Conflict where there is none. Sharing it twice changes nothing. */
export async function shareDraft(
  tx: Tx,
  found: Visible<Conversation>,
  { by, kind }: { by: Viewer; kind: Kind },
): Promise<void> {
  const conversation = await holdConversation(tx, by, found);
  const draft = await ownDraft(tx, conversation, { by, kind });
  if (!draft) throw new Conflict('There is no draft of yours here yet. Write a line first.');
  if (draft.sharedAt !== null) return;
  await tx.updateTable('draft').set({ sharedAt: now() }).where('id', '=', draft.id).execute();
  await recordOf(tx, conversation, { kind: 'conversation.draft-shared', by });
}

/** The draft is one's own again. */
export async function unshareDraft(
  tx: Tx,
  found: Visible<Conversation>,
  { by, kind }: { by: Viewer; kind: Kind },
): Promise<void> {
  const conversation = await holdConversation(tx, by, found);
  const draft = await ownDraft(tx, conversation, { by, kind });
  if (draft?.sharedAt == null) return;
  await tx.updateTable('draft').set({ sharedAt: null }).where('id', '=', draft.id).execute();
  await recordOf(tx, conversation, { kind: 'conversation.draft-unshared', by });
}

async function ownDraft(tx: Tx, { id }: Conversation, { by, kind }: { by: Viewer; kind: Kind }) {
  return tx
    .selectFrom('draft')
    .select(['id', 'html', 'sharedAt', 'sendAt'])
    .where('conversationId', '=', id)
    .where('teammateId', '=', by.id)
    .where('kind', '=', kind)
    .executeTakeFirst();
}

export type SharedDraft = Draft & { by: string; author: string | null };

/** What teammates have begun here that the viewer may read: drafts they share, and replies that wait for their time. */
export async function sharedDraftsOn(
  db: Db,
  conversation: Visible<Conversation>,
  viewer: Viewer,
): Promise<SharedDraft[]> {
  const rows = await db
    .selectFrom('draft')
    .select(DRAFT_COLUMNS)
    .where('conversationId', '=', conversation.id)
    .where('teammateId', '<>', viewer.id)
    .where((eb) => eb.or([eb('sharedAt', 'is not', null), eb('sendAt', 'is not', null)]))
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const [drafts, names] = await Promise.all([withFiles(db, rows), namesOfTeammates(db)]);
  return drafts.map((draft) => ({
    ...draft,
    by: names.get(draft.teammateId) ?? '',
    author: draft.authorId === null ? null : (names.get(draft.authorId) ?? ''),
  }));
}

/**
 * A shared draft becomes the viewer's, its author remembered; what they had begun themselves stays, below it. Conflict where
 * somebody else took it since the viewer read it, or it is shared no longer. What its last writer types after that is kept as a
 * draft of theirs: nobody's words replace another's.
 */
export async function takeOverDraft(
  tx: Tx,
  found: Visible<Conversation>,
  { by, draftId, from }: { by: Viewer; draftId: number; from: number },
): Promise<void> {
  const conversation = await holdConversation(tx, by, found);
  const draft = await tx
    .selectFrom('draft')
    .select(['id', 'kind', 'html', 'teammateId', 'authorId', 'sharedAt', 'sendAt'])
    .where('id', '=', rowId(draftId))
    .where('conversationId', '=', conversation.id)
    .executeTakeFirst();
  if (!draft || draft.sharedAt === null) throw new NotFound('This draft is not shared any more.');
  if (draft.teammateId === by.id) return;
  const own = await ownDraft(tx, conversation, { by, kind: draft.kind });
  if (own && own.sendAt !== null)
    throw new Conflict('A reply of yours waits to go from here. Take it back first.');
  if (own) await moveAway(tx, own.id, draft.id);
  const taken = await tx
    .updateTable('draft')
    .set({
      teammateId: by.id,
      authorId: draft.authorId ?? draft.teammateId,
      html: draft.html + (own?.html ?? ''),
      updatedAt: now(),
      sendAt: null,
      heldUntil: null,
      closingSince: null,
    })
    .where('id', '=', draft.id)
    .where('teammateId', '=', from)
    .where('html', '=', draft.html)
    .returning('id')
    .executeTakeFirst();
  if (!taken) throw new Conflict('Somebody else has just taken this draft over. Look at the page again.');
  const data = { from: draft.teammateId };
  await recordOf(tx, conversation, { kind: 'conversation.draft-taken-over', by, data });
}

async function moveAway(tx: Tx, from: number, to: number): Promise<void> {
  await tx.updateTable('attachment').set({ draftId: to }).where('draftId', '=', from).execute();
  await tx.deleteFrom('draft').where('id', '=', from).execute();
}

/** The shared drafts that changed after `since` (ms UTC): what live pages ask. */
export async function draftsSharedSince(db: Db, since: number) {
  return db
    .selectFrom('draft')
    .innerJoin('conversation', 'conversation.id', 'draft.conversationId')
    .select(['draft.id', 'draft.conversationId', 'draft.teammateId', 'draft.updatedAt'])
    .select('conversation.mailboxId')
    .where('draft.sharedAt', 'is not', null)
    .where('draft.updatedAt', '>', since)
    .orderBy('draft.updatedAt')
    .limit(MOST_GROWING)
    .execute();
}
