import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlighted, markable, snippet } from '../../../src/domain/search/highlighting.ts';
import { parse } from '../../../src/domain/search/parsing.ts';
import { meaning } from '../../../src/domain/search/understanding.ts';

const known = { now: 0, viewer: { id: 1, zone: 'UTC' }, teammates: [], mailboxes: [], tags: [] };
const runs = (q: string) => {
  const { asked } = parse(q);
  return markable(asked && meaning(asked, { known, remark: () => {} }));
};
const drawn = (pieces: { text: string; isHit: boolean }[] | null) =>
  pieces?.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

test.each([
  ['calendar', 'Our Calendar is blank', 'Our [Calendar] is blank'],
  ['entries', 'Every entry, all entries', 'Every [entry], all [entries]'],
  ['refund', 'Refunded: a refund. Prefund', '[Refunded]: a [refund]. Prefund'],
  ['"blank calendar"', 'A blank, calendar. A calendar', 'A [blank, calendar]. A calendar'],
  ['prenom', 'Le prénom', 'Le [prénom]'],
  ['maria@north.example', 'Write to maria@north.example now', 'Write to [maria@north.example] now'],
  ['東京', '私は東京都に住む', '私は[東京]都に住む'],
  ['שלום', 'היא אמרה שָׁלוֹם לכם', 'היא אמרה [שָׁלוֹם] לכם'],
  ['red or blue', 'red and blue', '[red] and [blue]'],
  ['-red blue', 'red and blue', 'red and [blue]'],
  ['from:maria subject:bill', 'Maria, the bill', 'Maria, the [bill]'],
  ['is:open', 'open', 'open'],
  ['<b>', '<b>bold</b>', '<[b]>bold</[b]>'],
  ['', 'nothing', 'nothing'],
])('%s is marked where it stands: %s', (q, text, marked) => {
  expect(drawn(highlighted(text, runs(q)))).toBe(marked);
});

test('a snippet is the words around the first hit', () => {
  const text = `${'before it '.repeat(50)}the heliotrope stood ${'after it '.repeat(50)}`;
  const shown = drawn(snippet(text, runs('heliotrope')))!;
  expect(shown).toMatch(/^….*the \[heliotrope\] stood after it.*…$/);
  expect(shown.length).toBeLessThan(230);
  expect(shown.indexOf('[')).toBeLessThan(80);
  expect(snippet(text, runs('zebra'))).toBeNull();
  expect(drawn(snippet('heliotrope first', runs('heliotrope')))).toBe('[heliotrope] first');
});

test('whatever is marked, the pieces are the text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 120 });
  fc.assert(
    fc.property(text, fc.string({ maxLength: 20 }), (words, q) => {
      expect(
        highlighted(words, runs(`${q} ${words.slice(0, 8)}`))
          .map((one) => one.text)
          .join(''),
      ).toBe(words);
      expect(() => snippet(words, runs(q))).not.toThrow();
    }),
  );
});
