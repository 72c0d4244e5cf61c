import { expect, test } from 'vitest';
import { gather, incidentOf } from '../../../src/domain/conversation/gathering.ts';
import { merge } from '../../../src/domain/conversation/merging.ts';
import { note } from '../../../src/domain/conversation/noting.ts';
import { receive } from '../../../src/domain/conversation/receiving.ts';
import { reply } from '../../../src/domain/conversation/replying.ts';
import { answerOf, replyByMail } from '../../../src/domain/conversation/replying-by-mail.ts';
import { split } from '../../../src/domain/conversation/splitting.ts';
import { tag, tagsOf } from '../../../src/domain/conversation/tagging.ts';
import { replyToken } from '../../../src/domain/conversation/threading.ts';
import { newestItem } from '../../../src/domain/conversation/timeline.ts';
import { undoReply } from '../../../src/domain/conversation/undoing.ts';
import { customerWhoWrites } from '../../../src/domain/customer/customer.ts';
import { type Tx, transaction } from '../../../src/domain/database.ts';
import { Conflict } from '../../../src/domain/errors.ts';
import { findIncident, openIncident } from '../../../src/domain/incident/incident.ts';
import { acts, receivedMail } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { meanwhile } from '../../support/meanwhile.ts';

// What two do in the same moment. Without a row that is held, PostgreSQL lets each read what was before the other.

async function open() {
  const office = await desk();
  const { db, ana, tomas, config } = office;
  const letter = receivedMail(office);
  const { conversationId: number } = await transaction(db, (tx) => receive(tx, letter, config.secret));
  const found = await office.conversation(number);
  const basedOn = await newestItem(db, found);
  const answers = (tx: Tx, by = ana) =>
    reply(tx, found, { by, html: '<p>It is back.</p>', basedOn, secret: config.secret, undoMs: 0 });
  const writesAgain = (tx: Tx) =>
    receive(tx, receivedMail(office, { text: 'Never mind.', inReplyTo: letter.messageId }), config.secret);
  const replies = () => db.selectFrom('message').selectAll().where('kind', '=', 'reply').execute();
  return { office, db, ana, tomas, number, found, basedOn, answers, writesAgain, replies };
}

const newsOf = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === 'rejected' && outcome.reason instanceof Conflict
    ? (outcome.reason.news as { text: string }[]).map((one) => one.text)
    : null;

test('of two teammates who answer the same letter at once, one sends and the other sees the first one’s words', async () => {
  const world = await open();
  const { tomas, answers, replies } = world;
  const [first, second] = await meanwhile(world.db, answers, (tx) => answers(tx, tomas));
  expect(first!.status).toBe('fulfilled');
  expect(newsOf(second!)).toEqual(['It is back.']);
  expect(await replies()).toHaveLength(1);
});

test('a letter that is being stored holds the answer that was written before it', async () => {
  const world = await open();
  const [, answer] = await meanwhile(world.db, world.writesAgain, world.answers);
  expect(newsOf(answer!)).toEqual(['Never mind.']);
  expect(await world.replies()).toEqual([]);
});

test('a letter that comes while an answer is stored is after it: its writer waits', async () => {
  const world = await open();
  await meanwhile(world.db, world.answers, world.writesAgain);
  expect(await world.replies()).toHaveLength(1);
  expect((await world.office.conversation(world.number)).waitingSince).not.toBeNull();
});

test('what is seen of a conversation has everything before it: an event is no older than a letter that was on its way', async () => {
  const world = await open();
  const { db, ana, tomas, found, number } = world;
  await meanwhile(world.db, world.writesAgain, (tx) => tag(tx, found, { name: 'outage', by: tomas }));
  const kinds = (await acts(world.office).events(number)).map((event) => event.kind);
  expect(kinds.slice(-2)).toEqual(['conversation.received', 'conversation.tagged']);
  // So the page that shows the tag has shown the letter, and an answer based on it is sent.
  const basedOn = await newestItem(db, found);
  const options = { by: ana, html: '<p>Good.</p>', basedOn, secret: 'x', undoMs: 0 };
  await transaction(db, (tx) => reply(tx, found, options));
  expect(await world.replies()).toHaveLength(1);
});

