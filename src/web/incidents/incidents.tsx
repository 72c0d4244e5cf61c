import { currentIncidents, type Incident, latestIncidents } from '../../domain/incident/incident.ts';
import { openWith } from '../../domain/incident/opening.ts';
import { answered, manyIn } from '../batches/many.tsx';
import type { Ctx, Handler } from '../context.ts';
import { attempt, type Errors, fieldsOf } from '../forms.ts';
import { desk } from '../page.tsx';
import { Ago } from '../ui/ago.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { Button, Field } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { BackLink, Pager } from '../ui/parts.tsx';
import { countWords } from '../ui/words.ts';

/** GET /incidents */
export const index: Handler = (c) => incidentsPage(c);

/** POST /incidents: opens one, with the conversations that were selected. */
export const create: Handler = async (c) => {
  const { name } = await fieldsOf(c, 'name');
  const many = await manyIn(c);
  const { value, errors } = await attempt(() => openWith(c.var.db, { ...many, name }));
  if (errors) return incidentsPage(c, { name, errors, conversations: many.conversations.map(String) });
  const { number, batchId } = value;
  if (batchId === null) return c.redirect(`/incidents/${number}`, 303);
  return answered(c, async () => batchId, `/incidents/${number}`);
};

type Typed = { name: string; errors: Errors; conversations: string[] };

async function incidentsPage(c: Ctx, typed?: Typed): Promise<Response> {
  const { viewer } = c.var;
  const { db } = c.var;
  const { rows: incidents, next } = await latestIncidents(db, viewer, { cursor: c.req.query('cursor') });
  const current = await currentIncidents(db, viewer);
  return c.html(
    <Page {...(await desk(c, { streams: ['inbox'] }))} title="Incidents" place="inbox" width="narrow">
      <header class="title">
        <BackLink name="Inbox" href="/inbox" />
        <h1>{typed?.conversations.length ? 'Name the incident' : heading(current.length)}</h1>
        <p class="title-detail">
          {typed?.conversations.length
            ? `${selectedWords(typed.conversations.length)} gathered in it.`
            : 'What many people write about at once, gathered and answered together.'}
        </p>
      </header>
      <form method="post" action="/incidents" class="incident-form">
        {typed?.conversations.map((one) => (
          <input type="hidden" name="conversation" value={one} />
        ))}
        <Field
          name="name"
          label="What has happened?"
          hint="A few words that your team knows it by. Customers do not see them."
          value={typed?.name}
          error={typed?.errors.name ?? typed?.errors.conversations}
          required
        />
        <Button look="primary">Open an incident</Button>
      </form>
      {incidents.length > 0 ? (
        <ul class="incidents">
          {incidents.map((one) => (
            <IncidentLine incident={one} zone={viewer.zone} />
          ))}
        </ul>
      ) : (
        <EmptyState icon="circle-check" title="No incident so far">
          When several people write about the same trouble, select them in the inbox and gather them here.
        </EmptyState>
      )}
      <Pager older={next ? `/incidents?cursor=${next}` : undefined} />
    </Page>,
    typed ? 422 : 200,
  );
}

/** "The conversation you selected will be", "The eight conversations you selected will be". */
function selectedWords(count: number): string {
  if (count === 1) return 'The conversation you selected will be';
  return `The ${countWords(count)} conversations you selected will be`;
}

function heading(count: number): string {
  if (count === 0) return 'Nothing is going on';
  const words = countWords(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${count === 1 ? 'incident goes' : 'incidents go'} on`;
}

/** "since today 09:12", "over since Tue 10:00". */
export function Since({ incident: { beganAt, resolvedAt }, zone }: { incident: Incident; zone: string }) {
  return (
    <>
      {resolvedAt === null ? 'since ' : 'over since '}
      <Ago at={resolvedAt ?? beganAt} mode="within" zone={zone} />
    </>
  );
}

function IncidentLine({ incident, zone }: { incident: Incident; zone: string }) {
  return (
    <li class="incident">
      <a href={`/incidents/${incident.id}`} dir="auto">
        {incident.name}
      </a>
      <span class="incident-since">
        <Since incident={incident} zone={zone} />
      </span>
    </li>
  );
}
