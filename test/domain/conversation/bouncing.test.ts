import { expect, test } from 'vitest';
import type { BounceReport } from '../../../src/domain/conversation/bouncing.ts';
import type { ReceivedMail } from '../../../src/domain/conversation/receiving.ts';
import { snooze } from '../../../src/domain/conversation/snoozing.ts';
import { replyToken } from '../../../src/domain/conversation/threading.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { addressesOf, findCustomer } from '../../../src/domain/customer/customer.ts';
import { transaction } from '../../../src/domain/database.ts';
import { unproven } from '../../../src/domain/message/proof.ts';
import { acts, HOUR, NINE } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

const MAILER = { address: 'mailer-daemon@northwind.example', name: '' };
const NOBODY = '550 5.1.1 No such mailbox';

async function answered({ cc = '' } = {}) {
  const office = await desk();
  const act = acts(office);
  const { conversationId: number } = await act.receives();
  const replyId = await act.replies(number, { undoMs: 0, recipients: { cc } });
  await office.db
    .updateTable('delivery')
    .set({ sentAt: NINE + HOUR })
    .execute();
  const { messageIdHeader } = await office.db
    .selectFrom('delivery')
    .select('messageIdHeader')
    .executeTakeFirstOrThrow();
  const report = (fields: Partial<BounceReport> = {}, mail: Partial<ReceivedMail> = {}) =>
    act.receives({
      ...mail,
      from: MAILER,
      subject: 'Undelivered',
      automatic: 'bounce',
      bounce: {
        recipients: ['maria@northwind.example'],
        kind: 'hard',
        code: '5.1.1',
        diagnostic: NOBODY,
        originalMessageId: messageIdHeader,
        ...fields,
      },
    });
  const marked = async () => {
    const customer = await findCustomer(
      office.db,
      office.ana,
      (await office.conversation(number)).customerId,
    );
    return (await addressesOf(office.db, customer)).filter((one) => one.bouncedAt !== null);
  };
  const delivery = async () => {
    const { items } = await timeline(office.db, await office.conversation(number));
    return items.find((item) => item.message?.id === replyId)!.message!.delivery!;
  };
  return { office, act, number, report, marked, delivery };
}

test('a bounce of our reply is shown on the reply, and marks the address that is gone for good', async () => {
  const { number, act, report, marked, delivery } = await answered();
  expect((await report()).conversationId).toBe(number);
  expect((await delivery()).bounce).toEqual({
    recipients: ['maria@northwind.example'],
    kind: 'hard',
    code: '5.1.1',
    diagnostic: NOBODY,
  });
  expect(await marked()).toMatchObject([{ address: 'maria@northwind.example' }]);
  expect(await act.events(number, 'delivery.bounced')).toHaveLength(1);
});

test('one for now is shown and marks nobody', async () => {
  const { report, marked, delivery } = await answered();
  await report({ kind: 'soft', code: '4.2.2', diagnostic: '452 4.2.2 Mailbox full' });
  expect((await delivery()).bounce).toMatchObject({ kind: 'soft', code: '4.2.2' });
  expect(await marked()).toEqual([]);
});

test('the address in capitals is the same address', async () => {
  const { number, report, marked } = await answered();
  expect((await report({ recipients: ['MARIA@Northwind.example'] })).conversationId).toBe(number);
  expect(await marked()).toHaveLength(1);
});

test('a bounce neither starts nor stops a waiting clock, nor opens what is closed', async () => {
  const { office, act, number, report } = await answered();
  const before = await office.conversation(number);
  await report();
  expect(await office.conversation(number)).toEqual(before);
  await act.closes(number);
  const closed = await office.conversation(number);
  await report();
  expect(await office.conversation(number)).toEqual(closed);
});

test.each<[string, Partial<BounceReport>]>([
  ['names none of whom we wrote to', { recipients: ['bob@northwind.example'] }],
  ['names a Message-ID that we never sent', { originalMessageId: '<made-up@fieldnotes.example>' }],
  ['names no Message-ID', { originalMessageId: null }],
])('a report that %s is a closed conversation of its own and marks nothing', async (_, fields) => {
  const { office, number, report, marked, delivery } = await answered();
  const { conversationId } = await report(fields);
  expect(conversationId).not.toBe(number);
  expect(await office.conversation(conversationId)).toMatchObject({
    closedAt: expect.any(Number),
    waitingSince: null,
  });
  expect((await delivery()).bounce).toBeNull();
  expect(await marked()).toEqual([]);
});

test('a report that does not say who failed is about the only one it went to', async () => {
  const { report, marked, delivery } = await answered();
  await report({ recipients: [] });
  expect((await delivery()).bounce).toMatchObject({ recipients: ['maria@northwind.example'] });
  expect(await marked()).toHaveLength(1);
});

test('where it went to several, such a report stands on the reply and marks nobody', async () => {
  const { office, number, report, marked, delivery } = await answered({ cc: 'finance@northwind.example' });
  expect((await report({ recipients: [] })).conversationId).toBe(number);
  expect((await delivery()).bounce).toMatchObject({ recipients: [], kind: 'hard' });
  expect(await marked()).toEqual([]);
  const ana = await (await site(office)).signedIn(office.ana);
  expect(words(await ana.page(`/conversations/${number}`))).toContain(
    'somebody it went to cannot be reached',
  );
});