test('what is written to a conversation that is being merged is found in the one it leads to', async () => {
  const world = await open();
  const { office, db, ana, found } = world;
  const other = await acts(office).receives({
    from: { address: 'ben@x.example', name: 'Ben' },
    subject: 'B',
  });
  const into = await office.conversation(other.conversationId);
  const outcomes = await meanwhile(
    world.db,
    (tx) => merge(tx, found, { into, by: office.tomas }),
    (tx) => note(tx, found, { by: ana, html: '<p>I know them.</p>' }),
  );
  expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled']);
  const notes = await db.selectFrom('message').select('conversationId').where('kind', '=', 'note').execute();
  expect(notes).toEqual([{ conversationId: into.id }]);
});

test('a tag that is put on while it is merged is on the one it leads to', async () => {
  const world = await open();
  const { office, found, tomas } = world;
  const other = await acts(office).receives({
    from: { address: 'ben@x.example', name: 'Ben' },
    subject: 'B',
  });
  const into = await office.conversation(other.conversationId);
  await meanwhile(
    world.db,
    (tx) => merge(tx, found, { into, by: office.ana }),
    (tx) => tag(tx, found, { name: 'outage', by: tomas }),
  );
  expect([...(await tagsOf(world.db, [found.id, into.id])).keys()]).toEqual([into.id]);
});

test('of two who split off the same letter at once one does, and no empty conversation is made', async () => {
  const world = await open();
  const { db, ana, tomas, found } = world;
  const { messageId } = await transaction(db, world.writesAgain);
  const outcomes = await meanwhile(
    world.db,
    (tx) => split(tx, found, { messageId, by: ana }),
    (tx) => split(tx, found, { messageId, by: tomas }),
  );
  expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
  const made = await db.selectFrom('conversation').select('id').orderBy('id').execute();
  expect(made).toHaveLength(2);
  const why = `Somebody has split this letter off already. It is in conversation ${made[1]!.id}.`;
  expect(outcomes[1]).toMatchObject({ reason: new Conflict(why) });
});

test('of two who gather it under two names at once the second hears of the first', async () => {
  const world = await open();
  const { db, ana, found } = world;
  const incident = async (name: string) =>
    findIncident(db, ana, await transaction(db, (tx) => openIncident(tx, { name, by: ana })));
  const [one, two] = [await incident('Down'), await incident('Slow')];
  const [, second] = await meanwhile(
    world.db,
    (tx) => gather(tx, found, { incident: one, by: ana }),
    (tx) => gather(tx, found, { incident: two, by: ana }),
  );
  expect(second).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringContaining('“Down” already') },
  });
  expect((await incidentOf(db, found.id))?.name).toBe('Down');
});

test('of two who write to a new address at once both find one customer', async () => {
  const world = await open();
  const writer = { address: 'new@x.example', name: 'Nora', at: 5 };
  const outcomes = await meanwhile(
    world.db,
    (tx) => customerWhoWrites(tx, writer),
    (tx) => customerWhoWrites(tx, writer),
  );
  const ids = outcomes.map(
    (one) => one.status === 'fulfilled' && (one.value as { id: number } | undefined)?.id,
  );
  const rows = await world.db.selectFrom('customer').select('id').where('name', '=', 'Nora').execute();
  expect([rows.length, ids[1]]).toEqual([1, rows[0]!.id]);
});

/** Two letters of Maria's; the second is another matter, which Tomás splits off. */
async function twoMatters() {
  const world = await open();
  const { office, db, found, tomas } = world;
  const second = await acts(office).receives({
    deliveredTo: [`help+${replyToken(office.config.secret, found.id)}@fieldnotes.example`],
    messageId: '<second@northwind.example>',
    text: 'And the invoice?',
  });
  const basedOn = await newestItem(db, found);
  const splits = (tx: Tx) => split(tx, found, { messageId: second.messageId, by: tomas });
  const answers = (tx: Tx) =>
    reply(tx, found, {
      by: office.ana,
      html: '<p>Paid.</p>',
      basedOn,
      secret: office.config.secret,
      undoMs: 10_000,
    });
  const partOf = async () =>
    (await db.selectFrom('conversation').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id;
  const textsOf = async (id: number) =>
    (
      await db.selectFrom('message').select('text').where('conversationId', '=', id).orderBy('id').execute()
    ).map((one) => one.text);
  return { ...world, second, splits, answers, partOf, textsOf, basedOn };
}

test('an answer to a letter that is being split off is held, and says who did that and where it is', async () => {
  const { db, found, splits, answers, partOf, textsOf, tomas } = await twoMatters();
  const [, answer] = await meanwhile(db, splits, answers);
  expect(answer).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringContaining('Somebody has split or merged this since.') },
  });
  const { news } = (answer as { reason: Conflict }).reason;
  expect(news).toMatchObject([
    { kind: 'conversation.split', by: tomas.id, from: tomas.name, number: await partOf() },
  ]);
  expect(await textsOf(found.id)).toEqual(['Where are my entries?']);
  expect(await textsOf(await partOf())).toEqual(['And the invoice?']);
});

