import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LONGEST,
  lineStarts,
  mendWrappedAddresses,
  plain,
} from '../../../../src/mail/inbound/reply/lines.ts';
import { lines } from './lines-of.ts';

describe('where lines start', () => {
  const texts: [text: string, starts: number[]][] = [
    ['a\nb', [0, 2, 3]],
    ['a\r\nb', [0, 3, 4]],
    ['a\rb', [0, 2, 3]],
    ['a\n', [0, 2]],
    ['a\n\nb', [0, 2, 3, 4]],
    ['\n', [0, 1]],
    ['a', [0, 1]],
  ];
  test.each(texts)('%j', (text, starts) => expect([...lineStarts(text)]).toEqual(starts));

  test('joined again the lines are the text', () => {
    const any = fc
      .array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n', '> ', ' '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, (text) => {
        const starts = [...lineStarts(text)];
        const parts = starts.slice(0, -1).map((start, i) => text.slice(start, starts[i + 1]));
        expect(parts.join('')).toBe(text);
      }),
    );
  });

  test('of a very long mail are all there', () => expect(lineStarts('a\n'.repeat(5000))).toHaveLength(5001));
});

describe('quote marks', () => {
  const written: [line: string, depth: number, said: string, blank: number][] = [
    ['words', 0, 'words', 0],
    ['> words', 1, 'words', 0],
    ['>words', 1, 'words', 0],
    ['> > words', 2, 'words', 0],
    ['>>> words', 3, 'words', 0],
    ['  > words', 1, 'words', 0],
    ['>     > code', 1, '> code', 0],
    ['a > b', 0, 'a > b', 0],
    ['', 0, '', 1],
    [' \t ', 0, '', 1],
    ['\u00a0', 0, '', 1],
    ['>', 1, '', 0],
    ['\u200b> words', 1, 'words', 0],
  ];
  test.each(written)('%j', (...row) => {
    const [line, depth, said, blank] = row;
    const read = lines('first', line, 'last');
    expect([read.depth[1], read.at(1), read.blank[1]]).toEqual([depth, said, blank]);
    expect(read.hints).toBeNull();
  });

  test('are counted to two hundred', () => expect(lines(`${'>'.repeat(900)} deep`).depth[0]).toBe(200));
});

test('a line is read without what cannot be seen, and no further than rules look', () => {
  expect(plain('\u200e  a\u00a0b\tc\u3000d\ufeff ')).toBe('a b c d');
  expect(plain('so\u00adft')).toBe('soft');
  expect(plain('x'.repeat(5000))).toHaveLength(LONGEST);
  expect(lines('y'.repeat(5000)).at(0).length).toBeLessThanOrEqual(LONGEST);
});

describe('a bracket that closes a wrapped address', () => {
  const mails: [rule: string, mail: string[], depth: number][] = [
    ['is no quote mark', ['Anna <anna@lind.example', '> wrote:'], 0],
    ['is one where the address was closed', ['Anna <anna@lind.example>', '> wrote:'], 1],
    ['is one where a sentence follows', ['Anna <anna@lind.example', '> wrote to me'], 1],
    ['is one below an empty line', ['Anna <anna@lind.example', '', '> wrote:'], 1],
  ];
  test.each(mails)('%s', (_, mail, depth) => {
    const read = lines(...mail);
    mendWrappedAddresses(read);
    expect(read.depth[mail.length - 1]).toBe(depth);
  });
});
