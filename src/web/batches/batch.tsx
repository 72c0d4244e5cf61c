import { type BatchItem, isDone, isPending, itemsOf } from '../../domain/batch/batch.ts';
import { undoBatch } from '../../domain/batch/undoing.ts';
import { glimpse } from '../../domain/conversation/conversation.ts';
import { conversationRows } from '../../domain/conversation/rows.ts';
import { type Ctx, type Handler, isPathHere } from '../context.ts';
import { batchIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { desk } from '../page.tsx';
import { Action } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { BackLink } from '../ui/parts.tsx';
import { outcomeWords, undoneWords } from './words.ts';

/** GET /batches/:number: what came of something that was done to many at once. */
export const show: Handler = async (c) => {
  const { db } = c.var;
  const batch = await batchIn(c);
  const items = await itemsOf(db, batch);
  const names = await namesOf(c, items);
  const asked = c.req.query('back') ?? '';
  const left = items.filter((item) => item.refusal !== null);
  const done = items.filter(isDone);
  const pending = items.filter(isPending);
  const heading = outcomeWords(batch.kind, items);
  return c.html(
    <Page {...(await desk(c, { streams: ['inbox'] }))} title={heading} place="inbox" width="narrow">
      <header class="title">
        <BackLink name="Back to the list" href={isPathHere(asked) ? asked : '/inbox'} />
        <h1>{heading}</h1>
        {batch.undoneAt !== null && <p class="title-detail">It was taken back.</p>}
      </header>
      <Outcomes heading="Left as they are, and why" items={left} names={names} />
      <Outcomes heading="Still to come" items={pending} names={names} />
      <Outcomes heading="Done" items={done} names={names} />
      {done.length + pending.length > 0 && batch.undoneAt === null && (
        <Action action={`/batches/${batch.id}`} method="delete" icon="undo-2" keys="z">
          Take all of it back
        </Action>
      )}
    </Page>,
  );
};

/** DELETE /batches/:number: takes the whole back. */
export const destroy: Handler = async (c) => {
  const { db, viewer } = c.var;
  const batch = await batchIn(c);
  const { back, left } = await undoBatch(db, batch, { by: viewer });
  const names = await namesOf(c, left);
  const said = left.map(({ conversationId, reason }) => ({
    name: names.get(conversationId)?.name ?? 'Not here',
    reason,
  }));
  flash(c, undoneWords({ back, left: said }), left.length ? 'problem' : 'done');
  return c.redirect(wayBack(c), 303);
};

/** The list on which Undo was pressed. */
function wayBack(c: Ctx): string {
  const { pathname = '', search = '' } = URL.parse(c.req.header('referer') ?? '') ?? {};
  return isPathHere(pathname) ? pathname + search : '/inbox';
}

type Names = Map<number, { name: string; subject: string }>;

/** Whose conversation each is, where the viewer may still see it. */
async function namesOf(c: Ctx, items: readonly { conversationId: number }[]): Promise<Names> {
  const { db, viewer } = c.var;
  const ids = items.map((item) => item.conversationId);
  const seen: number[] = [];
  for (const id of ids) if (await glimpse(db, viewer, id)) seen.push(id);
  const rows = await conversationRows(db, seen);
  return new Map(rows.map((row) => [row.id, { name: row.customerName, subject: row.subject }]));
}

function Outcomes(props: { heading: string; items: readonly BatchItem[]; names: Names }) {
  if (props.items.length === 0) return null;
  return (
    <section class="outcomes">
      <h2>{props.heading}</h2>
      <ul>
        {props.items.map(({ conversationId, refusal }) => {
          const known = props.names.get(conversationId);
          return (
            <li class="outcome">
              {known ? (
                <a href={`/conversations/${conversationId}`} dir="auto">
                  {known.name}: {known.subject || 'No subject'}
                </a>
              ) : (
                <span>Conversation {conversationId}</span>
              )}
              {refusal && <span class="outcome-why">{refusal}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
