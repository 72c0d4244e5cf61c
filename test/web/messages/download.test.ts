import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeName } from '../../../src/domain/message/attaching.ts';
import { download } from '../../../src/web/messages/download.ts';

const headerOf = (name: string) =>
  download(new Uint8Array([1]), { name, type: 'application/octet-stream' }).headers.get(
    'content-disposition',
  )!;

test.each([
  ['list.csv', 'attachment; filename="list.csv"; filename*=UTF-8\'\'list.csv'],
  [
    'a "quoted" name.txt',
    'attachment; filename="a _quoted_ name.txt"; filename*=UTF-8\'\'a%20%22quoted%22%20name.txt',
  ],
  [
    "it's (new)*!.txt",
    "attachment; filename=\"it's (new)*!.txt\"; filename*=UTF-8''it%27s%20%28new%29%2A%21.txt",
  ],
  ['50%.txt', 'attachment; filename="50_.txt"; filename*=UTF-8\'\'50%25.txt'],
  ['back\\slash', 'attachment; filename="back_slash"; filename*=UTF-8\'\'back%5Cslash'],
  ['請求書.pdf', 'attachment; filename="___.pdf"; filename*=UTF-8\'\'%E8%AB%8B%E6%B1%82%E6%9B%B8.pdf'],
])('the name %s survives and ends no header', (name, header) => {
  expect(headerOf(name)).toBe(header);
});

test('a name that pretends to be another, or ends the header, has lost its tricks before it comes here', () => {
  expect(safeName('annex\u202Efdp.exe')).toBe('annexfdp.exe');
  expect(safeName('a\r\nSet-Cookie: x=1')).toBe('aSet-Cookie: x=1');
  expect(safeName('../../etc/passwd')).toBe('.._.._etc_passwd');
});

test('whatever a stranger calls a file, the header is one line and the name comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const name = safeName(text);
      const header = headerOf(name);
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~%-]*$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name);
      expect(header.split('"')).toHaveLength(3);
    }),
  );
});

test('what shows in place may be kept, what is downloaded may not', () => {
  const shown = download(new Uint8Array(), { name: 'a.png', type: 'image/png', inline: true });
  expect(shown.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  expect(download(new Uint8Array(), { name: 'a', type: 'text/plain' }).headers.get('cache-control')).toBe(
    'no-store',
  );
});
