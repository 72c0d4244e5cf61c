import { expect, test } from 'vitest';
import { findBatch, isDone, itemsOf } from '../../../src/domain/batch/batch.ts';
import { gatherEach } from '../../../src/domain/batch/doing.ts';
import { undoBatch } from '../../../src/domain/batch/undoing.ts';
import { saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { mergeNumbers } from '../../../src/domain/conversation/merging.ts';
import { transaction } from '../../../src/domain/database.ts';
import { newestEventId } from '../../../src/domain/event.ts';
import { type Answer, answerEach } from '../../../src/domain/incident/answering.ts';
import { findIncident, openIncident } from '../../../src/domain/incident/incident.ts';
import { takenBack } from '../../../src/domain/incident/told.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';

async function open(count = 3) {
  const office = await desk();
  const { db, ana, config } = office;
  const conversations = await many(office, count);
  const id = await transaction(db, (tx) => openIncident(tx, { name: 'Down', by: ana }));
  const incident = await findIncident(db, ana, id);
  await gatherEach(db, { by: ana, conversations, incident });
  const answers = async (fields: Partial<Answer> = {}) =>
    answerEach(db, incident, {
      by: ana,
      conversations,
      html: '<p>Hello {customer first name}, it is back.</p>',
      basedOn: await newestEventId(db),
      key: 'one',
      secret: config.secret,
      undoMs: 10_000,
      ...fields,
    });
  const items = async (batch: number) => itemsOf(db, await findBatch(db, ana, batch));
  const replies = () =>
    db.selectFrom('message').selectAll().where('kind', '=', 'reply').orderBy('id').execute();
  return { office, incident, conversations, answers, items, replies };
}

test('each person gets a mail of their own, by their name, to their address alone, by a teammate', async () => {
  const { office, conversations, answers, replies } = await open();
  await answers();
  const sent = await replies();
  expect(sent.map((one) => one.text)).toEqual([
    'Hello Maria, it is back.',
    'Hello Ben, it is back.',
    'Hello Kerry-Ann, it is back.',
  ]);
  for (const [at, one] of sent.entries()) {
    expect(one).toMatchObject({ conversationId: conversations[at], teammateId: office.ana.id });
    const { to, cc, bcc } = JSON.parse(one.recipients);
    expect(to.map((person: { address: string }) => person.address)).toEqual([
      `person${at}@northwind.example`,
    ]);
    expect([cc, bcc]).toEqual([[], []]);
  }
  expect(new Set(sent.map((one) => one.messageIdHeader)).size).toBe(3);
});

test('asked twice with one key it is sent once', async () => {
  const { answers, replies } = await open(2);
  const first = await answers();
  expect(await answers()).toBe(first);
  expect(await replies()).toHaveLength(2);
  await answers({ key: 'a second answer' });
  expect(await replies()).toHaveLength(4);
});

test('who wrote since the page was shown is left out and named, and the others get it', async () => {
  const { office, conversations, answers, items, replies } = await open(2);
  const basedOn = await newestEventId(office.db);
  const { messageIdHeader } = await office.db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('conversationId', '=', conversations[1]!)
    .executeTakeFirstOrThrow();
  await office.arrives({
    from: 'Ben Ito <person1@northwind.example>',
    subject: 'Re: Is it down?',
    inReplyTo: messageIdHeader!,
    messageId: '<works-again@northwind.example>',
  });
  const left = (await items(await answers({ basedOn }))).filter((item) => !isDone(item));
  expect(left).toMatchObject([
    { conversationId: conversations[1], refusal: expect.stringContaining('Somebody has written since') },
  ]);
  expect(await replies()).toHaveLength(1);
});

test('a name that is not known, an answer that is begun and one that is no part of it are left to a person', async () => {
  const { office, conversations, answers, items } = await open(2);
  const { db, ana } = office;
  const nameless = await office.arrives({
    from: 'info@shop.example',
    subject: 'down',
    messageId: '<n@shop.example>',
  });
  const draft = { by: ana, kind: 'reply' as const, html: '<p>Dear Ben,</p>' };
  const begun = await office.conversation(conversations[1]!);
  await transaction(db, (tx) => saveDraft(tx, begun, draft));
  const refusals = (await items(await answers({ conversations: [...conversations, nameless] }))).map(
    (item) => item.refusal,
  );
  expect(refusals).toEqual([
    null,
    expect.stringContaining('an answer of your own'),
    'It is no part of this incident any more.',
  ]);
  const words = '<p>Hello {organisation}</p>';
  const unknown = await items(await answers({ html: words, key: 'two', conversations: [conversations[0]!] }));
  expect(unknown[0]!.refusal).toBe('Nothing is known for {organisation}. Answer this one by hand.');
});

test('the whole is taken back while it waits: nobody gets it, no drafts are left, and the words are kept', async () => {
  const { office, incident, conversations, answers, replies } = await open();
  const { db, ana } = office;
  const before = await Promise.all(conversations.map((number) => office.conversation(number)));
  const batch = await answers();
  expect(await takenBack(db, incident, ana)).toBeNull();
  expect(await undoBatch(db, await findBatch(db, ana, batch), { by: ana })).toEqual({ back: 3, left: [] });
  expect(await replies()).toEqual([]);
  expect(await db.selectFrom('draft').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('delivery').select('id').execute()).toEqual([]);
  expect(await takenBack(db, incident, ana)).toContain('{customer first name}');
  expect(await Promise.all(conversations.map((number) => office.conversation(number)))).toEqual(before);
});

test('an empty answer and a name nobody knows are refused before anything is sent', async () => {
  const { answers, replies } = await open(1);
  await expect(answers({ html: '<p> </p>' })).rejects.toThrow('The answer is empty.');
  await expect(answers({ html: '<p>{customer frist name}</p>' })).rejects.toThrow('{customer frist name}');
  await expect(answers({ conversations: [] })).rejects.toThrow('Select a conversation first.');
  expect(await replies()).toEqual([]);
});

test('closing with it closes each that got it', async () => {
  const { office, conversations, answers } = await open(2);
  await answers({ closing: true });
  for (const number of conversations) expect((await office.conversation(number)).closedAt).not.toBeNull();
});

test('one key with other words is refused, and sends nothing; pressed twice at once it is still one', async () => {
  const { answers, replies } = await open(2);
  const [first, second] = await Promise.all([answers(), answers()]);
  expect(second).toBe(first);
  await expect(answers({ html: '<p>Something else.</p>' })).rejects.toThrow('sent already');
  expect(await replies()).toHaveLength(2);
});

test('two that were merged since the page was shown get one mail', async () => {
  const { office, conversations, answers, items, replies } = await open(3);
  const [from, into] = conversations as [number, number];
  await transaction(office.db, (tx) => mergeNumbers(tx, { number: from, into, by: office.ana }));
  const refusals = (await items(await answers())).map((item) => item.refusal);
  expect(refusals).toEqual([null, 'It was merged with another one, which got this.', null]);
  expect((await replies()).map((one) => one.conversationId)).toEqual([into, conversations[2]]);
});

test('what was taken back may be sent with the same key, and asked for twice at once it is still one', async () => {
  const { office, answers, replies } = await open(2);
  const taken = await answers();
  await undoBatch(office.db, await findBatch(office.db, office.ana, taken), { by: office.ana });
  const basedOn = await newestEventId(office.db);
  await Promise.all([1, 2, 3].map(() => newestEventId(office.db))); // a connection for each of them
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => answers({ basedOn })));
  expect(first).not.toBe(taken);
  expect([second, third]).toEqual([first, first]);
  expect(await replies()).toHaveLength(2);
});

test('a key has at most 200 characters', async () => {
  const { answers, replies } = await open(1);
  await expect(answers({ key: 'k'.repeat(201) })).rejects.toThrow('A key can have 200 characters.');
  expect(await replies()).toEqual([]);
  await answers({ key: 'k'.repeat(200) });
  expect(await replies()).toHaveLength(1);
});
