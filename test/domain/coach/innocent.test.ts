import { expect, test } from 'vitest';
import { check } from '../../../src/domain/coach/index.ts';
import { ASK_ONLY, ASKED_AGAIN, DEFLECTIONS, UNANSWERED } from './innocent/answers.ts';
import { APOLOGIES } from './innocent/apologies.ts';
import { DEFENSIVE } from './innocent/defensive.ts';
import { NOES, PROMISES } from './innocent/noes.ts';
import { SYMPATHY } from './innocent/sympathy.ts';
import type { Reply } from './innocent/table.ts';

const TABLES = [
  DEFENSIVE,
  APOLOGIES,
  NOES,
  PROMISES,
  DEFLECTIONS,
  ASK_ONLY,
  ASKED_AGAIN,
  UNANSWERED,
  SYMPATHY,
];
const OURS = new Set<string>(TABLES.map(({ kind }) => kind));

function hintsOf(one: Reply): { kind: string; text: string }[] {
  const { reply, ...given } = typeof one === 'string' ? { reply: one } : one;
  return check({ ...given, draft: `Hi Ana,\n\n${reply}\n\nBo` }).hints.map(({ kind, text }) => ({
    kind,
    text,
  }));
}

const each = (which: 'leaves' | 'asks') =>
  TABLES.flatMap((table) =>
    table[which].map((one) => ({
      kind: table.kind,
      one,
      words: typeof one === 'string' ? one : one.reply,
    })),
  );

test.each(each('leaves'))('words of $kind that mean no harm are left alone: $words', ({ one }) => {
  expect(hintsOf(one).filter(({ kind }) => OURS.has(kind))).toEqual([]);
});

test.each(each('asks'))('$kind is asked about: $words', ({ kind, one }) => {
  expect(hintsOf(one).map((found) => found.kind)).toContain(kind);
});

test('there are 200 innocent uses and 120 guilty ones or more', () => {
  expect(each('leaves').length).toBeGreaterThanOrEqual(200);
  expect(each('asks').length).toBeGreaterThanOrEqual(120);
});
