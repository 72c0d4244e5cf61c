import { describe, expect, test } from 'vitest';
import {
  headerBlockAt,
  isForwardMarker,
  isOriginalMarker,
  isReplyAboveMarker,
  opensDisclaimer,
} from '../../../../src/mail/inbound/reply/header-block.ts';
import { lines } from './lines-of.ts';

describe('the headers above a quoted mail', () => {
  const blocks: [rule: string, block: string[]][] = [
    ['Outlook’s', ['From: Anna', 'Sent: 3 March 2026 10:12', 'To: Desk', 'Subject: Door']],
    ['German', ['Von: Anna', 'Gesendet: 3. März 2026', 'An: Desk', 'Betreff: Tür']],
    ['in bold', ['*From:* Anna <a@b.example>', '*Date:* 3 March 2026', '*Subject:* Door']],
    [
      'with a wrapped recipient',
      ['From: Anna', 'Sent: 3 March 2026', 'To: Desk;', 'Other Desk', 'Subject: Door'],
    ],
    ['with an empty line between', ['From: Anna', '', 'Sent: 3 March 2026', 'To: Desk', 'Subject: Door']],
    ['Chinese', ['发件人： 安娜', '发送时间： 2026-03-03', '收件人： 前台', '主题： 门']],
  ];
  test.each(blocks)('%s end at their last label', (_, block) => {
    expect(headerBlockAt(lines(...block, '', 'The door is stuck.'), 0)).toBe(block.length - 1);
  });

  const lists: [rule: string, list: string[]][] = [
    ['a trip', ['From: Oslo', 'To: Bergen', 'Date: 3 March 2026']],
    ['an appointment', ['Date: 3 March 2026', 'Time: 10:12']],
    ['a subject alone', ['Subject: Door']],
    ['labels with no values', ['From:', 'To:']],
    ['words', ['The door is stuck.']],
  ];
  test.each(lists)('are not %s', (_, list) => expect(headerBlockAt(lines(...list), 0)).toBe(-1));

  test('are not looked for inside a quote that they stand above', () => {
    expect(headerBlockAt(lines('From: Anna', '> Sent: 3 March 2026', '> To: Desk'), 0)).toBe(-1);
  });
});

describe('the line above a mail', () => {
  const originals = [
    '-----Original Message-----',
    '-----Ursprüngliche Nachricht-----',
    '--- Message original ---',
  ];
  const forwards = [
    '---------- Forwarded message ----------',
    'Begin forwarded message:',
    '-------- Weitergeleitete Nachricht --------',
  ];
  test.each(originals)('%s says that it is answered', (line) => {
    expect([isOriginalMarker(line), isForwardMarker(line)]).toEqual([true, false]);
  });
  test.each(forwards)('%s says that it is passed on', (line) => {
    expect([isOriginalMarker(line), isForwardMarker(line)]).toEqual([false, true]);
  });
  test.each(['The original message was lost.', '-----', 'Original', '', 'x'.repeat(300)])(
    '%s says neither',
    (line) => {
      expect([isOriginalMarker(line), isForwardMarker(line)]).toEqual([false, false]);
    },
  );
});

test('a help desk’s line is told from a sentence about it', () => {
  expect(isReplyAboveMarker('--- Please reply above this line ---')).toBe(true);
  expect(isReplyAboveMarker('Reply above this line to answer')).toBe(true);
  expect(isReplyAboveMarker('You told me to reply above this line and so I do')).toBe(false);
  expect(isReplyAboveMarker('above')).toBe(false);
});

test('a paragraph of lawyers is told by its opening', () => {
  expect(opensDisclaimer('"This e-mail is confidential and …')).toBe(true);
  expect(opensDisclaimer('Is this e-mail is confidential?')).toBe(false);
});
