import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, forwardedFrom, looksLikeOurLoop } from '../../../src/mail/inbound/classify.ts';
import { address, aMail, REPORT } from './classify/a-mail.ts';

type Wish = Parameters<typeof aMail>[0];
const automatic = (wish: Wish, own: string[] = []) => classify(aMail(wish), own).automatic;

describe('lists and bulk mail', () => {
  const lists: [rule: string, headers: Record<string, string>][] = [
    [
      'a mailing list is told by List-Id',
      { 'List-Id': 'Gardeners <gardeners.lists.example>', Precedence: 'list' },
    ],
    ['an old list is told by its precedence', { Precedence: 'list' }],
    [
      'a newsletter is told by List-Unsubscribe and bulk precedence',
      { 'List-Unsubscribe': '<https://news.example/u/1>', Precedence: 'bulk' },
    ],
    [
      'a campaign is told by one-click unsubscribing',
      {
        'List-Unsubscribe': '<https://news.example/u/1>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    ],
    [
      'a campaign is told by its feedback id',
      { 'List-Unsubscribe': '<mailto:u@news.example>', 'Feedback-ID': '1:2:3:news' },
    ],
    ['a notification nobody answers is bulk', { 'Auto-Submitted': 'auto-generated', Precedence: 'bulk' }],
  ];
  test.each(lists)('%s', (_rule, headers) =>
    expect(automatic({ from: 'news@news.example', headers })).toBe('list'),
  );

  const people: [rule: string, wish: Wish][] = [
    [
      'an unsubscribe header alone, as some sales tools add it',
      { headers: { 'List-Unsubscribe': '<mailto:u@tool.example>' } },
    ],
    ['bulk precedence alone, as some desks put it on answers', { headers: { Precedence: 'bulk' } }],
    [
      'an answer within a conversation',
      {
        inReplyTo: '<2@porch.example>',
        headers: { Precedence: 'bulk', 'List-Unsubscribe': '<mailto:u@tool.example>' },
      },
    ],
    [
      'a contact form that names its writer in Reply-To',
      {
        from: 'form@porch.example',
        replyTo: [address('maria@garden.example')],
        headers: { 'Auto-Submitted': 'auto-generated' },
      },
    ],
    [
      'another desk that answers us',
      {
        inReplyTo: '<2@porch.example>',
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      },
    ],
    [
      'a group of our own that hands support mail on',
      {
        to: 'team@porch.example',
        headers: {
          'List-Id': '<team.porch.example>',
          Precedence: 'list',
          'Delivered-To': 'inbox@porch.example',
        },
      },
    ],
    [
      'a role address behind a group elsewhere',
      {
        to: 'support@porch.example',
        headers: { 'List-Id': 'Support <support.porch.example>', Precedence: 'list' },
      },
    ],
  ];
  test.each(people)('a person stays a person: %s', (_rule, wish) => expect(automatic(wish)).toBeNull());

  test('a group on a domain of ours is known by our addresses', () => {
    const wish = { to: 'crew@porch.example', headers: { 'List-Id': '<crew.porch.example>' } };
    expect(automatic(wish)).toBe('list');
    expect(automatic(wish, ['Help@Porch.example'])).toBeNull();
  });

  test('a list that calls itself support but was not written to stays a list', () => {
    expect(automatic({ headers: { 'List-Id': '<support.vendor.example>' } })).toBe('list');
  });
});

describe('reports', () => {
  const reports: [rule: string, wish: Wish][] = [
    [
      'an abuse report',
      {
        subject: 'FW: Your order',
        headers: { 'Content-Type': 'multipart/report; report-type="feedback-report"; boundary=x' },
      },
    ],
    [
      'an abuse report told by its part',
      { attachments: [['message/feedback-report', 'Feedback-Type: abuse\nUser-Agent: x/1\nVersion: 1\n']] },
    ],
    [
      'a DMARC report told by its subject',
      { subject: 'Report Domain: porch.example Submitter: mail.example Report-ID: <77>' },
    ],
    [
      'a DMARC report told by its file',
      {
        subject: 'DMARC',
        attachments: [['application/gzip', 'x', 'mail.example!porch.example!1767225600!1767311999.xml.gz']],
      },
    ],
    ['a TLS report', { headers: { 'TLS-Report-Domain': 'porch.example' } }],
    [
      'a read receipt',
      {
        subject: 'Read: Your order',
        headers: { 'Content-Type': 'multipart/report; report-type=disposition-notification' },
        attachments: [
          ['message/disposition-notification', 'Disposition: manual-action/MDN-sent-manually; displayed\n'],
        ],
      },
    ],
    ['a complaint of a provider', { subject: 'complaint about message from 192.0.2.7' }],
    [
      'a delivery that worked',
      {
        from: 'MAILER-DAEMON@x.example',
        subject: 'Delivered: Your order',
        headers: REPORT,
        attachments: [
          [
            'message/delivery-status',
            'Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; ana@here.example\nAction: delivered\nStatus: 2.0.0\n',
          ],
        ],
      },
    ],
  ];
  test.each(reports)('%s is a report', (_rule, wish) => {
    expect(classify(aMail(wish))).toEqual({ automatic: 'report', bounce: null });
  });

  test('a person who writes about abuse is no report', () => {
    expect(automatic({ subject: 'Complaint about a message from your colleague' })).toBeNull();
  });
});

describe('loops', () => {
  test('a mail that carries the loop mark of the mailbox it is delivered to is a loop', () => {
    const headers = { 'Delivered-To': 'help@porch.example', 'X-Porchlight-Mailbox': 'help@porch.example' };
    expect(automatic({ headers })).toBe('loop');
    expect(
      automatic({ headers: { 'Delivered-To': 'help@porch.example', 'X-Loop': 'Help@porch.example' } }),
    ).toBe('loop');
  });

  test('a mail that one mailbox delivered three times is a loop, twice is not', () => {
    expect(
      automatic({
        headers: { 'Delivered-To': ['help@porch.example', 'help@porch.example', 'help@porch.example'] },
      }),
    ).toBe('loop');
    expect(
      automatic({ headers: { 'Delivered-To': ['help@porch.example', 'help@porch.example'] } }),
    ).toBeNull();
  });

  test("a person who writes from another company's Porchlight is no loop", () => {
    const headers = { 'Delivered-To': 'help@porch.example', 'X-Porchlight-Mailbox': 'desk@other.example' };
    expect(automatic({ from: 'desk@other.example', headers }, ['help@porch.example'])).toBeNull();
  });

  test('our own mark is known wherever it was delivered, plus-addressing aside', () => {
    const mail = aMail({ headers: { 'X-Porchlight-Mailbox': 'help+42@porch.example' } });
    expect(looksLikeOurLoop(mail, ['help@porch.example'])).toBe(true);
    expect(looksLikeOurLoop(mail, [])).toBe(false);
  });

  test('an automatic mail from our own address is a loop, a teammate writing from it is not', () => {
    const own = ['help@porch.example'];
    expect(
      looksLikeOurLoop(
        aMail({ from: 'help@porch.example', headers: { 'Auto-Submitted': 'auto-generated' } }),
        own,
      ),
    ).toBe(true);
    expect(looksLikeOurLoop(aMail({ from: 'help@porch.example' }), own)).toBe(false);
  });

  test('a bounce that went round is still a bounce', () => {
    const headers = {
      'Delivered-To': ['a@porch.example', 'a@porch.example', 'a@porch.example'],
      'X-Failed-Recipients': 'ana@lost.example',
    };
    expect(automatic({ from: 'mailer-daemon@x.example', headers })).toBe('bounce');
  });
});

test("an ordinary question is a person's", () => {
  expect(classify(aMail({}))).toEqual({ automatic: null, bounce: null });
});

test("a mail with nothing in it is a person's", () => {
  expect(classify(aMail({ subject: '', text: '' })).automatic).toBeNull();
});

test('any mail is classified without an error', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      '<>',
      'Fwd: ',
      'From: a@b.example\nTo: x\nSubject: y',
      '---------- Forwarded message ---------',
      'auto-replied',
      '<x.y>',
      'multipart/report; report-type=delivery-status',
    ),
  );
  const name = fc.constantFrom(
    'auto-submitted',
    'list-id',
    'list-post',
    'content-type',
    'return-path',
    'delivered-to',
    'x-loop',
    'precedence',
    'x-failed-recipients',
    'x-porchlight-mailbox',
  );
  const type = fc.constantFrom(
    'message/rfc822',
    'message/delivery-status',
    'text/rfc822-headers',
    'message/disposition-notification',
    'image/png',
  );
  const mail = fc.record({
    subject: text,
    text,
    headers: fc.dictionary(name, text),
    from: text,
    attachments: fc.array(fc.tuple(type, fc.uint8Array({ maxLength: 200 })), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(mail, (wish) => {
      const parsed = aMail(wish as Wish);
      expect(classify(parsed).bounce === null).toBe(classify(parsed).automatic !== 'bounce');
      forwardedFrom(parsed);
    }),
    { numRuns: 400 },
  );
});
