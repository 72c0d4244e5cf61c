import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, LONGEST_SENTENCE, type Reading, reading } from '../../../../src/domain/coach/index.ts';

const ASKED =
  'Hello,\n\nWhen does the export run? How much is a second calendar? And can you add my colleague?\n\nMaria';
const DRAFT =
  'Hi Maria,\n\nThe export runs every night at two. A second calendar is 4 euros a month.\n\nWhat is the address of your colleague?\n\nAna';

const stretches = ({ longest, asks, warmth, pleaseFirst, factualityWords }: Reading) => [
  ...(longest ? [longest] : []),
  ...asks,
  ...warmth,
  ...pleaseFirst,
  ...factualityWords,
];

test('a reply is read as facts side by side: no score, and no hint', () => {
  const facts = reading({ draft: DRAFT, asked: ASKED })!;
  expect(facts).toMatchObject({
    words: 25,
    sentences: 3,
    longest: { text: 'A second calendar is 4 euros a month.', words: 8 },
    steps: 0,
    asks: [{ text: 'What is the address of your colleague?' }],
    questions: { asked: 3, answered: 2 },
    grade: null,
  });
  expect(facts.theirWords.repeated).toEqual(['export', 'calendar', 'colleague']);
  expect(Object.keys(facts).filter((name) => /score|hint|rating/i.test(name))).toEqual([]);
});

test('what was asked is the last of their letters in the history where no mail is given', () => {
  const history = [
    { from: 'customer' as const, text: 'Is it blue?' },
    { from: 'us' as const, text: 'Yes. Which size?' },
    { from: 'customer' as const, text: ASKED },
  ];
  expect(reading({ draft: DRAFT, history })).toEqual(reading({ draft: DRAFT, asked: ASKED }));
});

test('more than 25 words in a sentence is seen by its length, its place and its words', () => {
  const long = `The export ${'and the import '.repeat(9)}run.`;
  const { longest } = reading({ draft: `It is back. ${long} Thanks.` })!;
  expect(longest).toMatchObject({ start: 12, text: long });
  expect(longest!.words).toBe(30);
  expect(longest!.words).toBeGreaterThan(LONGEST_SENTENCE);
});

test('numbered instructions are split, so no list is one long sentence', () => {
  const items = ['Open the settings of your shared calendar', 'Press the red button at the very end', 'Wait'];
  const draft = `Here is how to do it:\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n')}`;
  const facts = reading({ draft })!;
  expect(facts).toMatchObject({ steps: 3, sentences: 4 });
  expect(facts.longest!.words).toBeLessThan(10);
});

test('quotations, code, links and log lines are left out as the coach leaves them out', () => {
  const own = 'It is back since ten.';
  const theirs =
    '> On the way you really should please see that we do it\n\n```\nplease actually = we\n```\n2026-05-01 10:00:00 we actually failed';
  const facts = reading({ draft: `${own}\n\n${theirs}` })!;
  expect(facts).toMatchObject({ words: 5, sentences: 1, pleaseFirst: [], factualityWords: [] });
  expect(reading({ draft: 'See https://example.org/a/very/long/address now.' })!.words).toBe(3);
  const house = { products: ['Actually Good Coffee'] };
  expect(reading({ draft: 'Your Actually Good Coffee is here.', house })!.factualityWords).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['spaces', ' \n\n '],
  ['German', 'Guten Tag, wir haben das für Sie geändert und melden uns nach der Prüfung.'],
  ['Japanese', 'こんにちは。カレンダーは十時に戻りました。'],
  ['one word of Japanese', 'はい'],
  ['Thai', 'ปฏิทินกลับมาแล้ว'],
  ['Chinese', '日历已恢复。'],
  ['only a quotation', '> It is back'],
])('of %s nothing is said', (_, draft) => {
  expect(reading({ draft, asked: ASKED })).toBeNull();
});

test('a mail in another language asks nothing that we could count', () => {
  const asked =
    'Guten Tag, können Sie mir bitte sagen, wann der Export ist und ob ich ihn nicht verpasst habe?';
  expect(reading({ draft: DRAFT, asked })!.questions).toEqual({ asked: 0, answered: 0 });
});

test('a good reply gets no hint from being read', () => {
  const folder = new URL('../../../../bench/coach/labelled/', import.meta.url);
  const good = readdirSync(folder)
    .filter((name) => name === 'tuning.jsonl')
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as { draft: string; asked?: string; expect?: unknown[] })
    .filter((one) => one.expect?.length === 0)
    .slice(0, 60);
  expect(good.length).toBeGreaterThan(20);
  for (const { draft, asked } of good) {
    const before = check({ draft, asked });
    const facts = reading({ draft, asked });
    expect(check({ draft, asked })).toEqual(before);
    expect(JSON.stringify(facts)).not.toMatch(/"(?:kind|why|instead)":/);
  }
});

test('any text at all gives true places, and the same again', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      'Please ',
      'actually ',
      '1. Open it.\n',
      '> quote\n',
      '`code` ',
      '🙂',
      'שלום ',
      'we ',
      'Thanks! ',
      '\n\n',
      'Which one? ',
      '<p class="x">',
      '\uE000',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.string({ unit: 'grapheme' }), (pieces, asked) => {
      const draft = pieces.join('');
      const facts = reading({ draft, asked });
      if (!facts) return;
      for (const { start, end, text } of stretches(facts)) {
        expect(draft.slice(start, end)).toBe(text);
        expect(end).toBeGreaterThan(start);
      }
      expect(facts.questions.answered).toBeLessThanOrEqual(facts.questions.asked);
      expect(reading({ draft, asked })).toEqual(facts);
    }),
  );
});

test('100,000 characters of anything come back', () => {
  for (const unit of [
    'word ',
    'Please ',
    'a',
    '1. Open\n',
    '🙂',
    '> ',
    'the the ',
    'we. ',
    '. ',
    '"',
    '\n',
  ]) {
    const draft = unit.repeat(Math.ceil(100_000 / unit.length));
    const facts = reading({ draft, asked: draft });
    if (facts)
      for (const { start, end, text } of stretches(facts)) expect(draft.slice(start, end)).toBe(text);
  }
}, 60_000);
