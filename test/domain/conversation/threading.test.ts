import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findThread, replyToken } from '../../../src/domain/conversation/threading.ts';
import { acts, receivedMail } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';

const STRANGER = { address: 'eve@elsewhere.example', name: 'Eve' };

function plus(office: Desk, number: number): string {
  return `help+${replyToken(office.config.secret, number)}@fieldnotes.example`;
}

async function messageIdOf({ db }: Desk, messageId: number): Promise<string> {
  const row = await db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow();
  return row.messageIdHeader!;
}

test('an answer to our plus address joins by its token alone', async () => {
  const office = await desk();
  const { receives } = acts(office);
  const first = await receives();
  const answer = await receives({
    deliveredTo: [plus(office, first.conversationId)],
    subject: 'Something else',
  });
  expect(answer.conversationId).toBe(first.conversationId);
});

test('a token joins whatever case a mail program gave it', async () => {
  const office = await desk();
  const { receives } = acts(office);
  const first = await receives();
  const answer = await receives({ deliveredTo: [plus(office, first.conversationId).toUpperCase()] });
  expect(answer.conversationId).toBe(first.conversationId);
});

test('an answer to our Message-ID joins by In-Reply-To', async () => {
  const office = await desk();
  const { receives, replies } = acts(office);
  const { conversationId } = await receives();
  const inReplyTo = await messageIdOf(office, await replies(conversationId));
  expect((await receives({ inReplyTo })).conversationId).toBe(conversationId);
});

test('the token in our Message-ID joins where only a rewritten host came back', async () => {
  const office = await desk();
  const { receives, replies } = acts(office);
  const { conversationId } = await receives();
  const ours = await messageIdOf(office, await replies(conversationId));
  const answer = await receives({ inReplyTo: ours.replace(/@.*/, '@relay.example>') });
  expect(answer.conversationId).toBe(conversationId);
});

test('an answer that lost In-Reply-To joins by References', async () => {
  const office = await desk();
  const { receives } = acts(office);
  const first = await receives({ messageId: '<first@northwind.example>' });
  const answer = await receives({ references: ['<unknown@elsewhere.example>', '<first@northwind.example>'] });
  expect(answer.conversationId).toBe(first.conversationId);
});

test('the same subject from the same person is not the same conversation', async () => {
  const { receives } = acts(await desk());
  expect((await receives()).conversationId).not.toBe((await receives()).conversationId);
});

test('a stranger who quotes our Message-ID starts a conversation of their own, with a suggestion', async () => {
  const office = await desk();
  const { receives, replies } = acts(office);
  const { conversationId } = await receives();
  const inReplyTo = await messageIdOf(office, await replies(conversationId));
  const strange = await receives({ from: STRANGER, inReplyTo });
  expect(strange.conversationId).not.toBe(conversationId);
  expect((await office.conversation(strange.conversationId)).suggestedConversationId).toBe(conversationId);
});

test('a stranger who was forwarded a token does not get in by it', async () => {
  const office = await desk();
  const { receives } = acts(office);
  const { conversationId } = await receives();
  const strange = await receives({ from: STRANGER, deliveredTo: [plus(office, conversationId)] });
  expect(strange.conversationId).not.toBe(conversationId);
  expect((await office.conversation(strange.conversationId)).suggestedConversationId).toBe(conversationId);
});

test('a forged token neither joins nor suggests', async () => {
  const office = await desk();
  const { receives } = acts(office);
  const { conversationId } = await receives();
  for (const forged of [
    `c${conversationId}-0123456789abcdef`,
    replyToken('another secret of 16', conversationId),
  ]) {
    const mail = await receives({ deliveredTo: [`help+${forged}@fieldnotes.example`] });
    expect(mail.conversationId).not.toBe(conversationId);
    expect((await office.conversation(mail.conversationId)).suggestedConversationId).toBeNull();
  }
});

test('a true token of a conversation that does not exist leads nowhere', async () => {
  const office = await desk();
  const { secret } = office.config;
  const clues = {
    ...receivedMail(office),
    secret,
    from: 'maria@northwind.example',
    proven: 'unknown' as const,
  };
  expect(await findThread(office.db, { ...clues, recipients: [plus(office, 999_999)] })).toBeNull();
});

test('somebody whom the customer put in copy takes part, and their answer joins', async () => {
  const office = await desk();
  const { receives } = acts(office);
  const bob = { address: 'bob@northwind.example', name: 'Bob' };
  const first = await receives({ others: [bob], messageId: '<with-bob@northwind.example>' });
  const answer = await receives({ from: bob, inReplyTo: '<with-bob@northwind.example>' });
  expect(answer.conversationId).toBe(first.conversationId);
});

