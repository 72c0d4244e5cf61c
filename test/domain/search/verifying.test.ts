import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { tag } from '../../../src/domain/conversation/tagging.ts';
import { transaction } from '../../../src/domain/database.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { isExactText, isWithin, meant } from '../../../src/domain/search/verifying.ts';
import { acts, HOUR, itIs, NINE } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';

const DAY = 24 * HOUR;

/** What a conversation of the small world holds, as a person would write it down: nothing of how it is looked for. */
type Letter = { words: string[]; subject: string[]; hasFile: boolean; daysAgo: number };
type Told = {
  letters: Letter[];
  isClosed: boolean;
  isAsleep: boolean;
  assignee: 'me' | 'tomas' | 'nobody';
  tags: string[];
};

const FRUIT = ['apple', 'pear', 'plum', 'fig'] as const;
const say = (words: string, subject = '', more: Partial<Letter> = {}): Letter => ({
  words: words.split(' '),
  subject: subject.split(' ').filter(Boolean),
  hasFile: false,
  daysAgo: 0,
  ...more,
});
const one = (letters: Letter[], more: Partial<Told> = {}): Told => ({
  letters,
  isClosed: false,
  isAsleep: false,
  assignee: 'nobody',
  tags: [],
  ...more,
});

const WORLD: Told[] = [
  one([say('apple')]),
  one([say('apple pear'), say('plum')]),
  one([say('pear apple'), say('fig apple', '', { hasFile: true })], { assignee: 'me' }),
  one([say('plum', 'apple')], { isClosed: true }),
  one([say('fig', 'pear plum', { daysAgo: 9, hasFile: true })], { tags: ['sweet'] }),
  one([say('fig plum', '', { daysAgo: 40 }), say('pear', '', { daysAgo: 3 })], { assignee: 'tomas' }),
  one([say('apple fig', 'plum', { daysAgo: 9 })], { isClosed: true, tags: ['sweet', 'sour'] }),
  one([say('pear', '', { hasFile: true })], { isAsleep: true, assignee: 'me' }),
  one([say('plum plum'), say('plum fig'), say('pear fig')], { isAsleep: true, tags: ['sour'] }),
  one([say('nothing', '', { daysAgo: 40 })], { isClosed: true, assignee: 'me' }),
];

/** A question as a tree; how it is typed and what it means are said apart from each other. */
type Tree =
  | { leaf: string; is: (told: Told, letter: Letter) => boolean }
  | { not: Tree }
  | { and: Tree[] }
  | { or: Tree[] };

const holds = (letter: Letter, word: string) => letter.words.includes(word) || letter.subject.includes(word);
const LEAVES: Tree[] = [
  ...FRUIT.map((word) => ({ leaf: word, is: (_: Told, letter: Letter) => holds(letter, word) })),
  ...FRUIT.map((word) => ({
    leaf: `subject:${word}`,
    is: (_: Told, letter: Letter) => letter.subject.includes(word),
  })),
  { leaf: '"apple pear"', is: (_, letter) => letter.words.join(' ').includes('apple pear') },
  { leaf: 'has:attachment', is: (_, letter) => letter.hasFile },
  { leaf: 'after:7d', is: (_, letter) => letter.daysAgo < 7 },
  { leaf: 'before:7d', is: (_, letter) => letter.daysAgo > 7 },
  { leaf: 'is:open', is: (told) => !told.isClosed && !told.isAsleep },
  { leaf: 'is:waiting', is: (told) => !told.isClosed && !told.isAsleep },
  { leaf: 'is:closed', is: (told) => told.isClosed },
  { leaf: 'is:snoozed', is: (told) => told.isAsleep },
  { leaf: 'assigned:me', is: (told) => told.assignee === 'me' },
  { leaf: 'assigned:tomas', is: (told) => told.assignee === 'tomas' },
  { leaf: 'assigned:nobody', is: (told) => told.assignee === 'nobody' },
  { leaf: 'tag:sweet', is: (told) => told.tags.includes('sweet') },
  { leaf: 'tag:sour', is: (told) => told.tags.includes('sour') },
  { leaf: 'mailbox:help', is: () => true },
];

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: fc.constantFrom(...LEAVES) },
    { weight: 1, arbitrary: tie('tree').map((not) => ({ not })) },
    { weight: 3, arbitrary: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((and) => ({ and })) },
    { weight: 2, arbitrary: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((or) => ({ or })) },
  ),
}));

function typed(question: Tree): string {
  if ('leaf' in question) return question.leaf;
  if ('not' in question) return `-(${typed(question.not)})`;
  if ('and' in question) return `(${question.and.map(typed).join(' ')})`;
  return `(${question.or.map(typed).join(' or ')})`;
}

/** A conversation is meant where one of its letters is all that was asked; none of them may be what was not. */
function isMeant(question: Tree, told: Told, letter: Letter): boolean {
  if ('leaf' in question) return question.is(told, letter);
  if ('not' in question) return !told.letters.some((other) => isMeant(question.not, told, other));
  if ('and' in question) return question.and.every((part) => isMeant(part, told, letter));
  return question.or.some((part) => isMeant(part, told, letter));
}