test('a report proven to be from somebody else is shown and marks no address', async () => {
  const { report, marked, delivery } = await answered();
  await report({}, { proof: { ...unproven('northwind.example'), proven: 'no' } });
  expect((await delivery()).bounce).toMatchObject({ kind: 'hard' });
  expect(await marked()).toEqual([]);
});

test.each<[string, Partial<BounceReport>]>([
  ['for its content', { code: '5.7.1', diagnostic: '550 5.7.1 Message refused' }],
  ['for its size', { code: '5.3.4', diagnostic: '552 5.3.4 Message size exceeds fixed limit' }],
  ['as spam, in words alone', { code: '554', diagnostic: '554 Your message looks like spam' }],
  ['for the server it came through', { code: '550', diagnostic: '550 Your IP is on a blocklist' }],
])('a letter refused %s comes back for good, and its address is good', async (_, fields) => {
  const { report, marked, delivery } = await answered();
  await report(fields);
  expect((await delivery()).bounce).toMatchObject({ kind: 'hard' });
  expect(await marked()).toEqual([]);
});

test('two who cannot be reached both stand on the reply, and a later delay takes nothing away', async () => {
  const { report, delivery } = await answered({ cc: 'finance@northwind.example' });
  await report({ kind: 'soft', recipients: ['finance@northwind.example'] });
  await report({ recipients: ['finance@northwind.example'] });
  await report();
  await report({ kind: 'soft', code: '4.4.7' });
  expect((await delivery()).bounce).toMatchObject({
    kind: 'hard',
    recipients: ['finance@northwind.example', 'maria@northwind.example'],
  });
});

test('a relay that gives letters a Message-ID of its own: what it keeps of ours says which reply it is', async () => {
  const { office, number, report, delivery } = await answered();
  const traces = [`help+${replyToken(office.config.secret, number)}@fieldnotes.example`];
  const rewritten = { originalMessageId: '<0100018c@mail.relay.example>', traces };
  expect((await report({ ...rewritten, recipients: ['bob@northwind.example'] })).conversationId).not.toBe(
    number,
  );
  expect((await report({ ...rewritten, recipients: [] })).conversationId).not.toBe(number);
  expect((await delivery()).bounce).toBeNull();
  expect((await report(rewritten)).conversationId).toBe(number);
  expect((await delivery()).bounce).toMatchObject({ recipients: ['maria@northwind.example'] });
});

test('a reply address that nobody signed ties a report to nothing', async () => {
  const { number, report, delivery } = await answered();
  const { conversationId } = await report({
    originalMessageId: null,
    traces: [`help+c${number}-0123456789abcdef@fieldnotes.example`],
  });
  expect(conversationId).not.toBe(number);
  expect((await delivery()).bounce).toBeNull();
});

test('somebody who writes from an address that came back can be reached again', async () => {
  const { act, report, marked } = await answered();
  await report();
  await act.receives({ automatic: 'auto-reply' });
  await act.receives({ isHistory: true });
  await act.receives({ proof: { ...unproven('northwind.example'), proven: 'no' } });
  expect(await marked()).toHaveLength(1);
  await act.receives();
  expect(await marked()).toEqual([]);
});

test('the page says so on the reply and beside the customer, and Send again sends it again', async () => {
  const { office, number, report, delivery } = await answered();
  await report();
  const ana = await (await site(office)).signedIn(office.ana);
  const page = await ana.page(`/conversations/${number}`);
  expect(words(page)).toContain(NOBODY);
  expect(words(page)).toContain('maria@northwind.example (mail to it comes back)');
  expect(words(page)).toContain('Mail to maria@northwind.example comes back. Ask for another address');
  const customer = (await office.conversation(number)).customerId;
  expect(words(await ana.page(`/customers/${customer}`))).toContain('(mail to it comes back)');
  expect(words(page)).toContain('Send again');
  const { id } = await delivery();
  expect(page).toContain(`action="/deliveries/${id}/retries"`);
  await ana.post(`/deliveries/${id}/retries`);
  expect(await delivery()).toMatchObject({ state: 'queued', bounce: null });
  await office.work();
  expect((await delivery()).state).toBe('kept');
});

test('before one writes to somebody who can be reached, nothing is said', async () => {
  const { office, number, report } = await answered();
  await report({ kind: 'soft' });
  const ana = await (await site(office)).signedIn(office.ana);
  expect(await ana.page(`/conversations/${number}`)).not.toContain('composer-people-gone');
});

test.each([
  ['hard', ['bounce']],
  ['soft', []],
] as const)('a %s bounce wakes what slept only where no answer will come', async (kind, why) => {
  const { office, number, report } = await answered();
  const conversation = await office.conversation(number);
  await transaction(office.db, (tx) => snooze(tx, conversation, { until: 'answer', by: office.ana }));
  await report({ kind });
  const woken = await office.db
    .selectFrom('event')
    .select('data')
    .where('kind', '=', 'conversation.woken')
    .execute();
  expect(woken.map(({ data }) => JSON.parse(data).why)).toEqual(why);
});