test('of several known references the newest one wins', async () => {
  const office = await desk();
  const { receives } = acts(office);
  await receives({ messageId: '<old@northwind.example>' });
  const newer = await receives({ messageId: '<new@northwind.example>' });
  const answer = await receives({ references: ['<old@northwind.example>', '<new@northwind.example>'] });
  expect(answer.conversationId).toBe(newer.conversationId);
});

test('a conversation one takes part in wins over a newer one that one does not', async () => {
  const office = await desk();
  const { receives } = acts(office);
  const own = await receives({ messageId: '<own@northwind.example>' });
  await receives({ from: STRANGER, messageId: '<foreign@elsewhere.example>' });
  const answer = await receives({
    inReplyTo: '<foreign@elsewhere.example>',
    references: ['<own@northwind.example>'],
  });
  expect(answer.conversationId).toBe(own.conversationId);
});

test('of ten thousand references the newest still thread the mail', async () => {
  const office = await desk();
  const { receives } = acts(office);
  const first = await receives({ messageId: '<first@northwind.example>' });
  const references = Array.from({ length: 10_000 }, (_, n) => `<made-up-${n}@elsewhere.example>`);
  const answer = await receives({ references: [...references, '<first@northwind.example>'] });
  expect(answer.conversationId).toBe(first.conversationId);
});

test('a program that gives every mail one Message-ID: an answer finds the writer’s own, whoever else was given it', async () => {
  const office = await desk();
  const { receives, replies } = acts(office);
  const before = await receives();
  const ours = await messageIdOf(office, await replies(before.conversationId));
  const own = await receives({ messageId: '<0@broken.example>' });
  const { id: _id, ...row } = await office.db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', own.messageId)
    .executeTakeFirstOrThrow();
  const { conversationId: strangers } = await receives({ from: STRANGER });
  await office.db
    .insertInto('message')
    .values(Array.from({ length: 150 }, () => ({ ...row, conversationId: strangers })))
    .execute();
  const answer = await receives({ inReplyTo: '<0@broken.example>' });
  expect(answer.conversationId).toBe(own.conversationId);
  await office.db
    .insertInto('message')
    .values(Array.from({ length: 150 }, () => ({ ...row, conversationId: strangers })))
    .execute();
  const crowded = await receives({ inReplyTo: '<0@broken.example>', references: [ours] });
  expect(crowded.conversationId).toBe(before.conversationId);
});

test('a writer without an address never joins anything', async () => {
  const office = await desk();
  const { receives } = acts(office);
  const nobody = { address: '', name: '' };
  const first = await receives({ from: nobody, messageId: '<nobody@elsewhere.example>' });
  const second = await receives({ from: nobody, inReplyTo: '<nobody@elsewhere.example>' });
  expect(second.conversationId).not.toBe(first.conversationId);
});

const NAMES = ['maria', 'bob', 'eve', 'noor'];
const step = fc.record({
  writer: fc.constantFrom(...NAMES),
  copied: fc.subarray(NAMES),
  quotes: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
  token: fc.option(fc.nat({ max: 30 })),
  weAnswer: fc.boolean(),
});

test('whoever writes, quotes and copies whom, no message is put where its writer does not take part', async () => {
  const office = await desk();
  const { receives, replies } = acts(office);
  let runs = 0;
  let joined = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      // People of its own: a run at the hundredth place finds what it would find at the first, and costs as much.
      const run = ++runs;
      const person = (name: string) => ({ address: `${name}@customer-${run}.example`, name });
      const invited = new Map<number, Set<string>>();
      const ids: string[] = [];
      for (const { writer, copied, quotes, token, weAnswer } of steps) {
        const from = person(writer);
        const others = copied.map(person);
        const numbers = [...invited.keys()];
        const quoted = ids.length ? quotes.map((n) => ids[n % ids.length]!) : [];
        const told =
          token === null || !numbers.length ? [] : [plus(office, numbers[token % numbers.length]!)];
        const { conversationId, messageId } = await receives({
          from,
          others,
          inReplyTo: quoted[0] ?? null,
          references: quoted.slice(1),
          deliveredTo: told,
        });
        const known = invited.get(conversationId);
        if (known) expect(known).toContain(from.address);
        if (known) joined++;
        invited.set(
          conversationId,
          new Set([...(known ?? []), from.address, ...others.map(({ address }) => address)]),
        );
        ids.push(await messageIdOf(office, messageId));
        if (weAnswer) ids.push(await messageIdOf(office, await replies(conversationId)));
      }
    }),
    { numRuns: 120 },
  );
  expect(joined).toBeGreaterThan(runs / 4); // nobody is kept out by never joining anything
}, 60_000);
