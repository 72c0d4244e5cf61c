import { describe, expect, test } from 'vitest';
import { fromUuencode, takeUuencoded } from '../../../../src/mail/inbound/parse/uuencode.ts';

const CAT = 'begin 644 cat.txt\n#0V%T\n`\nend';

describe('takeUuencoded', () => {
  test('files come out in order and their begin lines stay', () => {
    const { text, files } = takeUuencoded(`Hi\n${CAT}\nand\n${CAT.replace('cat', 'my cat')}\nBye`);
    expect(text).toBe('Hi\nbegin 644 cat.txt\nand\nbegin 644 my cat.txt\nBye');
    expect(files.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
      ['cat.txt', 'Cat'],
      ['my cat.txt', 'Cat'],
    ]);
  });

  test.each([
    'begin 644 the work at once\nas we said.\nend',
    'begin 12 things',
    'We begin 644 cat.txt\n#0V%T\n`\nend',
    'begin 644 cat.txt\n#0V%T',
  ])('prose stays prose: %j', (text) => {
    expect(takeUuencoded(text)).toEqual({ text, files: [] });
  });

  test('a line whose trailing blanks a relay ate is read', () => {
    const { files } = takeUuencoded('begin 644 a\n$86)C\n`\nend');
    expect([...files[0]!.content]).toEqual([0x61, 0x62, 0x63, 0]);
  });
});

describe('fromUuencode', () => {
  test('the file comes out, and bytes that hold none come back', () => {
    expect(Buffer.from(fromUuencode(Buffer.from(CAT.replaceAll('\n', '\r\n')))).toString()).toBe('Cat');
    expect(Buffer.from(fromUuencode(Buffer.from('no file'))).toString()).toBe('no file');
  });
});
