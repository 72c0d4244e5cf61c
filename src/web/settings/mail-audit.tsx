import {
  auditNow,
  discrepancies,
  type KeptAudit,
  latestAudit,
} from '../../domain/inbound-mail/daily-audit.ts';
import type { Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { Ago } from '../ui/ago.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { Action } from '../ui/form.tsx';
import { Table } from '../ui/parts.tsx';
import { List } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';

const HEAD = ['From', 'Received', 'Stored', 'Processed', 'Failed', 'Pending', 'Set aside', 'Duplicates'];

/** GET /settings/mail-audit: what came in, by source, and whether it adds up. */
export const show: Handler = async (c) => {
  const kept = await latestAudit(c.var.db);
  const well = kept !== null && discrepancies(kept).length === 0;
  const children = (
    <>
      {kept && Object.keys(kept.sources).length ? (
        <Findings kept={kept} />
      ) : kept ? (
        <EmptyState icon="circle-check" title="No mail has come yet">
          Once it does, it is added up here every day: what came, what was read, what waits.
        </EmptyState>
      ) : (
        <EmptyState icon="clock" title="Not added up yet">
          Once a day, every mail that ever came in is added up here.
        </EmptyState>
      )}
      {c.var.viewer.role === 'owner' && (
        <div class="after-list">
          <Action action="/settings/mail-audit" look="primary">
            Add it up now
          </Action>
        </div>
      )}
    </>
  );
  return settingsPage(c, {
    heading:
      kept === null ? 'Every mail, added up' : well ? 'Every mail adds up' : 'Some mail does not add up',
    detail: kept ? (
      <>
        Added up <Ago at={kept.at} mode="time" zone={c.var.viewer.zone} />.
      </>
    ) : undefined,
    live: true,
    children,
  });
};

/** POST /settings/mail-audit */
export const create: Handler = async (c) => {
  await auditNow(c.var.db, c.var.viewer);
  flash(c, 'Every mail was added up.');
  return c.redirect('/settings/mail-audit', 303);
};

const SOURCES: Record<string, string> = { smtp: 'Our receiver', import: 'Import', relay: 'A service' };

/** Where mail came from, in words: a mailbox elsewhere goes by its number. */
function sourceName(source: string): string {
  return SOURCES[source] ?? source.replace(/^imap:/, 'Mailbox elsewhere, no. ');
}

function Findings({ kept }: { kept: KeptAudit }) {
  const rows = Object.entries(kept.sources).map(([source, counts]) => [
    sourceName(source),
    ...[
      counts.received,
      counts.stored,
      counts.processed,
      counts.failed,
      counts.pending,
      counts.setAside,
      counts.duplicates,
    ].map((count) => count.toLocaleString('en')),
  ]);
  return (
    <>
      {kept.problems.length > 0 && (
        <List
          label="What does not add up"
          items={kept.problems.map((problem) => ({ title: problem, icon: 'circle-alert' as const }))}
        />
      )}
      <Table caption="Mail by where it came from" head={HEAD} rows={rows} />
    </>
  );
}
