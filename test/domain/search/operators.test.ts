import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { tag } from '../../../src/domain/conversation/tagging.ts';
import { transaction } from '../../../src/domain/database.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, HOUR, itIs, NINE, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const DAY = 24 * HOUR;
const ana = { address: 'ana@fieldnotes.example', name: 'Ana Okafor' };

/** Letters of some weeks; it is nine on a Tuesday. Each is called by one word. */
async function weeks() {
  itIs(NINE);
  const office = await desk();
  const act = acts(office);
  const ids = new Map<number, string>();
  const shelve = async (name: string, mail: Parameters<typeof act.receives>[0]) => {
    const { conversationId } = await act.receives(mail);
    ids.set(conversationId, name);
    return conversationId;
  };
  const file = { name: 'Rechnung März.txt', type: 'text/plain', bytes: Buffer.from('Betrag: 40 Euro') };
  const old = await shelve('old', {
    subject: 'A refund',
    text: 'The old plan.',
    receivedAt: NINE - 60 * DAY,
  });
  const bill = await shelve('bill', {
    subject: 'Invoice twice',
    text: 'Please see the file.',
    from: { address: 'ben@ito.example', name: 'Ben Itō' },
    recipients: {
      to: [{ address: 'help@fieldnotes.example', name: '' }],
      cc: [{ address: 'accounts@ito.example', name: 'Ito Accounts' }],
      replyTo: [],
    },
    receivedAt: NINE - 2 * DAY,
    files: [file],
  });
  await shelve('blank', { subject: 'A blank calendar', text: 'No refund wanted.', receivedAt: NINE - HOUR });
  await shelve('hebrew', {
    subject: 'שאלה',
    text: 'איפה היומן שלי?',
    from: { address: 'noa@tel.example', name: 'נועה' },
    receivedAt: NINE - 30 * 60_000,
  });
  await shelve('chinese', { subject: '请问', text: '我的日历是空的', receivedAt: NINE - 20 * 60_000 });
  await act.replies(old, { html: '<p>It is on its way, Maria.</p>' });
  await act.closes(old);
  await act.assigns(bill, office.tomas.id);
  const finds = async (q: string, viewer = office.ana) =>
    (await search(office.db, viewer, { q, limit: 10 })).rows.map((row) => ids.get(row.id));
  return { office, act, finds, ids };
}

const TABLE: [q: string, finds: string[]][] = [
  ['from:ben', ['bill']],
  ['from:"Ben Ito"', ['bill']],
  ['from:ito.example', ['bill']],
  ['from:mar', ['chinese', 'blank', 'old']],
  ['from:ana', ['old']],
  ['from:נועה', ['hebrew']],
  ['to:accounts', ['bill']],
  ['to:maria', ['old']],
  ['subject:refund', ['old']],
  ['subject:"blank calendar"', ['blank']],
  ['refund', ['old', 'blank']],
  ['is:waiting', ['chinese', 'hebrew', 'blank', 'bill']],
  ['is:open', ['chinese', 'hebrew', 'blank', 'bill']],
  ['is:snoozed', []],
  ['is:closed', ['old']],
  ['is:closed refund', ['old']],
  ['is:open refund', ['blank']],
  ['-is:open', ['old']],
  ['assigned:me', ['old']],
  ['assigned:me is:open', []],
  ['assigned:tomas', ['bill']],
  ['assigned:Tomás', ['bill']],
  ['assigned:nobody is:open', ['chinese', 'hebrew', 'blank']],
  ['assigned:(me or tomas)', ['old', 'bill']],
  ['has:attachment', ['bill']],
  ['-has:attachment is:waiting', ['chinese', 'hebrew', 'blank']],
  ['rechnung', ['bill']],
  ['"rechnung marz"', ['bill']],
  ['after:yesterday', ['old', 'chinese', 'hebrew', 'blank']],
  ['before:yesterday', ['bill', 'old']],
  ['refund after:today', ['old', 'blank']],
  ['after:2026-10 before:2026-11-02 invoice', ['bill']],
  ['before:last-month', ['old']],
  ['mailbox:help', ['old', 'chinese', 'hebrew', 'blank', 'bill']],
  ['refund -calendar', ['old']],
  ['-refund', ['chinese', 'hebrew', 'bill']],
  ['-(refund or invoice)', ['chinese', 'hebrew']],
  ['invoice or calendar', ['blank', 'bill']],
  ['is:closed or from:ben', ['old', 'bill']],
  ['refund (is:closed or calendar)', ['old', 'blank']],
  ['refund -is:closed', ['blank']],
  ['יומן', []],
  ['היומן', ['hebrew']],
  ['日历', ['chinese']],
  ['空', ['chinese']],
  ['的', ['chinese']],
  ['is:open colour:red', []],
  ['is:nonsense blank', ['blank']],
];

test('each operator, alone and together, finds what it says, the newest first', async () => {
  const { finds } = await weeks();
  const found = [];
  for (const [q] of TABLE) found.push([q, await finds(q)]);
  expect(found).toEqual(TABLE);
});

