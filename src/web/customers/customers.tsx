import { customers } from '../../domain/customer/listing.ts';
import type { Handler } from '../context.ts';
import { desk } from '../page.tsx';
import { Ago } from '../ui/ago.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/parts.tsx';
import { List } from '../ui/settings.tsx';

/** GET /customers: those who wrote last come first. */
export const index: Handler = async (c) => {
  const { rows, next } = await customers(c.var.db, c.var.viewer, { cursor: c.req.query('cursor') });
  const items = rows.map((row) => ({
    title: row.name,
    href: `/customers/${row.id}`,
    face: row.name,
    detail: [row.organisation, row.subject].filter(Boolean).join(' · '),
    end: <Ago at={row.latestAt} mode="time" zone={c.var.viewer.zone} />,
  }));
  return c.html(
    <Page {...(await desk(c))} title="Customers" place="customers">
      <header class="title">
        <h1>Who writes to you</h1>
        <p class="title-detail">The latest first.</p>
      </header>
      {items.length ? (
        <List label="Customers" items={items} />
      ) : (
        <EmptyState icon="contact" title="Nobody has written yet" />
      )}
      <Pager older={next ? `/customers?cursor=${next}` : undefined} />
    </Page>,
  );
};
