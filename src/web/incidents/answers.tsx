import type { Visible } from '../../domain/access.ts';
import { gathered } from '../../domain/conversation/gathering.ts';
import type { ConversationRow } from '../../domain/conversation/rows.ts';
import { newestEventId } from '../../domain/event.ts';
import { answerEach } from '../../domain/incident/answering.ts';
import { findIncident, type Incident } from '../../domain/incident/incident.ts';
import { takenBack } from '../../domain/incident/told.ts';
import { textOfHtml } from '../../domain/message/body.ts';
import { newToken } from '../../lib/ids.ts';
import { answered, manyIn } from '../batches/many.tsx';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { contentOf, writtenIn } from '../conversations/reply.tsx';
import { attempt, type Errors, fieldsOf, filesOf } from '../forms.ts';
import { desk } from '../page.tsx';
import { Composer } from '../ui/composer.tsx';
import { Check } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { BackLink } from '../ui/parts.tsx';

/** GET /incidents/:number/answers/new: one text, and who gets a copy of their own. It stands still while one writes. */
export const blank: Handler = async (c) => {
  const incident = await findIncident(c.var.db, c.var.viewer, numberIn(c));
  return answerPage(c, incident);
};

/** POST /incidents/:number/answers */
export const create: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const incident = await findIncident(db, viewer, numberIn(c));
  const { intention: key, then } = await fieldsOf(c, 'intention', 'then');
  const { conversations, basedOn = 0 } = await manyIn(c);
  const html = await writtenIn(c);
  const { secret, undoMs } = web.config;
  const writing = { by: viewer, conversations, basedOn, key, html, closing: then === 'close' };
  const { value, errors } = await attempt(async () => {
    const files = await Promise.all((await filesOf(c, 'files')).map(contentOf));
    return answerEach(db, incident, { ...writing, files, secret, undoMs });
  });
  if (errors) return answerPage(c, incident, { html, errors, chosen: conversations.map(String) });
  return answered(c, async () => value, `/incidents/${incident.id}`);
};

type Typed = { html: string; errors: Errors; chosen: string[] };

async function answerPage(c: Ctx, incident: Visible<Incident>, typed?: Typed): Promise<Response> {
  const { db, viewer, web } = c.var;
  const basedOn = await newestEventId(db);
  const held = await gathered(db, viewer, incident);
  const path = `/incidents/${incident.id}`;
  const html = typed?.html ?? (await takenBack(db, incident, viewer)) ?? '';
  return c.html(
    <Page {...(await desk(c))} title="Answer them together" place="inbox" width="narrow">
      <header class="title">
        <BackLink name={incident.name} href={path} />
        <h1>Answer them together</h1>
        <p class="title-detail">
          Each gets a mail of their own in their own conversation, from you. Nobody sees who else got one.
        </p>
      </header>
      <Composer
        mode="reply"
        hasModes={false}
        reply={{ action: `${path}/answers`, href: `${path}/answers/new` }}
        note={{ action: '', href: '' }}
        sends="Send to each"
        to="each of them"
        writer={String(viewer.id)}
        basedOn={String(basedOn)}
        intention={newToken()}
        value={textOfHtml(html)}
        html={html}
        error={typed && Object.values(typed.errors).join(' ')}
        head={<Whom rows={held} chosen={typed?.chosen} />}
        above={<p class="field-hint incident-names">{NAMES}</p>}
        coach={{
          href: `${path}/coaching`,
          bigDealHref: '',
          worker: `/assets/coach-worker.js?v=${web.build}`,
        }}
      />
    </Page>,
    typed ? 422 : 200,
  );
}

const NAMES =
  '{customer first name}, {organisation} and {my first name} are filled in for each person. Your signature is added.';

/** Who wrote since our last words comes first; who has an answer and is closed is left to choose. */
function Whom({ rows, chosen }: { rows: readonly ConversationRow[]; chosen?: string[] }) {
  const isChosen = (row: ConversationRow) =>
    chosen ? chosen.includes(String(row.id)) : row.closedAt === null;
  return (
    <fieldset class="whom">
      <legend class="field-label">Who gets it</legend>
      {rows.map((row) => (
        <Check
          name="conversation"
          value={String(row.id)}
          checked={isChosen(row)}
          label={`${row.customerName}: ${row.subject || 'No subject'}`}
          hint={stateWords(row)}
        />
      ))}
    </fieldset>
  );
}

function stateWords(row: ConversationRow): string {
  if (row.closedAt !== null) return 'Closed. This opens nothing again.';
  return row.waitingSince !== null ? 'Waits for an answer.' : 'Has an answer.';
}
