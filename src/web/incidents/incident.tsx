import { gathered } from '../../domain/conversation/gathering.ts';
import type { ConversationRow } from '../../domain/conversation/rows.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import { suggestions } from '../../domain/incident/suggesting.ts';
import { answersOf } from '../../domain/incident/told.ts';
import type { Ctx, Handler } from '../context.ts';
import { rowsOf } from '../conversations/rows.ts';
import { selectionOf } from '../conversations/selection.tsx';
import { incidentIn } from '../finders.ts';
import { desk } from '../page.tsx';
import { AsideLines, AsideSection } from '../ui/customer-aside.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { Action, Button, ButtonLink } from '../ui/form.tsx';
import { InboxSection } from '../ui/inbox.tsx';
import { Page } from '../ui/page.tsx';
import { BackLink } from '../ui/parts.tsx';
import { Selectable } from '../ui/selection.tsx';
import { countWords } from '../ui/words.ts';
import { Since } from './incidents.tsx';
import { TheyWereTold } from './told.tsx';

/** GET /incidents/:number: what belongs to it, who waits first, and what may belong to it too. */
export const show: Handler = async (c) => {
  const { db, viewer } = c.var;
  const incident = await incidentIn(c);
  const selection = await selectionOf(c);
  const held = await gathered(db, viewer, incident);
  const alike = await suggestions(db, viewer, incident);
  return c.html(
    <Page {...(await desk(c, { streams: ['inbox'] }))} title={incident.name} place="inbox">
      <div class="inbox" data-controller="rows">
        <header class="title">
          <BackLink name="Incidents" href="/incidents" />
          <h1 dir="auto">{incident.name}</h1>
          <p class="title-detail">
            {heldWords(held)} It {incident.resolvedAt === null ? 'goes on' : 'is'}{' '}
            <Since incident={incident} zone={viewer.zone} />.
          </p>
          <Deeds incident={incident} held={held} since={c.var.since} />
        </header>
        <Selectable selection={held.length ? selection : undefined}>
          <InboxSection rows={await rowsOf(c, held)} selectable />
        </Selectable>
        {held.length === 0 && (
          <EmptyState icon="inbox" title="Nothing is gathered yet">
            Select conversations in the inbox and add them, or add one from its “More”.
          </EmptyState>
        )}
        <TheyWereTold answers={await answersOf(db, incident)} zone={viewer.zone} />
        <Alike incident={incident} rows={alike} />
      </div>
    </Page>,
  );
};

function heldWords(held: readonly ConversationRow[]): string {
  const waiting = held.filter((row) => row.waitingSince !== null).length;
  const words = countWords(held.length);
  const many =
    held.length === 1
      ? 'One conversation'
      : `${words.charAt(0).toUpperCase()}${words.slice(1)} conversations`;
  if (held.length === 0) return 'No conversation so far.';
  return waiting ? `${many}, ${countWords(waiting)} waiting for an answer.` : `${many}, nobody waits.`;
}

type DeedsProps = { incident: Incident; held: readonly ConversationRow[]; since: number };

function Deeds({ incident, held, since }: DeedsProps) {
  const path = `/incidents/${incident.id}`;
  const open = held.filter((row) => row.closedAt === null);
  return (
    <div class="incident-deeds">
      {held.length > 0 && (
        <ButtonLink href={`${path}/answers/new#composer`} look="primary" icon="reply" keys="r">
          Answer them together
        </ButtonLink>
      )}
      {open.length > 0 && (
        <form method="post" action="/closures">
          {open.map((row) => (
            <input type="hidden" name="conversation" value={String(row.id)} />
          ))}
          <input type="hidden" name="basedOn" value={String(since)} />
          <input type="hidden" name="back" value={path} />
          <Button icon="check">Close {allWords(open.length)}</Button>
        </form>
      )}
      {incident.resolvedAt === null ? (
        <Action action={`${path}/resolution`}>It is over</Action>
      ) : (
        <Action action={`${path}/resolution`} method="delete">
          It goes on
        </Action>
      )}
    </div>
  );
}

function allWords(count: number): string {
  if (count <= 2) return count === 1 ? 'it' : 'both';
  return `all ${countWords(count)}`;
}

/** Only shown: a person adds them, or says that they are something else. */
function Alike({ incident, rows }: { incident: Incident; rows: readonly ConversationRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="alike" aria-labelledby="alike">
      <h2 id="alike">These may belong to it</h2>
      <p class="field-hint">They came since it began and share a word with it. Nothing is added by itself.</p>
      <ul class="incidents">
        {rows.map((row) => (
          <li class="incident">
            <a href={`/conversations/${row.id}`} dir="auto">
              {row.customerName}: {row.subject || 'No subject'}
            </a>
            <span class="incident-choice">
              <Action
                action={`/incidents/${incident.id}/conversations`}
                fields={{ conversation: String(row.id), back: `/incidents/${incident.id}` }}
              >
                Add it
              </Action>
              <Action
                action={`/incidents/${incident.id}/refusals`}
                fields={{ conversation: String(row.id) }}
                look="quiet"
              >
                Something else
              </Action>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The incidents that go on, beside the inbox; nothing where there is none. */
export function GoingOn(c: Ctx, incidents: readonly Incident[]) {
  if (incidents.length === 0) return null;
  const lines = incidents.map((one) => ({
    name: one.name,
    href: `/incidents/${one.id}`,
    remark: <Since incident={one} zone={c.var.viewer.zone} />,
  }));
  return (
    <AsideSection heading="Going on">
      <AsideLines lines={lines} hasLongNames />
    </AsideSection>
  );
}
