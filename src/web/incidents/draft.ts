import { transaction } from '../../domain/database.ts';
import { Invalid } from '../../domain/errors.ts';
import {
  attachToAnswer,
  dropAnswerDraft,
  saveAnswerDraft,
  type Ticked,
} from '../../domain/incident/drafting.ts';
import { detach } from '../../domain/message/detaching.ts';
import type { Ctx, Handler } from '../context.ts';
import { contentOf, writtenIn } from '../conversations/reply.tsx';
import { incidentIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { fieldsOf, filesOf, formIn } from '../forms.ts';

/** Whom the form showed, and who of them is ticked. */
export async function tickedIn(c: Ctx): Promise<Ticked> {
  const body = await formIn(c, { all: true });
  const numbers = (name: string) => [body[name] ?? []].flat().map(Number);
  return { shown: numbers('shown'), chosen: numbers('conversation') };
}

/** PUT /incidents/:number/draft: keeps what is typed. Answers JSON, since only the composer asks. */
export const update: Handler = async (c) => {
  const incident = await incidentIn(c);
  const { html } = await fieldsOf(c, 'html');
  if (typeof (await formIn(c)).html !== 'string') throw new Invalid({ html: 'The draft is missing.' }); // never taken for an empty one
  const ticked = await tickedIn(c);
  const savedAt = await transaction(c.var.db, (tx) =>
    saveAnswerDraft(tx, incident, { by: c.var.viewer, html, ticked }),
  );
  return c.json({ savedAt });
};

/** POST /incidents/:number/draft: without a script a file is taken off, and what is typed is kept. */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const incident = await incidentIn(c);
  const { remove } = await fieldsOf(c, 'remove');
  const [html, ticked] = [await writtenIn(c), await tickedIn(c)];
  await transaction(db, async (tx) => {
    await saveAnswerDraft(tx, incident, { by: viewer, html, ticked });
    if (remove) await detach(tx, viewer, Number(remove) || 0);
  });
  return c.redirect(`/incidents/${incident.id}/answers/new#composer`, 303);
};

/** DELETE /incidents/:number/draft: throws it away. */
export const destroy: Handler = async (c) => {
  const incident = await incidentIn(c);
  await transaction(c.var.db, (tx) => dropAnswerDraft(tx, incident, { by: c.var.viewer }));
  flash(c, 'Thrown away.');
  return c.redirect(`/incidents/${incident.id}`, 303);
};

/** POST /incidents/:number/draft/files: puts a file beside it. */
export const createFile: Handler = async (c) => {
  const incident = await incidentIn(c);
  const { inline } = await fieldsOf(c, 'inline');
  const [file] = await filesOf(c, 'file');
  if (!file) throw new Invalid({ file: 'The file is empty.' });
  const content = { ...(await contentOf(file)), inline: inline === '1' };
  const { id, name, type, size } = await transaction(c.var.db, (tx) =>
    attachToAnswer(tx, incident, { by: c.var.viewer, file: content }),
  );
  return c.json({ id, name, type, size, href: `/attachments/${id}` }, 201);
};
