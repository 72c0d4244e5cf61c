import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imageType } from '../../src/lib/image-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
  ['GIF89a\x01\0\x01\0', 'image/gif'],
  ['GIF87a\x01\0\x01\0', 'image/gif'],
  ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
  ['\0\0\0\x1cftypavif\0\0\0\0', 'image/avif'],
  ['\0\0\0\x20ftypmif1\0\0\0\0mif1avif', 'image/avif'],
])('the first bytes %j say %s', (head, type) => {
  expect(imageType(bytes(head))).toBe(type);
});

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  '<?xml version="1.0"?><svg/>',
  '<!doctype html><script>alert(1)</script>',
  ' \x89PNG\r\n\x1a\n',
  'GIF90a',
  'RIFF\x24\0\0\0WAVE',
  'BM\x36\0\0\0',
  '%PDF-1.7',
  '\0\0\0\x1cftypisom',
  '',
])('%j is no picture', (head) => {
  expect(imageType(bytes(head))).toBeNull();
});

test('whatever bytes come, the answer is one of five types or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (content) => {
      const type = imageType(content);
      expect(type === null || /^image\/(png|jpeg|gif|webp|avif)$/.test(type)).toBe(true);
    }),
  );
});
