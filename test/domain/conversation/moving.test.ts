import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { merge } from '../../../src/domain/conversation/merging.ts';
import { moveMessages } from '../../../src/domain/conversation/moving.ts';
import { split } from '../../../src/domain/conversation/splitting.ts';
import { replyToken } from '../../../src/domain/conversation/threading.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';

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
    const made = await transaction(db, async (tx) =>
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
