import { describe, expect, test } from 'vitest';
import {
  buriedRecipients,
  reportedRecipients,
} from '../../../../src/mail/inbound/classify/delivery-report.ts';
import { aMail } from './a-mail.ts';

const STATUS = 'message/delivery-status';
const about = (fields: string, type = STATUS) => reportedRecipients(aMail({ attachments: [[type, fields]] }));
const MTA = 'Reporting-MTA: dns; mx.relay.example\n\n';

describe('a recipient of a report', () => {
  const reports: [rule: string, fields: string, recipient: Record<string, string>][] = [
    [
      'has its fields, the type of the diagnostic left out',
      'Final-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no',
      { address: 'ana@lost.example', action: 'failed', status: '5.1.1', diagnostic: '550 no' },
    ],
    [
      'has empty strings for what the report does not say',
      'Final-Recipient: rfc822; ana@lost.example',
      { address: 'ana@lost.example', action: '', status: '', diagnostic: '' },
    ],
    [
      'has its action in lower case without a comment',
      'Final-Recipient: rfc822; ana@lost.example\nAction: Failed (mailbox gone)\nStatus: 5.1.1 (bad)',
      { address: 'ana@lost.example', action: 'failed', status: '5.1.1', diagnostic: '' },
    ],
    [
      'is the original one where the report knows it',
      'Final-Recipient: rfc822; a1@inner.example\nOriginal-Recipient: rfc822; ana@lost.example\nAction: failed',
      { address: 'ana@lost.example', action: 'failed', status: '', diagnostic: '' },
    ],
    [
      'is the actual one where no other is readable',
      'Final-Recipient: x400; /c=us/admd=\nX-Actual-Recipient: rfc822; ana@lost.example\nAction: delayed',
      { address: 'ana@lost.example', action: 'delayed', status: '', diagnostic: '' },
    ],
    [
      'has a diagnostic that goes on over several lines',
      'Final-Recipient: rfc822; ana@lost.example\nDiagnostic-Code: smtp; 550\n one\n\ttwo',
      { address: 'ana@lost.example', action: '', status: '', diagnostic: '550 one two' },
    ],
    [
      'may stand in angle brackets, and any case',
      'FINAL-RECIPIENT: RFC822; <ana@lost.example>\nACTION: RELAYED',
      { address: 'ana@lost.example', action: 'relayed', status: '', diagnostic: '' },
    ],
  ];
  test.each(reports)('%s', (_, fields, recipient) => expect(about(MTA + fields)).toEqual([recipient]));
});

describe('several recipients', () => {
  const one = 'Final-Recipient: rfc822; ana@lost.example\nAction: failed';
  const two = 'Final-Recipient: rfc822; eva@lost.example\nAction: delivered';
  const separators: [rule: string, between: string][] = [
    ['an empty line apart', '\n\n'],
    ['several empty lines apart', '\n\n \n\n'],
    ['with no line between', '\n'],
  ];
  test.each(separators)('%s', (_, between) => {
    expect(about(MTA + one + between + two).map(({ address, action }) => [address, action])).toEqual([
      ['ana@lost.example', 'failed'],
      ['eva@lost.example', 'delivered'],
    ]);
  });

  test('an empty line inside a group does not end it', () => {
    expect(about(`${MTA}Final-Recipient: rfc822; ana@lost.example\n\nAction: failed\nStatus: 5.2.1`)).toEqual(
      [{ address: 'ana@lost.example', action: 'failed', status: '5.2.1', diagnostic: '' }],
    );
  });

  test('are read from every part, a thousand of them at most', () => {
    const many = Array.from({ length: 700 }, (_, i) => `Final-Recipient: rfc822; a${i}@lost.example`).join(
      '\n\n',
    );
    const attachments: [string, string][] = [
      [STATUS, many],
      [STATUS, many],
    ];
    expect(reportedRecipients(aMail({ attachments }))).toHaveLength(1000);
  });
});

test('only parts of the type of a report are read, for all scripts too', () => {
  const fields = 'Final-Recipient: utf-8; josé@lost.example\nAction: failed';
  expect(about(fields, 'message/global-delivery-status')[0]!.address).toBe('josé@lost.example');
  expect(about(fields, 'text/plain')).toEqual([]);
  expect(reportedRecipients(aMail({ text: fields }))).toEqual([]);
});

test('a report without a recipient has none', () => {
  for (const fields of ['', MTA, 'Action: failed\nStatus: 5.1.1', 'Final-Recipient: rfc822; nobody'])
    expect(about(fields)).toEqual([]);
});

describe('a report that a gateway buried', () => {
  const fields = 'Hello\n\nFinal-Recipient: rfc822; ana@lost.example\nAction: failed\nStatus: 5.1.1\n';
  const found = [{ address: 'ana@lost.example', action: 'failed', status: '5.1.1', diagnostic: '' }];

  test('is found in the text', () => expect(buriedRecipients(aMail({ text: fields }))).toEqual(found));

  test.each(['message/rfc822', 'text/plain', 'application/octet-stream'])(
    'is found in a part of %s',
    (type) => {
      expect(buriedRecipients(aMail({ attachments: [[type, fields]] }))).toEqual(found);
    },
  );

  test('is not looked for in pictures', () => {
    expect(buriedRecipients(aMail({ attachments: [['image/png', fields]] }))).toEqual([]);
  });

  test('says what was done, or it is a person’s quote of one line', () => {
    expect(buriedRecipients(aMail({ text: 'Final-Recipient: rfc822; ana@lost.example' }))).toEqual([]);
    expect(buriedRecipients(aMail({ text: 'What is a Final-Recipient: header?' }))).toEqual([]);
  });
});
