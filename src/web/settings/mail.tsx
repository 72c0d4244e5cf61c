import { transaction } from '../../domain/database.ts';
import { Invalid } from '../../domain/errors.ts';
import { latestArrivals } from '../../domain/inbound-mail/inbound-mail.ts';
import { queueKnock } from '../../domain/mailbox/knocking.ts';
import { findMailbox, mailboxesOf } from '../../domain/mailbox/mailbox.ts';
import { queueAutomatic } from '../../domain/message/delivering.ts';
import { outgoingMail } from '../../domain/message/outbox.ts';
import type { Ctx, Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { fieldsOf } from '../forms.ts';
import { Ago } from '../ui/ago.tsx';
import { Action } from '../ui/form.tsx';
import { SettingsSection } from '../ui/settings.tsx';
import { outgoingWords } from './outgoing-words.tsx';
import { settingsPage } from './settings.tsx';

/** GET /settings/mail: how mail gets in and out, and a test mail that proves each. */
export const show: Handler = async (c) => {
  const mailboxes = await mailboxesOf(c.var.db, c.var.viewer);
  const children = (
    <>
      <SettingsSection
        heading="Mail in"
        detail="Porchlight has its own mail receiver. Have your mail provider forward your support address to it."
      >
        <MailIn c={c} />
        {mailboxes.map((mailbox) => (
          <div class="proof">
            <p>
              <strong>{mailbox.address}</strong>
            </p>
            <Arrival c={c} mailboxId={mailbox.id} />
            <Action action="/settings/mail/tests" fields={{ direction: 'in', mailbox: String(mailbox.id) }}>
              Send a test mail in
            </Action>
          </div>
        ))}
      </SettingsSection>
      {c.var.viewer.role === 'owner' && (
        <SettingsSection heading="Other ways in">
          <p>
            <a href="/settings/sources">Mailboxes elsewhere</a>: Porchlight reads them over IMAP.
          </p>
          <p>
            <a href="/settings/relay">Mail from a service</a>: it is pushed here as it comes.
          </p>
        </SettingsSection>
      )}
      <SettingsSection heading="Mail out">
        <MailOut c={c} />
        <Action
          action="/settings/mail/tests"
          fields={{ direction: 'out', mailbox: String(mailboxes[0]?.id ?? '') }}
        >
          Send a test mail to {c.var.viewer.email}
        </Action>
      </SettingsSection>
    </>
  );
  return settingsPage(c, { heading: 'Mail in and out', live: true, children });
};

/** POST /settings/mail/tests */
export const createTest: Handler = async (c) => {
  const { direction, mailbox: id } = await fieldsOf(c, 'direction', 'mailbox');
  const mailbox = await findMailbox(c.var.db, c.var.viewer, Number(id));
  if (direction !== 'in' && direction !== 'out')
    throw new Invalid({ direction: 'A test mail goes "in" or "out".' });
  if (direction === 'in') {
    await transaction(c.var.db, (tx) => queueKnock(tx, { mailbox, by: c.var.viewer }));
    flash(c, 'A test mail is on its way through the receiver. It will be in the inbox in a moment.');
  } else {
    await transaction(c.var.db, (tx) =>
      queueAutomatic(tx, {
        automatic: 'test-mail',
        to: c.var.viewer.email,
        subject: 'Mail goes out',
        text: `This mail shows that Porchlight can send for ${mailbox.address}.\n\nIt was sent automatically because ${c.var.viewer.name} asked for a test.`,
        mailboxId: mailbox.id,
        fromAddress: mailbox.address,
      }),
    );
    flash(c, `A test mail to ${c.var.viewer.email} is on its way.`);
  }
  return c.redirect('/settings/mail', 303);
};

function MailIn({ c }: { c: Ctx }) {
  const { smtpIn, baseUrl } = c.var.web.config;
  const name = nameOf(baseUrl);
  if (smtpIn.port === 0)
    return <p>The receiver is off: SMTP_IN_PORT is 0. Set it to a port and start again.</p>;
  return (
    <ol>
      <li>
        The receiver listens on <code>{smtpIn.host}</code>, port <code>{String(smtpIn.port)}</code>. Let the
        outside world reach it on port 25 of a name of yours
        {name && (
          <>
            , such as <code>{name}</code>
          </>
        )}
        : <code>docs/self-hosting.md</code> says how.
      </li>
      <li>
        Forward your support address there, or point a domain’s MX record at it. It takes mail for your
        mailboxes and refuses all other.
      </li>
      <li>
        {smtpIn.cert
          ? 'STARTTLS is on.'
          : 'STARTTLS is off: give it a certificate with SMTP_IN_CERT and SMTP_IN_KEY.'}
      </li>
    </ol>
  );
}

/** The name this desk is opened by, where it is one that the outside world could know: no number, no bare word. */
function nameOf(baseUrl: string): string | null {
  const host = URL.parse(baseUrl)?.hostname ?? '';
  return /\.[a-z][a-z\d-]*$/i.test(host) ? host : null;
}

async function Arrival({ c, mailboxId }: { c: Ctx; mailboxId: number }) {
  const arrival = await latestArrivals(c.var.db, c.var.viewer, mailboxId);
  if (!arrival) return <p>No mail has arrived here yet.</p>;
  return (
    <p>
      The latest arrived <Ago at={arrival.receivedAt} mode="time" zone={c.var.viewer.zone} />.{' '}
      <a href={`/conversations/${arrival.conversationId}`}>Open it</a>
    </p>
  );
}

async function MailOut({ c }: { c: Ctx }) {
  const { smtpUrl } = c.var.web.config;
  const latest = (await outgoingMail(c.var.db, c.var.viewer, { limit: 20 })).find(
    (mail) => mail.automatic === 'test-mail',
  );
  return (
    <>
      <p>
        {smtpUrl ? (
          <>
            Mail goes out through <code>{hostOf(smtpUrl)}</code>.
          </>
        ) : (
          <>
            SMTP_URL is not set, so mail is kept here and nobody gets it:{' '}
            <a href="/settings/outgoing-mail">read what would be sent</a>. To send, start with{' '}
            <code>SMTP_URL=smtps://name:password@server</code>, which your mail provider gives you.
          </>
        )}
      </p>
      {latest && <p>The latest test: {outgoingWords(latest, c.var.viewer.zone)}</p>}
    </>
  );
}

/** Never the password. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? 'a server';
}
