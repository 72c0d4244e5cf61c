import type { Visible } from '../../domain/access.ts';
import type { Mailbox } from '../../domain/mailbox/mailbox.ts';
import { type DnsLine, dnsLines } from '../../domain/sending-domain/checking.ts';
import { canRotate, type KeyRole, keyRoles } from '../../domain/sending-domain/rotating.ts';
import {
  dnsNameOf,
  domainOf,
  type Finding,
  type SendingDomain,
  sendingDomain,
} from '../../domain/sending-domain/sending-domain.ts';
import type { Ctx } from '../context.ts';
import type { Errors } from '../forms.ts';
import { Ago } from '../ui/ago.tsx';
import { Action, Button, Field, Form } from '../ui/form.tsx';
import { Chip } from '../ui/parts.tsx';
import { SettingsSection } from '../ui/settings.tsx';

export type TypedSending = { server?: string; hosts?: string };

/** How a mailbox's mail goes out and is believed: its server, its signature, and whose word on senders counts. */
export async function SendingSections(
  c: Ctx,
  mailbox: Visible<Mailbox>,
  { typed = {}, errors = {} }: { typed?: TypedSending; errors?: Errors },
) {
  const domain = domainOf(mailbox.address);
  const known = await sendingDomain(c.var.db, domain);
  const path = `/settings/mailboxes/${mailbox.id}`;
  const isOwner = c.var.viewer.role === 'owner';
  return (
    <>
      <OutgoingServer path={path} mailbox={mailbox} isOwner={isOwner} typed={typed} errors={errors} />
      <SettingsSection
        heading={`Mail that is believed to be from ${domain}`}
        detail="Receivers check who may send for a domain. These lines in its DNS say so, and a signature (DKIM) proves it."
      >
        {known ? (
          <Lines c={c} known={known} mailbox={mailbox} path={path} isOwner={isOwner} />
        ) : isOwner ? (
          <Action action={`${path}/signing-keys`} look="primary">
            Make signing keys for {domain}
          </Action>
        ) : (
          <p>There are no signing keys for {domain} yet. An owner can make them here.</p>
        )}
      </SettingsSection>
      <TrustedHosts path={path} mailbox={mailbox} isOwner={isOwner} typed={typed} errors={errors} />
    </>
  );
}

type PartProps = {
  path: string;
  mailbox: Mailbox;
  isOwner: boolean;
  typed: TypedSending;
  errors: Errors;
};

function OutgoingServer({ path, mailbox, isOwner, typed, errors }: PartProps) {
  const host = mailbox.smtpServer ? URL.parse(mailbox.smtpServer)?.host : null;
  return (
    <SettingsSection
      heading="Its own outgoing server"
      detail={
        host ? `Mail from here goes out through ${host}.` : 'Without one, mail goes out through SMTP_URL.'
      }
    >
      {isOwner && (
        <Form method="put" action={`${path}/server`}>
          <Field
            name="server"
            label="Server"
            hint="smtps://name@mail.company.com:465, or smtp://… for port 587. Leave it empty for none."
            value={typed.server ?? mailbox.smtpServer ?? ''}
            error={errors.server}
            type="url"
          />
          <Field
            name="password"
            id="field-smtp-password"
            label="Its password"
            hint={host ? 'Kept sealed. Leave it empty to keep the one there is.' : 'Kept sealed.'}
            type="password"
            autocomplete="off"
            error={errors.password}
          />
          <Button look="primary">Save the server</Button>
        </Form>
      )}
      {host && <Action action={`${path}/server-tests`}>Try the server</Action>}
    </SettingsSection>
  );
}

function TrustedHosts({ path, mailbox, isOwner, typed, errors }: PartProps) {
  return (
    <SettingsSection
      heading="Whose word on senders counts"
      detail="Where another server takes your mail first and passes it on, it sees who sends and Porchlight does not. Name it here and its Authentication-Results and ARC seal are believed."
    >
      {isOwner ? (
        <Form method="put" action={`${path}/trusted-hosts`}>
          <Field
            name="hosts"
            label="Hosts"
            hint="Such as mx.google.com. Empty for none."
            value={typed.hosts ?? mailbox.trustedHosts ?? ''}
            error={errors.hosts}
          />
          <Button look="primary">Save the hosts</Button>
        </Form>
      ) : (
        <p>{mailbox.trustedHosts ?? 'None yet.'}</p>
      )}
    </SettingsSection>
  );
}

