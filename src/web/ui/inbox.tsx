import type { Child } from 'hono/jsx';
import { Ago } from './ago.tsx';
import { Avatar } from './avatar.tsx';
import { EmptyState } from './feedback.tsx';
import { type Folder, Folders } from './folders.tsx';
import { ButtonLink } from './form.tsx';
import { type Found, FoundWords, Marked } from './found.tsx';
import { Icon } from './icon.tsx';
import { Page, type PageProps } from './page.tsx';
import { Chip, Kbd, Pager, Presence, type Someone } from './parts.tsx';
import { RowCheck, Selectable, type SelectionProps } from './selection.tsx';

export type Row = {
  number: number;
  href: string;
  customer: string;
  organisation?: string;
  subject: string;
  /** Their latest words, one line. */
  preview: string;
  /** Where it was found: what stands in their place, what was looked for marked. */
  found?: Found;
  /** Milliseconds UTC since when they wait; null when nobody waits, then `at` is shown. */
  waitingSince: number | null;
  /** Milliseconds UTC of the latest message. */
  at: number;
  state: 'waiting' | 'open' | 'snoozed' | 'closed';
  emergency?: boolean;
  /** Who has it; `You` for the reader. */
  assignee?: string;
  presence?: readonly Someone[];
  /** A short word in lamp ink at the right, such as "we said before noon". */
  remark?: string;
  chips?: readonly string[];
  /** The reader follows it, and something was written since they looked. */
  news?: boolean;
  /** The delivery of our last reply failed. */
  failed?: boolean;
  /** It can be selected. */
  selectable?: boolean;
  now?: number;
  zone?: string;
};

/** The lower right of a row says one thing: who is here, else what presses, else whose it is. */
function RowRemark({ row }: { row: Row }) {
  if (row.presence?.length) return null;
  if (row.failed) return <span class="row-failed">Not delivered</span>;
  if (row.remark) return <span class="row-remark">{row.remark}</span>;
  if (row.state === 'closed') return <span>Closed</span>;
  if (row.assignee)
    return <span dir="auto">{row.assignee === 'You' ? 'You have it' : `${row.assignee} has it`}</span>;
  return null;
}

/** One conversation in the inbox: who, subject, their latest words, how long they have waited, who is looking. */
export function InboxRow(row: Row) {
  const { customer, organisation, subject, preview, waitingSince, at, now, zone } = row;
  return (
    <li
      class={`row is-${row.state}${row.emergency ? ' is-emergency' : ''}`}
      id={`conversation-${row.number}`}
      data-rows-target="row"
    >
      {row.selectable ? (
        <RowCheck number={row.number} name={`${customer}: ${subject || 'No subject'}`}>
          <Avatar name={customer} />
        </RowCheck>
      ) : (
        <Avatar name={customer} />
      )}
      <p class="row-who">
        <span class="row-name" dir="auto">
          {customer}
        </span>
        {organisation && (
          <span class="row-organisation" dir="auto">
            {organisation}
          </span>
        )}
        {row.emergency && <Chip kind="emergency">Emergency</Chip>}
        {row.news && <Chip kind="lamp">News</Chip>}
        {row.chips?.map((chip) => (
          <Chip>{chip}</Chip>
        ))}
      </p>
      <p class="row-what" dir="auto">
        <a class="row-subject" href={row.href}>
          {row.found ? <Marked pieces={row.found.subject} /> : subject || 'No subject'}
          <span class="visually-hidden">, from {customer}</span>
        </a>{' '}
        <span class="row-preview">
          {row.found ? <FoundWords found={row.found} preview={preview} /> : preview}
        </span>
      </p>
      <span class="row-time">
        {waitingSince === null ? null : <span class="visually-hidden">waiting </span>}
        <Ago
          at={waitingSince ?? at}
          mode={waitingSince === null ? 'time' : 'waiting'}
          now={now}
          zone={zone}
        />
      </span>
      <span class="row-remarks">
        <Presence id={`presence-${row.number}`} people={row.presence ?? []} />
        <RowRemark row={row} />
      </span>
    </li>
  );
}

/** The search box; `/` puts the cursor into it. */
export function SearchBox({ value, action = '/search' }: { value?: string; action?: string }) {
  return (
    <search class="search">
      <form method="get" action={action} data-turbo-action="advance" data-controller="suggest">
        <Icon name="search" />
        <input
          class="search-input"
          type="search"
          name="q"
          value={value}
          placeholder="Search conversations, people, words"
          aria-label="Search conversations, people, words"
          aria-keyshortcuts="/"
          autocomplete="off"
          dir="auto"
          data-search-box
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
      <ol class="rows">
        {rows.map((row) => (
          <InboxRow {...row} selectable={selectable} />
        ))}
      </ol>
    </section>
  );
}

export type InboxProps = {
  /** A sentence that says what is so; see `waitingSentence`. */
  heading: string;
  detail?: string;
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
