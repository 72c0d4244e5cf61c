import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Viewer, viewerFor } from '../../../src/domain/access.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { merge } from '../../../src/domain/conversation/merging.ts';
import { mailboxesBeside, move, moveMessages, putMessages } from '../../../src/domain/conversation/moving.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { split } from '../../../src/domain/conversation/splitting.ts';
import { replyToken } from '../../../src/domain/conversation/threading.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid, NotFound } from '../../../src/domain/errors.ts';
import { openMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';
import { standing } from '../../support/standing.ts';

test('moved messages take their events, their findability and who takes part along', async () => {
  const office = await desk();
  const act = acts(office);
  const first = await act.receives({ text: 'A lemon.' });
  const bob = { address: 'bob@northwind.example', name: 'Bob' };
  const other = await act.receives({ from: bob, text: 'A quince.', messageId: '<bob@northwind.example>' });
  const [from, to] = [first.conversationId, other.conversationId];
  await transaction(office.db, (tx) => moveMessages(tx, { from, to, messageIds: [first.messageId] }));
  const { items } = await timeline(office.db, await office.conversation(to));
  expect(items.map((item) => item.message?.text)).toEqual(['A lemon.', 'A quince.']);
  expect((await timeline(office.db, await office.conversation(from))).items).toEqual([]);
  const { rows } = await search(office.db, office.ana, { q: 'lemon', limit: 5 });
  expect(rows.map((row) => row.id)).toEqual([to]);
  expect((await act.receives({ inReplyTo: '<bob@northwind.example>' })).conversationId).toBe(to);
});

test('moving nothing changes nothing', async () => {
  const office = await desk();
  const act = acts(office);
  const from = (await act.receives()).conversationId;
  const to = (await act.receives({ from: { address: 'bob@any.example', name: 'Bob' } })).conversationId;
  await transaction(office.db, (tx) => moveMessages(tx, { from, to, messageIds: [] }));
  const people = await office.db.selectFrom('participant').select('conversationId').execute();
  expect(people).toHaveLength(2);
});

test('put elsewhere without who takes part, both sides keep their people', async () => {
  const office = await desk();
  const act = acts(office);
  const first = await act.receives();
  const to = (await act.receives({ from: { address: 'bob@any.example', name: 'Bob' } })).conversationId;
  const people = () => office.db.selectFrom('participant').select(['conversationId', 'address']).execute();
  const before = await people();
  const from = first.conversationId;
  await transaction(office.db, (tx) => putMessages(tx, { from, to, messageIds: [first.messageId] }));
  expect(await people()).toEqual(before);
  expect((await timeline(office.db, await office.conversation(to))).items).toHaveLength(2);
});

/** A second mailbox where Ana and Yuki work, and Tomás does not; one letter in the first. */
async function twoMailboxes() {
  const office = await desk();
  const { db } = office;
  const billing = await transaction(db, (tx) =>
    openMailbox(tx, { name: 'Billing', address: 'billing@fieldnotes.example' }, office.ana),
  );
  await db
    .deleteFrom('mailboxAccess')
    .where('mailboxId', '=', billing.id)
    .where('teammateId', '=', office.tomas.id)
    .execute();
  const ana = await viewerFor(db, office.ana.id);
  const act = acts(office);
  const number = (await act.receives({ text: 'A lemon.', messageId: '<first@northwind.example>' }))
    .conversationId;
  const moves = (to = billing.id, by = ana) =>
    transaction(db, async (tx) => move(tx, await findConversation(tx, by, number), { to, by }));
  return { ...office, office, ana, billing, act, number, moves };
}

test('moved, only the other mailbox’s people see it, in their lists and searches', async () => {
  const { db, ana, tomas, billing, number, moves } = await twoMailboxes();
  expect(await moves()).toEqual(expect.any(Number));
  expect((await findConversation(db, ana, number)).mailboxId).toBe(billing.id);
  await expect(findConversation(db, tomas, number)).rejects.toThrow(NotFound);
  expect((await search(db, tomas, { q: 'lemon', limit: 5 })).rows).toEqual([]);
  expect((await search(db, ana, { q: 'lemon', limit: 5 })).rows.map((row) => row.id)).toEqual([number]);
});

test('their next answer arrives there, even at the old address, and shows the old mailbox nothing', async () => {
  const { db, tomas, act, number, moves, mailbox } = await twoMailboxes();
  await moves();
  const answer = await act.receives({ inReplyTo: '<first@northwind.example>', mailboxIds: [mailbox.id] });
  expect(answer.conversationId).toBe(number);
  await expect(findConversation(db, tomas, number)).rejects.toThrow(NotFound);
});

test('whoever had it and does not work there has it no longer; who does keeps it', async () => {
  const { act, number, moves, office, ana, tomas } = await twoMailboxes();
  await act.assigns(number, tomas.id);
  await moves();
  const found = () => findConversation(office.db, ana, number);
  expect((await found()).assigneeId).toBeNull();
  const other = await twoMailboxes();
  await other.act.assigns(other.number, other.ana.id);
  await other.moves();
  expect((await findConversation(other.db, other.ana, other.number)).assigneeId).toBe(other.ana.id);
});

test('undone, it is where it was, with whoever had it, also where both mailboxes saw it', async () => {
  for (const mailboxIds of ['one', 'both']) {
    const { db, ana, tomas, act, number, moves, mailbox, billing } = await twoMailboxes();
    if (mailboxIds === 'both')
      await act.receives({ inReplyTo: '<first@northwind.example>', mailboxIds: [mailbox.id, billing.id] });
    await act.assigns(number, tomas.id);
    const before = await standing(db);
    const event = await moves();
    expect(await standing(db)).not.toEqual(before);
    await transaction(db, async (tx) =>
      reverse(tx, await findConversation(tx, ana, number), { event: event!, by: ana }),
    );
    expect(await standing(db)).toEqual(before);
    expect((await search(db, tomas, { q: 'lemon', limit: 5 })).rows.map((row) => row.id)).toEqual([number]);
  }
});

test('never into a mailbox the person may not see, nor out of one that is not theirs', async () => {
  const { db, ana, moves, number, office, mailbox, billing, act } = await twoMailboxes();
  for (const to of [0, -1, 999, Number.NaN]) await expect(moves(to)).rejects.toThrow(Invalid);
  expect(await moves(mailbox.id), 'there already').toBeNull();
  const { nils, mailbox: own } = await memberElsewhereAs(office);
  await expect(moves(own.id)).rejects.toThrow(Invalid);
  await act.receives({ inReplyTo: '<first@northwind.example>', mailboxIds: [mailbox.id, own.id] });
  const seen = await findConversation(db, nils, number);
  const stolen = transaction(db, (tx) => move(tx, seen, { to: own.id, by: nils }));
  await expect(stolen).rejects.toThrow(/only its people/);
  expect(await mailboxesBeside(db, nils, seen)).toEqual([]);
  const beside = await mailboxesBeside(db, ana, await findConversation(db, ana, number));
  expect(beside.map((one) => one.id)).toEqual([billing.id]);
});

async function memberElsewhereAs(office: Desk) {
  await office.db
    .updateTable('mailbox')
    .set({ address: 'accounts@fieldnotes.example' })
    .where('address', '=', 'billing@fieldnotes.example')
    .execute();
  return memberElsewhere(office);
}

test('of two people who move it at once, the second is told', async () => {
  const { db, ana, number, billing, moves } = await twoMailboxes();
  const stale = await findConversation(db, ana, number);
  await moves();
  const late = transaction(db, (tx) => move(tx, stale, { to: billing.id, by: ana }));
  await expect(late).rejects.toThrow(Conflict);
});

const WRITERS = ['maria', 'bob', 'eve', 'noor'].map((name) => ({ address: `${name}@any.example`, name }));
const any = fc.nat({ max: 60 });
const letter = fc.record({
  what: fc.constant('letter' as const),
  writer: fc.nat({ max: WRITERS.length - 1 }),
  copied: fc.subarray(WRITERS, { maxLength: 1 }),
  quotes: fc.array(any, { maxLength: 3 }),
  token: fc.option(any),
  to: fc.constantFrom([0], [1], [0, 1]),
});
const step = fc.oneof(
  { arbitrary: letter, weight: 5 },
  fc.record({ what: fc.constantFrom('answer' as const, 'note' as const, 'split' as const), at: any }),
  fc.record({ what: fc.constant('merge' as const), at: any, into: any }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A desk with two mailboxes, and who may write where as the rules say it: written down beside, never read back. */
async function exchange(office: Desk, yuki: Viewer, mailboxIds: number[]) {
  const act = acts(office);
  const { db, config } = office;
  const invited = new Map<number, Set<string>>();
  const named: { id: string; messageId: number }[] = [];
  const pick = <T>(all: T[], n: number): T | undefined => (all.length ? all[n % all.length] : undefined);
  const name = async (messageId: number) => {
    const row = await db
      .selectFrom('message')
      .select(['id', 'messageIdHeader'])
      .where('id', '=', messageId)
      .executeTakeFirstOrThrow();
    if (row.messageIdHeader) named.push({ id: row.messageIdHeader, messageId });
  };
  async function letterComes({ writer, copied, quotes, token, to }: Extract<Step, { what: 'letter' }>) {
    const from = WRITERS[writer]!;
    const quoted = quotes.flatMap((n) => pick(named, n)?.id ?? []);
    const told = token === null ? undefined : pick([...invited.keys()], token);
    const { conversationId, messageId } = await act.receives({
      from,
      others: copied,
      mailboxIds: to.map((n) => mailboxIds[n]!),
      inReplyTo: quoted[0] ?? null,
      references: quoted.slice(1),
      deliveredTo: told ? [`help+${replyToken(config.secret, told)}@fieldnotes.example`] : [],
    });
    const known = invited.get(conversationId);
    if (known) expect(known).toContain(from.address);
    const now = [...(known ?? []), from.address, ...copied.map((person) => person.address)];
    invited.set(conversationId, new Set(now));
    await name(messageId);
  }
  async function merges(at: number, into: number) {
    const [from, to] = [pick([...invited.keys()], at), pick([...invited.keys()], into)];
    if (from === undefined || to === undefined || from === to) return;
    await transaction(db, async (tx) =>
      merge(tx, await findConversation(tx, yuki, from), {
        into: await findConversation(tx, yuki, to),
        by: yuki,
      }),
    );
    invited.set(to, new Set([...invited.get(to)!, ...invited.get(from)!]));
    invited.delete(from);
  }
  async function splits(number: number) {
    const rows = db.selectFrom('message').select(['id', 'kind']).where('conversationId', '=', number);
    const later = (await rows.orderBy('id').execute()).slice(1).find((row) => row.kind === 'inbound');
    if (!later) return;
    const { number: made } = await transaction(db, async (tx) =>
      split(tx, await findConversation(tx, yuki, number), { messageId: later.id, by: yuki }),
    );
    invited.set(made, new Set(invited.get(number)));
  }
  return async (one: Step) => {
    if (one.what === 'letter') return letterComes(one);
    if (one.what === 'merge') return merges(one.at, one.into);
    const number = pick([...invited.keys()], one.at);
    if (number === undefined) return;
    if (one.what === 'split') await splits(number);
    else if (one.what === 'note') await act.notes(number, { by: yuki });
    else await name(await act.replies(number, { by: yuki }));
  };
}

/** No letter lies where its number does not lead, or where its writer takes no part. */
async function misplaced({ db }: Desk): Promise<unknown[]> {
  return db
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversationId')
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.conversationId', '=', 'message.conversationId')
        .onRef('participant.address', '=', 'message.fromAddress'),
    )
    .select(['message.id', 'message.conversationId'])
    .where('message.kind', '=', 'inbound')
    .where((eb) =>
      eb.or([eb('conversation.mergedIntoId', 'is not', null), eb('participant.address', 'is', null)]),
    )
    .execute();
}

test('whoever writes to which mailbox, quotes whom, and whatever is merged and split, no letter is put where its writer does not belong', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), async (steps) => {
      const happens = await exchange(office, yuki, [office.mailbox.id, mailbox.id]);
      for (const one of steps) await happens(one);
      expect(await misplaced(office)).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 60_000);
