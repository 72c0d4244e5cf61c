import type { Visible } from '../../domain/access.ts';
import { transaction } from '../../domain/database.ts';
import { changeMailbox, type Mailbox, mailboxesOf, openMailbox } from '../../domain/mailbox/mailbox.ts';
import type { Ctx, Handler } from '../context.ts';
import { mailboxIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus, shownFields } from '../forms.ts';
import { Button, Check, Field, Form } from '../ui/form.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { SendingSections, type TypedSending } from './sending-sections.tsx';
import { settingsPage } from './settings.tsx';

/** GET /settings/mailboxes */
export const index: Handler = (c) => listPage(c, { name: '', address: '' }, {});

/** POST /settings/mailboxes */
export const create: Handler = async (c) => {
  const typed = await fieldsOf(c, 'name', 'address');
  const { value, errors } = await attempt(() =>
    transaction(c.var.db, (tx) => openMailbox(tx, typed, c.var.viewer)),
  );
  if (errors) return listPage(c, typed, errors);
  flash(c, `${value.address} is open.`);
  return c.redirect('/settings/mailboxes', 303);
};

async function listPage(c: Ctx, typed: { name: string; address: string }, errors: Errors): Promise<Response> {
  const field = shownFields(typed, errors);
  const mailboxes = await mailboxesOf(c.var.db, c.var.viewer);
  const items = mailboxes.map((mailbox) => ({
    title: mailbox.name,
    href: `/settings/mailboxes/${mailbox.id}`,
    icon: 'inbox' as const,
    detail: mailbox.address,
  }));
  const children = (
    <>
      <List label="Mailboxes" items={items} />
      {c.var.viewer.role === 'owner' && (
        <SettingsSection heading="Another mailbox">
          <form method="post" action="/settings/mailboxes">
            <Field {...field('name')} label="Its name" hint="Such as Billing." required />
            <Field {...field('address')} label="Its address" type="email" required />
            <Button look="primary">Open it</Button>
          </form>
        </SettingsSection>
      )}
    </>
  );
  return settingsPage(c, {
    heading: 'Where customers write',
    status: formStatus(errors),
    children,
  });
}

/** GET /settings/mailboxes/:number */
export const show: Handler = async (c) => {
  const mailbox = await mailboxIn(c);
  return mailboxPage(c, mailbox, {});
};

/** PUT /settings/mailboxes/:number */
export const update: Handler = async (c) => {
  const mailbox = await mailboxIn(c);
  const { plus, ...typed } = await fieldsOf(c, 'name', 'signature', 'plus');
  const changes = { ...typed, plusAddressing: plus === 'on' };
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => changeMailbox(tx, mailbox, { ...changes, by: c.var.viewer })),
  );
  if (errors) return mailboxPage(c, mailbox, { changes, errors });
  flash(c, 'The mailbox is saved.');
  return c.redirect(`/settings/mailboxes/${mailbox.id}`, 303);
};

type Shown = { name: string; signature: string; plusAddressing: boolean };
type Typed = { changes?: Shown; sending?: TypedSending; errors?: Errors };

/** A mailbox's page, also after one of its forms was refused: then with what was typed and why. */
export async function mailboxPage(
  c: Ctx,
  mailbox: Visible<Mailbox>,
  { changes, sending, errors = {} }: Typed,
): Promise<Response> {
  const shown = changes ?? { ...mailbox, plusAddressing: mailbox.plusAddressingSince !== null };
  const children = (
    <>
      <SettingsSection heading={mailbox.address}>
        <MailboxForm mailbox={mailbox} shown={shown} errors={errors} />
      </SettingsSection>
      {await SendingSections(c, mailbox, { typed: sending, errors })}
    </>
  );
  return settingsPage(c, { heading: shown.name, status: formStatus(errors), children });
}

function MailboxForm({ mailbox, shown, errors }: { mailbox: Mailbox; shown: Shown; errors: Errors }) {
  const field = shownFields(shown, errors);
  return (
    <Form method="put" action={`/settings/mailboxes/${mailbox.id}`}>
      <Field {...field('name')} label="Its name" required />
      <Field
        {...field('signature')}
        label="Signature"
        hint="Stands under every reply from here. Your name is in the sender already."
        rows={4}
      />
      <Check
        name="plus"
        label="Answers come to a plus address"
        checked={shown.plusAddressing}
        hint={`Replies ask for answers to ${mailbox.address.replace('@', '+…@')}, which finds the conversation even where mail programs lose its thread. Only if your mail server passes plus addresses on.`}
      />
      <Button look="primary">Save</Button>
    </Form>
  );
}
