import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import type { Viewer } from '../access.ts';
import type { House } from '../coach/index.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';

/** A word of the house: a product's name, or a phrase that the team allows itself. */
export type HouseWord = { id: number; kind: 'product' | 'phrase'; text: string };

const MOST = 500; // words; the coach reads each of them in every draft
const Word = z.object({
  kind: z.enum(['product', 'phrase'], { error: 'Say whether it is a product’s name or a phrase.' }),
  text: field.name('The word'),
});

/** What the team taught, by the alphabet. */
export async function houseWords(db: Db): Promise<HouseWord[]> {
  return db.selectFrom('houseWord').select(['id', 'kind', 'text']).orderBy('text').limit(MOST).execute();
}

/** The same in the shape that the coach takes. */
export async function house(db: Db): Promise<House> {
  const words = await houseWords(db);
  const of = (kind: HouseWord['kind']) => words.filter((word) => word.kind === kind).map(({ text }) => text);
  return { products: of('product'), allowed: of('phrase') };
}

/**
 * Teaches everybody's coach a word, so that it is left alone from now on. Gives its id; taught twice it is one. The
 * event names the word and not where it was found. Invalid where it is empty, or one more than anybody can read.
 */
export async function teach(
  tx: Tx,
  { by, ...input }: { kind: string; text: string; by: Viewer },
): Promise<number> {
  const { kind, text } = check(Word, input);
  if (!/[\p{L}\p{N}]{2}/u.test(text)) throw new Invalid({ text: 'A word has at least two letters.' });
  const before = await tx
    .selectFrom('houseWord')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['text']), '=', text.toLowerCase()))
    .executeTakeFirst();
  if (before) return before.id;
  const { count } = await tx
    .selectFrom('houseWord')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST)
    throw new Invalid({ text: `The coach can learn ${MOST} words. Take one out first.` });
  const { id } = await tx
    .insertInto('houseWord')
    .values({ kind, text, createdAt: now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, { kind: 'coach.taught', by, data: { text } });
  return id;
}

/** The coach asks about the word again, for everybody. NotFound where it was not taught. */
export async function unteach(tx: Tx, id: number, by: Viewer): Promise<void> {
  const gone = await tx.deleteFrom('houseWord').where('id', '=', id).returning('text').executeTakeFirst();
  if (!gone) throw new NotFound('This word is not here any more.');
  await record(tx, { kind: 'coach.untaught', by, data: { text: gone.text } });
}
