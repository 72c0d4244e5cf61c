import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import type { Origin } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';
import { openMailbox } from '../mailbox/mailbox.ts';
import { makeSignInLink } from '../teammate/signing-in.ts';
import { addTeammate } from '../teammate/teammate.ts';

const Founding = z.object({
  company: field.name('The company’s name'),
  name: field.name('Your name'),
  email: field.address('Your e-mail address'),
  mailbox: field.address('The mailbox’s address'),
  zone: field.zone().default('UTC'),
});

export type Founding = z.input<typeof Founding>;

/** The one company of this installation, undefined before it is set up. */
export async function company(db: Db): Promise<{ id: number; name: string } | undefined> {
  return db.selectFrom('company').select(['id', 'name']).orderBy('id').limit(1).executeTakeFirst();
}

/** Makes the company, its first person (an owner) and its first mailbox. `origin` is where they do it from. Conflict where there is a company already. */
export async function found(
  tx: Tx,
  input: Founding,
  origin?: Origin,
): Promise<{ teammateId: number; mailboxId: number; token: string }> {
  if (await company(tx))
    throw new Conflict('There is a company here already. Sign in, or ask for an invitation.');
  const { company: name, ...founder } = check(Founding, input);
  if (founder.email === founder.mailbox)
    throw new Invalid({ mailbox: 'A mailbox needs an address of its own: yours is for signing in.' });
  await tx.insertInto('company').values({ id: 1, name, createdAt: now() }).execute();
  const person = { ...(await addTeammate(tx, { ...founder, role: 'owner' })), origin };
  const mailbox = await openMailbox(tx, { name: 'Support', address: founder.mailbox }, person);
  await record(tx, { kind: 'company.founded', by: person, data: { name } });
  const token = await makeSignInLink(tx, person.id, 'sign-in');
  return { teammateId: person.id, mailboxId: mailbox.id, token };
}
