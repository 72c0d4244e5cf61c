import { transaction } from '../../domain/database.ts';
import type { MailSource } from '../../domain/mail-source/mail-source.ts';
import {
  changeSource,
  removeSource,
  retrySource,
  type SourceChanges,
} from '../../domain/mail-source/setting-up.ts';
import { mailboxesOf } from '../../domain/mailbox/mailbox.ts';
import type { Ctx, Handler } from '../context.ts';
import { sourceIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { Action, Button, Field, Form } from '../ui/form.tsx';
import { SettingsSection } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';
import { foldersIn, SourceFields, type TypedSource } from './source-form.tsx';
import { providerName, sourceWords } from './source-words.tsx';

const NAMES = ['mailboxId', 'host', 'port', 'security', 'account', 'folders', 'moveTo'] as const;

/** GET /settings/sources/:number */
export const show: Handler = async (c) => {
  const source = await sourceIn(c);
  const typed = {
    ...source,
    mailboxId: String(source.mailboxId),
    port: String(source.port),
    folders: source.folders.join('\n'),
    moveTo: source.moveTo ?? '',
  };
  return sourcePage(c, source, { typed, errors: {} });
};

/** PUT /settings/sources/:number */
export const update: Handler = async (c) => {
  const source = await sourceIn(c);
  const { password, ...typed } = await fieldsOf(c, ...NAMES, 'password');
  const changes = { ...typed, folders: foldersIn(typed.folders) } as unknown as SourceChanges;
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) =>
      changeSource(tx, source, {
        ...changes,
        password,
        by: c.var.viewer,
        secret: c.var.web.config.secret,
      }),
    ),
  );
  if (errors) return sourcePage(c, source, { typed, errors });
  flash(c, 'It is saved, and read again.');
  return c.redirect(`/settings/sources/${source.id}`, 303);
};

/** DELETE /settings/sources/:number */
export const destroy: Handler = async (c) => {
  const source = await sourceIn(c);
  await transaction(c.var.db, (tx) => removeSource(tx, source, c.var.viewer));
  flash(c, `${source.account} is read no more. What came from it stays.`);
  return c.redirect('/settings/sources', 303);
};

/** POST /settings/sources/:number/retries */
export const createRetry: Handler = async (c) => {
  const source = await sourceIn(c);
  await transaction(c.var.db, (tx) => retrySource(tx, source, c.var.viewer));
  flash(c, `${source.account} is being read.`);
  return c.redirect('/settings/sources', 303);
};

async function sourcePage(
  c: Ctx,
  source: MailSource,
  { typed, errors }: { typed: TypedSource; errors: Errors },
): Promise<Response> {
  const mailboxes = await mailboxesOf(c.var.db, c.var.viewer);
  const action = `/settings/sources/${source.id}`;
  const children = (
    <>
      <SettingsSection heading="How it is doing">
        <p>{sourceWords(source, c.var.viewer.zone)}</p>
        <Connecting source={source} />
      </SettingsSection>
      <SettingsSection heading="Where it is">
        <Form method="put" action={action}>
          <SourceFields typed={typed} errors={errors} mailboxes={mailboxes} />
          {source.signIn === 'password' && (
            <Field
              name="password"
              label="Another password"
              type="password"
              hint="Leave it empty to keep the one there is."
              autocomplete="new-password"
              error={errors.password}
            />
          )}
          <Button look="primary">Save</Button>
        </Form>
      </SettingsSection>
      <SettingsSection
        heading="Read it no more"
        detail="What came from it stays here, and nothing changes there."
      >
        <Action action={action} method="delete" look="danger">
          Remove it
        </Action>
      </SettingsSection>
    </>
  );
  return settingsPage(c, {
    heading: source.account,
    status: formStatus(errors),
    children,
  });
}

function Connecting({ source }: { source: MailSource }) {
  return (
    <>
      {source.isConnected && <Action action={`/settings/sources/${source.id}/retries`}>Try now</Action>}
      {source.signIn !== 'password' && (
        <p>
          <a
            class={`button ${source.isConnected ? 'button-plain' : 'button-primary'}`}
            href={`/settings/sources/${source.id}/consent`}
            data-turbo="false"
          >
            {source.isConnected || source.error !== null ? 'Connect again with ' : 'Connect with '}
            {providerName(source.signIn)}
          </a>
        </p>
      )}
    </>
  );
}
