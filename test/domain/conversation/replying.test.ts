import { expect, test } from 'vitest';
import { attachToDraft, draftsOn, saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { recipientsOfReply } from '../../../src/domain/conversation/replying.ts';
import { replyToken } from '../../../src/domain/conversation/threading.ts';
import { newestItem, timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid, NotFound } from '../../../src/domain/errors.ts';
import { acts, HOUR, itIs, NINE, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function withLetter() {
  const office = await desk();
  const act = acts(office);
  itIs(NINE + HOUR);
  const { conversationId } = await act.receives({ messageId: '<first@northwind.example>' });
  return { office, act, number: conversationId, state: () => office.conversation(conversationId) };
}

const rows = (office: Awaited<ReturnType<typeof desk>>, table: 'message' | 'delivery' | 'event' | 'job') =>
  office.db.selectFrom(table).select('id').execute();

test('a reply is a message, an event and a delivery that is due after the undo window', async () => {
  const { office, act, number, state } = await withLetter();
  const messageId = await act.replies(number, { undoMs: 10_000 });
  const message = await office.db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow();
  expect(message).toMatchObject({
    kind: 'reply',
    teammateId: office.ana.id,
    fromName: 'Ana Okafor',
    fromAddress: 'help@fieldnotes.example',
    text: 'They are back now.',
    html: '<p>They are back now.</p>',
    automatic: null,
  });
  const delivery = await office.db.selectFrom('delivery').selectAll().executeTakeFirstOrThrow();
  expect(delivery).toMatchObject({ messageId, automatic: null, recipients: '["maria@northwind.example"]' });
  expect(delivery.dueAt - message.createdAt).toBe(10_000);
  const job = await office.db
    .selectFrom('job')
    .selectAll()
    .where('kind', '=', 'deliver')
    .executeTakeFirstOrThrow();
  expect(job.dueAt).toBe(delivery.dueAt);
  expect(JSON.parse(job.payload)).toEqual({ deliveryId: delivery.id });
  expect(await act.events(number, 'conversation.replied')).toMatchObject([
    { messageId, teammateId: office.ana.id, mailboxId: office.mailbox.id },
  ]);
  expect(await state()).toMatchObject({
    waitingSince: null,
    latestBy: 'teammate',
    latestAt: message.createdAt,
    preview: 'They are back now.',
    closedAt: null,
  });
});

test('message, event, delivery and job stand or fall together', async () => {
  const { office, act, number, state } = await withLetter();
  const before = await state();
  const counts = await Promise.all(
    (['message', 'delivery', 'event', 'job'] as const).map((t) => rows(office, t)),
  );
  // The last thing a reply writes fails: everything before it goes too.
  await office.db.schema.alterTable('job').renameTo('job_away').execute();
  await expect(act.replies(number)).rejects.toThrow();
  await office.db.schema.alterTable('job_away').renameTo('job').execute();
  expect(await state()).toEqual(before);
  const after = await Promise.all(
    (['message', 'delivery', 'event', 'job'] as const).map((t) => rows(office, t)),
  );
  expect(after).toEqual(counts);
});

test('the Message-ID of a reply is fixed at once, carries its token and the mailbox’s domain', async () => {
  const { office, act, number } = await withLetter();
  const messageId = await act.replies(number);
  const message = await office.db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow();
  const delivery = await office.db.selectFrom('delivery').select('messageIdHeader').executeTakeFirstOrThrow();
  expect(delivery).toEqual(message);
  expect(message.messageIdHeader).toMatch(/^<[0-9a-f]{20}\..+@fieldnotes\.example>$/);
  expect(message.messageIdHeader).toContain(replyToken(office.config.secret, number));
});

test('who answers what nobody had takes it; what somebody has stays theirs', async () => {
  const { office, act, number, state } = await withLetter();
  await act.replies(number, { by: office.tomas });
  expect((await state()).assigneeId).toBe(office.tomas.id);
  await act.replies(number, { by: office.yuki });
  expect((await state()).assigneeId).toBe(office.tomas.id);
});

test('a reply can close with it; a closing reply needs no “no reply needed”', async () => {
  const { act, number, state } = await withLetter();
  await act.replies(number, { closing: true });
  expect((await state()).closedAt).toBeTypeOf('number');
  expect(await act.events(number, 'conversation.closed')).toMatchObject([{ data: {} }]);
});

test.each(['', '   ', '<p></p>', '<p>&nbsp;</p>', '<script>alert(1)</script>', '<p><br></p>'])(
  'an empty reply (%j) is refused and leaves nothing',
  async (html) => {
    const { office, act, number } = await withLetter();
    await expect(act.replies(number, { html })).rejects.toThrow(Invalid);
    expect(await rows(office, 'delivery')).toHaveLength(0);
  },
);

test('a pasted picture is a reply', async () => {
  const { act, number } = await withLetter();
  expect(await act.replies(number, { html: '<img src="/attachments/1">' })).toBeGreaterThan(0);
});

test('an over-long reply names its field', async () => {
  const { act, number } = await withLetter();
  await expect(act.replies(number, { html: 'a'.repeat(500_001) })).rejects.toMatchObject({
    fields: { body: expect.stringContaining('500000') },
  });
});

test('where the customer has written since, a reply is refused with the news and nothing is sent', async () => {
  const { office, act, number, state } = await withLetter();
  const basedOn = await newestItem(office.db, await state());
  await act.receives({ inReplyTo: '<first@northwind.example>', text: 'Never mind, found them.' });
  const refused = await act.replies(number, { basedOn }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Conflict);
  expect((refused as Conflict).news).toMatchObject([
    { kind: 'conversation.received', by: null, text: 'Never mind, found them.' },
  ]);
  expect(await rows(office, 'delivery')).toHaveLength(0);
});

test('where a teammate has answered or noted since, a reply is refused with the news', async () => {
  const { office, act, number, state } = await withLetter();
  const basedOn = await newestItem(office.db, await state());
  await act.notes(number, { by: office.tomas });
  const refused = await act.replies(number, { basedOn }).catch((error: unknown) => error);
  expect((refused as Conflict).news).toMatchObject([{ kind: 'conversation.noted', by: office.tomas.id }]);
});

test('one’s own words, an assignment, automatic mail and a sent delivery are no news', async () => {
  const { office, act, number, state } = await withLetter();
  const basedOn = await newestItem(office.db, await state());
  await act.notes(number);
  await act.assigns(number, office.yuki.id, office.tomas);
  await act.receives({ inReplyTo: '<first@northwind.example>', automatic: 'auto-reply' });
  await expect(act.replies(number, { basedOn })).resolves.toBeGreaterThan(0);
});

test('a reply that says not what it is based on is not held back', async () => {
  const { office, act, number } = await withLetter();
  await act.notes(number, { by: office.tomas });
  await expect(act.replies(number)).resolves.toBeGreaterThan(0);
});

test('a customer without an address cannot be answered, in words', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ from: { address: '', name: '' } });
  await expect(act.replies(conversationId)).rejects.toMatchObject({
    fields: { body: expect.stringContaining('left no address') },
  });
});

