import fc from 'fast-check';
import { expect, test } from 'vitest';
import { close, reopen } from '../../../src/domain/conversation/closing.ts';
import type { ReceivedMail } from '../../../src/domain/conversation/receiving.ts';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import { acts, HOUR, MINUTE, NINE, yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';

async function closes({ db, ana, conversation }: Desk, number: number): Promise<void> {
  const found = await conversation(number); // before the transaction: SQLite has one connection
  await transaction(db, (tx) => close(tx, found, { by: ana }));
}

test('closing ends the wait and says by whom, and that no reply was needed', async () => {
  const office = await desk();
  const { db, ana, arrives, conversation } = office;
  const number = await arrives();
  await closes(office, number);
  const after = await conversation(number);
  expect(after.closedAt).toBeTypeOf('number');
  expect(after.waitingSince).toBeNull();
  const event = await db
    .selectFrom('event')
    .selectAll()
    .where('kind', '=', 'conversation.closed')
    .executeTakeFirstOrThrow();
  expect(event).toMatchObject({ conversationId: number, teammateId: ana.id });
  expect(JSON.parse(event.data)).toMatchObject({ noReplyNeeded: true });
});

test('closing what is closed changes nothing and records nothing', async () => {
  const office = await desk();
  const { db, arrives } = office;
  const number = await arrives();
  for (let time = 0; time < 2; time++) await closes(office, number);
  const events = await db
    .selectFrom('event')
    .select('id')
    .where('kind', '=', 'conversation.closed')
    .execute();
  expect(events).toHaveLength(1);
});

test('reopening what was never answered lets the customer wait since they wrote', async () => {
  const office = await desk();
  const { db, ana, arrives, conversation } = office;
  const number = await arrives();
  const { waitingSince } = await conversation(number);
  await closes(office, number);
  const closed = await conversation(number);
  await transaction(db, (tx) => reopen(tx, closed, { by: ana }));
  expect(await conversation(number)).toMatchObject({ closedAt: null, waitingSince });
});

test('closing after an answer needs no word about it', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  await act.replies(conversationId);
  await act.closes(conversationId);
  expect(await act.events(conversationId, 'conversation.closed')).toMatchObject([{ data: {} }]);
});

test('reopening what was answered lets nobody wait', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  await act.replies(conversationId, { closing: true });
  await act.reopens(conversationId, office.tomas);
  expect(await office.conversation(conversationId)).toMatchObject({ closedAt: null, waitingSince: null });
  expect(await act.events(conversationId, 'conversation.reopened')).toMatchObject([
    { teammateId: office.tomas.id },
  ]);
});

test('reopening what is open changes nothing and records nothing', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  const before = await office.conversation(conversationId);
  await act.reopens(conversationId);
  expect(await office.conversation(conversationId)).toEqual(before);
  expect(await act.events(conversationId, 'conversation.reopened')).toEqual([]);
});

test('nobody closes or reopens in a mailbox that is not theirs', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox } = await yukisMailbox(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id] });
  await expect(act.closes(conversationId)).rejects.toThrow(NotFound);
  await expect(act.reopens(conversationId)).rejects.toThrow(NotFound);
});

/** What is true of one conversation, told apart from how the product stores it. */
type Truth = {
  letters: number;
  /** Replies that stand, the newest last, and how many letters each answers. */
  replies: { id: number; by: 'ana' | 'tomas'; answers: number }[];
  /** Letters that a teammate decided need no reply. */
  settled: number;
};

function answeredIn({ settled, replies }: Truth): number {
  return Math.max(settled, ...replies.map((reply) => reply.answers));
}

type Office = { act: ReturnType<typeof acts>; office: Desk; number: number };
type Move = fc.AsyncCommand<Truth, Office>;
const ANSWERS = { inReplyTo: '<first@northwind.example>' };

