import { expect, test } from 'vitest';
import type { BounceReport } from '../../../src/domain/conversation/bouncing.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { addressesOf, findCustomer } from '../../../src/domain/customer/customer.ts';
import { acts, HOUR, NINE } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

const MAILER = { address: 'mailer-daemon@northwind.example', name: '' };
const NOBODY = '550 5.1.1 No such mailbox';

async function answered() {
  const office = await desk();
  const act = acts(office);
  const { conversationId: number } = await act.receives();
  const replyId = await act.replies(number, { undoMs: 0 });
  await office.db
    .updateTable('delivery')
    .set({ sentAt: NINE + HOUR })
    .execute();
  const { messageIdHeader } = await office.db
    .selectFrom('delivery')
    .select('messageIdHeader')
    .executeTakeFirstOrThrow();
  const report = (fields: Partial<BounceReport> = {}) =>
    act.receives({
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

test('the page says so on the reply and beside the customer, and Send again sends it again', async () => {
  const { office, number, report, delivery } = await answered();
  await report();
  const ana = await (await site(office)).signedIn(office.ana);
  const page = await ana.page(`/conversations/${number}`);
  expect(words(page)).toContain(NOBODY);
  expect(words(page)).toContain('maria@northwind.example (mail to it comes back)');
  expect(words(page)).toContain('Send again');
  const { id } = await delivery();
  expect(page).toContain(`action="/deliveries/${id}/retries"`);
  await ana.post(`/deliveries/${id}/retries`);
  expect(await delivery()).toMatchObject({ state: 'queued', bounce: null });
  await office.work();
  expect((await delivery()).state).toBe('kept');
});
