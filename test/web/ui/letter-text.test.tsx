import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LetterText, linkPieces, paragraphs } from '../../../src/web/ui/letter-text.tsx';

test.each([
  ['See https://x.example/a.', 'https://x.example/a'],
  ['(see https://x.example/a)', 'https://x.example/a'],
  ['https://x.example/a_(b), then', 'https://x.example/a_(b)'],
  ['“https://x.example/?q=1&b=2”', 'https://x.example/?q=1&b=2'],
  ['<HTTPS://X.example/>', 'HTTPS://X.example/'],
  ['https://x.example/日本語。よろしく', 'https://x.example/日本語。よろしく'],
])('in %s the address is %s', (text, href) => {
  expect(linkPieces(text).filter((piece) => piece.href)).toEqual([{ text: href, href }]);
});

test('only web addresses become links', () => {
  expect(linkPieces('javascript:alert(1) ftp://x.example file:///etc https://')).toEqual([
    { text: 'javascript:alert(1) ftp://x.example file:///etc https://' },
  ]);
});

test('an address made to be slow is read as fast as any other', () => {
  const hostile = `https://x.example/${'.'.repeat(200_000)}a${' '.repeat(200_000)}b`;
  expect(
    linkPieces(hostile)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(hostile);
  expect(paragraphs(hostile)).toEqual([hostile]);
});

test('the pieces joined again are the text', () => {
  const parts = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.constantFrom('http://', ')', '. ', '\n', '(')),
  );
  fc.assert(
    fc.property(parts, (some) => {
      const text = some.join('');
      expect(
        linkPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('empty lines part paragraphs, single line ends stay inside, nothing is lost', () => {
  expect(paragraphs('\r\nHi Ana,\r\nthanks\r\n \r\n\r\nMaria\n\n')).toEqual(['Hi Ana,\nthanks', 'Maria']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', ' b', '\n', '\r\n', '\t', '  c ')), (some) => {
      const text = some.join('');
      expect(paragraphs(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }),
  );
});

test('what a customer wrote is text, never markup, and has its own direction', () => {
  const html = (
    <LetterText text={'<img src=x onerror=alert(1)>\n\nשלום "https://x.example/?a=<b>"'} />
  ).toString();
  expect(html).not.toContain('<img');
  expect(html.match(/<p dir="auto">/gu)).toHaveLength(2);
  expect(html).toContain('href="https://x.example/?a="');
});
