import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '../../../src/domain/database.ts';
import { transaction } from '../../../src/domain/database.ts';
import { indexMessage } from '../../../src/domain/search/indexing.ts';
import { matches } from '../../../src/domain/search/matching.ts';
import type { Question } from '../../../src/domain/search/question.ts';
import { isWithin } from '../../../src/domain/search/verifying.ts';
import { freshDatabase } from '../../support/database.ts';

const DAY = 86_400_000; // ms
const NOW = Date.UTC(2026, 5, 15);
const WORDS = ['apple', 'pear', 'fig', 'plum', 'quince'];
const APART = 90; // message ids: so that few of them span more than is read in their order

type Said = {
  id: number;
  at: number;
  words: string[];
  subject: string;
  mailboxId: number;
  isWithFile: boolean;
};

/** What was said, the words drawn by chance but always the same; quince is only in what is oldest. */
const said: Said[] = fc
  .sample(
    fc.record({
      words: fc.array(fc.constantFrom('apple', 'apple', 'pear', 'fig', 'plum', 'then'), { maxLength: 6 }),
      subject: fc.constantFrom('apple', 'fig', 'news'),
      mailboxId: fc.constantFrom(1, 1, 1, 2),
      isWithFile: fc.boolean(),
      days: fc.nat(800),
    }),
    { numRuns: 420, seed: 11 },
  )
  .map(({ days, words, ...rest }, n) => ({
    ...rest,
    id: 1 + n * APART,
    at: NOW - days * DAY - 1,
    words: n < 12 ? [...words, 'quince'] : words,
  }));

async function library(): Promise<Db> {
  const db = await freshDatabase();
  await transaction(db, async (tx) => {
    for (const { id, at, words, subject, mailboxId, isWithFile } of said)
      await indexMessage(tx, {
        messageId: id,
        conversationId: id,
        mailboxIds: [mailboxId],
        at,
        subject,
        body: words.join(' '),
        customer: 'zed',
        sender: '',
        recipients: '',
        files: isWithFile ? ['notes'] : [],
      });
  });
  return db;
}

/** The same by looking at each. */
function holds(one: Said, question: Question): boolean {
  switch (question.kind) {
    case 'and':
      return question.of.every((part) => holds(one, part));
    case 'or':
      return question.of.some((part) => holds(one, part));
    case 'text': {
      const texts = question.field === 'subject' ? [one.subject] : [one.subject, one.words.join(' ')];
      return texts.some((text) => ` ${text} `.includes(` ${question.words} `));
    }
    case 'file':
      return one.isWithFile;
    case 'date':
      return isWithin(question, one.at);
    default:
      throw new Error(question.kind);
  }
}

const word = fc.record({
  kind: fc.constant('text' as const),
  field: fc.constantFrom('any' as const, 'any' as const, 'subject' as const),
  words: fc.oneof(
    fc.constantFrom(...WORDS),
    fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((two) => two.join(' ')),
  ),
  isPrefix: fc.constant(false),
});
const leaf: fc.Arbitrary<Question> = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.constant({ kind: 'file' as const }) },
);
const text: fc.Arbitrary<Question> = fc.oneof(
  leaf,
  fc.record({
    kind: fc.constantFrom('and' as const, 'or' as const),
    of: fc.array(leaf, { minLength: 2, maxLength: 3 }),
  }),
);

test('the newest messages that hold what was asked are found, however rare or common it is, and where a page ends', async () => {
  const db = await library();
  const asked = fc.record({
    text,
    without: fc.array(word, { maxLength: 1 }),
    mailboxIds: fc.constantFrom<number[] | null>(null, [1], [2], [1, 2]),
    before: fc.option(fc.nat(said.length * APART), { nil: undefined }),
    most: fc.integer({ min: 1, max: 200 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async (one) => {
      const wanted = said
        .filter(({ id }) => one.before === undefined || id < one.before)
        .filter(({ mailboxId }) => one.mailboxIds === null || one.mailboxIds.includes(mailboxId))
        .filter((message) => holds(message, one.text) && !one.without.some((not) => holds(message, not)))
        .map(({ id }) => id)
        .toSorted((a, b) => b - a)
        .slice(0, one.most);
      expect(await matches(db, { ...one, now: NOW })).toEqual(wanted);
    }),
    { numRuns: 150 },
  );
});

test('a time is found by its day at least, whatever order the messages came in', async () => {
  const db = await library();
  const bound = fc.option(
    fc.nat(900).map((days) => NOW - days * DAY),
    { nil: null },
  );
  await fc.assert(
    fc.asyncProperty(bound, bound, text, async (from, to, rest) => {
      const date: Question = { kind: 'date', from, to };
      const asked: Question = { kind: 'and', of: [date, rest] };
      const found = await matches(db, { text: asked, mailboxIds: null, most: 1_000, now: NOW });
      const exact = found.filter((id) => isWithin(date, said[(id - 1) / APART]!.at));
      const wanted = said.filter((one) => holds(one, asked)).map(({ id }) => id);
      expect(exact).toEqual(wanted.toSorted((a, b) => b - a));
    }),
    { numRuns: 100 },
  );
});

test('in no mailbox and in no conversation nothing is looked for', async () => {
  const db = await library();
  const asked = { text: { kind: 'file' } as Question, most: 5, now: NOW };
  expect(await matches(db, { ...asked, mailboxIds: [] })).toEqual([]);
  expect(await matches(db, { ...asked, mailboxIds: null, conversationIds: [] })).toEqual([]);
});
