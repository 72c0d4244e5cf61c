import { saveDraft } from '../../domain/conversation/drafting.ts';
import { shareDraft, takeOverDraft, unshareDraft } from '../../domain/conversation/sharing.ts';
import { transaction } from '../../domain/database.ts';
import { Conflict } from '../../domain/errors.ts';
import type { Ctx, Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { fieldsOf } from '../forms.ts';
import { recipientsIn, writtenIn } from './reply.tsx';

async function kindIn(c: Ctx): Promise<'reply' | 'note'> {
  return (await fieldsOf(c, 'kind')).kind === 'note' ? 'note' : 'reply';
}

/** POST /conversations/:number/sharing: keeps what is typed and lets the team read it. */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const [kind, html, recipients] = await Promise.all([kindIn(c), writtenIn(c), recipientsIn(c)]);
  await transaction(db, async (tx) => {
    await saveDraft(tx, conversation, { by: viewer, kind, html, recipients });
    await shareDraft(tx, conversation, { by: viewer, kind });
  }).catch(said(c));
  return back(c, conversation.id, kind);
};

/** DELETE /conversations/:number/sharing: keeps what is typed, for oneself. */
export const destroy: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const [kind, html, recipients] = await Promise.all([kindIn(c), writtenIn(c), recipientsIn(c)]);
  await transaction(db, async (tx) => {
    await saveDraft(tx, conversation, { by: viewer, kind, html, recipients });
    await unshareDraft(tx, conversation, { by: viewer, kind });
  });
  return back(c, conversation.id, kind);
};

/** POST /conversations/:number/takeovers: a teammate's shared draft becomes one's own. */
export const createTakeover: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { draft, from, kind } = await fieldsOf(c, 'draft', 'from', 'kind');
  const taking = { by: viewer, draftId: Number(draft), from: Number(from) };
  await transaction(db, (tx) => takeOverDraft(tx, conversation, taking)).catch(said(c));
  return back(c, conversation.id, kind === 'note' ? 'note' : 'reply');
};

/** What moved on meanwhile is said on the page, which shows how it is now. */
function said(c: Ctx) {
  return (error: unknown): void => {
    if (!(error instanceof Conflict)) throw error;
    flash(c, error.message, 'problem');
  };
}

function back(c: Ctx, number: number, kind: 'reply' | 'note'): Response {
  return c.redirect(`/conversations/${number}${kind === 'note' ? '?write=note' : ''}#composer`, 303);
}
