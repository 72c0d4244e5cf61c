import { describe, expect, test } from 'vitest';
import { isLoop, looksLikeOurLoop } from '../../../../src/mail/inbound/classify/loop.ts';
import { address, aMail } from './a-mail.ts';

type Headers = Record<string, string | string[]>;
const HELP = 'help@porch.example';

describe('a mail that came round', () => {
  const mails: [rule: string, headers: Headers, is: boolean][] = [
    ['names the mailbox it is delivered to', { 'X-Loop': HELP, 'Delivered-To': HELP }, true],
    ['names it in any case', { 'X-Loop': 'Help@Porch.example', 'Delivered-To': HELP }, true],
    ['names it among others', { 'X-Loop': ['a@b.example', HELP], 'X-Original-To': HELP }, true],
    ['carries our own header of that mailbox', { 'X-Porchlight-Mailbox': HELP, 'Delivered-To': HELP }, true],
    ['was delivered there three times', { 'Delivered-To': [HELP, HELP, HELP] }, true],
    ['was delivered there twice, which is common', { 'Delivered-To': [HELP, HELP] }, false],
    [
      'was delivered to three mailboxes',
      { 'Delivered-To': ['a@porch.example', 'b@porch.example', HELP] },
      false,
    ],
    [
      'names another company’s mailbox',
      { 'X-Porchlight-Mailbox': 'help@other.example', 'Delivered-To': HELP },
      false,
    ],
    ['names it and does not say where it is delivered', { 'X-Loop': HELP }, false],
    ['names nothing', { 'Delivered-To': HELP }, false],
    [
      'has a header that only ends like ours',
      { 'Not-X-Porchlight-Mailbox': HELP, 'Delivered-To': HELP },
      false,
    ],
  ];
  test.each(mails)('%s: %s', (_, headers, is) => expect(isLoop(aMail({ headers }))).toBe(is));
});

describe('with our mailboxes known', () => {
  const own = ['Help@porch.example', 'orders+shop@porch.example'];
  const mails: [rule: string, wish: Parameters<typeof aMail>[0], is: boolean][] = [
    ['a loop is one without them too', { headers: { 'Delivered-To': [HELP, HELP, HELP] } }, true],
    ['a header of ours is enough', { headers: { 'X-Loop': HELP } }, true],
    ['plus-addressing is set aside', { headers: { 'X-Loop': 'orders+lamp@porch.example' } }, true],
    ['a stranger’s header is none', { headers: { 'X-Loop': 'help@other.example' } }, false],
    [
      'an automatic mail from ourselves is one',
      { from: HELP, headers: { 'Auto-Submitted': 'auto-replied' } },
      true,
    ],
    ['a mail from ourselves that a person wrote is none', { from: HELP }, false],
    [
      'a person’s mail says that it is not automatic',
      { from: HELP, headers: { 'Auto-Submitted': 'no' } },
      false,
    ],
    [
      'an automatic mail from somebody else is none',
      { headers: { 'Auto-Submitted': 'auto-replied' } },
      false,
    ],
    [
      'the one who sent it counts like the one it is from',
      { sender: address(HELP), headers: { 'Auto-Submitted': '"auto-generated"' } },
      true,
    ],
    ['nobody as sender is nobody', { from: '', headers: { 'Auto-Submitted': 'auto-replied' } }, false],
  ];
  test.each(mails)('%s', (_, wish, is) => expect(looksLikeOurLoop(aMail(wish), own)).toBe(is));

  test('none of ours is nothing to compare with', () => {
    expect(looksLikeOurLoop(aMail({ headers: { 'X-Loop': HELP } }), [])).toBe(false);
  });
});
