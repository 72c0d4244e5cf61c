import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { mergeNumbers } from '../../../src/domain/conversation/merging.ts';
import {
  meantBy,
  numbered,
  numberTyped,
  otherConversations,
} from '../../../src/domain/conversation/others.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts, HOUR, NINE, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function some() {
  const office = await desk();
  const act = acts(office);
  const here = (await act.receives({ text: 'A lemon.' })).conversationId;
  const same = (await act.receives({ subject: 'The same, again', receivedAt: NINE + HOUR })).conversationId;
  const bens = (
    await act.receives({ from: { address: 'ben@ito.example', name: 'Ben Ito' }, subject: 'An invoice' })
  ).conversationId;
  const finds = async (q: string) => {
    const conversation = await office.conversation(here);
    return (await otherConversations(office.db, office.ana, { conversation, q })).map((row) => row.id);
  };
  return { office, act, here, same, bens, finds };
}

test('where nothing was typed, the same customer’s are offered, never the one at hand', async () => {
  const { finds, same } = await some();
  expect(await finds('')).toEqual([same]);
});

test('what is open comes before what is closed', async () => {
  const { finds, same, act } = await some();
  const newer = (await act.receives({ receivedAt: NINE + 2 * HOUR })).conversationId;
  await act.closes(newer);
  expect(await finds('')).toEqual([same, newer]);
});

test('by a number, words of a subject, or a customer’s name', async () => {
  const { finds, bens } = await some();
  for (const q of [String(bens), `#${bens}`, ` ${bens} `, 'invoice', 'ben ito'])
    expect([q, await finds(q)]).toEqual([q, [bens]]);
});

test('the number of a merged one finds where it leads', async () => {
  const { office, finds, same, bens } = await some();
  await transaction(office.db, (tx) => mergeNumbers(tx, { number: same, into: bens, by: office.ana }));
  expect(await finds(String(same))).toEqual([bens]);
  expect(await finds('')).toEqual([]);
});

test('what is in another mailbox is not found, by whatever', async () => {
  const { office, act, finds } = await some();
  const { mailbox } = await yukisMailbox(office);
  const there = (await act.receives({ mailboxIds: [mailbox.id], subject: 'Hidden here' })).conversationId;
  expect(await finds(String(there))).toEqual([]);
  expect(await finds('hidden')).toEqual([]);
});

test('whatever is typed, nothing breaks and it is never itself', async () => {
  const { here, finds } = await some();
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 40, unit: 'binary' }), async (q) => {
      expect(await finds(q)).not.toContain(here);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['12', 12],
  [' #12 ', 12],
  ['http://desk.example/conversations/12#message-3', 12],
  ['/conversations/7', 7],
  ['/conversations/7/merge', 7],
  ['12a', null],
  ['order 12', null],
  ['', null],
  ['-1', null],
  ['1'.repeat(16), null],
  [`/conversations/${'9'.repeat(20)}`, null],
])('“%s” means the number %s', (typed, number) => {
  expect(numberTyped(typed)).toBe(number);
});

test('by its number one is found alone: where it was merged the one that holds it, and none of another mailbox', async () => {
  const { office, act, here, same, bens } = await some();
  const { db, ana } = office;
  const ids = async (text: string) => (await numbered(db, ana, text)).map((row) => row.id);
  expect(await ids(`#${bens}`)).toEqual([bens]);
  expect(await ids('An invoice')).toEqual([]);
  expect(await ids('999999')).toEqual([]);
  await transaction(db, (tx) => mergeNumbers(tx, { number: same, into: here, by: ana }));
  expect(await ids(String(same))).toEqual([here]);
  const { mailbox } = await yukisMailbox(office);
  const hidden = (await act.receives({ mailboxIds: [mailbox.id] })).conversationId;
  expect(await ids(String(hidden))).toEqual([]);
});

test('a number that leads into another mailbox, or through two merges, is found only where its end may be seen', async () => {
  const { office, act, here, same, bens, finds } = await some();
  const { db, ana } = office;
  const { mailbox, yuki } = await yukisMailbox(office);
  const there = (await act.receives({ mailboxIds: [mailbox.id], subject: 'Hidden here' })).conversationId;
  const merges = (number: number, into: number) =>
    transaction(db, (tx) => mergeNumbers(tx, { number, into, by: yuki }));
  const rows = async (who: Viewer) => (await numbered(db, who, String(same))).map((row) => row.id);
  await merges(same, bens);
  expect(await rows(ana)).toEqual([bens]);
  await merges(bens, there);
  expect(await rows(ana)).toEqual([]);
  expect(await finds(String(same))).toEqual([]);
  expect(await rows(yuki)).toEqual([there]);
  await merges(there, here);
  expect(await rows(yuki)).toEqual([here]);
});

test('what a number means beside the one at hand; another mailbox’s is as if there were none', async () => {
  const { office, act, here, same, bens } = await some();
  const { mailbox, yuki } = await yukisMailbox(office);
  const there = (await act.receives({ mailboxIds: [mailbox.id] })).conversationId;
  const fourth = (await act.receives()).conversationId;
  const merges = (number: number, into: number) =>
    transaction(office.db, (tx) => mergeNumbers(tx, { number, into, by: yuki }));
  await merges(same, here);
  await merges(fourth, bens);
  const conversation = await office.conversation(here);
  const meant = (q: string) => meantBy(office.db, office.ana, { conversation, q });
  expect(await meant(`#${here}`)).toEqual({ number: here, is: 'here' });
  expect(await meant(String(same))).toEqual({ number: same, is: 'merged-here' });
  expect(await meant(String(bens))).toEqual({ number: bens, is: 'found' });
  expect(await meant(`/conversations/${fourth}`)).toEqual({ number: fourth, is: 'merged', into: bens });
  expect(await meant(String(there))).toEqual({ number: there, is: 'none' });
  expect(await meant('123456789012345')).toEqual({ number: 123456789012345, is: 'none' });
  expect(await meant('0')).toEqual({ number: 0, is: 'none' });
  expect(await meant('an invoice')).toBeNull();
  expect(await meant('')).toBeNull();
});
