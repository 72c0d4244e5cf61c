import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { asVisible, ownersOnly, type Viewer, type Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid, NotFound } from '../errors.ts';
import { type Actor, record } from '../event.ts';
import { check, field } from '../fields.ts';

export type Mailbox = {
  id: number;
  name: string;
  address: string;
  signature: string;
  plusAddressingSince: number | null;
  /** Its own outgoing server, `smtps://name@host:465`, without the password; null where SMTP_URL sends. */
  smtpServer: string | null;
  /** Hosts whose word on a sender counts, as the owner typed them. */
  trustedHosts: string | null;
};

const COLUMNS = [
  'id',
  'name',
  'address',
  'signature',
  'plusAddressingSince',
  'smtpServer',
  'trustedHosts',
] as const;

const NewMailbox = z.object({
  name: field.name('The mailbox’s name'),
  address: field.address('The mailbox’s address'),
});
const Changes = z.object({
  name: field.name('The mailbox’s name'),
  signature: field.body('The signature').pipe(z.string().max(2000, 'A signature can have 2,000 characters.')),
  plusAddressing: z.boolean(),
});

/** Opens a mailbox that every present teammate may see. Invalid where the address is a mailbox's or a teammate's, or none. */
export async function openMailbox(
  tx: Tx,
  input: z.input<typeof NewMailbox>,
  by: Actor & { role: string },
): Promise<Mailbox> {
  ownersOnly(by, 'open mailboxes');
  const { name, address } = check(NewMailbox, input);
  const taken = await tx.selectFrom('mailbox').select('id').where('address', '=', address).executeTakeFirst();
  if (taken) throw new Invalid({ address: `There is a mailbox for ${address} already.` });
  if (await isTeammates(tx, address)) {
    // Their sign-in links would come to everybody.
    throw new Invalid({ address: `${address} is a teammate’s. A mailbox needs an address of its own.` });
  }
  const mailbox = await tx
    .insertInto('mailbox')
    .values({ name, address, signature: '', plusAddressingSince: null, createdAt: now() })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  const people = await tx.selectFrom('teammate').select('id').where('removedAt', 'is', null).execute();
  if (people.length) {
    await tx
      .insertInto('mailboxAccess')
      .values(people.map((person) => ({ mailboxId: mailbox.id, teammateId: person.id })))
      .execute();
  }
  await record(tx, { kind: 'mailbox.opened', by, mailboxId: mailbox.id, data: { address } });
  return mailbox;
}

async function isTeammates(db: Db, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('teammate')
    .select('id')
    .where('email', '=', email)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The viewer's mailboxes, the oldest first. */
export async function mailboxesOf(db: Db, viewer: Viewer): Promise<Visible<Mailbox>[]> {
  if (viewer.mailboxIds.length === 0) return [];
  const rows = await db
    .selectFrom('mailbox')
    .select(COLUMNS)
    .where('id', 'in', [...viewer.mailboxIds])
    .orderBy('id')
    .execute();
  return rows.map(asVisible);
}

/** A mailbox that the viewer works in; NotFound otherwise. */
export async function findMailbox(db: Db, viewer: Viewer, id: number): Promise<Visible<Mailbox>> {
  const row = (await mailboxesOf(db, viewer)).find((mailbox) => mailbox.id === id);
  if (!row) throw new NotFound('There is no such mailbox here.');
  return row;
}

/** Name, signature, and whether replies carry a plus address (`help+c12-…@`) that threads them even where ids get lost. */
export async function changeMailbox(
  tx: Tx,
  mailbox: Visible<Mailbox>,
  { by, ...input }: z.input<typeof Changes> & { by: Viewer },
): Promise<void> {
  const { name, signature, plusAddressing } = check(Changes, input);
  const plusAddressingSince = plusAddressing ? (mailbox.plusAddressingSince ?? now()) : null;
  await tx
    .updateTable('mailbox')
    .set({ name, signature, plusAddressingSince })
    .where('id', '=', mailbox.id)
    .execute();
  await record(tx, { kind: 'mailbox.changed', by, mailboxId: mailbox.id });
}

/** Which mailboxes an address reaches: theirs exactly, or with a plus part (`help+anything@`). For the mail edge, which has no viewer. */
export async function mailboxesForAddress(db: Db, address: string): Promise<Mailbox[]> {
  const plain = withoutPlus(address);
  return db
    .selectFrom('mailbox')
    .select(COLUMNS)
    .where('address', 'in', [address.toLowerCase(), plain])
    .execute();
}

/** For the mail edge: all mailboxes, few by nature. */
export async function allMailboxes(db: Db): Promise<Mailbox[]> {
  return db.selectFrom('mailbox').select(COLUMNS).orderBy('id').execute();
}

/** `help+anything@acme.test` is `help@acme.test`; lower case. */
export function withoutPlus(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*(?=@[^@]*$)/, '');
}
