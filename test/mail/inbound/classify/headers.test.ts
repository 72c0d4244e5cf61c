import { describe, expect, test } from 'vitest';
import {
  addressesIn,
  deliveredTo,
  hasNullSender,
  isReport,
  subjectMarks,
} from '../../../../src/mail/inbound/classify/headers.ts';
import { aMail, REPORT } from './a-mail.ts';

describe('addresses in free text', () => {
  const texts: [text: string, addresses: string[]][] = [
    ['<ana@lost.example>: 550', ['ana@lost.example']],
    ["addressed to 'ana@lost.example', it", ['ana@lost.example']],
    ['dda:SMTP=ana@lost.EXAMPLE; on', ['ana@lost.EXAMPLE']],
    ['ana.b+tag@mail.lost.example... no', ['ana.b+tag@mail.lost.example']],
    ['josé@correo.example and eva@lost.example.', ['josé@correo.example', 'eva@lost.example']],
    ['vonnegut@lost.example', ['vonnegut@lost.example']],
    ['nobody@localhost, @, a@b', []],
  ];
  test.each(texts)('%s', (text, addresses) => expect(addressesIn(text)).toEqual(addresses));
});

describe('the marks of a subject', () => {
  const subjects: [subject: string, marks: ReturnType<typeof subjectMarks>][] = [
    ['Re: AW: Lamp', { isReply: true, isForward: false, rest: 'Lamp' }],
    ['Fwd: Re: Lamp', { isReply: true, isForward: true, rest: 'Lamp' }],
    ['Re[2]: Lamp', { isReply: true, isForward: false, rest: 'Lamp' }],
    ['转发：灯', { isReply: false, isForward: true, rest: '灯' }],
    ['Reading lamp', { isReply: false, isForward: false, rest: 'Reading lamp' }],
  ];
  test.each(subjects)('%s', (subject, marks) => expect(subjectMarks(subject)).toEqual(marks));
});

test('an empty envelope sender is one, and so is a daemon', () => {
  const of = (value: string) => hasNullSender(aMail({ headers: { 'Return-Path': value } }));
  expect([of('<>'), of('<MAILER-DAEMON>'), of('<mailer-daemon@x.example>')]).toEqual([true, true, true]);
  expect([of('<maria@garden.example>'), hasNullSender(aMail({}))]).toEqual([false, false]);
});

test('the type of a report is read with and without quotes', () => {
  expect(isReport(aMail({ headers: REPORT }), 'delivery-status')).toBe(true);
  expect(
    isReport(
      aMail({ headers: { 'Content-Type': 'Multipart/Report; Report-Type="delivery-status"' } }),
      'delivery-status',
    ),
  ).toBe(true);
  expect(isReport(aMail({ headers: REPORT }), 'feedback-report')).toBe(false);
});

test('where a mail was delivered to keeps repeats', () => {
  const headers = {
    'Delivered-To': ['Help@porch.example', 'help@porch.example'],
    'X-Original-To': 'help@porch.example',
  };
  expect(deliveredTo(aMail({ headers }))).toEqual(Array(3).fill('help@porch.example'));
});
