import { PAGE_SIZE } from '../../domain/conversation/listing.ts';
import { transaction } from '../../domain/database.ts';
import { changeView, type ViewFields } from '../../domain/saved-view/saving.ts';
import { foundBy } from '../../domain/search/found-by.ts';
import { search } from '../../domain/search/searching.ts';
import type { Ctx, Handler } from '../context.ts';
import { rowsOf } from '../conversations/rows.ts';
import { selectionOf } from '../conversations/selection.tsx';
import { viewIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors } from '../forms.ts';
import { desk } from '../page.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { Action, ButtonLink } from '../ui/form.tsx';
import { InboxPage } from '../ui/inbox.tsx';
import { viewFields, viewFormPage } from './form.tsx';
import { viewStrip } from './strip.tsx';

/** GET /views/:number: what its search finds now, for whoever looks. */
export const show: Handler = async (c) => {
  const { db, viewer } = c.var;
  const view = await viewIn(c);
  const found = await search(db, viewer, { q: view.q, cursor: c.req.query('cursor'), limit: PAGE_SIZE });
  const why = await foundBy(db, found);
  const rows = await rowsOf(c, found.rows);
  const selection = await selectionOf(c);
  return c.html(
    <InboxPage
      page={await desk(c, { streams: ['inbox'] })}
      heading={view.name}
      detail={view.sharedAt === null ? 'A view of yours' : 'A view of the team’s'}
      actions={
        <ButtonLink href={`/views/${view.id}/settings`} look="quiet" icon="pencil">
          Change this view
        </ButtonLink>
      }
      folder="view"
      views={await viewStrip(c, view.id)}
      selection={selection}
      query={view.q}
      remarks={found.remarks}
      sections={[{ rows: rows.map((row) => ({ ...row, found: why.get(row.number) })) }]}
      older={found.next ? `/views/${view.id}?cursor=${found.next}` : undefined}
      olderName={found.isCutShort ? 'Look further back' : undefined}
      empty={
        <EmptyState
          icon="search"
          title={found.isCutShort ? 'Nothing among the newest' : 'Nothing here right now'}
        >
          {found.isCutShort
            ? 'So much was looked through without a hit. What is older can be looked through too.'
            : 'What its search finds will show here by itself.'}
        </EmptyState>
      }
    />,
  );
};

/** GET /views/:number/settings */
export const settings: Handler = (c) => settingsPage(c);

/** PUT /views/:number: another name, another search, shared or not. */
export const update: Handler = async (c) => {
  const { db, viewer } = c.var;
  const view = await viewIn(c);
  const typed = await viewFields(c);
  const { errors } = await attempt(() =>
    transaction(db, (tx) => changeView(tx, view, { ...typed, by: viewer })),
  );
  if (errors) return settingsPage(c, { typed, errors });
  flash(c, 'Saved.');
  return c.redirect(`/views/${view.id}`, 303);
};

async function settingsPage(c: Ctx, shown?: { typed: ViewFields; errors: Errors }): Promise<Response> {
  const view = await viewIn(c);
  const { name, q, sharedAt } = view;
  return viewFormPage(c, {
    heading: `Change “${name}”`,
    action: `/views/${view.id}`,
    typed: { name, q, isShared: sharedAt !== null },
    back: { name, href: `/views/${view.id}` },
    ...shown,
    children: (
      <section class="view-removal">
        <p>
          {sharedAt === null
            ? 'Removed, it leaves your inbox. The conversations stay.'
            : 'Removed, it leaves everybody’s inbox. The conversations stay.'}
        </p>
        <Action action={`/views/${view.id}/removal`} look="danger" icon="trash-2">
          Remove this view
        </Action>
      </section>
    ),
  });
}
