import { expect, test } from 'vitest';
import { isDone } from '../../../src/domain/batch/batch.ts';
import { draftsOn, saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { mergeNumbers } from '../../../src/domain/conversation/merging.ts';
import { note } from '../../../src/domain/conversation/noting.ts';
import { receive } from '../../../src/domain/conversation/receiving.ts';
import { undoReply } from '../../../src/domain/conversation/undoing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { newestEventId } from '../../../src/domain/event.ts';
import { attachToAnswer } from '../../../src/domain/incident/drafting.ts';
import { receivedMail } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { outage, text } from '../../support/outage.ts';

test('each person gets a mail of their own, by their name, to their address alone, by a teammate', async () => {
  const { office, conversations, answers, replies } = await outage();
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
  const { answers, replies } = await outage(2);
  const first = await answers();
  expect(await answers()).toBe(first);
  expect(await replies()).toHaveLength(2);
  await answers({ key: 'a second answer' });
  expect(await replies()).toHaveLength(4);
});

test('who wrote since the page was shown is left out and named, and the others get it', async () => {
  const { office, conversations, answers, items, replies } = await outage(2);
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
  const { office, conversations, answers, items } = await outage(2);
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
  const { office, db, conversations, answers, undoes, replies, draft } = await outage();
  const before = await Promise.all(conversations.map((number) => office.conversation(number)));
  const batch = await answers();
  expect(await draft()).toBeNull();
  expect(await undoes(batch)).toEqual({ back: 3, left: [] });
  expect(await replies()).toEqual([]);
  expect(await db.selectFrom('draft').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('delivery').select('id').execute()).toEqual([]);
  expect((await draft())?.html).toContain('{customer first name}');
  expect(await Promise.all(conversations.map((number) => office.conversation(number)))).toEqual(before);
});

test('what somebody began for one of them since stays when the whole is taken back', async () => {
  const { office, db, ana, conversations, answers, undoes } = await outage(2);
  const batch = await answers();
  const [begun, other] = await Promise.all(conversations.map((number) => office.conversation(number)));
  await transaction(db, (tx) => saveDraft(tx, begun!, { by: ana, kind: 'reply', html: '<p>By the way</p>' }));
  await undoes(batch);
  expect((await draftsOn(db, begun!, ana)).map((draft) => draft.html)).toEqual([
    expect.stringContaining('<p>By the way</p>'),
  ]);
  expect(await draftsOn(db, other!, ana)).toEqual([]);
});

test('an empty answer and a name nobody knows are refused before anything is sent', async () => {
  const { answers, replies } = await outage(1);
  await expect(answers({ html: '<p> </p>' })).rejects.toThrow('The answer is empty.');
  await expect(answers({ html: '<p>{customer frist name}</p>' })).rejects.toThrow('{customer frist name}');
  await expect(answers({ conversations: [] })).rejects.toThrow('Select a conversation first.');
  expect(await replies()).toEqual([]);
});

test('closing with it closes each that got it', async () => {
  const { office, conversations, answers } = await outage(2);
  await answers({ closing: true });
  for (const number of conversations) expect((await office.conversation(number)).closedAt).not.toBeNull();
});

test('one key with other words is refused, and sends nothing; pressed twice at once it is still one', async () => {
  const { answers, replies } = await outage(2);
  const [first, second] = await Promise.all([answers(), answers()]);
  expect(second).toBe(first);
  await expect(answers({ html: '<p>Something else.</p>' })).rejects.toThrow('sent already');
  expect(await replies()).toHaveLength(2);
});

test('two that were merged since the page was shown get one mail', async () => {
  const { office, conversations, answers, items, replies } = await outage(3);
  const [from, into] = conversations as [number, number];
  await transaction(office.db, (tx) => mergeNumbers(tx, { number: from, into, by: office.ana }));
  const refusals = (await items(await answers())).map((item) => item.refusal);
  expect(refusals).toEqual([null, 'It was merged with another one, which got this.', null]);
  expect((await replies()).map((one) => one.conversationId)).toEqual([into, conversations[2]]);
});

test('what was taken back may be sent with the same key, and asked for twice at once it is still one', async () => {
  const { office, answers, undoes, replies } = await outage(2);
  const taken = await answers();
  await undoes(taken);
  const basedOn = await newestEventId(office.db);
  await Promise.all([1, 2, 3].map(() => newestEventId(office.db))); // a connection for each of them
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => answers({ basedOn })));
  expect(first).not.toBe(taken);
  expect([second, third]).toEqual([first, first]);
  expect(await replies()).toHaveLength(2);
});

test('a key has at most 200 characters', async () => {
  const { answers, replies } = await outage(1);
  await expect(answers({ key: 'k'.repeat(201) })).rejects.toThrow('A key can have 200 characters.');
  expect(await replies()).toEqual([]);
  await answers({ key: 'k'.repeat(200) });
  expect(await replies()).toHaveLength(1);
});