/** After each move: an unanswered letter waits in the open, or a named teammate decided that it needs no reply. */
async function holds(truth: Truth, { act, office, number }: Office): Promise<void> {
  const state = await office.conversation(number);
  if (answeredIn(truth) < truth.letters) {
    expect(state.closedAt, 'an unanswered letter is never closed').toBeNull();
    expect(state.waitingSince, 'its writer waits').not.toBeNull();
  }
  if (state.closedAt === null) return;
  const events = await act.events(number, 'conversation.closed');
  expect(events.length, 'whatever is closed was closed by somebody').toBeGreaterThan(0);
  for (const event of events) expect(event.teammateId).not.toBeNull();
}

function move(name: string, run: (truth: Truth, real: Office) => Promise<void>): Move {
  return {
    toString: () => name,
    check: () => true,
    async run(truth, real) {
      await run(truth, real);
      await holds(truth, real);
    },
  };
}

const person = fc.constantFrom('ana' as const, 'tomas' as const);
const MOVES = [
  fc.constant(
    move('a letter', async (truth, { act }) => {
      truth.letters++;
      await act.receives({ ...ANSWERS, receivedAt: NINE + truth.letters * MINUTE });
    }),
  ),
  fc.constant(
    move(
      'automatic mail',
      async (_, { act }) => void (await act.receives({ ...ANSWERS, automatic: 'auto-reply' })),
    ),
  ),
  fc.constant(
    move(
      'an archive’s mail',
      async (_, { act }) =>
        void (await act.receives({ ...ANSWERS, isHistory: true, receivedAt: NINE - HOUR })),
    ),
  ),
  person.map((by) =>
    move(
      `${by} notes`,
      async (_, { act, office, number }) => void (await act.notes(number, { by: office[by] })),
    ),
  ),
  fc.tuple(person, fc.boolean()).map(([by, closing]) =>
    move(`${by} replies${closing ? ' and closes' : ''}`, async (truth, { act, office, number }) => {
      const id = await act.replies(number, { by: office[by], closing });
      truth.replies.push({ id, by, answers: truth.letters });
    }),
  ),
  fc.nat({ max: 3 }).map((which) =>
    move(`reply ${which} from the end is taken back`, async (truth, { act, office, number }) => {
      const [reply] = truth.replies.splice(-1 - which, 1);
      if (reply) await act.undoes(number, reply.id, office[reply.by]);
    }),
  ),
  person.map((by) =>
    move(`${by} closes`, async (truth, { act, office, number }) => {
      const before = await office.conversation(number);
      await act.closes(number, office[by]);
      if (before.closedAt !== null || answeredIn(truth) === truth.letters) return;
      const decision = (await act.events(number, 'conversation.closed')).at(-1)!;
      expect(decision, 'the event says that no reply was needed').toMatchObject({
        teammateId: office[by].id,
        data: { noReplyNeeded: true },
      });
      truth.settled = truth.letters;
    }),
  ),
  person.map((by) =>
    move(`${by} reopens`, async (_, { act, office, number }) => void (await act.reopens(number, office[by]))),
  ),
  person.map((by) =>
    move(
      `${by} takes it`,
      async (_, { act, office, number }) => void (await act.assigns(number, office[by].id)),
    ),
  ),
];

test('no path leads an unanswered letter to closed but a teammate’s decision (practice D6)', async () => {
  const office = await desk();
  const act = acts(office);
  await fc.assert(
    fc.asyncProperty(fc.commands(MOVES, { maxCommands: 14 }), async (moves) => {
      const messageId = `<first-${crypto.randomUUID()}@northwind.example>`;
      const { conversationId: number } = await act.receives({ messageId });
      const here = {
        ...act,
        receives: (mail: Partial<ReceivedMail> = {}) => act.receives({ ...mail, inReplyTo: messageId }),
      };
      const setup = async () => ({
        model: { letters: 1, replies: [], settled: 0 } as Truth,
        real: { act: here, office, number },
      });
      await fc.asyncModelRun(setup, moves);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);
