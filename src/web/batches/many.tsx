import { type Batch, findBatch, isDone, isPending, itemsOf } from '../../domain/batch/batch.ts';
import type { Many } from '../../domain/batch/doing.ts';
import { type Ctx, isPathHere } from '../context.ts';
import { flash, flashRemoval } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formIn } from '../forms.ts';
import { desk } from '../page.tsx';
import { Button, Field } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { BackLink } from '../ui/parts.tsx';
import { outcomeWords } from './words.ts';

/** Which conversations a list's form selected, by whom, and what the list knew. */
export async function manyIn(c: Ctx): Promise<Many> {
  const body = await formIn(c, { all: true });
  const { basedOn } = await fieldsOf(c, 'basedOn');
  const conversations = [body.conversation ?? []].flat().filter((one) => typeof one === 'string');
  return { by: c.var.viewer, conversations, basedOn: Number(basedOn) || undefined };
}

/** Where the list was that the form stood on. */
async function backIn(c: Ctx): Promise<string> {
  const { back } = await fieldsOf(c, 'back');
  return isPathHere(back) ? back : '/inbox';
}

/**
 * Does it and says what came of it: back on the list with an Undo of the whole where nothing stood in the way, else on
 * the batch's own page, which names what was left and why. A form that can be none is 422, the selection kept.
 */
export async function answered(c: Ctx, work: () => Promise<number>, to?: string): Promise<Response> {
  const back = to ?? (await backIn(c));
  const { value, errors } = await attempt(work);
  if (errors) return refusedPage(c, { back, errors });
  return shown(c, await findBatch(c.var.db, c.var.viewer, value), back);
}

async function shown(c: Ctx, batch: Batch, back: string): Promise<Response> {
  const items = await itemsOf(c.var.db, batch);
  if (items.some((item) => item.refusal !== null || isPending(item)))
    return c.redirect(`/batches/${batch.id}?back=${encodeURIComponent(back)}`, 303);
  const words = outcomeWords(batch.kind, items);
  if (items.some(isDone)) flashRemoval(c, words, `/batches/${batch.id}`);
  else flash(c, words);
  return c.redirect(back, 303);
}

const TYPED = {
  tag: { label: 'The tag', type: 'text', button: 'Tag them' },
  until: { label: 'A day and a time', type: 'datetime-local', button: 'Snooze them' },
} as const;

/** Nothing was done: what is wrong, and the same form again with all that was selected and typed. */
async function refusedPage(c: Ctx, { back, errors }: { back: string; errors: Errors }): Promise<Response> {
  const { conversations, basedOn } = await manyIn(c);
  const fields = await fieldsOf(c, 'tag', 'until', 'day');
  const name = errors.tag ? 'tag' : errors.until ? 'until' : null;
  return c.html(
    <Page {...(await desk(c))} title="Nothing was changed" place="inbox" width="narrow">
      <header class="title">
        <BackLink name="Back to the list" href={back} />
        <h1>Nothing was changed</h1>
        {!name && <p class="title-detail">{Object.values(errors).join(' ')}</p>}
      </header>
      {name && (
        <form method="post" action={c.req.path}>
          {conversations.map((one) => (
            <input type="hidden" name="conversation" value={String(one)} />
          ))}
          <input type="hidden" name="basedOn" value={String(basedOn ?? '')} />
          <input type="hidden" name="back" value={back} />
          <Field
            name={name}
            label={TYPED[name].label}
            type={TYPED[name].type}
            value={name === 'until' ? fields.until || fields.day : fields.tag}
            error={errors[name]}
            required
          />
          <Button look="primary">{TYPED[name].button}</Button>
        </form>
      )}
    </Page>,
    422,
  );
}
