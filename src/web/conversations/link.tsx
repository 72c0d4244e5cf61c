import type { Visible } from '../../domain/access.ts';
import { type Conversation, findConversation } from '../../domain/conversation/conversation.ts';
import { link, linksOf, unlink } from '../../domain/conversation/linking.ts';
import { numberTyped } from '../../domain/conversation/others.ts';
import { conversationsOf, findCustomer } from '../../domain/customer/customer.ts';
import { transaction } from '../../domain/database.ts';
import { foundOrNull, Invalid } from '../../domain/errors.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flashUndo } from '../flash.ts';
import { attempt, type Errors, fieldsOf } from '../forms.ts';
import { desk } from '../page.tsx';
import { ChoosingHeader } from '../ui/choosing.tsx';
import { Action, Button, Field } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { List } from '../ui/settings.tsx';

/** GET /conversations/:number/links/new: to which one? */
export const blank: Handler = async (c) => {
  const conversation = await conversationIn(c);
  return linkPage(c, conversation);
};

/** POST /conversations/:number/links: to a conversation named by its number or its address. */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { to: typed } = await fieldsOf(c, 'to');
  const { value: event, errors } = await attempt(async () => {
    const to = await foundOrNull(findConversation(db, viewer, numberTyped(typed) ?? 0));
    if (!to)
      throw new Invalid({ to: 'There is no such conversation here. Paste its link, or type its number.' });
    return transaction(db, (tx) => link(tx, conversation, { to, by: viewer }));
  });
  if (errors) return linkPage(c, conversation, { to: typed, errors });
  flashUndo(c, event === null ? 'They are linked already.' : 'Linked.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

/** DELETE /conversations/:number/links/:other */
export const destroy: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const to = await findConversation(db, viewer, numberIn(c, 'other'));
  const event = await transaction(db, (tx) => unlink(tx, conversation, { to, by: viewer }));
  flashUndo(c, 'They are not linked any more.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

async function linkPage(
  c: Ctx,
  conversation: Visible<Conversation>,
  typed?: { to: string; errors: Errors },
): Promise<Response> {
  const { db, viewer } = c.var;
  const path = `/conversations/${conversation.id}`;
  const customer = await findCustomer(db, viewer, conversation.customerId);
  const linked = new Set((await linksOf(db, viewer, conversation)).map((one) => one.id));
  const others = (await conversationsOf(db, viewer, customer)).filter(
    (one) => one.id !== conversation.id && !linked.has(one.id),
  );
  return c.html(
    <Page {...(await desk(c))} title="Link to another conversation" place="inbox" width="narrow">
      <ChoosingHeader back={path} heading="Link it to which one?" subject={conversation.subject} />
      <form method="post" action={`${path}/links`} class="snooze-form">
        <Field
          name="to"
          label="Its link or its number"
          hint="Each then shows the other at its side."
          value={typed?.to}
          error={typed?.errors.to}
          autocomplete="off"
          required
        />
        <Button look="primary">Link</Button>
      </form>
      {others.length > 0 && (
        <section>
          <h2>Others of {customer.name}</h2>
          <List
            label={`Others of ${customer.name}`}
            items={others.slice(0, 10).map((one) => ({
              title: one.subject || 'No subject',
              href: `/conversations/${one.id}`,
              end: (
                <Action action={`${path}/links`} fields={{ to: String(one.id) }}>
                  Link
                </Action>
              ),
            }))}
          />
        </section>
      )}
    </Page>,
    typed ? 422 : 200,
  );
}
