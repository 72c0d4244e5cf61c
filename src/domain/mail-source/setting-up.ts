import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';
import { type Credentials, sealCredentials } from './credentials.ts';
import { type MailSource, mailOwnersOnly } from './mail-source.ts';

const ACCOUNT_LENGTH = 254;
const PATH_LENGTH = 500;
const PASSWORD_LENGTH = 2_000; // an app's password is a token at some providers
const MOST_FOLDERS = 50;

const folder = (what: string) => field.optionalLine(what, PATH_LENGTH);
const Changes = z
  .object({
    mailboxId: z.coerce.number({ error: 'Choose a mailbox.' }).int().positive('Choose a mailbox.'),
    host: field
      .name('The server')
      .pipe(z.string().regex(/^[\w.:-]+$/, 'The server is a name such as imap.company.com.')),
    port: z.coerce
      .number({ error: 'The port is a number, mostly 993.' })
      .int('The port is a number, mostly 993.')
      .min(1, 'The port is a number, mostly 993.')
      .max(65535, 'The port is a number, mostly 993.'),
    security: z.enum(['tls', 'starttls', 'none'], { error: 'Choose how the connection is kept private.' }),
    account: field
      .optionalLine('The sign-in name', ACCOUNT_LENGTH)
      .pipe(z.string().min(1, 'The sign-in name is missing.')),
    folders: z
      .array(folder('A folder'))
      .transform((paths) => [...new Set(paths.filter((path) => path !== ''))])
      .pipe(
        z
          .array(z.string())
          .min(1, 'Name at least one folder, such as INBOX.')
          .max(MOST_FOLDERS, `A source can have ${MOST_FOLDERS} folders.`),
      ),
    moveTo: folder('The folder').transform((path) => path || null),
  })
  .refine(({ folders, moveTo }) => moveTo === null || !folders.includes(moveTo), {
    message: 'This folder is read itself: what is moved there would be read again.',
    path: ['moveTo'],
  });
const password = z
  .string({ error: 'The password is missing.' })
  .min(1, 'The password is missing.')
  .max(PASSWORD_LENGTH, `A password can have ${PASSWORD_LENGTH} characters.`);
const Start = z.object({
  startFrom: z.enum(['now', 'all'], {
    error: 'Choose whether the mail that is there already comes in too.',
  }),
});
const SignIn = z.discriminatedUnion(
  'signIn',
  [
    z.object({ signIn: z.literal('password'), password }),
    z.object({ signIn: z.enum(['google', 'microsoft']) }),
  ],
  { error: 'Choose how it signs in.' },
);
const New = z.intersection(Changes, z.intersection(Start, SignIn)); // every error at once, not round by round

export type SourceChanges = z.input<typeof Changes>;
export type NewSource = SourceChanges &
  z.input<typeof Start> & { signIn: 'password' | 'google' | 'microsoft'; password?: string };
type Actor = { by: Viewer; secret: string };

