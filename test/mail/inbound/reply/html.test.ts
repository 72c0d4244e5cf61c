import { expect, test } from 'vitest';
import { readBody, saidAs } from '../../../../src/mail/inbound/reply/html.ts';
import { QUOTE, SIGNATURE, WORDS } from '../../../../src/mail/inbound/reply/lines.ts';

const BODIES: [rule: string, html: string, words: string, quote: string, signature: string][] = [
  ['words alone', '<p>Yes.</p><p>Maria</p>', 'Yes.\n\nMaria', '', ''],
  ['a cited blockquote', '<p>Yes.</p><blockquote type="cite">Stuck?</blockquote>', 'Yes.', 'Stuck?', ''],
  [
    'Gmail’s quote',
    '<div>Yes.</div><div class="gmail_quote"><div class="gmail_attr">On 3 March 2026 Anna wrote:<br></div><blockquote class="gmail_quote">Stuck?</blockquote></div>',
    'Yes.',
    'On 3 March 2026 Anna wrote:\n\nStuck?',
    '',
  ],
  [
    'a marked signature',
    '<div>Yes.</div><div class="gmail_signature">Maria<br>Lind</div>',
    'Yes.',
    '',
    'Maria\nLind',
  ],
  [
    'a blockquote that indents their own words',
    '<blockquote>Mine</blockquote><p>Yes.</p><blockquote>Mine too</blockquote><p>End</p><blockquote>Last</blockquote>',
    'Mine\n\nYes.\n\nMine too\n\nEnd',
    'Last',
    '',
  ],
];
test.each(BODIES)('%s', (...row) => {
  const [, html, words, quote, signature] = row;
  const reading = readBody(html);
  expect([WORDS, QUOTE, SIGNATURE].map((kind) => saidAs(reading, kind as typeof WORDS))).toEqual([
    words,
    quote,
    signature,
  ]);
});

test('the folded HTML holds a fold where there is a quote, and is untouched where there is none', () => {
  expect(readBody('<p>Yes.</p>').folded).toBe('<p>Yes.</p>');
  expect(readBody('<p>Yes.</p><blockquote type="cite">Stuck?</blockquote>').folded).toContain(
    '<div data-fold="quote">',
  );
});
