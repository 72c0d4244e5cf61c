import { transaction } from '../../domain/database.ts';
import { endRelaySecret, makeRelaySecret, relaySecretMadeAt } from '../../domain/inbound-mail/relaying.ts';
import { mailOwnersOnly } from '../../domain/mail-source/mail-source.ts';
import { mailboxesOf } from '../../domain/mailbox/mailbox.ts';
import type { Ctx, Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { Ago } from '../ui/ago.tsx';
import { Banner } from '../ui/feedback.tsx';
import { Action } from '../ui/form.tsx';
import { SettingsSection } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';

/** GET /settings/relay */
export const show: Handler = (c) => relayPage(c);

/** POST /settings/relay: shows the secret once, on this page alone. */
export const create: Handler = async (c) =>
  relayPage(c, await transaction(c.var.db, (tx) => makeRelaySecret(tx, c.var.viewer)));

/** DELETE /settings/relay */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => endRelaySecret(tx, c.var.viewer));
  flash(c, 'The secret has ended. No service can hand mail over.');
  return c.redirect('/settings/relay', 303);
};

async function relayPage(c: Ctx, secret?: string): Promise<Response> {
  mailOwnersOnly(c.var.viewer);
  const madeAt = await relaySecretMadeAt(c.var.db);
  const [mailbox] = await mailboxesOf(c.var.db, c.var.viewer);
  const address = `${c.var.web.config.baseUrl}/inbound/raw?mailbox=${mailbox?.address ?? 'help@company.com'}`;
  const children = (
    <>
      {secret && (
        <Banner title="Copy it now; it is not shown again.">
          <code class="secret">{secret}</code>
        </Banner>
      )}
      <SettingsSection heading="Where it goes">
        <p>
          Have the service post each mail, raw, to <code>{address}</code> with the secret as{' '}
          <code>Authorization: Bearer …</code>, or as a password. <code>docs/email.md</code> says how with
          common services.
        </p>
      </SettingsSection>
      <SettingsSection heading="The secret">
        {madeAt === null ? (
          <p>There is none, so no service can hand mail over.</p>
        ) : (
          <p>
            Made <Ago at={madeAt} mode="time" zone={c.var.viewer.zone} />. A new one ends it.
          </p>
        )}
        <form class="action" method="post" action="/settings/relay" data-turbo="false">
          <button class="button button-primary" type="submit">
            {madeAt === null ? 'Make a secret' : 'Make a new secret'}
          </button>
        </form>
        {madeAt !== null && (
          <Action action="/settings/relay" method="delete">
            End it
          </Action>
        )}
      </SettingsSection>
    </>
  );
  return settingsPage(c, {
    heading: 'Mail from a service',
    detail: 'Services such as Mailgun or SendGrid can push mail here as it comes.',
    children,
  });
}
