import { customers } from '../../domain/customer/listing.ts';
import { excerpt } from '../../lib/text.ts';
import type { Handler } from '../context.ts';
import { desk } from '../page.tsx';
import { Ago } from '../ui/ago.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/parts.tsx';
import { List } from '../ui/settings.tsx';

const SUBJECT_LENGTH = 100; // characters: two lines on a phone

/** GET /customers: those who wrote last come first. */
export const index: Handler = async (c) => {
  const { rows, next } = await customers(c.var.db, c.var.viewer, { cursor: c.req.query('cursor') });
  const items = rows.map((row) => ({
    title: row.name,
    href: `/customers/${row.id}`,
    face: row.name,
    detail: [row.organisation, excerpt(row.subject, SUBJECT_LENGTH)].filter(Boolean).join(' · '),
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
        <EmptyState
          icon="contact"
          title="Nobody has written yet"
          action={
            <ButtonLink href="/settings/mail" look="primary">
              Bring mail in
            </ButtonLink>
          }
        >
          Whoever writes to you will be here, with all they wrote and who of you knows them.
        </EmptyState>
      )}
      <Pager older={next ? `/customers?cursor=${next}` : undefined} />
    </Page>,
  );
};
