import { asVisible, ownersOnly, type Viewer, type Visible } from '../access.ts';
import type { Db } from '../database.ts';
import { NotFound } from '../errors.ts';

export type Security = 'tls' | 'starttls' | 'none';
export type SignIn = 'password' | 'google' | 'microsoft';

/** A mailbox elsewhere that is read over IMAP, without its secrets. Times are ms UTC. */
export type MailSource = {
  id: number;
  /** Which of our mailboxes its mail goes to. */
  mailboxId: number;
  host: string;
  port: number;
  security: Security;
  /** The name it signs in with. */
  account: string;
  signIn: SignIn;
  folders: string[];
  startFrom: 'now' | 'all';
  /** Where a mail goes there once it is stored here; null leaves everything as it is. */
  moveTo: string | null;
  /** False until somebody types a password or says yes at the provider. */
  isConnected: boolean;
  createdAt: number;
  /** When it was last read to its end. */
  checkedAt: number | null;
  failingSince: number | null;
  error: string | null;
};

const COLUMNS = [
  'id',
  'mailboxId',
  'host',
  'port',
  'security',
  'account',
  'signIn',
  'startFrom',
  'moveTo',
  'createdAt',
  'checkedAt',
  'failingSince',
  'error',
] as const;

/** Where mail comes from is looked after by owners. */
export const mailOwnersOnly = (by: Viewer) => ownersOnly(by, 'look after where mail comes from');

/** What the audit calls the mail of a source. */
export function sourceName(id: number): string {
  return `imap:${id}`;
}

/** The sources of the viewer's mailboxes, the oldest first. Forbidden where the viewer is no owner. */
export async function mailSources(db: Db, viewer: Viewer): Promise<Visible<MailSource>[]> {
  mailOwnersOnly(viewer);
  return seenBy(db, viewer);
}

async function seenBy(db: Db, viewer: Viewer): Promise<Visible<MailSource>[]> {
  if (viewer.mailboxIds.length === 0) return [];
  const rows = await db
    .selectFrom('mailSource')
    .select(COLUMNS)
    .select((eb) => eb('credentials', 'is not', null).as('isConnected'))
    .where('removedAt', 'is', null)
    .where('mailboxId', 'in', [...viewer.mailboxIds])
    .orderBy('id')
    .execute();
  const folders = await db
    .selectFrom('mailSourceFolder')
    .select(['sourceId', 'path'])
    .orderBy('id')
    .execute();
  return rows.map((row) =>
    asVisible({
      ...row,
      isConnected: Boolean(row.isConnected),
      folders: folders.filter((folder) => folder.sourceId === row.id).map((folder) => folder.path),
    }),
  );
}

/** NotFound for a source of another mailbox, Forbidden where the viewer is no owner. */
export async function findSource(db: Db, viewer: Viewer, id: number): Promise<Visible<MailSource>> {
  const found = (await seenBy(db, viewer)).find((source) => source.id === id);
  if (!found) throw new NotFound('There is no such mail source here.');
  mailOwnersOnly(viewer);
  return found;
}

/** Sources of the viewer's mailboxes that have failed since before `since` (ms UTC): what a banner tells the whole team. */
export async function failingSources(db: Db, viewer: Viewer, since: number) {
  if (viewer.mailboxIds.length === 0) return [];
  return db
    .selectFrom('mailSource')
    .select(['id', 'account', 'failingSince', 'error'])
    .where('removedAt', 'is', null)
    .where('failingSince', '<', since)
    .where('mailboxId', 'in', [...viewer.mailboxIds])
    .orderBy('failingSince')
    .execute();
}
