import type { Child } from 'hono/jsx';
import { EmptyState } from './feedback.tsx';
import { type Folder, Folders } from './folders.tsx';
import { ButtonLink } from './form.tsx';
import { Icon } from './icon.tsx';
import { Page, type PageProps } from './page.tsx';
import { Kbd, Pager } from './parts.tsx';
import { drawnRow, type Row } from './row.tsx';
import { Selectable, type SelectionProps } from './selection.tsx';

/** The search box; `/` puts the cursor into it. */
function SearchBox({ value, action = '/search' }: { value?: string; action?: string }) {
  // Asked for nothing yet, the search page is where one types.
  const isToFill = value === '';
  return (
    <search class="search">
      <form method="get" action={action} data-turbo-action="advance" data-controller="suggest">
        <Icon name="search" />
        <input
          class="search-input"
          type="search"
          name="q"
          value={value}
          autofocus={isToFill}
          placeholder="Search conversations, people, words"
          aria-label="Search conversations, people, words"
          aria-keyshortcuts="/"
          autocomplete="off"
          dir="auto"
          data-suggest-target="input"
          role="combobox"
          aria-expanded="false"
          aria-controls="suggestions"
          aria-autocomplete="list"
        />
        <Kbd>/</Kbd>
        <div
          id="suggestions"
          class="suggestions"
          role="listbox"
          aria-label="Suggestions"
          data-suggest-target="list"
          hidden
        />
      </form>
    </search>
  );
}

export type Section = { heading?: string; count?: number; rows: readonly Row[] };

/** Conversations under one heading. */
export function InboxSection({ heading, count, rows, selectable }: Section & { selectable?: boolean }) {
  return (
    <section class="rows-section">
      {heading && (
        <h2 class="rows-heading">
          {heading}{' '}
          {count === undefined ? null : <span class="rows-count">{count.toLocaleString('en')}</span>}
        </h2>
      )}
      <ol class="rows">{rows.map((row) => drawnRow({ ...row, selectable }))}</ol>
    </section>
  );
}

type InboxProps = {
  /** A sentence that says what is so; see `waitingSentence`. */
  heading: string;
  detail?: Child;
  folder?: Folder;
  folderCounts?: Partial<Record<Folder, number>>;
  /** The saved views, beside the folders. */
  views?: Child;
  /** What can be done with the list itself. */
  actions?: Child;
  sections: readonly Section[];
  /** What the search box holds. */
  query?: string;
  /** Sentences about what of it could not be looked for. */
  remarks?: readonly string[];
  newHref?: string;
  older?: string;
  olderName?: string;
  newer?: string;
  /** What can be done with rows that are selected; without it none can be. */
  selection?: SelectionProps;
  /** Shown when no section has a row. */
  empty?: Child;
};

/** The inbox's main part. */
export function Inbox(props: InboxProps) {
  const sections = props.sections.filter((section) => section.rows.length > 0);
  return (
    <div class="inbox" data-controller="rows">
      <div class="inbox-top">
        <SearchBox value={props.query} />
        {props.newHref && (
          <ButtonLink href={props.newHref} icon="plus" keys="c">
            <span class="inbox-new-words">New conversation</span>
          </ButtonLink>
        )}
      </div>
      <header class="title title-with-actions">
        <div>
          <h1 dir="auto">{props.heading}</h1>
          {props.detail && <p class="title-detail">{props.detail}</p>}
        </div>
        {props.actions && <div class="title-actions">{props.actions}</div>}
      </header>
      {props.remarks?.length ? (
        <ul class="search-remarks" role="status">
          {props.remarks.map((remark) => (
            <li dir="auto">{remark}</li>
          ))}
        </ul>
      ) : null}
      {props.folder && <Folders current={props.folder} counts={props.folderCounts} />}
      {props.views}
      <Selectable selection={sections.length ? props.selection : undefined}>
        {sections.map((section) => (
          <InboxSection {...section} selectable={props.selection !== undefined} />
        ))}
      </Selectable>
      {sections.length === 0 && (props.empty ?? <EmptyState icon="inbox" title="Nothing here yet" />)}
      <Pager older={props.older} olderName={props.olderName} newer={props.newer} />
    </div>
  );
}

/** The whole inbox page. */
export function InboxPage({ page, ...inbox }: InboxProps & { page: Omit<PageProps, 'title' | 'place'> }) {
  return (
    <Page {...page} title={inbox.heading} place="inbox">
      <Inbox {...inbox} />
    </Page>
  );
}
