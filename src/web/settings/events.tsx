import { ownersOnly } from '../../domain/access.ts';
import { type AuditFilter, type AuditLine, audit, wholeAudit } from '../../domain/audit.ts';
import type { EventKind } from '../../domain/event.ts';
import type { Ctx, Handler } from '../context.ts';
import { Ago } from '../ui/ago.tsx';
import { Button, Field } from '../ui/form.tsx';
import { Pager, Table } from '../ui/parts.tsx';
import { asCsv, asJsonLines, bodyOf } from './audit-export.ts';
import { deviceWords } from './device-words.ts';
import { historyWords, KINDS } from './history-words.ts';
import { settingsPage } from './settings.tsx';

/** GET /settings/events?kind=&conversation=&from=&to=&cursor=: who did what, newest first, for owners. It counts nobody. */
export const index: Handler = async (c) => {
  const { filter, query } = filterIn(c);
  const { rows, next } = await audit(c.var.db, c.var.viewer, { ...filter, cursor: c.req.query('cursor') });
  const older = next ? `/settings/events?${new URLSearchParams({ ...query, cursor: next })}` : undefined;
  const children = (
    <>
      <Filter query={query} />
      {rows.length === 0 && <p>Nothing happened that fits. Choose less.</p>}
      <Table
        caption="Who did what"
        head={['When', 'What happened', 'Where', 'From']}
        rows={rows.map((line) => cells(line, c.var.viewer.zone))}
      />
      <Pager older={older} />
      <p class="audit-export">
        All of it as a file: <a href={`/settings/events.csv?${new URLSearchParams(query)}`}>CSV</a> or{' '}
        <a href={`/settings/events.jsonl?${new URLSearchParams(query)}`}>JSON lines</a>.
      </p>
    </>
  );
  return settingsPage(c, { heading: 'Who did what', detail: 'Every change, the newest first.', children });
};

/** GET /settings/events.csv, with the same filter. */
export const csv: Handler = (c) =>
  file(c, { name: 'events.csv', type: 'text/csv; charset=utf-8', as: asCsv });

/** GET /settings/events.jsonl, with the same filter. */
export const jsonLines: Handler = (c) =>
  file(c, { name: 'events.jsonl', type: 'application/jsonl; charset=utf-8', as: asJsonLines });

type Kind = { name: string; type: string; as: typeof asCsv };

function file(c: Ctx, { name, type, as }: Kind): Response {
  // Before the first byte: what has begun cannot be refused any more.
  ownersOnly(c.var.viewer, 'read this');
  const lines = wholeAudit(c.var.db, c.var.viewer, filterIn(c).filter);
  return c.body(bodyOf(as(lines)), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter as asked for; what cannot be read asks for nothing. Dates are whole days of the reader's own. */
function filterIn(c: Ctx): { filter: AuditFilter; query: Record<string, string> } {
  const { kind = '', conversation = '', from = '', to = '' } = c.req.query();
  const { zone } = c.var.viewer;
  const filter: AuditFilter = {
    kind: KINDS.includes(kind as EventKind) ? (kind as EventKind) : undefined,
    conversationId: /^#?\d{1,15}$/.test(conversation) ? Number(conversation.replace('#', '')) : undefined,
    from: dayStart(from, zone, 0),
    to: dayStart(to, zone, 1),
  };
  const given = Object.entries({ kind, conversation, from, to }).filter(([, value]) => value !== '');
  return { filter, query: Object.fromEntries(given) };
}

function dayStart(day: string, zone: string, daysLater: number): number | undefined {
  if (!DAY.test(day)) return undefined;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: daysLater }).toZonedDateTime(zone)
      .epochMilliseconds;
  } catch {
    return undefined; // no such day
  }
}

function Filter({ query }: { query: Record<string, string> }) {
  const kinds = KINDS.map((kind) => ({ value: kind, name: historyWords(kind, 'Somebody') }));
  return (
    <form method="get" action="/settings/events" class="audit-filter">
      <Field
        name="kind"
        label="What"
        value={query.kind}
        options={[{ value: '', name: 'Everything' }, ...kinds]}
      />
      <Field
        name="conversation"
        label="In conversation"
        value={query.conversation}
        placeholder="Its number"
      />
      <Field name="from" label="From" type="date" value={query.from} />
      <Field name="to" label="To" type="date" value={query.to} />
      <Button>Show</Button>
    </form>
  );
}

function cells(line: AuditLine, zone: string) {
  const { conversationId } = line;
  const from = [
    line.address,
    line.device && (line.device.startsWith('API token') ? line.device : deviceWords(line.device)),
  ];
  return [
    <Ago at={line.at} mode="time" zone={zone} />,
    historyWords(line.kind, line.by),
    conversationId === null ? (
      ''
    ) : (
      <a href={`/conversations/${conversationId}`}>Conversation {conversationId}</a>
    ),
    from.filter(Boolean).join(', '),
  ];
}
