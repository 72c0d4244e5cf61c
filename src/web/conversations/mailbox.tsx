import type { Visible } from '../../domain/access.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import { mailboxesBeside, move } from '../../domain/conversation/moving.ts';
import { transaction } from '../../domain/database.ts';
import type { Ctx, Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flashUndo } from '../flash.ts';
import { attempt, fieldsOf } from '../forms.ts';
import { desk } from '../page.tsx';
import { Choosing, ChoosingHeader } from '../ui/choosing.tsx';
import { Banner } from '../ui/feedback.tsx';
import { Page } from '../ui/page.tsx';

/** GET /conversations/:number/mailbox/new: where to. */
export const blank: Handler = async (c) => mailboxPage(c, await conversationIn(c));

/** PUT /conversations/:number/mailbox */
export const update: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { mailbox } = await fieldsOf(c, 'mailbox');
  const { value, errors } = await attempt(() =>
    transaction(db, (tx) => move(tx, conversation, { to: Number(mailbox) || 0, by: viewer })),
  );
  if (errors) return mailboxPage(c, conversation, errors.mailbox);
  flashUndo(c, value === null ? 'It is there already.' : 'Moved.', {
    number: conversation.id,
    event: value ?? null,
  });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

async function mailboxPage(c: Ctx, conversation: Visible<Conversation>, error?: string): Promise<Response> {
  const path = `/conversations/${conversation.id}`;
  const others = await mailboxesBeside(c.var.db, c.var.viewer, conversation);
  return c.html(
    <Page {...(await desk(c))} title="Move" place="inbox" width="narrow">
      <ChoosingHeader
        back={path}
        heading="Move it to which mailbox?"
        subject={conversation.subject}
        detail="That mailbox’s people see it from then on, and replies go out from its address. The customer’s next answer arrives here whichever address it comes to."
      />
      {error && <Banner title={error} />}
      {others.length === 0 && <p class="choosing-none">You work in no other mailbox it could go to.</p>}
      <Choosing
        action={`${path}/mailbox`}
        method="put"
        label="Mailboxes"
        items={others.map((mailbox) => ({
          name: mailbox.name,
          detail: mailbox.address,
          fields: { mailbox: String(mailbox.id) },
          does: 'Move here',
        }))}
      />
    </Page>,
    error ? 422 : 200,
  );
}
