import type { Visible } from '../../domain/access.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import { transaction } from '../../domain/database.ts';
import { foundOrNull } from '../../domain/errors.ts';
import { BUG_KINDS, bugsOf } from '../../domain/policy/bugs.ts';
import { fileBug } from '../../domain/policy/filing.ts';
import { findPolicy, policies } from '../../domain/policy/policy.ts';
import { recitalIn } from '../../domain/policy/reciting.ts';
import { newToken } from '../../lib/ids.ts';
import type { Ctx, Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flashUndo } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { desk } from '../page.tsx';
import { BugList } from '../policies/bug-list.tsx';
import { BUG_WORDS, PLACE, UNWRITTEN } from '../policies/words.ts';
import { Choice } from '../ui/choice.tsx';
import { Button, Field } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { BackLink } from '../ui/parts.tsx';

type Typed = { policy: string; kind: string; text: string };

/** GET /conversations/:number/policy-bugs/new?policy=: what was in the way, begun with what one's draft recites. */
export const blank: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const recital = await recitalIn(db, conversation, viewer);
  const policy = c.req.query('policy') ?? String(recital?.policyId ?? '');
  return bugPage(c, conversation, { typed: { policy, kind: 'recited', text: recital?.text ?? '' } });
};

/** POST /conversations/:number/policy-bugs: from its page, and from the coach's card, which asks for JSON. */
export const create: Handler = async (c) => {
  const { db, viewer: by } = c.var;
  const conversation = await conversationIn(c);
  const { intention: key, ...typed } = await fieldsOf(c, 'policy', 'kind', 'text', 'intention');
  // One that was chosen and is gone is none: the bug is what matters.
  const policy = typed.policy ? await foundOrNull(findPolicy(db, Number(typed.policy))) : null;
  const { value, errors } = await attempt(() =>
    transaction(db, (tx) => fileBug(tx, conversation, { ...typed, policy, by, key })),
  );
  const wantsJson = c.req.header('accept')?.startsWith('application/json');
  if (errors)
    return wantsJson ? c.json({ fields: errors }, 422) : bugPage(c, conversation, { typed, errors });
  if (wantsJson) return c.json({ event: value.event, href: policy ? `${PLACE}/${policy.id}` : PLACE }, 201);
  const title = policy ? `“${policy.title}”` : 'rules that are not written down';
  flashUndo(c, `Filed under ${title}.`, { number: conversation.id, event: value.event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

type Form = { typed: Typed; errors?: Errors };

async function bugPage(
  c: Ctx,
  conversation: Visible<Conversation>,
  { typed, errors = {} }: Form,
): Promise<Response> {
  const { db } = c.var;
  const all = await policies(db);
  const path = `/conversations/${conversation.id}`;
  return c.html(
    <Page {...(await desk(c))} title="File a policy bug" place="inbox" width="narrow">
      <header class="title">
        <BackLink name="Back to the conversation" href={path} />
        <h1>Which rule was in the way?</h1>
        <p class="title-detail">A rule that must be recited is a bug in the rule. Nobody is counted.</p>
      </header>
      <form method="post" action={`${path}/policy-bugs`} class="snooze-form policy-form">
        <input type="hidden" name="intention" value={newToken()} />
        <Field
          name="policy"
          label="The policy"
          value={typed.policy}
          options={[
            { value: '', name: UNWRITTEN },
            ...all.map(({ id, title }) => ({ value: String(id), name: title })),
          ]}
          error={errors.policy}
        />
        <Choice
          name="kind"
          legend="What happened"
          value={typed.kind}
          options={BUG_KINDS.map((kind) => ({ value: kind, name: BUG_WORDS[kind] }))}
          hint={errors.kind}
        />
        <Field
          name="text"
          label="What you had to write, or what you did instead"
          hint="It is kept without names, addresses, numbers and amounts. It may stay empty."
          rows={4}
          value={typed.text}
          error={errors.text}
        />
        <Button look="primary">File it</Button>
      </form>
      {
        await Earlier(
          c,
          all.find(({ id }) => String(id) === typed.policy),
        )
      }
    </Page>,
    formStatus(errors),
  );
}

/** How it went before, so that nobody is treated otherwise without a reason. */
async function Earlier(c: Ctx, policy?: { id: number; title: string }) {
  if (!policy) return null;
  const { rows } = await bugsOf(c.var.db, c.var.viewer, { policy, limit: 3 });
  if (rows.length === 0) return null;
  return (
    <section class="policy-earlier">
      <h2>How it went before</h2>
      <BugList bugs={rows} zone={c.var.viewer.zone} isReading />
      <p>
        <a href={`${PLACE}/${policy.id}`}>{policy.title}, and every case of it</a>
      </p>
    </section>
  );
}
