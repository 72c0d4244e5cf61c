import { describe, expect, test } from 'vitest';
import { isList } from '../../../../src/mail/inbound/classify/list.ts';
import { address, aMail } from './a-mail.ts';

type Wish = Parameters<typeof aMail>[0];
const delivered = { 'Delivered-To': 'help@porch.example' };
const is = ({ headers, ...rest }: Wish, own: string[] = []) =>
  isList(aMail({ headers: { ...delivered, ...headers }, ...rest }), own);

describe('mail of a list or a bulk mailer', () => {
  const lists: [rule: string, wish: Wish][] = [
    ['has a List-Id', { headers: { 'List-Id': 'Gardeners <talk.gardeners.example>' } }],
    ['has a List-Id without brackets', { headers: { 'List-Id': 'talk.gardeners.example' } }],
    ['has a List-Post', { headers: { 'List-Post': '<mailto:talk@gardeners.example>' } }],
    ['names its list', { headers: { 'Mailing-List': 'list talk@gardeners.example' } }],
    ['was there before, by Mailman', { headers: { 'X-BeenThere': 'talk@gardeners.example' } }],
    ['has the precedence of one', { headers: { Precedence: 'list' } }],
    [
      'can be left, and is bulk',
      { headers: { 'List-Unsubscribe': '<https://x.example>', Precedence: 'bulk' } },
    ],
    [
      'can be left, and is a campaign',
      { headers: { 'List-Unsubscribe': '<https://x.example>', 'X-Campaign': '7' } },
    ],
    ['was made by a program', { headers: { 'Auto-Submitted': 'auto-generated' } }],
    ['is bulk from nobody', { from: 'no-reply@shop.example', headers: { Precedence: 'bulk' } }],
    [
      'is bulk and asks for no answer',
      { headers: { Precedence: 'bulk', 'X-Auto-Response-Suppress': 'All' } },
    ],
    [
      'answers within a list',
      { inReplyTo: '<7@a.example>', headers: { 'List-Id': '<talk.gardeners.example>' } },
    ],
  ];
  test.each(lists)('%s', (_, wish) => expect(is(wish)).toBe(true));
});

describe('mail of a person', () => {
  const persons: [rule: string, wish: Wish][] = [
    ['has no such header', {}],
    ['can be left without being bulk', { headers: { 'List-Unsubscribe': '<https://x.example>' } }],
    ['is only called bulk', { headers: { Precedence: 'bulk' } }],
    [
      'answers us with a campaign’s trace',
      {
        inReplyTo: '<7@porch.example>',
        headers: { 'List-Unsubscribe': '<https://x.example>', Precedence: 'bulk' },
      },
    ],
    [
      'comes from a contact form that names them',
      { headers: { 'Auto-Submitted': 'auto-generated' }, replyTo: [address('ana@garden.example')] },
    ],
    ['comes through our own group', { headers: { 'List-Id': '<help.porch.example>' } }],
    ['comes through our own domain', { headers: { 'List-Id': '<porch.example>' } }],
    ['comes through a group that posts to us', { headers: { 'List-Post': '<mailto:help@porch.example>' } }],
    [
      'comes through a role’s address elsewhere that they wrote to',
      { to: 'support@group.example', headers: { 'List-Id': '<support.group.example>', Precedence: 'list' } },
    ],
  ];
  test.each(persons)('%s', (_, wish) => expect(is(wish)).toBe(false));
});

test('our own addresses are known where the mail does not say where it was delivered', () => {
  const mail = aMail({ headers: { 'List-Id': '<desk.lamps.example>' } });
  expect(isList(mail, [])).toBe(true);
  expect(isList(mail, ['Desk@Lamps.example'])).toBe(false);
  expect(isList(mail, ['desk@evil-lamps.example'])).toBe(true);
});

test('a role in the list is nothing where nobody wrote to it', () => {
  const headers = { 'List-Id': '<info.gardeners.example>' };
  expect(is({ headers, to: 'info@gardeners.example' })).toBe(false);
  expect(is({ headers, to: 'talk@gardeners.example' })).toBe(true);
  expect(is({ headers: { 'List-Id': '<gossip.gardeners.example>' }, to: 'gossip@gardeners.example' })).toBe(
    true,
  );
});

test('a program that answers to itself alone is nobody', () => {
  const wish = { from: 'robot@shop.example', headers: { 'Auto-Submitted': 'auto-generated' } };
  expect(is({ ...wish, replyTo: [address('Robot@shop.example')] })).toBe(true);
  expect(is({ ...wish, replyTo: [address('do-not-reply@shop.example')] })).toBe(true);
  expect(is({ ...wish, replyTo: [address('robot@shop.example'), address('ana@garden.example')] })).toBe(
    false,
  );
});
