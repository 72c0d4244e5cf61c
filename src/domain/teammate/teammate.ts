import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { ownersOnly, type Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';
import { replanShifts } from '../shift/planning.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { endSessionsOf } from './sessions.ts';
import { endSignInLinksOf, makeSignInLink } from './signing-in.ts';

export type Teammate = {
  id: number;
  name: string;
  email: string;
  role: 'owner' | 'teammate';
  zone: string;
  place: string;
};

const Person = z.object({ name: field.name('The name'), email: field.address('The e-mail address') });
const Profile = z.object({
  name: field.name('Your name'),
  zone: field.zone(),
  place: field.optionalLine('The place'),
});

/** The people of the company, those who were asked in too; `joinedAt` is null until they come. */
export async function teammates(db: Db) {
  return db
    .selectFrom('teammate')
    .select(['id', 'name', 'email', 'role', 'zone', 'place', 'joinedAt'])
    .where('removedAt', 'is', null)
    .orderBy('name')
    .execute();
}

/** The owners who have not left. */
export async function owners(db: Db): Promise<Pick<Teammate, 'id' | 'zone'>[]> {
  return db
    .selectFrom('teammate')
    .select(['id', 'zone'])
    .where('role', '=', 'owner')
    .where('removedAt', 'is', null)
    .execute();
}

/** Names for author lines, those who left too: what they wrote stays theirs. */
export async function namesOfTeammates(db: Db): Promise<Map<number, string>> {
  const rows = await db.selectFrom('teammate').select(['id', 'name']).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Whoever has this address, in whatever capitals, and has not left. */
export async function findTeammateByEmail(db: Db, email: string): Promise<Teammate | undefined> {
  return db
    .selectFrom('teammate')
    .select(['id', 'name', 'email', 'role', 'zone', 'place'])
    .where('email', '=', email.trim().toLowerCase())
    .where('removedAt', 'is', null)
    .executeTakeFirst();
}

/** Adds a person with no password; they come in by a link. Invalid where the address is a teammate's or a mailbox's. */
export async function addTeammate(
  tx: Tx,
  input: z.input<typeof Person> & { role?: 'owner' | 'teammate'; zone?: string; place?: string },
): Promise<Teammate> {
  const { name, email } = check(Person, input);
  if (await tx.selectFrom('mailbox').select('id').where('address', '=', email).executeTakeFirst()) {
    throw new Invalid({ email: `${email} is a mailbox of yours. A person needs an address of their own.` });
  }
  const before = await tx
    .selectFrom('teammate')
    .select(['id', 'removedAt'])
    .where('email', '=', email)
    .executeTakeFirst();
  if (before && before.removedAt === null) throw new Invalid({ email: `${email} is here already.` });
  const values = {
    name,
    email,
    role: input.role ?? ('teammate' as const),
    zone: check(field.zone(), input.zone ?? 'UTC'),
    place: input.place ?? '',
    createdAt: now(),
    joinedAt: null,
    removedAt: null,
    passwordHash: null,
  };
  const columns = ['id', 'name', 'email', 'role', 'zone', 'place'] as const;
  const person = before
    ? await tx
        .updateTable('teammate')
        .set(values)
        .where('id', '=', before.id)
        .returning(columns)
        .executeTakeFirstOrThrow()
    : await tx.insertInto('teammate').values(values).returning(columns).executeTakeFirstOrThrow();
  await giveAccess(tx, person.id);
  return person;
}

async function giveAccess(tx: Tx, teammateId: number): Promise<void> {
  const mailboxes = await tx.selectFrom('mailbox').select('id').execute();
  if (mailboxes.length === 0) return;
  await tx
    .insertInto('mailboxAccess')
    .values(mailboxes.map((mailbox) => ({ mailboxId: mailbox.id, teammateId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Asks somebody in. Gives the teammate and the token of their link, which the caller mails. */
export async function invite(tx: Tx, { by, ...input }: z.input<typeof Person> & { by: Viewer }) {
  ownersOnly(by, 'invite people');
  const teammate = await addTeammate(tx, { ...input, zone: by.zone });
  const token = await makeSignInLink(tx, teammate.id, 'invitation');
  await record(tx, {
    kind: 'teammate.invited',
    by,
    data: { teammateId: teammate.id, name: teammate.name },
  });
  return { teammate, token };
}

/** A teammate leaves: their sessions, links, tokens and access end; what they wrote stays. The last owner cannot. */
export async function removeTeammate(tx: Tx, id: number, by: Viewer): Promise<void> {
  ownersOnly(by, 'remove people');
  const person = await tx
    .selectFrom('teammate')
    .select(['id', 'role'])
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!person) throw new NotFound('This teammate is not here any more.');
  if (person.role === 'owner' && (await owners(tx)).length === 1)
    throw new Conflict('The last owner cannot leave. Make somebody else an owner first.');
  await tx.updateTable('teammate').set({ removedAt: now() }).where('id', '=', id).execute();
  await tx
    .updateTable('apiToken')
    .set({ endedAt: now() })
    .where('teammateId', '=', id)
    .where('endedAt', 'is', null)
    .execute();
  await tx.deleteFrom('mailboxAccess').where('teammateId', '=', id).execute();
  await tx.deleteFrom('presence').where('teammateId', '=', id).execute();
  await tx
    .updateTable('conversation')
    .set({ assigneeId: null })
    .where('assigneeId', '=', id)
    .where('closedAt', 'is', null)
    .execute();
  await endSessionsOf(tx, id);
  await endSignInLinksOf(tx, id);
  await record(tx, { kind: 'teammate.removed', by, data: { teammateId: id } });
  await replanShifts(tx, { by });
}

/** Changes one's own name, IANA zone and place. Invalid names the field. */
export async function changeProfile(tx: Tx, viewer: Viewer, input: z.input<typeof Profile>): Promise<void> {
  await tx.updateTable('teammate').set(check(Profile, input)).where('id', '=', viewer.id).execute();
  await record(tx, { kind: 'teammate.changed', by: viewer });
  await replanShifts(tx, { by: viewer }); // their zone may be another
}

/** Sets a password; the present one is asked for where there is one, unless a mailed link proved the person. Ends their other sessions. */
export async function changePassword(
  tx: Tx,
  viewer: Viewer,
  { present, next, sessionId = 0 }: { present: string | null; next: string; sessionId?: number },
): Promise<void> {
  const { passwordHash } = await tx
    .selectFrom('teammate')
    .select('passwordHash')
    .where('id', '=', viewer.id)
    .executeTakeFirstOrThrow();
  if (present !== null && passwordHash && !(await verifyPassword(present, passwordHash))) {
    throw new Invalid({ present: 'That is not your present password.' });
  }
  const password = check(z.object({ password: field.password() }), { password: next }).password;
  await tx
    .updateTable('teammate')
    .set({ passwordHash: await hashPassword(password) })
    .where('id', '=', viewer.id)
    .execute();
  await endSessionsOf(tx, viewer.id, sessionId);
  await record(tx, { kind: 'teammate.changed', by: viewer, data: { what: 'password' } });
}