test('a tag is an operator too, found by its name or the beginning of one', async () => {
  const { office, finds, ids } = await weeks();
  for (const name of ['bill', 'old']) {
    const number = [...ids].find(([, one]) => one === name)![0];
    await transaction(office.db, async (tx) =>
      tag(tx, await findConversation(tx, office.ana, number), { name: 'Big spender', by: office.ana }),
    );
  }
  expect(await finds('tag:"big spender"')).toEqual(['old', 'bill']);
  expect(await finds('tag:big is:open')).toEqual(['bill']);
  expect(await finds('tag:big refund')).toEqual(['old']);
  expect(await finds('-tag:big')).toEqual(['chinese', 'hebrew', 'blank']);
  expect((await search(office.db, office.ana, { q: 'tag:zebra', limit: 5 })).remarks).toEqual([
    '“tag:zebra” was passed over: there is no such tag here.',
  ]);
});

test('what sleeps is neither open nor waiting until it wakes', async () => {
  const { office, finds, ids } = await weeks();
  const bill = [...ids].find(([, name]) => name === 'bill')![0];
  await office.db
    .updateTable('conversation')
    .set({ snoozedUntil: NINE + DAY })
    .where('id', '=', bill)
    .execute();
  expect(await finds('is:snoozed')).toEqual(['bill']);
  expect(await finds('is:snoozed invoice')).toEqual(['bill']);
  for (const q of ['is:waiting', 'is:open', 'assigned:tomas is:open'])
    expect(await finds(q)).not.toContain('bill');
});

test('what means nothing is said and the rest is looked for', async () => {
  const { office } = await weeks();
  const remarks = async (q: string) => (await search(office.db, office.ana, { q, limit: 5 })).remarks;
  expect(await remarks('is:nonsense blank')).toEqual([
    '“is:nonsense” was passed over: it takes waiting, open, snoozed or closed.',
  ]);
  expect(await remarks('colour:red')).toEqual([
    '“colour:” is not something to search by, so it was looked for as words.',
  ]);
  expect(await remarks('assigned:zebra')).toEqual([
    '“assigned:zebra” was passed over: nobody here is called that.',
  ]);
  expect(await remarks('after:soon')).toEqual([
    '“after:soon” was passed over: it takes a day such as 2026-03-01, yesterday, monday, 7d or last-month.',
  ]);
  expect(await remarks('from:')).toEqual(['“from:” was passed over: it needs something behind it.']);
  expect(await remarks('constructor:x is:constructor')).toHaveLength(2);
  expect(await remarks('blank')).toEqual([]);
});

test('a mailbox that one may not see is no mailbox, and nothing of it is found by any operator', async () => {
  const { office, act, finds, ids } = await weeks();
  const { mailbox, yuki } = await yukisMailbox(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id], text: 'a ledger', files: [] });
  ids.set(conversationId, 'ledger');
  for (const q of [
    'mailbox:billing',
    'ledger',
    'is:waiting',
    '-refund',
    'from:maria',
    'after:today',
    'is:open or ledger',
  ])
    expect(await finds(q), q).not.toContain('ledger');
  expect(await finds('mailbox:billing', yuki)).toEqual(['ledger']);
  expect(await finds('mailbox:billing is:waiting', yuki)).toEqual(['ledger']);
  expect((await search(office.db, office.ana, { q: 'mailbox:billing', limit: 5 })).remarks).toEqual([
    '“mailbox:billing” was passed over: there is no such mailbox here.',
  ]);
});

test('pages of operators have neither gaps nor repeats', async () => {
  const { office, act } = await weeks();
  for (let n = 0; n < 12; n++) await act.receives({ text: `zinnia ${n}`, from: ana, receivedAt: NINE - n });
  for (const q of ['is:waiting', '-refund is:open', 'zinnia is:open', 'zinnia or is:closed']) {
    const read: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await search(office.db, office.ana, { q, cursor, limit: 3 });
      read.push(...page.rows.map((row) => row.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    const whole = await search(office.db, office.ana, { q, limit: 100 });
    expect(read, q).toEqual(whole.rows.map((row) => row.id));
    expect(new Set(read).size, q).toBe(read.length);
  }
});

test('a conversation that an earlier page showed is not shown again for an older letter', async () => {
  const { office, act } = await weeks();
  const { conversationId } = await act.receives({ text: 'zinnia first' });
  for (let n = 0; n < 4; n++) await act.receives({ text: `zinnia ${n}` });
  await act.notes(conversationId, { html: '<p>zinnia again</p>' });
  const first = await search(office.db, office.ana, { q: 'zinnia', limit: 2 });
  const second = await search(office.db, office.ana, { q: 'zinnia', limit: 10, cursor: first.next! });
  expect(first.rows[0]!.id).toBe(conversationId);
  expect(second.rows.map((row) => row.id)).not.toContain(conversationId);
  expect(first.rows.length + second.rows.length).toBe(5);
});