test('the files are the answer’s: one letter that is taken back alone leaves them with the others', async () => {
  const { office, db, ana, conversations, begins, answers, replies } = await outage(3);
  await begins({ files: [text('Slow since nine.')] });
  await answers({ files: [text('Slow since nine.')] }); // pressed again, it goes on
  const [first] = await replies();
  const conversation = await office.conversation(conversations[0]!);
  await transaction(db, (tx) => undoReply(tx, conversation, { messageId: first!.id, by: ana }));
  const files = await db
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'attachment.messageId')
    .select(['attachment.name', 'message.conversationId'])
    .orderBy('message.id')
    .execute();
  expect(files).toEqual(
    conversations.slice(1).map((conversationId) => ({ name: 'status.txt', conversationId })),
  );
});

test('an undo gives the text, the files and the people back, and they go out with the next one', async () => {
  const { db, ana, incident, conversations, answers, undoes, replies, draft } = await outage(3);
  await transaction(db, (tx) => attachToAnswer(tx, incident, { by: ana, file: text('Slow since nine.') }));
  const to = conversations.slice(1);
  await undoes(await answers({ conversations: to, isDrafted: true }));
  expect(await draft()).toMatchObject({
    html: '<p>Hello {customer first name}, it is back.</p>',
    choice: { left: [conversations[0]], added: [] },
    attachments: [{ name: 'status.txt' }],
  });
  await answers({ conversations: to, isDrafted: true, key: 'two' });
  expect(await draft()).toBeNull();
  const sent = await replies();
  const { names } = await db
    .selectFrom('attachment')
    .select((eb) => eb.fn.countAll<number>().as('names'))
    .where(
      'messageId',
      'in',
      sent.map((one) => one.id),
    )
    .executeTakeFirstOrThrow();
  expect([sent.length, Number(names)]).toEqual([2, 2]);
});

test('a picture within the words is each letter’s own', async () => {
  const { db, ana, incident, answers, replies } = await outage(2);
  const picture = { name: 'outage.png', type: 'image/png', bytes: new Uint8Array([1, 2]), inline: true };
  const { id } = await transaction(db, (tx) => attachToAnswer(tx, incident, { by: ana, file: picture }));
  await answers({ html: `<p>Look: <img src="/attachments/${id}" alt="outage.png"></p>`, isDrafted: true });
  const shown = (await replies()).map((one) => Number(/attachments\/(\d+)/.exec(one.html!)![1]));
  const rows = await db.selectFrom('attachment').select('id').where('messageId', 'is not', null).execute();
  expect(shown).toEqual(rows.map((row) => row.id));
  expect(shown).not.toContain(id);
});

test('files that are together too heavy send nothing, and stay in the draft', async () => {
  const { db, ana, incident, answers, replies, draft } = await outage(1);
  const heavy = (size: number) => ({
    name: 'film.mov',
    type: 'video/quicktime',
    bytes: new Uint8Array(size),
  });
  await transaction(db, (tx) => attachToAnswer(tx, incident, { by: ana, file: heavy(15 * 2 ** 20) }));
  const more = { isDrafted: true, files: [heavy(6 * 2 ** 20)] };
  await expect(answers(more)).rejects.toThrow(
    'A mail carries at most 20 MB of files. Send a link to a large',
  );
  expect([(await replies()).length, (await draft())?.attachments.length]).toEqual([0, 1]);
});

test.runIf(isPostgres)(
  'whose letter was on its way while the form was drawn is left out and named',
  async () => {
    const { office, db, conversations, answers, items, replies } = await outage(2);
    const { messageIdHeader } = await db
      .selectFrom('message')
      .select('messageIdHeader')
      .where('conversationId', '=', conversations[0]!)
      .executeTakeFirstOrThrow();
    const mail = receivedMail(office, {
      from: { address: 'person0@northwind.example', name: 'Maria López' },
      inReplyTo: messageIdHeader,
      text: 'It is back.',
    });
    const [isStored, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const letter = transaction(db, async (tx) => {
      await receive(tx, mail, office.config.secret);
      isStored.resolve();
      await mayEnd.promise;
    });
    await isStored.promise;
    const other = await office.conversation(conversations[1]!);
    await transaction(db, (tx) => note(tx, other, { by: office.tomas, html: '<p>I look.</p>' })); // a higher number
    const basedOn = await newestEventId(db);
    mayEnd.resolve();
    await letter;
    const outcome = await items(await answers({ basedOn }));
    expect(outcome[0]!.refusal).toContain('Somebody has written since');
    expect((await replies()).map((one) => one.conversationId)).not.toContain(conversations[0]);
  },
);