type LinesProps = { c: Ctx; known: SendingDomain; mailbox: Mailbox; path: string; isOwner: boolean };

function Lines({ c, known, mailbox, path, isOwner }: LinesProps) {
  const url = mailbox.smtpServer ?? c.var.web.config.smtpUrl;
  const server = url ? (URL.parse(url)?.hostname ?? null) : null;
  const given = keyRoles(known.keys);
  const roles = new Map(known.keys.map((key, index) => [dnsNameOf(key, known.domain), given[index]]));
  const signs = known.keys.some((key) => key.seenAt !== null);
  return (
    <>
      <p>
        {signs
          ? 'Mail from here is signed.'
          : 'Mail from here is not signed yet. It is as soon as a DKIM line was seen right, so that a wrong line never harms.'}
      </p>
      <ol class="dns-lines">
        {dnsLines(known, { server, reportsTo: mailbox.address }).map((line) => (
          <Line
            line={line}
            finding={known.findings.find((one) => one.name === line.name)}
            role={roles.get(line.name)}
          />
        ))}
      </ol>
      {isOwner && <Rotation known={known} path={path} />}
      <div class="dns-check">
        <Action action={`${path}/dns-checks`} look="primary">
          Check now
        </Action>
        {known.checkedAt !== null && (
          <span>
            Looked up <Ago at={known.checkedAt} mode="time" zone={c.var.viewer.zone} />. It is looked at again
            every day.
          </span>
        )}
      </div>
    </>
  );
}

/** A key that is years old is one that somebody may have had time for: a new one takes over as soon as the DNS shows it. */
function Rotation({ known, path }: { known: SendingDomain; path: string }) {
  if (keyRoles(known.keys).includes('old'))
    return (
      <p>
        Newer keys sign. Leave the lines of the old ones for a week, for mail on its way; then retire them.{' '}
        <Action action={`${path}/signing-keys`} method="delete">
          Retire the old keys
        </Action>
      </p>
    );
  if (!canRotate(known)) return null;
  return (
    <p>
      Once a year or so, keys are changed: these sign until the next ones are in the DNS.{' '}
      <Action action={`${path}/signing-keys`}>Make the next keys</Action>
    </p>
  );
}

const OLD_WORDS = 'A newer key signs. This line is for mail that is still on its way.';
const ROLES = { signing: 'Signs', next: 'Next', old: 'Old' } as const;
const NAMES = {
  dkim: 'Signature (DKIM)',
  spf: 'Who may send (SPF)',
  dmarc: 'What to do with the rest (DMARC)',
};
const STATES = {
  right: { kind: 'kept', words: 'Right' },
  missing: { kind: 'lamp', words: 'Not there' },
  wrong: { kind: 'lamp', words: 'Not right' },
  unknown: { kind: 'line', words: 'No answer' },
} as const;

function Line({ line, finding, role }: { line: DnsLine; finding?: Finding; role?: KeyRole }) {
  const state = finding && STATES[finding.state];
  return (
    <li class="dns-line">
      <h3>
        {NAMES[line.about]} {role && <Chip kind="line">{ROLES[role]}</Chip>}{' '}
        {state && <Chip kind={state.kind}>{state.words}</Chip>}
      </h3>
      {finding && <p class="field-hint">{role === 'old' ? OLD_WORDS : finding.words}</p>}
      <dl>
        <dt>Name (TXT)</dt>
        <dd>
          <code>{line.name}</code>
        </dd>
        <dt>{line.about === 'dkim' ? 'Value' : 'A suggestion; keep yours where you have one'}</dt>
        <dd>
          <code>{line.value}</code>
        </dd>
        {finding && finding.state !== 'right' && finding.found.length > 0 && (
          <>
            <dt>What is there</dt>
            {finding.found.map((text) => (
              <dd>
                <code>{text}</code>
              </dd>
            ))}
          </>
        )}
      </dl>
    </li>
  );
}
