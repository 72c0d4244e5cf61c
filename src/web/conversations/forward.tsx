import type { Visible } from '../../domain/access.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import { findLetter, forward, undoForward } from '../../domain/conversation/forwarding.ts';
import { transaction } from '../../domain/database.ts';
import { attachmentsOfMessages } from '../../domain/message/attaching.ts';
import { htmlOfText } from '../../domain/message/body.ts';
import { newToken } from '../../lib/ids.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { desk } from '../page.tsx';
import { Attachments } from '../ui/attachments.tsx';
import { Button, ButtonLink, Field } from '../ui/form.tsx';
import { LetterText } from '../ui/letter-text.tsx';
import { Page } from '../ui/page.tsx';
import { writeOnce } from './intention.ts';

/** GET /conversations/:number/forwards/new?message=… */
export const blank: Handler = async (c) =>
  formPage(c, await conversationIn(c), { message: Number(c.req.query('message')), to: '', text: '' });

/** POST /conversations/:number/forwards */
export const create: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const conversation = await conversationIn(c);
  const { message, to, text, intention } = await fieldsOf(c, 'message', 'to', 'text', 'intention');
  const { secret, undoMs } = web.config;
  const options = { by: viewer, messageId: Number(message), to, html: htmlOfText(text), secret, undoMs };
  const once = { by: viewer, key: intention, asked: { forward: message, to, text } };
  const { value, errors } = await attempt(() =>
    transaction(db, (tx) => writeOnce(tx, once, () => forward(tx, conversation, options))),
  );
  if (errors) return formPage(c, conversation, { message: Number(message), to, text, errors });
  flash(c, 'Forwarded. An answer will come into this conversation.');
  return c.redirect(`/conversations/${conversation.id}#message-${value}`, 303);
};

/** DELETE /conversations/:number/forwards/:message: takes it back while it waits. */
export const destroy: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const undoing = { messageId: numberIn(c, 'message'), by: c.var.viewer };
  await transaction(c.var.db, (tx) => undoForward(tx, conversation, undoing));
  flash(c, 'Taken back. Nobody got it.');
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

type Typed = { message: number; to: string; text: string; errors?: Errors };

async function formPage(
  c: Ctx,
  conversation: Visible<Conversation>,
  { message, to, text, errors = {} }: Typed,
): Promise<Response> {
  const letter = await findLetter(c.var.db, conversation, message);
  const files = await attachmentsOfMessages(c.var.db, [letter.id]);
  const path = `/conversations/${conversation.id}`;
  const writer = letter.fromName || letter.fromAddress;
  return c.html(
    <Page {...(await desk(c))} title={`Forward the letter from ${writer}`} place="inbox">
      <div class="settings forward">
        <header class="title">
          <h1 dir="auto">Forward the letter from {writer}</h1>
          <p class="title-detail">
            The customer does not see this and goes on waiting for you. An answer comes into the conversation.
          </p>
        </header>
        <form class="settings-sheet" method="post" action={`${path}/forwards`}>
          <input type="hidden" name="intention" value={newToken()} />
          <input type="hidden" name="message" value={String(letter.id)} />
          <Field
            name="to"
            label="To"
            hint="Addresses of people outside, apart by commas."
            value={to}
            error={errors.to}
            required
            autofocus
          />
          <Field
            name="text"
            label="A line of your own above it"
            rows={4}
            value={text}
            error={errors.body ?? errors.intention}
          />
          <blockquote class="letter-text forward-letter" dir="auto" tabindex={0}>
            <LetterText text={letter.text} />
          </blockquote>
          {files.length > 0 && (
            <Attachments files={files.map((file) => ({ ...file, href: `/attachments/${file.id}` }))} />
          )}
          <Button look="primary">Forward</Button>{' '}
          <ButtonLink href={`${path}#message-${letter.id}`} look="quiet">
            Back to the conversation
          </ButtonLink>
        </form>
      </div>
    </Page>,
    formStatus(errors),
  );
}
