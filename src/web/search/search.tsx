import { PAGE_SIZE } from '../../domain/conversation/listing.ts';
import { numbered } from '../../domain/conversation/others.ts';
import { foundBy } from '../../domain/search/found-by.ts';
import { search } from '../../domain/search/searching.ts';
import { excerpt } from '../../lib/text.ts';
import type { Handler } from '../context.ts';
import { rowsOf } from '../conversations/rows.ts';
import { selectionOf } from '../conversations/selection.tsx';
import { desk } from '../page.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { InboxPage } from '../ui/inbox.tsx';

const LONGEST_SAVED = 2_000; // characters: as far as a search is read
const SHOWN_OF_QUESTION = 80; // characters of it in the heading

/** GET /search?q=… */
export const show: Handler = async (c) => {
  const q = (c.req.query('q') ?? '').trim();
  const selection = await selectionOf(c);
  const found = await search(c.var.db, c.var.viewer, { q, cursor: c.req.query('cursor'), limit: PAGE_SIZE });
  const why = await foundBy(c.var.db, found);
  const rows = await rowsOf(c, found.rows);
  const named = c.req.query('cursor') ? [] : await numbered(c.var.db, c.var.viewer, q);
  const next = found.next ? `/search?q=${encodeURIComponent(q)}&cursor=${found.next}` : undefined;
  return c.html(
    <InboxPage
      page={await desk(c, { streams: [] })}
      heading={q ? `Conversations with “${excerpt(q, SHOWN_OF_QUESTION)}”` : 'Search'}
      actions={
        found.question && (
          <ButtonLink
            href={`/views/new?q=${encodeURIComponent(q.slice(0, LONGEST_SAVED))}`}
            look="quiet"
            keys="s"
          >
            Save this search
          </ButtonLink>
        )
      }
      query={q}
      remarks={found.remarks}
      sections={[
        { heading: 'By its number', rows: await rowsOf(c, named) },
        {
          heading: named.length ? 'With this in it' : undefined,
          rows: rows
            .filter((row) => !named.some(({ id }) => id === row.number))
            .map((row) => ({ ...row, waitingSince: null, found: why.get(row.number) })),
        },
      ]}
      selection={selection}
      older={next}
      olderName={found.isCutShort ? 'Look further back' : undefined}
      empty={<NothingFound q={q} isAsked={found.question !== null} isCutShort={found.isCutShort} />}
    />,
  );
};

function NothingFound({ q, isAsked, isCutShort }: { q: string; isAsked: boolean; isCutShort: boolean }) {
  if (!q) {
    return (
      <EmptyState icon="search" title="What are you looking for?">
        Type a word, a name, an address, or a "phrase in quotes". Narrow it down with from:maria, is:open,
        has:attachment or after:last-month.
      </EmptyState>
    );
  }
  if (isCutShort) {
    return (
      <EmptyState icon="search" title="Nothing among the newest">
        So much was looked through without a hit. What is older can be looked through too.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="search" title="Nothing found">
      {isAsked
        ? `Every word must be in one message, its subject, its files, or the customer’s name or address. ${/\s/.test(q.trim()) ? 'Try fewer words.' : 'Try another word.'}`
        : 'There is no word in this to look for. Type a word, a name or an address.'}
    </EmptyState>
  );
}
