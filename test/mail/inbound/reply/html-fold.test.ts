import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/mail/inbound/reply/html-fold.ts';
import { readHtml } from '../../../../src/mail/inbound/reply/html-tree.ts';

/** Folds HTML whose lines are of these kinds: w, q or s. */
const folded = (html: string, kinds: string) =>
  fold(
    html,
    readHtml(html)!,
    Uint8Array.from(kinds, (kind) => 'wqs'.indexOf(kind)),
  );
const Q = '<div data-fold="quote">';
const S = '<div data-fold="signature">';

describe('folding', () => {
  const bodies: [rule: string, html: string, kinds: string, folded: string][] = [
    ['leaves words as they are', '<p>a</p>', 'ww', '<p>a</p>'],
    [
      'wraps an element that is all quote',
      '<div>a</div><div>b</div>',
      'wq',
      `<div>a</div>${Q}<div>b</div></div>`,
    ],
    [
      'wraps neighbours of one kind together',
      '<div>a</div><div>b</div><div>c</div>',
      'wqq',
      `<div>a</div>${Q}<div>b</div><div>c</div></div>`,
    ],
    [
      'wraps neighbours of two kinds apart',
      '<div>a</div><div>b</div><div>c</div>',
      'wsq',
      `<div>a</div>${S}<div>b</div></div>${Q}<div>c</div></div>`,
    ],
    [
      'goes inside what holds both',
      '<div><div>a</div><div>b</div></div>',
      'wq',
      `<div><div>a</div>${Q}<div>b</div></div></div>`,
    ],
    ['wraps around a whole list', 'a<ul><li>b<li>c</ul>', 'wwqqq', `a${Q}<ul><li>b<li>c</ul></div>`],
  ];
  test.each(bodies)('%s', (...row) => {
    const [, html, kinds, expected] = row;
    expect(folded(html, kinds)).toBe(expected);
  });

  test('removes nothing', () => {
    for (const [, html, kinds] of bodies)
      expect(
        folded(html, kinds)
          .replace(/<div data-fold="\w+">/g, '')
          .replaceAll('</div>', ''),
      ).toBe(html.replaceAll('</div>', ''));
  });
});
