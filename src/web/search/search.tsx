import { PAGE_SIZE } from '../../domain/conversation/listing.ts';
import { search } from '../../domain/search/searching.ts';
import type { Handler } from '../context.ts';
import { rowsOf } from '../conversations/rows.ts';
import { desk } from '../page.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { InboxPage } from '../ui/inbox.tsx';

/** GET /search?q=… */
export const show: Handler = async (c) => {
  const q = (c.req.query('q') ?? '').trim();
  const { rows, next } = await search(c.var.db, c.var.viewer, {
    q,
    cursor: c.req.query('cursor'),
    limit: PAGE_SIZE,
  });
  return c.html(
    <InboxPage
      page={await desk(c, { streams: [] })}
      heading={q ? `Conversations with “${q}”` : 'Search'}
      query={q}
      sections={[{ rows: (await rowsOf(c, rows)).map((row) => ({ ...row, waitingSince: null })) }]}
      older={next ? `/search?q=${encodeURIComponent(q)}&cursor=${next}` : undefined}
      empty={
        <EmptyState icon="search" title={q ? 'Nothing found' : 'What are you looking for?'}>
          {q
            ? 'Every word must be in one message, its subject, or the customer’s name or address. Try fewer words.'
            : 'Type a word, a name, an address, or a "phrase in quotes".'}
        </EmptyState>
      }
    />,
  );
};
