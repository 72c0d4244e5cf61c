import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import type { Viewer } from '../access.ts';
import { type PhraseEdit, phraseLists } from '../coach/index.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';

/** A change of the team's to a phrase list, with its id. */
export type HousePhrase = PhraseEdit & { id: number };

const MOST = 500; // changes
const LONGEST = 80; // characters of a phrase of the house's own
const Added = z.object({ phrase: field.name('The phrase') });
// A phrase of one's own is plain words: what it finds must be what was typed, and never take long to look for.
const PLAIN = /^[\p{L}\p{N}' ,-]+$/u;

/** The team's changes to the lists that ship. */
export async function phraseEdits(db: Db): Promise<HousePhrase[]> {
  const rows = await db
    .selectFrom('housePhrase')
    .select(['id', 'kind', 'phrase', 'state'])
    .orderBy('id')
    .limit(MOST)
    .execute();
  return rows as HousePhrase[];
}

function groupsOf(kind: string) {
  const list = phraseLists.find((one) => one.kind === kind);
  if (!list) throw new Invalid({ list: 'There is no such list.' });
  return list.groups;
}

function plain(typed: string): string {
  const { phrase } = check(Added, { phrase: typed });
  const words = phrase.toLowerCase().replace(/[‘’]/g, "'");
  if (words.length > LONGEST) throw new Invalid({ phrase: `A phrase can have ${LONGEST} characters.` });
  if (!PLAIN.test(words))
    throw new Invalid({ phrase: 'Letters, spaces, commas and hyphens only: as it stands in a letter.' });
  if (!/\p{L}{3}/u.test(words)) throw new Invalid({ phrase: 'A phrase has at least three letters.' });
  return words;
}

/** Whether this phrase ships, and so can be turned on or off. */
function shipped(kind: string, phrase: string, state: 'off' | 'on'): string {
  const known = groupsOf(kind).some((group) =>
    (state === 'off' ? group.phrases : (group.disputed ?? [])).includes(phrase),
  );
  if (!known) throw new Invalid({ phrase: 'This phrase is not in the list.' });
  return phrase;
}

/**
 * For the whole team: turns a phrase that ships off, or one on which sources disagree on, or adds one of the house's
 * own, as plain words. Gives the change's id. Invalid where the list or the phrase is none. Section 3.2.
 */
export async function changePhrase(
  tx: Tx,
  { by, kind, phrase: typed, state }: { by: Viewer; kind: string; phrase: string; state: string },
): Promise<number> {
  if (state !== 'off' && state !== 'on' && state !== 'added')
    throw new Invalid({ state: 'A phrase is turned off, turned on or added.' });
  groupsOf(kind);
  const phrase = state === 'added' ? plain(typed) : shipped(kind, typed, state);
  const { count } = await tx
    .selectFrom('housePhrase')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST) throw new Invalid({ phrase: `A team can make ${MOST} changes.` });
  const { id } = await tx
    .insertInto('housePhrase')
    .values({ kind, phrase, state, createdAt: now() })
    .onConflict((conflict) => conflict.columns(['kind', 'phrase']).doUpdateSet({ state }))
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, { kind: 'coach.phrase-changed', by, data: { list: kind, phrase, state } });
  return id;
}

/** A change is taken back: the list is as it ships there. NotFound where there is none. */
export async function restorePhrase(tx: Tx, id: number, by: Viewer): Promise<void> {
  const gone = await tx
    .deleteFrom('housePhrase')
    .where('id', '=', id)
    .returning(['kind', 'phrase'])
    .executeTakeFirst();
  if (!gone) throw new NotFound('This change is not here any more.');
  await record(tx, {
    kind: 'coach.phrase-restored',
    by,
    data: { list: gone.kind, phrase: gone.phrase },
  });
}
