import { sql } from 'kysely';
import type { Viewer } from '../access.ts';
import type { Db } from '../database.ts';
import { allMailboxes } from '../mailbox/mailbox.ts';
import { tags } from '../tag/tag.ts';
import { teammates } from '../teammate/teammate.ts';
import { OPERATORS } from './operators.ts';
import { fold } from './words.ts';

/** What may stand at the end of the box: `text` takes the place of its last word. `hint` says what it finds. */
export type Suggestion = { text: string; hint: string };

const MOST = 8;
const LONGEST = 80; // characters of a last word that is completed
const DATES = ['today', 'yesterday', 'this-week', 'last-week', 'last-month', '7d', '30d'];

/** What the last word of a question may become: an operator, or a value of the one it names. At most eight, in the order people read. */
export async function suggest(db: Db, viewer: Viewer, q: string): Promise<Suggestion[]> {
  const last = /(?:^|[\s(])(-?)([^\s()"]*(?:"[^"]*)?)$/u.exec(q.slice(-LONGEST));
  if (!last) return [];
  const [, minus, word] = last as unknown as [string, string, string];
  const colon = word.indexOf(':');
  const found = colon < 0 ? operators(word) : await values(db, viewer, splitAt(word, colon));
  return found.slice(0, MOST).map(({ text, hint }) => ({ text: minus + text, hint }));
}

const splitAt = (word: string, at: number) => ({
  name: word.slice(0, at).toLowerCase(),
  typed: fold(word.slice(at + 1).replace(/"/g, '')),
});

function operators(typed: string): Suggestion[] {
  return Object.entries(OPERATORS)
    .filter(([name]) => name.startsWith(typed.toLowerCase()))
    .map(([name, { finds }]) => ({ text: `${name}:`, hint: finds }));
}

type Typed = { name: string; typed: string };

async function values(db: Db, viewer: Viewer, { name, typed }: Typed): Promise<Suggestion[]> {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name]! : null;
  if (!operator) return [];
  const { values: kind, finds } = operator;
  const all = Array.isArray(kind)
    ? kind.map((value) => ({ value, hint: finds }))
    : await VALUES[kind as keyof typeof VALUES](db, viewer, typed);
  return all
    .filter(
      ({ value, hint }) =>
        fold(`${value} ${hint}`)
          .split(/[\s@.]+/u)
          .some((one) => one.startsWith(typed)) || fold(value).startsWith(typed),
    )
    .map(({ value, hint }) => ({ text: `${name}:${quoted(value)}`, hint }));
}

const quoted = (value: string) => (/[\s()]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value);

type Value = { value: string; hint: string };
type Values = (db: Db, viewer: Viewer, typed: string) => Promise<Value[]>;

const VALUES: Record<'people' | 'teammates' | 'mailboxes' | 'tags' | 'dates' | 'words', Values> = {
  people,
  async teammates(db) {
    const named = (await teammates(db)).map((one) => ({ value: one.name, hint: one.email }));
    return [{ value: 'me', hint: 'What is yours' }, { value: 'nobody', hint: 'What nobody has' }, ...named];
  },
  async mailboxes(db, viewer) {
    const mine = (await allMailboxes(db)).filter((one) => viewer.mailboxIds.includes(one.id));
    return mine.map((one) => ({ value: one.name, hint: one.address }));
  },
  tags: async (db) => (await tags(db)).map((one) => ({ value: one.name, hint: 'Tag' })),
  dates: async () => DATES.map((value) => ({ value, hint: 'Day' })),
  words: async () => [],
};

/** People whose address begins so, through its index, of conversations that the viewer may see. */
async function people(db: Db, viewer: Viewer, typed: string): Promise<Value[]> {
  if (!typed || viewer.mailboxIds.length === 0) return [];
  const rows = await db
    .selectFrom('customerAddress')
    .innerJoin('customer', 'customer.id', 'customerAddress.customerId')
    .select(['customerAddress.address', 'customer.name'])
    .where('customerAddress.address', '>=', typed)
    .where('customerAddress.address', '<', `${typed}\u{10ffff}`)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('conversation')
          .select(sql<number>`1`.as('one'))
          .whereRef('conversation.customerId', '=', 'customer.id')
          .where('conversation.mailboxId', 'in', [...viewer.mailboxIds]),
      ),
    )
    .orderBy('customerAddress.address')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ value: row.address, hint: row.name }));
}
