import type { Visible } from '../../domain/access.ts';
import { gathered } from '../../domain/conversation/gathering.ts';
import type { ConversationRow } from '../../domain/conversation/rows.ts';
import { transaction } from '../../domain/database.ts';
import { newestEventId } from '../../domain/event.ts';
import { answerEach } from '../../domain/incident/answering.ts';
import {
  type AnswerDraft,
  attachToAnswer,
  type Choice,
  draftOfAnswer,
  isChosen,
  NOBODY,
  saveAnswerDraft,
} from '../../domain/incident/drafting.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import { textOfHtml } from '../../domain/message/body.ts';
import { newToken } from '../../lib/ids.ts';
import { answered, manyIn } from '../batches/many.tsx';
import type { Ctx, Handler } from '../context.ts';
import { contentOf, writtenIn } from '../conversations/reply.tsx';
import { incidentIn } from '../finders.ts';
import { attempt, type Errors, fieldsOf, filesOf } from '../forms.ts';
import { desk } from '../page.tsx';
import { Composer } from '../ui/composer.tsx';
import { Action, Check } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { BackLink } from '../ui/parts.tsx';
import { tickedIn } from './draft.ts';

/** GET /incidents/:number/answers/new: one text, and who gets a copy of their own. It stands still while one writes. */
export const blank: Handler = async (c) => {
  const incident = await incidentIn(c);
  return answerPage(c, incident);
};

/** POST /incidents/:number/answers */
export const create: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const incident = await incidentIn(c);
  const { intention: key, then } = await fieldsOf(c, 'intention', 'then');
  const { conversations, basedOn = 0 } = await manyIn(c);
  const html = await writtenIn(c);
  const { secret, undoMs } = web.config;
  const writing = { by: viewer, conversations, basedOn, key, html, closing: then === 'close' };
  const files = await Promise.all((await filesOf(c, 'files')).map(contentOf));
  const { value, errors } = await attempt(() =>
    answerEach(db, incident, { ...writing, files, isDrafted: true, secret, undoMs }),
  );
  if (errors) return refusedPage(c, incident, { html, errors, files });
  return answered(c, async () => value, `/incidents/${incident.id}`);
};

type Refused = { html: string; errors: Errors; files: Awaited<ReturnType<typeof contentOf>>[] };

/** What was typed, chosen and added is kept as a draft: a browser gives no file twice by itself. */
async function refusedPage(c: Ctx, incident: Visible<Incident>, refused: Refused): Promise<Response> {
  const { db, viewer } = c.var;
  const { html, errors, files } = refused;
  const ticked = await tickedIn(c);
  const kept = await attempt(() =>
    transaction(db, async (tx) => {
      await saveAnswerDraft(tx, incident, { by: viewer, html, ticked });
      for (const file of files) await attachToAnswer(tx, incident, { by: viewer, file });
    }),
  );
  return answerPage(c, incident, { html, errors: { ...kept.errors, ...errors }, chosen: ticked.chosen });
}

type Typed = { html: string; errors: Errors; chosen: readonly number[] };

async function answerPage(c: Ctx, incident: Visible<Incident>, typed?: Typed): Promise<Response> {
  const { db, viewer } = c.var;
  const basedOn = await newestEventId(db);
  const held = await gathered(db, viewer, incident);
  const draft = await draftOfAnswer(db, incident, viewer);
  const path = `/incidents/${incident.id}`;
  return c.html(
    <Page {...(await desk(c))} title="Answer them together" place="inbox" width="narrow">
      <header class="title title-with-actions">
        <div>
          <BackLink name={incident.name} href={path} />
          <h1>Answer them together</h1>
          <p class="title-detail">
            Each gets a mail of their own in their own conversation, from you. Nobody sees who else got one.
          </p>
        </div>
        {draft && (
          <div class="title-actions">
            <Action action={`${path}/draft`} method="delete" look="quiet">
              Throw away
            </Action>
          </div>
        )}
      </header>
      {AnswerComposer(c, { path, basedOn, draft, held, typed })}
    </Page>,
    typed ? 422 : 200,
  );
}

type Writing = {
  path: string;
  basedOn: number;
  draft: AnswerDraft | null;
  held: readonly ConversationRow[];
  typed?: Typed;
};

function AnswerComposer(c: Ctx, { path, basedOn, draft, held, typed }: Writing) {
  const { viewer, web } = c.var;
  const html = typed?.html ?? draft?.html ?? '';
  return (
    <Composer
      mode="reply"
      hasModes={false}
      reply={{ action: `${path}/answers`, href: `${path}/answers/new` }}
      note={{ action: '', href: '' }}
      draftAction={`${path}/draft`}
      sends="Send to each"
      to="each of them"
      writer={String(viewer.id)}
      basedOn={String(basedOn)}
      intention={newToken()}
      value={textOfHtml(html)}
      html={html}
      files={draft?.attachments
        .filter((file) => file.disposition === 'attached')
        .map((file) => ({ ...file, id: String(file.id) }))}
      error={typed && Object.values(typed.errors).join(' ')}
      head={<Whom rows={held} choice={draft?.choice} chosen={typed?.chosen} />}
      above={<p class="field-hint incident-names">{NAMES}</p>}
      coach={{
        href: `${path}/coaching`,
        bigDealHref: '',
        worker: `/assets/coach-worker.js?v=${web.build}`,
      }}
    />
  );
}

const NAMES =
  '{customer first name}, {organisation} and {my first name} are filled in for each person. Your signature is added.';

type WhomProps = { rows: readonly ConversationRow[]; choice?: Choice; chosen?: readonly number[] };

/** Who wrote since our last words comes first; who has an answer and is closed is left to choose. */
function Whom({ rows, choice = NOBODY, chosen }: WhomProps) {
  return (
    <fieldset class="composer-people whom">
      <legend class="field-label">Who gets it</legend>
      {rows.map((row) => (
        <>
          <input type="hidden" name="shown" value={String(row.id)} />
          <Check
            name="conversation"
            value={String(row.id)}
            checked={chosen ? chosen.includes(row.id) : isChosen(choice, row)}
            label={`${row.customerName}: ${row.subject || 'No subject'}`}
            hint={stateWords(row)}
          />
        </>
      ))}
    </fieldset>
  );
}

function stateWords(row: ConversationRow): string {
  if (row.closedAt !== null) return 'Closed. This opens nothing again.';
  return row.waitingSince !== null ? 'Waits for an answer.' : 'Has an answer.';
}
