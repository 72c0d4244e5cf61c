import { begin } from '../../domain/conversation/beginning.ts';
import {
  attachToBeginning,
  beginningFor,
  draftOfBeginning,
  dropBeginning,
  saveBeginning,
  type TypedBeginning,
} from '../../domain/conversation/beginning-draft.ts';
import { undoBeginning } from '../../domain/conversation/undoing-beginning.ts';
import { type Tx, transaction } from '../../domain/database.ts';
import { Invalid } from '../../domain/errors.ts';
import { once } from '../../domain/intention.ts';
import { mailboxesOf } from '../../domain/mailbox/mailbox.ts';
import { copyAttachments } from '../../domain/message/attaching.ts';
import { textOfHtml } from '../../domain/message/body.ts';
import { detach } from '../../domain/message/detaching.ts';
import { findSavedReply, savedReplies } from '../../domain/saved-reply/saved-reply.ts';
import { newToken } from '../../lib/ids.ts';
import { excerpt } from '../../lib/text.ts';
import type { Ctx, Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, filesOf, formStatus } from '../forms.ts';
import { desk } from '../page.tsx';
import { Beginning } from '../ui/beginning.tsx';
import { Page } from '../ui/page.tsx';
import { contentOf, writtenIn } from './reply.tsx';

const DRAFT = '/conversations/new/draft';
const EMPTY = { mailboxId: null, to: '', cc: '', subject: '', html: '', together: false };

/** GET /conversations/new?to=…: what one has begun, or an empty letter. */
export const blank: Handler = async (c) => {
  const draft = await draftOfBeginning(c.var.db, c.var.viewer);
  return formPage(c, draft ?? { ...EMPTY, to: c.req.query('to')?.slice(0, 1_000) ?? '' });
};

/** POST /conversations */
export const create: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const typed = await typedIn(c);
  const { intention } = await fieldsOf(c, 'intention');
  const { secret, undoMs } = web.config;
  const options = { ...typed, by: viewer, mailboxId: typed.mailboxId ?? 0, isDrafted: true, secret, undoMs };
  const { value: numbers, errors } = await attempt(() =>
    transaction(db, (tx) =>
      once(
        tx,
        { by: viewer, key: intention, asked: typed },
        {
          work: async () => {
            for (const file of await filesOf(c, 'files'))
              await attachToBeginning(tx, { by: viewer, file: await contentOf(file) });
            return begin(tx, options);
          },
          stands: (numbers) => areThere(tx, numbers),
        },
      ),
    ),
  );
  if (errors) return formPage(c, typed, errors);
  if (numbers.length > 1)
    flash(c, `${numbers.length} people get a letter of their own. This is the first of them.`);
  return c.redirect(`/conversations/${numbers[0]}`, 303);
};

async function areThere(tx: Tx, numbers: number[]): Promise<boolean> {
  const rows = await tx.selectFrom('conversation').select('id').where('id', 'in', numbers).execute();
  return rows.length === numbers.length;
}

/** DELETE /conversations/:number/beginning: takes it back, all the letters of it, while they wait. */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => undoBeginning(tx, conversation, { by: c.var.viewer }));
  flash(c, 'Taken back. Nobody got it.');
  return c.redirect('/conversations/new', 303);
};

/** PUT /conversations/new/draft: keeps what is typed. */
export const update: Handler = async (c) => {
  const typed = await typedIn(c);
  const savedAt = await transaction(c.var.db, (tx) => saveBeginning(tx, { by: c.var.viewer, ...typed }));
  return c.json({ savedAt });
};

/** POST /conversations/new/draft: without a script a file is taken off, and what is typed is kept. */
export const createDraft: Handler = async (c) => {
  const { db, viewer } = c.var;
  const { remove } = await fieldsOf(c, 'remove');
  const typed = await typedIn(c);
  await transaction(db, async (tx) => {
    await saveBeginning(tx, { by: viewer, ...typed });
    if (remove) await detach(tx, viewer, Number(remove) || 0);
  });
  return c.redirect('/conversations/new#composer', 303);
};

/** DELETE /conversations/new/draft: throws it away. */
export const destroyDraft: Handler = async (c) => {
  await transaction(c.var.db, (tx) => dropBeginning(tx, c.var.viewer));
  flash(c, 'Thrown away.');
  return c.redirect('/inbox', 303);
};

/** POST /conversations/new/draft/files */
export const createFile: Handler = async (c) => {
  const { inline } = await fieldsOf(c, 'inline');
  const [file] = await filesOf(c, 'file');
  if (!file) throw new Invalid({ file: 'The file is empty.' });
  const content = { ...(await contentOf(file)), inline: inline === '1' };
  const { id, name, type, size } = await transaction(c.var.db, (tx) =>
    attachToBeginning(tx, { by: c.var.viewer, file: content }),
  );
  return c.json({ id, name, type, size, href: `/attachments/${id}` }, 201);
};

/** GET /conversations/new/saved-replies */
export const indexSaved: Handler = async (c) => {
  const saved = await savedReplies(c.var.db, c.var.viewer);
  return c.json({
    savedReplies: saved.map(({ id, title, html }) => ({ id, title, text: excerpt(textOfHtml(html), 200) })),
  });
};

/** POST /conversations/new/insertions: its names in braces stay, and are filled in for each person when it goes. */
export const createInsertion: Handler = async (c) => {
  const { db, viewer } = c.var;
  const { savedReply } = await fieldsOf(c, 'savedReply');
  const saved = await findSavedReply(db, viewer, Number(savedReply));
  const forEditor = c.req.header('accept')?.includes('application/json') ?? false;
  const typed = forEditor ? null : await typedIn(c);
  const files = await transaction(db, async (tx) => {
    if (typed) await saveBeginning(tx, { by: viewer, ...typed, html: typed.html + saved.html });
    const conversationDraftId = await beginningFor(tx, viewer);
    return copyAttachments(tx, { from: { savedReplyId: saved.id }, to: { conversationDraftId } });
  });
  if (!forEditor) return c.redirect('/conversations/new#composer', 303);
  return c.json({
    html: saved.html,
    files: files.map(({ id, name, type, size }) => ({ id, name, type, size })),
  });
};

async function typedIn(c: Ctx): Promise<TypedBeginning> {
  const { mailbox, to, cc, subject, together } = await fieldsOf(
    c,
    'mailbox',
    'to',
    'cc',
    'subject',
    'together',
  );
  const html = await writtenIn(c);
  return { mailboxId: Number(mailbox) || null, to, cc, subject, html, together: together === 'on' };
}

async function formPage(c: Ctx, typed: TypedBeginning, errors: Errors = {}): Promise<Response> {
  const { db, viewer } = c.var;
  const [mailboxes, draft, saved] = await Promise.all([
    mailboxesOf(db, viewer),
    draftOfBeginning(db, viewer),
    savedReplies(db, viewer),
  ]);
  const files = (draft?.attachments ?? [])
    .filter((file) => file.disposition === 'attached')
    .map((file) => ({ ...file, id: String(file.id) }));
  return c.html(
    <Page {...(await desk(c))} title="A letter to somebody new" place="inbox">
      <Beginning
        {...typed}
        text={textOfHtml(typed.html)}
        mailboxes={mailboxes.map(({ id, name, address }) => ({ id, name: `${name} (${address})` }))}
        files={files}
        isKept={draft !== null}
        draftAction={DRAFT}
        intention={newToken()}
        writer={String(viewer.id)}
        saved={saved}
        worker={`/assets/coach-worker.js?v=${c.var.web.build}`}
        errors={errors}
      />
    </Page>,
    formStatus(errors),
  );
}
