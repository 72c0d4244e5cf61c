import { attachToDraft, saveDraft } from '../../domain/conversation/drafting.ts';
import { transaction } from '../../domain/database.ts';
import { Invalid } from '../../domain/errors.ts';
import { detach } from '../../domain/message/detaching.ts';
import type { Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { fieldsOf, filesOf, formIn } from '../forms.ts';
import { contentOf, recipientsIn, writtenIn } from './reply.tsx';
import { unusualPeople } from './writing.tsx';

/** PUT /conversations/:number/draft: keeps what is typed. Answers JSON, since only the composer asks. */
export const update: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const { kind, html } = await fieldsOf(c, 'kind', 'html');
  if (typeof (await formIn(c)).html !== 'string') throw new Invalid({ html: 'The draft is missing.' }); // never taken for an empty one
  const recipients = await unusualPeople(c.var.db, conversation, await recipientsIn(c));
  const savedAt = await transaction(c.var.db, (tx) =>
    saveDraft(tx, conversation, {
      by: c.var.viewer,
      kind: kind === 'note' ? 'note' : 'reply',
      html,
      recipients,
    }),
  );
  return c.json({ savedAt });
};

/** POST /conversations/:number/draft: without a script a file is taken off, and what is typed is kept. */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { kind: typed, remove } = await fieldsOf(c, 'kind', 'remove');
  const kind = typed === 'note' ? 'note' : 'reply';
  const html = await writtenIn(c);
  const recipients = await unusualPeople(db, conversation, await recipientsIn(c));
  await transaction(db, async (tx) => {
    await saveDraft(tx, conversation, { by: viewer, kind, html, recipients });
    if (remove) await detach(tx, viewer, Number(remove) || 0);
  });
  const mode = kind === 'note' ? '?write=note' : '';
  return c.redirect(`/conversations/${conversation.id}${mode}#composer`, 303);
};

/** POST /conversations/:number/draft/files: puts a file beside it. */
export const createFile: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const { kind, inline } = await fieldsOf(c, 'kind', 'inline');
  const [file] = await filesOf(c, 'file');
  if (!file) throw new Invalid({ file: 'The file is empty.' });
  const content = { ...(await contentOf(file)), inline: inline === '1' };
  const { id, name, type, size } = await transaction(c.var.db, (tx) =>
    attachToDraft(tx, conversation, {
      by: c.var.viewer,
      kind: kind === 'note' ? 'note' : 'reply',
      file: content,
    }),
  );
  return c.json({ id, name, type, size, href: `/attachments/${id}` }, 201);
};
