import { transaction } from '../../domain/database.ts';
import { mailOwnersOnly, mailSources } from '../../domain/mail-source/mail-source.ts';
import { addSource, type NewSource } from '../../domain/mail-source/setting-up.ts';
import { mailboxesOf } from '../../domain/mailbox/mailbox.ts';
import type { Ctx, Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { Choice } from '../ui/choice.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { Action, Button, ButtonLink, Field } from '../ui/form.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';
import { foldersIn, SourceFields, type TypedSource } from './source-form.tsx';
import { sourceWords } from './source-words.tsx';

/** GET /settings/sources: mailboxes elsewhere that are read, and how each is doing. */
export const index: Handler = async (c) => {
  const sources = await mailSources(c.var.db, c.var.viewer);
  const items = sources.map((source) => ({
    title: source.account,
    href: `/settings/sources/${source.id}`,
    icon: source.error ? ('circle-alert' as const) : ('mail' as const),
    detail: (
      <>
        {source.host} · {sourceWords(source, c.var.viewer.zone)}
      </>
    ),
    end: source.isConnected ? (
      <Action action={`/settings/sources/${source.id}/retries`}>Try now</Action>
    ) : undefined,
  }));
  const children = (
    <>
      {items.length ? (
        <List label="Mailboxes elsewhere" items={items} />
      ) : (
        <EmptyState
          icon="mail"
          title="No mailbox elsewhere is read"
          action={
            <ButtonLink href="/settings/sources/new" look="primary">
              Add a mailbox elsewhere
            </ButtonLink>
          }
        >
          Have your mail provider forward to Porchlight, or let Porchlight read a mailbox there over IMAP.
        </EmptyState>
      )}
      {items.length > 0 && (
        <p class="after-list">
          <ButtonLink href="/settings/sources/new" look="primary">
            Add a mailbox elsewhere
          </ButtonLink>
        </p>
      )}
    </>
  );
  return settingsPage(c, { heading: 'Mailboxes elsewhere', live: true, children });
};

type Typed = TypedSource & { signIn: string; startFrom: string };

const EMPTY: Typed = {
  mailboxId: '',
  host: '',
  port: '993',
  security: 'tls',
  account: '',
  folders: 'INBOX',
  moveTo: '',
  signIn: 'password',
  startFrom: '',
};

/** GET /settings/sources/new */
export const blank: Handler = (c) => {
  mailOwnersOnly(c.var.viewer);
  return newPage(c, EMPTY, {});
};

/** POST /settings/sources: what is wrong comes back with what was typed, without the password. */
export const create: Handler = async (c) => {
  const names = Object.keys(EMPTY) as (keyof Typed)[];
  const { password, ...typed } = await fieldsOf(c, ...names, 'password');
  const input = { ...typed, folders: foldersIn(typed.folders), password } as unknown as NewSource;
  const { value, errors } = await attempt(() =>
    transaction(c.var.db, (tx) =>
      addSource(tx, input, { by: c.var.viewer, secret: c.var.web.config.secret }),
    ),
  );
  if (errors) return newPage(c, typed, errors);
  flash(c, `${typed.account} is added.`);
  return c.redirect(`/settings/sources/${value}`, 303);
};

async function newPage(c: Ctx, typed: Typed, errors: Errors): Promise<Response> {
  const mailboxes = await mailboxesOf(c.var.db, c.var.viewer);
  const children = (
    <SettingsSection heading="Where it is">
      <form method="post" action="/settings/sources">
        <SourceFields typed={typed} errors={errors} mailboxes={mailboxes} />
        <SignInFields c={c} typed={typed} errors={errors} />
        <Choice
          name="startFrom"
          legend="Where to begin"
          hint={
            errors.startFrom ??
            'Mail from before comes in as history: it is closed, and nobody waits for an answer to it.'
          }
          value={typed.startFrom}
          options={[
            { value: 'now', name: 'With mail that comes from now on' },
            { value: 'all', name: 'With all mail that is there' },
          ]}
        />
        <Button look="primary">Add it</Button>
      </form>
    </SettingsSection>
  );
  return settingsPage(c, {
    heading: 'Add a mailbox elsewhere',
    status: formStatus(errors),
    children,
  });
}

/** Google and Microsoft are offered where this installation is registered with them. */
function SignInFields({ c, typed, errors }: { c: Ctx; typed: Typed; errors: Errors }) {
  const { google, microsoft } = c.var.web.config.oauth;
  const options = [
    { value: 'password', name: 'Password' },
    ...(google ? [{ value: 'google', name: 'Google' }] : []),
    ...(microsoft ? [{ value: 'microsoft', name: 'Microsoft' }] : []),
  ];
  return (
    <>
      {options.length > 1 ? (
        <Choice name="signIn" legend="It signs in with" value={typed.signIn} options={options} />
      ) : (
        <input type="hidden" name="signIn" value="password" />
      )}
      <Field
        name="password"
        label="Password"
        type="password"
        hint="Where the provider has passwords for apps, one of those. It is kept encrypted and never shown."
        autocomplete="new-password"
        error={errors.password}
      />
    </>
  );
}
