import { expect, test } from 'vitest';
import { inspect } from '../../../src/mail/inbound/inspect.ts';

test('inspect says what the contract lists, in its order, and nothing else', async () => {
  const raw = [
    'From: Ann <ann@x.example>',
    'To: help@porchlight.example',
    'Reply-To: desk@x.example',
    'Subject: Hi',
    'Date: Tue, 3 Mar 2026 09:15:00 +0100',
    'Message-ID: <1@x.example>',
    'In-Reply-To: <0@x.example>',
    'References: <0@x.example>',
    'List-Id: Our list <our.list.example>',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    '',
    'Words.',
    '--x',
    'Content-Type: image/png; name=a.png',
    '',
    'png',
    '--x--',
  ].join('\r\n');
  const inspected = await inspect('folder/a.eml', Buffer.from(raw));
  expect(Object.keys(inspected)).toEqual([
    ...['file', 'messageId', 'inReplyTo', 'references', 'from', 'to', 'cc', 'replyTo', 'subject', 'date'],
    ...[
      'text',
      'html',
      'reply',
      'quoted',
      'attachments',
      'automatic',
      'bounce',
      'list',
      'forwardedFrom',
      'error',
    ],
  ]);
  expect(inspected).toMatchObject({
    file: 'folder/a.eml',
    messageId: '<1@x.example>',
    inReplyTo: '<0@x.example>',
    references: ['<0@x.example>'],
    from: { address: 'ann@x.example', name: 'Ann' },
    to: [{ address: 'help@porchlight.example', name: '' }],
    replyTo: [{ address: 'desk@x.example', name: '' }],
    date: '2026-03-03T08:15:00.000Z',
    text: 'Words.',
    attachments: [{ name: 'a.png', type: 'image/png', size: 3, inline: false, contentId: null }],
    list: 'our.list.example',
    error: null,
  });
});

test('a list without an id is known by where it is written at', async () => {
  const raw = 'List-Post: <mailto:all@x.example?subject=a>\r\n\r\nx';
  expect((await inspect('a', Buffer.from(raw))).list).toBe('all@x.example');
  expect((await inspect('a', Buffer.from('A: b\r\n\r\nx'))).list).toBeNull();
});
