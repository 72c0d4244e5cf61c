import { describe, expect, test } from 'vitest';
import { parseParameterised } from '../../../../src/mail/inbound/parse/parameters.ts';

const HEADERS: [written: string, value: string, parameters: Record<string, string>][] = [
  ['text/plain; charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['Text/HTML ; CHARSET = "utf-8" ; x=y', 'text/html', { charset: 'utf-8', x: 'y' }],
  ['text/plain charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['attachment filename="a.txt"', 'attachment', { filename: 'a.txt' }],
  ['attachment; filename="a \\"b\\".txt"', 'attachment', { filename: 'a "b".txt' }],
  ['attachment; filename="C:\\temp\\a.txt"', 'attachment', { filename: 'C:\\temp\\a.txt' }],
  ['attachment; filename=two words.txt; size=3', 'attachment', { filename: 'two words.txt', size: '3' }],
  ['attachment; filename="open.txt', 'attachment', { filename: 'open.txt' }],
  ['attachment; filename="a" name="b"', 'attachment', { filename: 'a', name: 'b' }],
  ["attachment; filename*=utf-8''%C3%A4%20b.txt", 'attachment', { filename: 'ä b.txt' }],
  ["attachment; filename=x.txt; filename*=UTF-8''%C3%A4.txt", 'attachment', { filename: 'ä.txt' }],
  ["attachment; filename*0*=iso-8859-1''%E4; filename*1=b.txt", 'attachment', { filename: 'äb.txt' }],
  ['attachment; filename*0="=?utf-8?Q?=C3"; filename*1="=A4?="', 'attachment', { filename: 'ä' }],
  ['attachment; filename*1=b; filename*0=a; filename*2=c', 'attachment', { filename: 'abc' }],
  ['attachment; filename*=plain.txt', 'attachment', { filename: 'plain.txt' }],
  ["attachment; filename*=utf-8''100%.txt", 'attachment', { filename: '100%.txt' }],
  ['a (comment); b=c', 'a', { b: 'c' }],
  ['a;; ;b=c;', 'a', { b: 'c' }],
  ['a; b=1; b=2', 'a', { b: '1' }],
  ['', '', {}],
];

describe('parseParameterised', () => {
  test.each(HEADERS)('%s', (written, value, parameters) => {
    const read = parseParameterised(written);
    expect(read.value).toBe(value);
    expect(Object.fromEntries(read.parameters)).toEqual(parameters);
  });

  test('raw bytes are read with the hints', () => {
    const written = `attachment; filename="${Buffer.from([0xba, 0xcf, 0xcd, 0xac]).toString('latin1')}.doc"`;
    expect(parseParameterised(written, ['gb2312']).parameters.get('filename')).toBe('合同.doc');
  });
});