/** Adds a mailbox elsewhere. With a password it is read at once, with Google or Microsoft after `connectSource`. Invalid names the field. Gives its id. */
export async function addSource(tx: Tx, input: NewSource, { by, secret }: Actor): Promise<number> {
  mailOwnersOnly(by);
  const { folders, signIn, startFrom, ...checked } = check(New, input);
  const { password: typed, ...values } = { password: undefined, ...checked };
  mailboxIsTheirs(by, values.mailboxId);
  const credentials =
    typed === undefined ? null : sealCredentials({ kind: 'password', password: typed }, secret);
  const at = now();
  const { id } = await tx
    .insertInto('mailSource')
    .values({
      ...values,
      signIn,
      startFrom,
      credentials,
      createdAt: at,
      changedAt: at,
      removedAt: null,
      wantedAt: null,
      checkedAt: null,
      failingSince: null,
      error: null,
      leaseHolder: null,
      leasedUntil: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addFolders(tx, id, folders);
  await record(tx, {
    kind: 'mail-source.added',
    by,
    mailboxId: values.mailboxId,
    data: { sourceId: id, address: values.account },
  });
  return id;
}

async function addFolders(tx: Tx, sourceId: number, paths: string[]): Promise<void> {
  if (paths.length === 0) return;
  await tx
    .insertInto('mailSourceFolder')
    .values(
      paths.map((path) => ({
        sourceId,
        path,
        createdAt: now(),
        uidValidity: null,
        lastUid: 0,
        historyUid: 0,
        movedUid: 0,
      })),
    )
    .execute();
}

/** A mailbox that its asker may not see is none to them. */
function mailboxIsTheirs(by: Viewer, mailboxId: number): void {
  if (!by.mailboxIds.includes(mailboxId)) throw new Invalid({ mailboxId: 'Choose a mailbox.' });
}

/** Changes where and what is read. A new server or name starts each folder's reading anew; an empty password keeps the old one. */
export async function changeSource(
  tx: Tx,
  source: Visible<MailSource>,
  { by, secret, ...input }: SourceChanges & { password?: string } & Actor,
): Promise<void> {
  mailOwnersOnly(by);
  const { folders, ...values } = check(Changes, input);
  mailboxIsTheirs(by, values.mailboxId);
  const isElsewhere = values.host !== source.host || values.account !== source.account;
  if (isElsewhere && source.signIn === 'password' && !input.password)
    throw new Invalid({ password: 'Type the password of this server and name.' });
  const typed = input.password ? check(z.object({ password }), input).password : null;
  const credentials =
    typed && source.signIn === 'password'
      ? { credentials: sealCredentials({ kind: 'password', password: typed }, secret) }
      : isElsewhere
        ? { credentials: null } // the permission was for the account before
        : {};
  await tx
    .updateTable('mailSource')
    .set({ ...values, ...credentials, changedAt: now() })
    .where('id', '=', source.id)
    .execute();
  await keepFolders(tx, source, isElsewhere ? [] : folders);
  await addFolders(
    tx,
    source.id,
    isElsewhere ? folders : folders.filter((path) => !source.folders.includes(path)),
  );
  await record(tx, {
    kind: 'mail-source.changed',
    by,
    mailboxId: values.mailboxId,
    data: { sourceId: source.id, address: values.account },
  });
}

async function keepFolders(tx: Tx, source: Visible<MailSource>, kept: string[]): Promise<void> {
  const gone = source.folders.filter((path) => !kept.includes(path));
  if (gone.length === 0) return;
  await tx
    .deleteFrom('mailSourceFolder')
    .where('sourceId', '=', source.id)
    .where('path', 'in', gone)
    .execute();
}

/** Keeps what a provider or a person gave to sign in with, and has the source read at once. */
export async function connectSource(
  tx: Tx,
  source: Visible<MailSource>,
  { by, secret, credentials }: Actor & { credentials: Credentials },
): Promise<void> {
  mailOwnersOnly(by);
  await tx
    .updateTable('mailSource')
    .set({ credentials: sealCredentials(credentials, secret), changedAt: now(), error: null })
    .where('id', '=', source.id)
    .execute();
  await record(tx, {
    kind: 'mail-source.connected',
    by,
    mailboxId: source.mailboxId,
    data: { sourceId: source.id, address: source.account },
  });
}

/** Ends the reading and forgets what opened it. What came in stays. Conflict where somebody was quicker. */
export async function removeSource(tx: Tx, source: Visible<MailSource>, by: Viewer): Promise<void> {
  mailOwnersOnly(by);
  const at = now();
  const removed = await tx
    .updateTable('mailSource')
    .set({ removedAt: at, changedAt: at, credentials: null })
    .where('id', '=', source.id)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw new Conflict('This source is removed already.');
  await record(tx, {
    kind: 'mail-source.removed',
    by,
    mailboxId: source.mailboxId,
    data: { sourceId: source.id, address: source.account },
  });
}

/** Has a source read now, whatever it waits for. */
export async function retrySource(tx: Tx, source: Visible<MailSource>, by: Viewer): Promise<void> {
  mailOwnersOnly(by);
  await tx.updateTable('mailSource').set({ wantedAt: now() }).where('id', '=', source.id).execute();
  await record(tx, {
    kind: 'mail-source.retried',
    by,
    mailboxId: source.mailboxId,
    data: { sourceId: source.id, address: source.account },
  });
}