test('a reply goes to Reply-To where there is one, and not to the sender too', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives({
    recipients: { to: [], cc: [], replyTo: [{ address: 'team@northwind.example', name: 'Team' }] },
  });
  expect(await recipientsOfReply(office.db, await office.conversation(conversationId))).toEqual({
    to: [{ address: 'team@northwind.example', name: 'Team' }],
    cc: [],
  });
});

test('a reply goes to who wrote last, with everybody who takes part in copy', async () => {
  const office = await desk();
  const act = acts(office);
  const bob = { address: 'bob@northwind.example', name: 'Bob' };
  const first = await act.receives({ others: [bob], messageId: '<with-bob@northwind.example>' });
  await act.receives({ from: bob, inReplyTo: '<with-bob@northwind.example>' });
  expect(await recipientsOfReply(office.db, await office.conversation(first.conversationId))).toEqual({
    to: [bob],
    cc: [{ address: 'maria@northwind.example', name: 'Maria López' }],
  });
});

test('an out-of-office notice is never who a reply goes to', async () => {
  const { office, act, state } = await withLetter();
  await act.receives({
    inReplyTo: '<first@northwind.example>',
    automatic: 'auto-reply',
    recipients: { to: [], cc: [], replyTo: [{ address: 'noreply@robot.example', name: '' }] },
  });
  const { to } = await recipientsOfReply(office.db, await state());
  expect(to.map((person) => person.address)).toEqual(['maria@northwind.example']);
});

test('the draft with its files becomes the reply, and no draft is left', async () => {
  const { office, act, number, state } = await withLetter();
  const { db, ana } = office;
  const conversation = await state();
  await transaction(db, (tx) => saveDraft(tx, conversation, { by: ana, kind: 'reply', html: '<p>Soon</p>' }));
  const file = { name: 'log.txt', type: 'text/plain', bytes: Buffer.from('log') };
  await transaction(db, (tx) => attachToDraft(tx, conversation, { by: ana, kind: 'reply', file }));
  await act.replies(number);
  expect(await draftsOn(db, conversation, ana)).toEqual([]);
  const { items } = await timeline(db, conversation);
  expect(items.at(-1)!.message!.attachments).toMatchObject([{ name: 'log.txt', size: 3 }]);
});

test('a teammate who may not see the mailbox cannot reply in it', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox } = await yukisMailbox(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id] });
  await expect(act.replies(conversationId)).rejects.toThrow(NotFound);
});

test('what a composer may not send is left out of what is stored', async () => {
  const { office, act, number } = await withLetter();
  const id = await act.replies(number, {
    html: '<p onclick="x()">Hi</p><script>x()</script><img src="http://t/p.gif">',
  });
  const row = await office.db
    .selectFrom('message')
    .select('html')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row.html).toBe('<p>Hi</p>');
});
