import { DAY, MINUTE, now } from '../../lib/clock.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import type { Origin } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { verifyPassword } from './passwords.ts';

export const LINK_LIFE = { 'sign-in': 30 * MINUTE, invitation: 7 * DAY } as const;
const ATTEMPT_WINDOW = 15 * MINUTE;
const TRIES_FROM_ONE_PLACE = 10; // with one address or many, from one network address
const TRIES_FOR_ONE_PERSON = 30; // from everywhere; a mailed link still works, so nobody is locked out
const MAILED_LINKS_PER_WINDOW = 5;

type SignInRefusal = 'wrong' | 'too-many';

/** The teammate's id, or why not. Counts only failures, and never locks: a mailed link stays open to them. */
export async function signInByPassword(
  db: Db,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<{ teammateId: number } | { refused: SignInRefusal }> {
  const known = email.trim().toLowerCase();
  // Counted before anything is looked at: many tries at once cannot slip in under the limit.
  const attempt = await db
    .insertInto('signInAttempt')
    .values({ email: known, address, at: now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const forget = () => db.deleteFrom('signInAttempt').where('id', '=', attempt.id).execute();
  if (await isThrottled(db, { email: known, address, before: attempt.id })) {
    await forget();
    return { refused: 'too-many' };
  }
  const teammate = await db
    .selectFrom('teammate')
    .select(['id', 'passwordHash'])
    .where('email', '=', known)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  const right = await verifyPassword(password, teammate?.passwordHash ?? null);
  if (!right || !teammate) return { refused: 'wrong' };
  await forget();
  return { teammateId: teammate.id };
}

type Attempt = { email: string; address: string; before: number };

async function isThrottled(db: Db, { email, address, before }: Attempt): Promise<boolean> {
  const earlier = db
    .selectFrom('signInAttempt')
    .select('id')
    .where('at', '>', now() - ATTEMPT_WINDOW)
    .where('id', '<', before);
  const fromHere = await earlier.where('address', '=', address).limit(TRIES_FROM_ONE_PLACE).execute();
  if (fromHere.length >= TRIES_FROM_ONE_PLACE) return true;
  const forThem = await earlier.where('email', '=', email).limit(TRIES_FOR_ONE_PERSON).execute();
  return forThem.length >= TRIES_FOR_ONE_PERSON;
}

/** Old attempts say nothing any more. */
export async function forgetOldAttempts(db: Db): Promise<void> {
  await db
    .deleteFrom('signInAttempt')
    .where('at', '<', now() - ATTEMPT_WINDOW)
    .execute();
}

/** A one-time token for a teammate's mail. The caller puts it in `/sign-in/links/TOKEN`. */
export async function makeSignInLink(
  tx: Tx,
  teammateId: number,
  purpose: 'sign-in' | 'invitation',
): Promise<string> {
  const token = newToken();
  await tx
    .insertInto('signInLink')
    .values({
      tokenHash: hashToken(token),
      teammateId,
      purpose,
      createdAt: now(),
      expiresAt: now() + LINK_LIFE[purpose],
      usedAt: null,
    })
    .execute();
  return token;
}

/** True where this person asked for so many links lately that another would only fill their inbox. */
export async function hasEnoughLinks(db: Db, teammateId: number): Promise<boolean> {
  const rows = await db
    .selectFrom('signInLink')
    .select('id')
    .where('teammateId', '=', teammateId)
    .where('purpose', '=', 'sign-in')
    .where('createdAt', '>', now() - ATTEMPT_WINDOW)
    .limit(MAILED_LINKS_PER_WINDOW)
    .execute();
  return rows.length >= MAILED_LINKS_PER_WINDOW;
}

/** Looks at a link without using it: a mail scanner that opens it must not spend it. */
export async function findSignInLink(db: Db, token: string) {
  return db
    .selectFrom('signInLink')
    .innerJoin('teammate', 'teammate.id', 'signInLink.teammateId')
    .select([
      'signInLink.id',
      'signInLink.purpose',
      'teammate.id as teammateId',
      'teammate.name',
      'teammate.email',
      'teammate.zone',
    ])
    .where('tokenHash', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now())
    .where('teammate.removedAt', 'is', null)
    .executeTakeFirst();
}

/** A link that was mailed to somebody who leaves opens nothing, not even where they are asked in again. */
export async function endSignInLinksOf(tx: Tx, teammateId: number): Promise<void> {
  await tx
    .updateTable('signInLink')
    .set({ usedAt: now() })
    .where('teammateId', '=', teammateId)
    .where('usedAt', 'is', null)
    .execute();
}

/** Spends the link and gives its teammate, who comes from `origin`; NotFound where it is used, too old or was never made. */
export async function redeemSignInLink(tx: Tx, token: string, origin?: Origin): Promise<number> {
  const spent = await tx
    .updateTable('signInLink')
    .set({ usedAt: now() })
    .where('tokenHash', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now())
    .where('teammateId', 'in', (eb) => eb.selectFrom('teammate').select('id').where('removedAt', 'is', null))
    .returning('teammateId')
    .executeTakeFirst();
  if (!spent) throw new NotFound('This link was used already or is too old. Ask for a new one.');
  const joined = await tx
    .updateTable('teammate')
    .set({ joinedAt: now() })
    .where('id', '=', spent.teammateId)
    .where('joinedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (joined) await record(tx, { kind: 'teammate.joined', by: { id: spent.teammateId, origin } });
  return spent.teammateId;
}