async function writes(office: Desk, told: Told): Promise<number> {
  const act = acts(office);
  let number = 0;
  let before: string[] = [];
  for (const [n, { words, subject, hasFile, daysAgo }] of told.letters.entries()) {
    const messageId = `<${[...words, n, Math.random()].join('-')}@fruit.example>`;
    const read = await act.receives({
      text: words.join(' '),
      subject: subject.join(' '),
      receivedAt: NINE - daysAgo * DAY,
      messageId,
      references: before,
      inReplyTo: before.at(-1) ?? null,
      files: hasFile ? [{ name: 'x.bin', type: 'application/octet-stream', bytes: Buffer.from('x') }] : [],
    });
    if (number && read.conversationId !== number) throw new Error('The letters came apart.');
    number = read.conversationId;
    before = [...before, messageId];
  }
  for (const name of told.tags)
    await transaction(office.db, async (tx) =>
      tag(tx, await findConversation(tx, office.ana, number), { name, by: office.ana }),
    );
  if (told.assignee !== 'nobody')
    await act.assigns(number, office[told.assignee === 'me' ? 'ana' : 'tomas'].id);
  if (told.isClosed) await act.closes(number);
  if (told.isAsleep)
    await office.db
      .updateTable('conversation')
      .set({ snoozedUntil: NINE + DAY })
      .where('id', '=', number)
      .execute();
  return number;
}

test('any question finds the conversations that a reader of every letter would', {
  timeout: 60_000,
}, async () => {
  itIs(NINE);
  const office = await desk();
  const numbers = new Map<number, Told>();
  for (const told of WORLD) numbers.set(await writes(office, told), told);
  await fc.assert(
    fc.asyncProperty(tree, async (question) => {
      const q = typed(question);
      const { rows, remarks } = await search(office.db, office.ana, { q, limit: 50 });
      fc.pre(remarks.length === 0); // a question of too many words is cut, and says so
      const expected = [...numbers]
        .filter(([, told]) => told.letters.some((letter) => isMeant(question, told, letter)))
        .map(([number]) => number);
      expect([q, rows.map((row) => row.id).toSorted((a, b) => a - b)]).toEqual([q, expected]);
    }),
    { numRuns: 120 },
  );
});

test('a span has its first moment and not its last', () => {
  expect(isWithin({ from: 5, to: 9 }, 5)).toBe(true);
  expect(isWithin({ from: 5, to: 9 }, 9)).toBe(false);
  expect(isWithin({ from: 5, to: 9 }, 4)).toBe(false);
  expect(isWithin({ from: null, to: 9 }, -1)).toBe(true);
  expect(isWithin({ from: 5, to: null }, Number.MAX_SAFE_INTEGER)).toBe(true);
  expect(isWithin({ from: null, to: null }, 0)).toBe(true);
});

test('the index answers words and files exactly, and never a day or a state', () => {
  const words = { kind: 'text', field: 'any', words: 'apple', isPrefix: false } as const;
  const date = { kind: 'date', from: 0, to: null } as const;
  expect(isExactText(words)).toBe(true);
  expect(isExactText({ kind: 'or', of: [words, { kind: 'file' }] })).toBe(true);
  expect(isExactText(date)).toBe(false);
  expect(isExactText({ kind: 'and', of: [words, date] })).toBe(false);
  expect(isExactText({ kind: 'not', of: words })).toBe(false);
  expect(isExactText({ kind: 'state', is: 'open' })).toBe(false);
});

test('of no conversations none is meant, and nothing is read for it', async () => {
  const office = await desk();
  const words = { kind: 'text', field: 'any', words: 'apple', isPrefix: false } as const;
  expect(await meant(office.db, words, { among: [], now: NINE })).toEqual(new Map());
});

test('a day is looked at to the minute where it is one of two ways, too', async () => {
  itIs(NINE);
  const office = await desk();
  const act = acts(office);
  const from = new Date(NINE - 7 * DAY).toISOString().slice(0, 10);
  const midnight = Date.parse(`${from}T00:00Z`) - HOUR; // Ana's day begins in Lagos
  const before = await act.receives({
    text: 'fig',
    receivedAt: midnight - 60_000,
    messageId: '<before@a.example>',
  });
  const after = await act.receives({ text: 'fig', receivedAt: midnight, messageId: '<after@a.example>' });
  const pear = await act.receives({
    text: 'pear',
    receivedAt: NINE - 90 * DAY,
    messageId: '<pear@a.example>',
  });
  const numbers = [before, after, pear].map((one) => one.conversationId);
  expect(new Set(numbers).size).toBe(3);
  const { rows } = await search(office.db, office.ana, { q: `pear or after:${from}`, limit: 9 });
  expect(rows.map((row) => row.id).toSorted((a, b) => a - b)).toEqual(numbers.slice(1));
});
