import { z } from 'zod';
import { seal, unseal } from '../../lib/sealing.ts';
import { ownersOnly, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';
import type { Mailbox } from './mailbox.ts';

const PURPOSE = 'smtp password'; // what its sealing opens, and nothing else

const MOST_HOSTS = 10;
const HOST = /^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/;

const Server = z.object({
  server: field.optionalLine('The server', 500).refine((text) => text === '' || isSmtp(text), {
    error: 'The server looks like smtps://name@mail.company.com:465, or smtp://… for port 587.',
  }),
  password: z.string().max(500, 'A password can have 500 characters.').default(''),
});
const Trusted = z.object({
  hosts: field
    .optionalLine('The hosts', 1_000)
    .transform((text) =>
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    )
    .refine((hosts) => hosts.length <= MOST_HOSTS, `Name at most ${MOST_HOSTS} hosts.`)
    .refine((hosts) => hosts.every((host) => HOST.test(host)), 'A host looks like mx.google.com.'),
});

function isSmtp(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && url.password === '';
}

/**
 * Gives a mailbox an outgoing server of its own, or with '' none. An empty password keeps the one there is, as long as the
 * server is the same. Owners only: whoever names the server reads what is sent.
 */
export async function changeServer(
  tx: Tx,
  mailbox: Visible<Mailbox>,
  { by, secret, ...input }: { by: Viewer; secret: string; server: string; password: string },
): Promise<void> {
  ownersOnly(by, 'set up how mail goes out');
  const { server, password } = check(Server, input);
  const isSame = server === (mailbox.smtpServer ?? '');
  await tx
    .updateTable('mailbox')
    .set({
      smtpServer: server || null,
      ...(server === '' ? { smtpPassword: null } : {}),
      ...(server !== '' && (password || !isSame)
        ? { smtpPassword: password ? seal(password, { secret, purpose: PURPOSE }) : null }
        : {}),
    })
    .where('id', '=', mailbox.id)
    .execute();
  const host = server ? URL.parse(server)!.host : null;
  await record(tx, { kind: 'mailbox.sending-changed', by, mailboxId: mailbox.id, data: { host } });
}

/** Names the hosts whose Authentication-Results and ARC seals are believed for this mailbox. Owners only. */
export async function changeTrustedHosts(
  tx: Tx,
  mailbox: Visible<Mailbox>,
  { by, hosts: typed }: { by: Viewer; hosts: string },
): Promise<void> {
  ownersOnly(by, 'set up how mail goes out');
  const { hosts } = check(Trusted, { hosts: typed });
  await tx
    .updateTable('mailbox')
    .set({ trustedHosts: hosts.join(' ') || null })
    .where('id', '=', mailbox.id)
    .execute();
  await record(tx, {
    kind: 'mailbox.changed',
    by,
    mailboxId: mailbox.id,
    data: { trustedHosts: hosts },
  });
}

/** The SMTP URL that a mailbox's mail goes through: its own server, else `smtpUrl`; null where mail is kept. For the mail edge. */
export async function routeOf(
  db: Db,
  mailboxId: number | null,
  { secret, smtpUrl }: { secret: string; smtpUrl: string | null },
): Promise<string | null> {
  const row = await db
    .selectFrom('mailbox')
    .select(['smtpServer', 'smtpPassword'])
    .where('id', '=', mailboxId ?? 0)
    .executeTakeFirst();
  if (!row?.smtpServer) return smtpUrl;
  const url = new URL(row.smtpServer);
  if (row.smtpPassword)
    url.password = encodeURIComponent(unseal(row.smtpPassword, { secret, purpose: PURPOSE }) ?? '');
  return url.href;
}