test('an answer that is stored while its letter is split off goes along with it', async () => {
  const { db, found, splits, answers, partOf, textsOf } = await twoMatters();
  const outcomes = await meanwhile(db, answers, splits);
  expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled']);
  expect(await textsOf(found.id)).toEqual(['Where are my entries?']);
  expect(await textsOf(await partOf())).toEqual(['And the invoice?', 'Paid.']);
});

test('what a customer writes on to a letter that is being split off is found with it, whatever its token says', async () => {
  const { office, db, found, splits, partOf, textsOf } = await twoMatters();
  const mail = receivedMail(office, {
    inReplyTo: '<second@northwind.example>',
    deliveredTo: [`help+${replyToken(office.config.secret, found.id)}@fieldnotes.example`],
    text: 'It was in March.',
  });
  await meanwhile(db, splits, (tx) => receive(tx, mail, office.config.secret));
  expect(await textsOf(found.id)).toEqual(['Where are my entries?']);
  expect(await textsOf(await partOf())).toEqual(['And the invoice?', 'It was in March.']);
  expect((await office.conversation(await partOf())).waitingSince).not.toBeNull();
});

test('what a teammate answers by mail to a letter that is being split off is sent from the part that holds it', async () => {
  const { office, db, found, splits, partOf, textsOf } = await twoMatters();
  const mail = receivedMail(office, {
    from: { address: office.yuki.email, name: 'Yuki' },
    teammateId: office.yuki.id,
    inReplyTo: '<second@northwind.example>',
    deliveredTo: [`help+${replyToken(office.config.secret, found.id)}@fieldnotes.example`],
    text: 'Here is the invoice.',
  });
  const answer = answerOf(mail, office.config.secret)!;
  const [, outcome] = await meanwhile(db, splits, (tx) => replyByMail(tx, mail, answer));
  expect(outcome.status).toBe('fulfilled');
  expect(await textsOf(found.id)).toEqual(['Where are my entries?']);
  expect(await textsOf(await partOf())).toEqual(['And the invoice?', 'Here is the invoice.']);
});

test('an answer that is taken back while it is split off does not go', async () => {
  const { office, db, found, splits, answers, partOf, textsOf } = await twoMatters();
  const messageId = await transaction(db, answers);
  const outcomes = await meanwhile(db, splits, (tx) => undoReply(tx, found, { messageId, by: office.ana }));
  expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled']);
  expect(await db.selectFrom('delivery').select('id').execute()).toEqual([]);
  expect(await textsOf(await partOf())).toEqual(['And the invoice?']);
  const drafts = await db.selectFrom('draft').select(['conversationId', 'html']).execute();
  expect(drafts).toEqual([{ conversationId: await partOf(), html: '<p>Paid.</p>' }]);
});

test('an answer to what is being merged is held, for others are among those who would get it', async () => {
  const world = await open();
  const { office, db, ana, tomas, found, replies } = world;
  const from = { address: 'ben@x.example', name: 'Ben' };
  const other = await acts(office).receives({ from, subject: 'B' });
  const into = await office.conversation(other.conversationId);
  const basedOn = await newestItem(db, into); // both were there when she looked
  const [, answer] = await meanwhile(
    db,
    (tx) => merge(tx, found, { into, by: tomas }),
    (tx) => reply(tx, found, { by: ana, html: '<p>Back.</p>', basedOn, secret: 'x', undoMs: 0 }),
  );
  const { news } = (answer as { reason: Conflict }).reason;
  expect(news).toMatchObject([{ kind: 'conversation.merged', from: tomas.name, number: found.id }]);
  expect(await replies()).toEqual([]);
});
