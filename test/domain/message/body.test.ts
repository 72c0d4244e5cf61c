import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanWritten, htmlOfText, isBlank, textOfHtml } from '../../../src/domain/message/body.ts';

test('what the composer offers is kept', () => {
  const html =
    '<p>Hi <strong>Maria</strong>, <em>see</em> <a href="https://x.example/a?b=1">this</a>:</p><ul><li>one</li></ul><blockquote>q</blockquote><pre><code>x</code></pre>';
  expect(cleanWritten(html)).toBe(html);
});

test.each([
  ['<script>x()</script>', ''],
  ['<p onclick="x()" style="color:red">a</p>', '<p>a</p>'],
  ['<a href="javascript:x()">a</a>', '<a>a</a>'],
  ['<img src="https://t.example/p.gif">', ''],
  ['<img src="/attachments/12" onerror="x()">', '<img src="/attachments/12" />'],
  ['<img src="/attachments/12/../../x">', ''],
  ['<iframe src="https://x.example"></iframe>', ''],
  ['<form><input name="a"></form>', ''],
])('%s becomes %s', (html, clean) => {
  expect(cleanWritten(html)).toBe(clean);
});

test('a textarea’s blank lines part paragraphs, its other lines break', () => {
  expect(htmlOfText('a\nb\r\n\r\nc <d>\n')).toBe('<p>a<br>b</p><p>c &lt;d&gt;</p>');
});

test.each([
  ['<p>one</p><p>two</p>', 'one\n\ntwo'],
  ['a<br>b', 'a\nb'],
  ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
  ['<ol><li>one</li><li>two</li></ol>', '1. one\n2. two'],
  ['<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n  - b'],
  ['<a href="https://x.example">here</a>', 'here (https://x.example)'],
  ['<a href="https://x.example">https://x.example</a>', 'https://x.example'],
  ['<a href="mailto:a@x.example">a@x.example</a>', 'a@x.example'],
  ['<blockquote><p>a</p><p>b</p></blockquote><p>c</p>', '> a\n> \n> b\n\nc'],
  ['&amp; &lt;b&gt;', '& <b>'],
  ['', ''],
])('%s reads as %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

const words = fc.array(fc.stringMatching(/^[\p{L}<>&"' ]{1,12}$/u), { maxLength: 6 });

test('what is typed as text comes back as that text, whatever it holds', () => {
  fc.assert(
    fc.property(words, (lines) => {
      const text = lines
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n\n');
      expect(textOfHtml(cleanWritten(htmlOfText(text)))).toBe(text);
    }),
  );
});

test('nothing that runs comes through', () => {
  const tags = fc.constantFrom(
    '<p>',
    '</p>',
    '<script>',
    '</script>',
    '<img src=x onerror=y>',
    '<a href="javascript:z">',
    '<b',
    '>',
    '&lt;',
    'text',
    '<svg onload=x>',
    '"',
    "'",
  );
  fc.assert(
    fc.property(fc.array(tags, { maxLength: 12 }), (parts) => {
      const once = cleanWritten(parts.join(''));
      expect(once).not.toMatch(/<[^>]*(script|onerror|onload|javascript:|svg)/i);
    }),
  );
});

test.each([
  ['', true],
  ['<p><br></p><p>\u00a0</p>', true],
  ['<ul><li></li></ul><blockquote></blockquote>', true],
  ['<p>.</p>', false],
  ['<p><img src="/attachments/4"></p>', false],
])('that “%s” says nothing is %s', (html, expected) => {
  expect(isBlank(html)).toBe(expected);
});
