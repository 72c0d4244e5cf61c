import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { storable } from '../../lib/text.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';
import { addVersion } from './history.ts';
import { HARD_KINDS, type HardKind, MOST_POLICIES, type Policy, type PolicyWords } from './policy.ts';
import { endReview } from './reviewing.ts';

const LONGEST = 2_000; // characters: what one says to a person, not a contract
const MOST_PHRASES = 20;
const LONGEST_PHRASE = 80; // characters
// What a phrase finds must be what was typed, and never take long to look for.
const PLAIN = /^[\p{L}\p{N}' ,-]+$/u;

const paragraph = (what: string, missing: string) =>
  z
    .string({ error: missing })
    .transform((text) => storable(text).replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(LONGEST, {
          error: ({ input }) =>
            `${what} can have ${LONGEST} characters; this has ${String(input).length}. Say it shorter.`,
        }),
    );

const Words = z.object({
  title: field.name('The title'),
  purpose: paragraph('Its purpose', 'Say why it is there. Whoever asks wants to know just that.'),
  canDo: paragraph('What we can do', 'Say what we can do. There is always something.'),
  reason: field.optionalLine('The reason', 300),
});
const HardWhy = z.object({ hardWhy: paragraph('The reason', 'Say why this one cannot bend.') });

export type PolicyInput = {
  title: string;
  purpose: string;
  canDo: string;
  /** '' or null where it can bend, else one of HARD_KINDS. */
  hardKind: string | null;
  hardWhy: string;
  /** The words by which it is recited, as they stand in a letter. */
  phrases: readonly string[];
  /** Who looks after it: a teammate's id, null for nobody. */
  ownerId: number | null;
  /** Why it is so from now on, for its history; may be ''. */
  reason?: string;
};

/** Writes a policy down. Gives its id. Invalid where it has no purpose, offers nothing, or there are too many. */
export async function writePolicy(tx: Tx, { by, ...input }: PolicyInput & { by: Viewer }): Promise<number> {
  const { words, reason, ownerId } = await checked(tx, input);
  await refuseMany(tx);
  const at = now();
  // Nobody has looked yet: what was filed before it was written down counts once it is moved here.
  const times = { createdAt: at, changedAt: at, rewordedAt: at, reviewedAt: 0 };
  const { id } = await tx
    .insertInto('policy')
    .values({ ...columnsOf(words), ...times, ownerId, reviewAskedAt: null, archivedAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addVersion(tx, { policyId: id, kind: 'written', reason, words, by, at });
  await record(tx, { kind: 'policy.written', by, at, data: { policy: id, title: words.title } });
  return id;
}

/**
 * Changes what a policy says, or who looks after it, with the version kept. Other words end a review that was asked for.
 * Changed to what it says already it stays as it is. Invalid at `title` where somebody has changed it meanwhile.
 */
export async function changePolicy(
  tx: Tx,
  policy: Visible<Policy>,
  { by, basedOn = policy.changedAt, ...input }: PolicyInput & { by: Viewer; basedOn?: number },
): Promise<void> {
  const { words, reason, ownerId } = await checked(tx, input);
  const isReworded = !isSame(words, policy);
  if (!isReworded && ownerId === (policy.owner?.id ?? null)) return;
  const at = Math.max(now(), policy.changedAt + 1);
  const changed = await tx
    .updateTable('policy')
    .set({ ...columnsOf(words), ownerId, changedAt: at, ...(isReworded ? { rewordedAt: at } : {}) })
    .where('id', '=', policy.id)
    .where('changedAt', '=', basedOn)
    .where('archivedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!changed) await refuseStale(tx, policy.id);
  if (isReworded) {
    await addVersion(tx, { policyId: policy.id, kind: 'changed', reason, words, by, at });
    await endReview(tx, policy.id, at);
  }
  await record(tx, { kind: 'policy.changed', by, at, data: { policy: policy.id, title: words.title } });
}

async function refuseStale(tx: Tx, id: number): Promise<never> {
  const row = await tx.selectFrom('policy').select('archivedAt').where('id', '=', id).executeTakeFirst();
  if (row?.archivedAt) throw new Conflict('It is archived. Restore it first, then change it.');
  throw new Invalid({ title: 'Somebody changed it meanwhile. Save again to keep yours instead.' });
}

async function checked(tx: Tx, input: PolicyInput) {
  const { title, purpose, canDo, reason } = check(Words, { ...input, reason: input.reason ?? '' });
  const hard = input.hardKind ? hardOf(input.hardKind, input.hardWhy) : null;
  if (input.ownerId !== null && !(await isHere(tx, input.ownerId)))
    throw new Invalid({ owner: 'This teammate is not here any more.' });
  const words: PolicyWords = { title, purpose, canDo, hard, phrases: readPhrases(input.phrases) };
  return { words, reason, ownerId: input.ownerId };
}

function hardOf(kind: string, why: string): PolicyWords['hard'] {
  if (!(HARD_KINDS as readonly string[]).includes(kind))
    throw new Invalid({ hardKind: `A rule cannot bend for one of these: ${HARD_KINDS.join(', ')}.` });
  return { kind: kind as HardKind, why: check(HardWhy, { hardWhy: why }).hardWhy };
}

function readPhrases(typed: readonly string[]): string[] {
  const phrases = typed
    .map((one) =>
      storable(one).normalize('NFC').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase(),
    )
    .filter((one) => one !== '');
  const [odd] = phrases.filter((one) => !PLAIN.test(one) || !/\p{L}{3}/u.test(one));
  if (odd !== undefined)
    throw new Invalid({
      phrases: `“${odd}” cannot be looked for. Letters, digits, spaces, commas and hyphens only, a phrase in each line.`,
    });
  const [long] = phrases.filter((one) => one.length > LONGEST_PHRASE);
  if (long) throw new Invalid({ phrases: `A phrase can have ${LONGEST_PHRASE} characters: “${long}”.` });
  const once = [...new Set(phrases)];
  if (once.length > MOST_PHRASES)
    throw new Invalid({ phrases: `A policy can have ${MOST_PHRASES} phrases.` });
  return once;
}

async function isHere(tx: Tx, teammateId: number): Promise<boolean> {
  const query = tx.selectFrom('teammate').select('id').where('id', '=', teammateId);
  return (await query.where('removedAt', 'is', null).executeTakeFirst()) !== undefined;
}

async function refuseMany(tx: Tx): Promise<void> {
  const standing = tx.selectFrom('policy').select('id').where('archivedAt', 'is', null);
  if ((await standing.limit(MOST_POLICIES).execute()).length === MOST_POLICIES)
    throw new Invalid({ title: `There can be ${MOST_POLICIES} policies. Archive one first.` });
}

function columnsOf({ hard, phrases, ...words }: PolicyWords) {
  return {
    ...words,
    phrases: JSON.stringify(phrases),
    hardKind: hard?.kind ?? null,
    hardWhy: hard?.why ?? '',
  };
}

function isSame(words: PolicyWords, { title, purpose, canDo, hard, phrases }: PolicyWords): boolean {
  const say = (one: PolicyWords) =>
    JSON.stringify([one.title, one.purpose, one.canDo, one.hard?.kind, one.hard?.why, one.phrases]);
  return say(words) === say({ title, purpose, canDo, hard, phrases });
}
