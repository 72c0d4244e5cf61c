import { expect, test } from 'vitest';
import {
  charsetHints,
  contentOf,
  headerValue,
  labelOf,
} from '../../../../src/mail/inbound/parse/part-content.ts';
import { readTree } from '../../../../src/mail/inbound/parse/tree.ts';

test('a header reads as one line', () => {
  expect(headerValue('a\tb =?utf-8?Q?c=0D=0Ad?=', [])).toBe('a b c d');
  expect(headerValue('\xc3\xa4', [])).toBe('ä');
});

test('a part says its disposition, name and id', () => {
  const label = (text: string) => labelOf(readTree(Buffer.from(`${text}\n\n`)), []);
  expect(label('Content-Disposition: ATTACHMENT; filename=a.txt\nContent-ID: <x@y>')).toEqual({
    disposition: 'attachment',
    name: 'a.txt',
    contentId: 'x@y',
  });
  expect(label('Content-Type: image/png; name=b.png').name).toBe('b.png');
  expect(label('Content-Type: image/png\nContent-Location: http://x.example/p/c.png?d=1').name).toBe('c.png');
  expect(label('Content-Type: text/html\nContent-Location: http://x.example/d.html').name).toBe('');
});

test('hints are the charsets of the parts, then those of encoded words', () => {
  const text =
    'Subject: =?koi8-r?Q?x?=\nContent-Type: multipart/mixed; boundary=x; charset=GB2312\n\n--x\nContent-Type: text/plain; charset=big5\n\n';
  expect(charsetHints(readTree(Buffer.from(text)))).toEqual(['gb2312', 'big5', 'koi8-r']);
});

test('a transfer encoding is undone', () => {
  const bytes = Buffer.from('Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\nYQ==');
  expect(Buffer.from(contentOf(bytes, readTree(bytes))).toString()).toBe('a');
});
