import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, htmlToText } from '../../../../src/mail/inbound/parse/html-text.ts';

const PAGES: [rule: string, html: string, text: string][] = [
  ['paragraphs stand apart', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['divs are lines', '<div>One</div><div>Two</div>', 'One\nTwo'],
  ['empty divs are empty lines once', '<div>a</div><div><br></div><div><br></div><div>b</div>', 'a\n\nb'],
  ['breaks are kept', 'a<br>b<br/>c', 'a\nb\nc'],
  ['white space is one space', 'a \n\t b', 'a b'],
  ['inline tags part no words', 'a<b>b</b>c', 'abc'],
  ['entities are read', '&lt;b&gt; &amp;amp; &#8364; &euro; &nbsp;x', '<b> &amp; € €  x'],
  ['lists have marks', '<ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li></ol>', '- a\n- b\n\n3. c'],
  [
    'cells have tabs',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    'a\tb\n1\t2',
  ],
  [
    'links have targets',
    '<a href="https://x.example/a?b=1&amp;c=2">here</a>',
    'here <https://x.example/a?b=1&c=2>',
  ],
  ['a link that shows its target does so once', '<a href="https://x.example/">x.example</a>', 'x.example'],
  ['a mail address is shown once', '<a href="mailto:a@x.example">a@x.example</a>', 'a@x.example'],
  ['targets that run something are left out', '<a href="javascript:x()">run</a>', 'run'],
  [
    'quotes are marked',
    '<blockquote>a<br>b<blockquote>c</blockquote></blockquote>d',
    '> a\n> b\n>\n>> c\n\nd',
  ],
  ['scripts, styles and titles are no text', '<title>t</title><style>s</style><script>"</p>"</script>x', 'x'],
  ['comments are no text', 'a<!-- b > c -->d<!--[if mso]><p>e</p><![endif]-->f', 'adf'],
  ['preformatted text keeps its spaces', '<pre>a\n  b</pre>', 'a\n  b'],
  ['images say what they show', '<img src=x alt="A cat">', 'A cat'],
  ['tags nobody knows are passed over', 'a<constructor>b</constructor><o:p></o:p>c', 'abc'],
  ['a lone bracket is a character', '1 < 2 and 3 > 2 <3', '1 < 2 and 3 > 2 <3'],
  ['a quote in a tag that never closes loses no words', '<a href="x>click</a> me', 'click me'],
  ['an unclosed script ends the page', 'a<script>b', 'a'],
  ['padding of invisible joiners is left out', `Hi${'&zwnj;&nbsp;'.repeat(20)}you`, 'Hi you'],
];

describe('htmlToText', () => {
  test.each(PAGES)('%s', (_rule, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test('words of a page too large to lay out are kept', () => {
    const text = htmlToText('<b>a</b> '.repeat(150_000));
    expect(text.match(/a/g)).toHaveLength(150_000);
  });

  test('any text that is escaped comes back, but for white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\u00ad\u200b\u200c\u2007\ufeff]|\u034f|\u200d/.test(text));
        const squash = (one: string): string => one.replace(/\s+/g, '');
        expect(squash(htmlToText(escapeHtml(text)))).toBe(squash(text));
      }),
    );
  });

  test('any HTML at all is read', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '<p',
      '</',
      '<!--',
      '-->',
      '<a href=',
      '<li>',
      '<td>',
      '&',
      'x',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (html) => {
        expect(htmlToText(html.join('')).isWellFormed()).toBe(true);
      }),
    );
  });
});
