import { transaction } from '../../domain/database.ts';
import { type Count, countsOf } from '../../domain/saved-view/counting.ts';
import { type SavedView, savedViews } from '../../domain/saved-view/saved-view.ts';
import { saveView } from '../../domain/saved-view/saving.ts';
import type { Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt } from '../forms.ts';
import { desk } from '../page.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { Action, ButtonLink } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { BackLink } from '../ui/parts.tsx';
import { List } from '../ui/settings.tsx';
import { viewFields, viewFormPage } from './form.tsx';
import { countWords } from './strip.tsx';

const LONGEST_NAME = 60; // characters of a search that are proposed as its name
const INBOX = { name: 'Inbox', href: '/inbox' };

/** GET /views: the shared ones and one's own, to be opened, changed and put in order. */
export const index: Handler = async (c) => {
  const { db, viewer } = c.var;
  const views = await savedViews(db, viewer);
  const counts = await countsOf(db, viewer, views);
  const shared = views.filter((view) => view.sharedAt !== null);
  const own = views.filter((view) => view.sharedAt === null);
  return c.html(
    <Page {...(await desk(c, { streams: ['inbox'] }))} title="Saved views" place="inbox">
      <BackLink {...INBOX} />
      <header class="title">
        <h1>Saved views</h1>
        <p class="title-detail">Searches with a name, beside the folders.</p>
      </header>
      {views.length === 0 && (
        <EmptyState
          icon="search"
          title="No views yet"
          action={<ButtonLink href="/search">Search for something</ButtonLink>}
        >
          Search for what you look for every day, then save the search. It will be here, and in the inbox.
        </EmptyState>
      )}
      <Group heading="The team’s" views={shared} counts={counts} moved={c.req.query('moved')} />
      <Group heading="Your own" views={own} counts={counts} moved={c.req.query('moved')} />
    </Page>,
  );
};

type GroupProps = {
  heading: string;
  views: readonly SavedView[];
  counts: Map<number, Count>;
  /** "3 up": the button that was pressed last has the focus again. */
  moved?: string;
};

function Group({ heading, views, counts, moved }: GroupProps) {
  if (views.length === 0) return null;
  return (
    <section class="views-group">
      <h2 class="settings-heading">{heading}</h2>
      <List
        label={heading}
        items={views.map((view, index) => ({
          id: `view-${view.id}`,
          title: view.name,
          href: `/views/${view.id}`,
          detail: <SearchWords q={view.q} count={countWords(counts.get(view.id))} />,
          end: <Places view={view} at={index + 1} of={views.length} moved={moved} />,
        }))}
      />
    </section>
  );
}

function SearchWords({ q, count }: { q: string; count: string }) {
  return (
    <>
      <bdi>{q}</bdi>
      {count && ` · ${count === '1' ? '1 conversation' : `${count} conversations`}`}
    </>
  );
}

type PlacesProps = { view: SavedView; at: number; of: number; moved?: string };

/** One place up or down, and the way to its name. At an end the button stays, so that the focus does. */
function Places({ view, at, of, moved }: PlacesProps) {
  const step = (way: 'up' | 'down', position: number) => (
    <Action
      action={`/views/${view.id}/position`}
      method="put"
      fields={{ position: String(position), way }}
      look="quiet"
      icon={`arrow-${way}`}
      label={`Move ${view.name} ${way}`}
      disabled={position < 1 || position > of}
      autofocus={moved === `${view.id} ${way}`}
    />
  );
  return (
    <>
      {of > 1 && step('up', at - 1)}
      {of > 1 && step('down', at + 1)}
      <ButtonLink href={`/views/${view.id}/settings`} look="quiet">
        Change<span class="visually-hidden"> {view.name}</span>
      </ButtonLink>
    </>
  );
}

/** GET /views/new?q=…: what the search is to be called. */
export const blank: Handler = (c) => {
  const q = (c.req.query('q') ?? '').trim();
  const name = q.length <= LONGEST_NAME ? q : '';
  return viewFormPage(c, { ...newView(q), typed: { name, q, isShared: false } });
};

/** POST /views */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const typed = await viewFields(c);
  const { value, errors } = await attempt(() =>
    transaction(db, (tx) => saveView(tx, { ...typed, by: viewer })),
  );
  if (errors) return viewFormPage(c, { ...newView(typed.q), typed, errors });
  flash(c, 'Saved. It is beside the folders now.');
  return c.redirect(`/views/${value!.id}`, 303);
};

const newView = (q: string) => ({
  heading: 'Save this search',
  action: '/views',
  isNew: true,
  back: { name: 'Search', href: `/search?q=${encodeURIComponent(q.slice(0, 2_000))}` },
});
