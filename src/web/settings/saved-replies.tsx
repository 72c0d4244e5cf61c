import { transaction } from '../../domain/database.ts';
import { mailboxesOf } from '../../domain/mailbox/mailbox.ts';
import { textOfHtml } from '../../domain/message/body.ts';
import { VARIABLES } from '../../domain/saved-reply/filling.ts';
import { isStale, type SavedReply, savedReplies } from '../../domain/saved-reply/saved-reply.ts';
import {
  changeSavedReply,
  checkSavedReply,
  removeSavedReply,
  saveReply,
} from '../../domain/saved-reply/saving.ts';
import { teammates } from '../../domain/teammate/teammate.ts';
import { now } from '../../lib/clock.ts';
import { excerpt } from '../../lib/text.ts';
import type { Ctx, Handler } from '../context.ts';
import { contentOf, writtenIn } from '../conversations/reply.tsx';
import { savedReplyIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, filesOf, formStatus } from '../forms.ts';
import { Ago } from '../ui/ago.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { Action, ButtonLink } from '../ui/form.tsx';
import { Chip } from '../ui/parts.tsx';
import { SavedReplyForm } from '../ui/saved-reply-form.tsx';
import { List } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';

const PLACE = '/settings/saved-replies';

/** GET /settings/saved-replies */
export const index: Handler = async (c) => {
  const saved = await savedReplies(c.var.db, c.var.viewer);
  const items = saved.map((one) => ({
    title: one.title,
    href: `${PLACE}/${one.id}`,
    detail: excerpt(textOfHtml(one.html), 140),
    end: isStale(one, now()) ? <Chip kind="lamp">Not checked for 6 months</Chip> : undefined,
  }));
  return settingsPage(c, {
    heading: 'Saved replies',
    detail:
      'Words that are good to have at hand. Each is read again before it goes, and some of it is always said anew.',
    live: true,
    children: (
      <>
        <p>
          <ButtonLink href={`${PLACE}/new`} icon="plus" look="primary">
            Save a reply
          </ButtonLink>
        </p>
        {items.length ? (
          <List label="Saved replies" items={items} />
        ) : (
          <EmptyState icon="book-open" title="Nothing is saved yet">
            When you have answered the same question twice, keep the good answer here.
          </EmptyState>
        )}
      </>
    ),
  });
};

type Typed = { title: string; html: string; mailboxIds: number[]; ownerId: number | null };

/** GET /settings/saved-replies/new */
export const blank: Handler = (c) =>
  formPage(c, null, { title: '', html: '', mailboxIds: [], ownerId: c.var.viewer.id });

/** GET /settings/saved-replies/:number */
export const show: Handler = async (c) => {
  const saved = await savedReplyIn(c);
  return formPage(c, saved, { ...saved, ownerId: saved.owner?.id ?? null });
};

/** POST /settings/saved-replies */
export const create: Handler = async (c) => {
  const typed = await typedIn(c);
  const files = await Promise.all((await filesOf(c, 'files')).map(contentOf));
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => saveReply(tx, { ...typed, files, by: c.var.viewer })),
  );
  if (errors) return formPage(c, null, { ...typed, errors });
  flash(c, `“${typed.title.trim()}” is saved.`);
  return c.redirect(PLACE, 303);
};

/** PUT /settings/saved-replies/:number */
export const update: Handler = async (c) => {
  const saved = await savedReplyIn(c);
  const typed = await typedIn(c);
  const files = await Promise.all((await filesOf(c, 'files')).map(contentOf));
  const basedOn = Number((await fieldsOf(c, 'changedAt')).changedAt) || undefined;
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) =>
      changeSavedReply(tx, saved, { ...typed, files, basedOn, by: c.var.viewer }),
    ),
  );
  if (errors) return formPage(c, saved, { ...typed, errors });
  flash(c, 'Saved.');
  return c.redirect(PLACE, 303);
};

/** DELETE /settings/saved-replies/:number */
export const destroy: Handler = async (c) => {
  const saved = await savedReplyIn(c);
  await transaction(c.var.db, (tx) => removeSavedReply(tx, saved, { by: c.var.viewer }));
  flash(c, `“${saved.title}” is taken away. What was sent with it stays.`);
  return c.redirect(PLACE, 303);
};

/** POST /settings/saved-replies/:number/checks: it is still true. */
export const createCheck: Handler = async (c) => {
  const saved = await savedReplyIn(c);
  await transaction(c.var.db, (tx) => checkSavedReply(tx, saved, { by: c.var.viewer }));
  flash(c, 'Checked today.');
  return c.redirect(PLACE, 303);
};

async function typedIn(c: Ctx): Promise<Typed> {
  const { title, owner } = await fieldsOf(c, 'title', 'owner');
  const body = await c.req.parseBody({ all: true });
  const mailboxIds = [body.mailboxes ?? []].flat().map(Number);
  return { title, html: await writtenIn(c), mailboxIds, ownerId: Number(owner) || null };
}

async function formPage(
  c: Ctx,
  saved: SavedReply | null,
  { errors = {}, ...typed }: Typed & { errors?: Errors },
): Promise<Response> {
  const { db, viewer } = c.var;
  const [mailboxes, people] = await Promise.all([mailboxesOf(db, viewer), teammates(db)]);
  const path = saved ? `${PLACE}/${saved.id}` : PLACE;
  return settingsPage(c, {
    heading: saved ? saved.title : 'Save a reply',
    status: formStatus(errors),
    children: (
      <>
        {saved && (
          <div class="saved-reply-state">
            <span>
              Checked <Ago at={saved.checkedAt} mode="time" zone={viewer.zone} />
              {isStale(saved, now()) && '. Is it still true?'}
            </span>
            <Action action={`${path}/checks`}>It is still true</Action>
            <Action action={path} method="delete" look="quiet">
              Take it away
            </Action>
          </div>
        )}
        <SavedReplyForm
          {...typed}
          action={path}
          changedAt={saved?.changedAt}
          text={textOfHtml(typed.html)}
          files={(saved?.attachments ?? []).map((file) => ({ ...file, id: String(file.id) }))}
          mailboxes={mailboxes.map(({ id, name }) => ({ id, name }))}
          people={people.map(({ id, name }) => ({ id, name }))}
          variables={VARIABLES}
          errors={errors}
        />
      </>
    ),
  });
}
