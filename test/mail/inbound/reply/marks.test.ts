import { describe, expect, test } from 'vitest';
import { unmarkProse, wrappedQuoteLines } from '../../../../src/mail/inbound/reply/marks.ts';
import { lines } from './lines-of.ts';

describe('marks that are prose', () => {
  const mails: [rule: string, mail: string[], depths: number[]][] = [
    ['one line within a paragraph', ['Sales:', '>50% in the north.', 'Good!'], [0, 0, 0]],
    ['a session that starts three deep', ['Error:', '>>> import door', '>>> door.open()'], [0, 0, 0]],
    ['one line alone that begins with a sign', ['So:', '', '> 50%', ''], [0, 0, 0, 0]],
  ];
  test.each(mails)('are taken back: %s', (_, mail, depths) => {
    const read = lines(...mail);
    unmarkProse(read);
    expect([...read.depth].slice(0, depths.length)).toEqual(depths.slice(0, read.count));
  });

  const quotes: [rule: string, mail: string[], depth: number][] = [
    ['two lines', ['> One', '> Two'], 1],
    ['one line alone that begins with a letter', ['Yes.', '', '> Stuck?'], 1],
    ['one introduced line', ['On 3 March 2026, Anna wrote:', '> 50%?', 'Yes.'], 1],
    ['three deep, introduced', ['On 3 March 2026, Anna wrote:', '>>> Stuck?'], 3],
  ];
  test.each(quotes)('stay: %s', (_, mail, depth) => {
    const read = lines(...mail);
    unmarkProse(read);
    expect(Math.max(...read.depth)).toBe(depth);
  });
});

describe('a line between two marked ones', () => {
  const long = '> This is a long quoted line that a program wrapped somewhere at its';
  const between: [rule: string, mail: string[], wrapped: number][] = [
    ['lost its mark where it goes on', [long, 'end, as they do.', '> Anna'], 1],
    ['is an answer where it starts like a sentence', [long, 'Yes, it is.', '> Anna'], 0],
    ['is an answer where the line above was short', ['> Stuck?', 'yes', '> Anna'], 0],
    ['lost its mark where it is a link', ['> See', '<https://desk.example/door>', '> there'], 1],
    ['lost its mark where a bracket is open', ['> See (here', 'Or there)', '> Anna'], 1],
    ['is an answer where nothing marked follows', [long, 'end, as they do.', 'Anna'], 0],
  ];
  test.each(between)('%s', (_, mail, wrapped) => expect(wrappedQuoteLines(lines(...mail))[1]).toBe(wrapped));
  test('is nothing special where no line is marked', () => {
    expect([...wrappedQuoteLines(lines('a', 'b', 'c'))]).toEqual([0, 0, 0]);
  });
});
