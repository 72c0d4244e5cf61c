import { describe, expect, test } from 'vitest';
import { isMachineReport } from '../../../../src/mail/inbound/classify/report.ts';
import { aMail, REPORT } from './a-mail.ts';

type Wish = Parameters<typeof aMail>[0];
const typed = (reportType: string) => ({
  'Content-Type': `multipart/report; report-type=${reportType}; boundary=x`,
});

describe('a report for those who run mail', () => {
  const reports: [rule: string, wish: Wish][] = [
    ['is of the type for complaints', { headers: typed('feedback-report') }],
    ['is of the type for TLS', { headers: typed('"tlsrpt"') }],
    ['is of the type for receipts', { headers: typed('disposition-notification') }],
    ['names the domain of a TLS report', { headers: { 'TLS-Report-Domain': 'porch.example' } }],
    ['carries a complaint', { attachments: [['message/feedback-report', 'Feedback-Type: abuse']] }],
    ['carries a receipt', { attachments: [['message/disposition-notification', 'Disposition: x']] }],
    ['carries a TLS report', { attachments: [['application/tlsrpt+gzip', 'x']] }],
    [
      'has the subject of a DMARC report',
      { subject: 'Report Domain: porch.example Submitter: mail.example Report-ID: <7>' },
    ],
    [
      'has it behind a mark',
      { subject: '[Preview] Report domain: porch.example Submitter: mail.example Report-ID: 7' },
    ],
    [
      'carries a DMARC file',
      { attachments: [['application/zip', 'x', 'mail.example!porch.example!1767225600!1767312000.zip']] },
    ],
    [
      'carries one with an id, packed twice',
      {
        attachments: [
          ['application/gzip', 'x', 'mail.example!porch.example!1767225600!1767312000!a-1.xml.gz'],
        ],
      },
    ],
    ['has the subject of a provider’s complaint', { subject: 'Complaint about message from 192.0.2.7' }],
    ['has it of an address of six', { subject: 'Abuse report for IP [2001:db8::7]' }],
    [
      'tells that everybody got the mail',
      {
        headers: REPORT,
        attachments: [['message/delivery-status', 'Final-Recipient: rfc822; a@x.example\nAction: delivered']],
      },
    ],
  ];
  test.each(reports)('%s', (_, wish) => expect(isMachineReport(aMail(wish))).toBe(true));
});

describe('a person', () => {
  const persons: [rule: string, wish: Wish][] = [
    ['asks a question', {}],
    ['asks about such a report', { subject: 'What is a report domain: please explain' }],
    ['complains about a mail', { subject: 'Complaint about message from your colleague' }],
    ['sends a file of the year', { attachments: [['application/zip', 'x', 'lamps!2026.zip']] }],
    ['forwards a mail', { attachments: [['message/rfc822', 'Subject: x\n\ny']] }],
    ['sends a table', { attachments: [['text/xml', '<a/>', 'report.xml']] }],
    ['writes in several parts', { headers: { 'Content-Type': 'multipart/mixed; boundary=tlsrpt' } }],
  ];
  test.each(persons)('%s', (_, wish) => expect(isMachineReport(aMail(wish))).toBe(false));
});

test('a very long subject is read at its head', () => {
  const subject = `${'Lamp '.repeat(2000)}Report Domain: porch.example Submitter: mail.example`;
  expect(isMachineReport(aMail({ subject }))).toBe(false);
});
