import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../src/mail/inbound/reply/html-tree.ts';

const said = (html: string) => readHtml(html)!.lines.map(({ text }) => text.trim());

describe('the lines of HTML', () => {
  const bodies: [html: string, lines: string[]][] = [
    ['', []],
    ['One<br>two', ['One', 'two']],
    ['<div>One</div><div>two</div>', ['One', 'two']],
    ['<p>One</p><p>two</p>', ['One', '', 'two', '']],
    ['<p>One<p>two', ['One', '', 'two', '']],
    ['<b>O</b>ne <i>two</i>', ['One two']],
    ['<ul><li>One<li>two</ul>', ['One', 'two', '']],
    ['<style>p{}</style><script>x()</script>One', ['One']],
    ['<head><title>No</title></head><body>One', ['One']],
    ['One &amp; two', ['One & two']],
    ['<!-- no -->One', ['One']],
    ['<div>One</b></i></span>two</div>', ['Onetwo']],
  ];
  test.each(bodies)('%s', (html, lines) => expect(said(html)).toEqual(lines));
});

test('a blockquote makes its lines deeper, one in another twice', () => {
  const { lines, blockquotes } = readHtml('a<blockquote>b<blockquote>c</blockquote></blockquote>d')!;
  const depths = lines.filter(({ text }) => text !== '').map(({ text, depth }) => `${text}${depth}`);
  expect(depths).toEqual(['a0', 'b1', 'c2', 'd0']);
  expect(blockquotes).toHaveLength(1);
});

test('every node lies in the source and inside its parent, whatever the HTML', () => {
  const piece = fc.constantFrom(
    '<div>',
    '</div>',
    '<p>',
    '<b>',
    '</b>',
    '<table><tr><td>',
    '</table>',
    '<br>',
    'One',
    '&lt;',
    '<blockquote>',
    '</blockquote>',
    '<',
    '>',
    '<!--',
    '<a b=c',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const html = pieces.join('');
      const tree = readHtml(html)!;
      tree.parents.forEach((parent, n) => {
        expect(tree.starts[n]).toBeLessThanOrEqual(tree.ends[n]!);
        expect(tree.ends[n]).toBeLessThanOrEqual(html.length);
        if (parent < 0) return;
        expect(parent).toBeLessThan(n);
        expect(tree.starts[n]).toBeGreaterThanOrEqual(tree.starts[parent]!);
        expect(tree.ends[n]).toBeLessThanOrEqual(tree.ends[parent]!);
      });
    }),
    { numRuns: 150 },
  );
});
