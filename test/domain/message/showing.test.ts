import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showable } from '../../../src/domain/message/showing.ts';

const show = (html: string, remoteImages = false) =>
  showable(html, {
    remoteImageOf: remoteImages ? (url) => `/ours?${url}` : null,
    imageOf: (id) => (id === 'logo@x' ? '/attachments/7' : null),
  });

test('text, tables and harmless styles are shown', () => {
  const html = '<table border="1"><tr><td style="color:red" colspan="2">a</td></tr></table>';
  expect(show(html).html).toContain('<td style="color:red" colspan="2">a</td>');
});

test.each([
  '<script>x()</script>',
  '<img src=x onerror=x()>',
  '<svg onload=x()></svg>',
  '<iframe src="https://x.example"></iframe>',
  '<div style="background:url(https://t.example/p)">a</div>',
  '<div style="position:fixed;top:0">a</div>',
  '<meta http-equiv="refresh" content="0;url=https://x.example">',
  '<link rel="stylesheet" href="https://x.example/a.css">',
  '<form action="https://x.example"><input></form>',
  '<base href="https://x.example">',
  '<object data="x"></object><embed src="x">',
])('%s neither runs, loads nor covers', (html) => {
  expect(show(html, true).html).not.toMatch(
    /script|onerror|onload|iframe|url\(|position|meta|link|form|base|object|embed/i,
  );
});

test('remote images stay off until asked for, and it says that there are some', () => {
  const html = '<img src="https://t.example/p.gif" alt="p">';
  expect(show(html)).toEqual({ html: expect.not.stringContaining('t.example'), hasRemoteImages: true });
  expect(show(html, true).html).toContain('https://t.example/p.gif');
  expect(show('<p>a</p>').hasRemoteImages).toBe(false);
});

test('images that came with the letter are ours to serve, and unknown ones are left out', () => {
  expect(show('<img src="cid:logo@x"><img src="CID:logo%40x">').html.match(/\/attachments\/7/g)).toHaveLength(
    2,
  );
  expect(show('<img src="cid:other@x">').html).not.toContain('cid:');
});

test('a link says where it really goes and opens apart', () => {
  const { html } = show('<a href="https://evil.example/x" title="Your bank">bank</a>');
  expect(html).toContain('title="https://evil.example/x (Your bank)"');
  expect(html).toContain('rel="noopener noreferrer nofollow"');
  expect(html).toContain('target="_blank"');
});

test('a link that would run something leads nowhere', () => {
  expect(show('<a href="javascript:x()">a</a>').html).not.toContain('href=');
});

test('a quote that was marked folds without a script, and none of it is lost', () => {
  const { html } = show('<p>New</p><div data-fold="1"><p>Old words</p></div>');
  expect(html).toContain('<details class="fold"><summary');
  expect(html).toContain('Old words');
});

test('whatever comes, nothing in it can run', () => {
  const part = fc.constantFrom(
    '<p',
    '>',
    '<img src=',
    '"javascript:x"',
    ' onerror=x ',
    '<script',
    '</script>',
    '<style>',
    'x',
    "'",
    '"',
    '<!--',
    '-->',
    '<svg/onload=x>',
    '<a href="java\nscript:x">',
    '&#x6a;avascript:',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const { html } = show(parts.join(''), true);
      expect(html).not.toMatch(/<script|<svg|<style|<[^>]+\son\w+\s*=|(?:href|src)="\s*java/i);
    }),
  );
});
