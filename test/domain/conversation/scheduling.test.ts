import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { attachToDraft, saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { scheduledReplies, unschedule } from '../../../src/domain/conversation/scheduling.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid } from '../../../src/domain/errors.ts';
import { HOUR, itIs, NINE } from '../../support/acts.ts';
import { draftsOf, schedules, withLetter } from '../../support/writing.ts';

const DUE = NINE + 3 * HOUR;

test('a reply waits for its time as a draft, goes then, and closes where that was asked', async () => {
  const { office, act, number } = await withLetter();
  await schedules(office, number, { closing: true });
  await office.work();
  expect(await draftsOf(office, number)).toMatchObject([{ sendAt: DUE, html: '<p>Good morning.</p>' }]);
  expect((await office.conversation(number)).waitingSince).not.toBeNull();
  itIs(DUE + 1);
  expect(await office.work()).toEqual([]);
  expect(await draftsOf(office, number)).toEqual([]);
  expect(await act.events(number, 'conversation.replied')).toMatchObject([{ teammateId: office.ana.id }]);
  expect(await office.conversation(number)).toMatchObject({
    waitingSince: null,
    closedAt: expect.any(Number),
  });
  const [delivery] = await office.db.selectFrom('delivery').selectAll().execute();
  expect(delivery).toMatchObject({ recipients: '["maria@northwind.example"]', keptAt: expect.any(Number) });
});

test('it goes once, however often its job runs', async () => {
  const { office, act, number } = await withLetter();
  await schedules(office, number);
  const [job] = await office.db.selectFrom('job').selectAll().where('kind', '=', 'send-later').execute();
  const { id: _, ...again } = job!;
  await office.db.insertInto('job').values([again, again]).execute();
  itIs(DUE + 1);
  await office.work();
  expect(await act.events(number, 'conversation.replied')).toHaveLength(1);
});

test('its files go along', async () => {
  const { office, act, number } = await withLetter();
  const file = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(3) };
  await transaction(office.db, async (tx) =>
    attachToDraft(tx, await findConversation(tx, office.ana, number), {
      by: office.ana,
      kind: 'reply',
      file,
    }),
  );
  await schedules(office, number);
  itIs(DUE + 1);
  await office.work();
  const { items } = await timeline(office.db, await office.conversation(number));
  expect(items.at(-1)!.message!.attachments).toMatchObject([{ name: 'a.txt' }]);
  expect(await act.events(number, 'conversation.reply-held')).toEqual([]);
});

test('where the customer writes meanwhile it does not go: it is a draft again, with the reason', async () => {
  const { office, act, number } = await withLetter();
  await schedules(office, number);
  await act.receives({ inReplyTo: '<first@northwind.example>', text: 'Found it myself!' });
  itIs(DUE + 1);
  expect(await office.work()).toEqual([]);
  expect(await act.events(number, 'conversation.replied')).toEqual([]);
  expect(await draftsOf(office, number)).toMatchObject([
    { sendAt: null, html: '<p>Good morning.</p>', heldWhy: 'Somebody wrote meanwhile.', sharedAt: null },
  ]);
  expect(await act.events(number, 'conversation.reply-held')).toMatchObject([{ teammateId: office.ana.id }]);
});

test('where a teammate writes meanwhile it is held too; one’s own note holds nothing', async () => {
  const { office, act, number } = await withLetter();
  await schedules(office, number);
  await act.notes(number, { by: office.ana });
  await schedules(
    office,
    (await act.receives({ from: { address: 'lee@x.example', name: 'Lee' } })).conversationId,
    {
      by: office.tomas,
    },
  );
  const other = number + 1;
  await act.notes(other, { by: office.yuki });
  itIs(DUE + 1);
  await office.work();
  expect(await act.events(number, 'conversation.replied')).toHaveLength(1);
  expect(await act.events(other, 'conversation.replied')).toEqual([]);
  expect(await draftsOf(office, other, office.tomas)).toMatchObject([{ heldAt: expect.any(Number) }]);
});

test('where its writer has left, the team finds it', async () => {
  const { office, number } = await withLetter();
  await schedules(office, number, { by: office.tomas });
  await office.db
    .updateTable('teammate')
    .set({ removedAt: NINE })
    .where('id', '=', office.tomas.id)
    .execute();
  itIs(DUE + 1);
  await office.work();
  const [draft] = await office.db.selectFrom('draft').selectAll().execute();
  expect(draft).toMatchObject({ sendAt: null, heldWhy: 'Its writer is not here any more.' });
  expect(draft!.sharedAt).not.toBeNull();
});

test('taken back it is a draft that can be changed; taken back twice says so', async () => {
  const { office, act, number } = await withLetter();
  await schedules(office, number);
  const conversation = await office.conversation(number);
  const back = () => transaction(office.db, (tx) => unschedule(tx, conversation, { by: office.ana }));
  await back();
  await expect(back()).rejects.toThrow(Conflict);
  await transaction(office.db, (tx) =>
    saveDraft(tx, conversation, { by: office.ana, kind: 'reply', html: '<p>Better.</p>' }),
  );
  itIs(DUE + 1);
  await office.work();
  expect(await draftsOf(office, number)).toMatchObject([{ html: '<p>Better.</p>', heldAt: null }]);
  expect((await act.events(number)).map((event) => event.kind)).toEqual(
    expect.arrayContaining(['conversation.reply-scheduled', 'conversation.reply-unscheduled']),
  );
});

test('another time chosen after it was taken back is the one it goes at', async () => {
  const { office, act, number } = await withLetter();
  await schedules(office, number);
  const conversation = await office.conversation(number);
  await transaction(office.db, (tx) => unschedule(tx, conversation, { by: office.ana }));
  await schedules(office, number, { sendAt: DUE + HOUR });
  itIs(DUE + 1);
  await office.work();
  expect(await act.events(number, 'conversation.replied')).toEqual([]);
  itIs(DUE + HOUR + 1);
  await office.work();
  expect(await act.events(number, 'conversation.replied')).toHaveLength(1);
});

test('while it waits nobody changes it unseen, from another tab either', async () => {
  const { office, number } = await withLetter();
  await schedules(office, number);
  const conversation = await office.conversation(number);
  const save = transaction(office.db, (tx) =>
    saveDraft(tx, conversation, { by: office.ana, kind: 'reply', html: '<p>Else</p>' }),
  );
  await expect(save).rejects.toThrow(/Take it back first/);
  expect(await draftsOf(office, number)).toMatchObject([{ html: '<p>Good morning.</p>' }]);
});

test.each([
  [{ sendAt: NINE }, 'sendAt', 'is past'],
  [{ sendAt: NINE + 400 * 24 * HOUR }, 'sendAt', 'more than a year'],
  [{ sendAt: Number.NaN }, 'sendAt', 'Say a day'],
  [{ html: '<p></p>' }, 'body', 'is empty'],
  [{ html: '<p>Dear {customer name}</p>' }, 'body', 'not filled in'],
])('%j is refused at %s, and nothing waits', async (options, field, words) => {
  const { office, number } = await withLetter();
  const refused = await schedules(office, number, options).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Invalid);
  expect((refused as Invalid).fields[field]).toContain(words);
  expect(await scheduledReplies(office.db, office.ana)).toEqual([]);
});

test('choosing a time against an older state is a conflict with the news', async () => {
  const { office, act, number } = await withLetter();
  const events = await act.events(number);
  await act.notes(number, { by: office.tomas, html: '<p>Wait.</p>' });
  await expect(schedules(office, number, { basedOn: events.at(-1)!.id })).rejects.toMatchObject({
    news: [{ text: 'Wait.' }],
  });
});

test('what goes by itself is listed for its writer, the next one first', async () => {
  const { office, act, number } = await withLetter();
  const other = (await act.receives({ subject: 'Another', from: { address: 'l@x.example', name: 'Lee' } }))
    .conversationId;
  await schedules(office, number, { sendAt: DUE + HOUR });
  await schedules(office, other);
  const mine = await scheduledReplies(office.db, office.ana);
  expect(mine.map((one) => [one.conversationId, one.sendAt])).toEqual([
    [other, DUE],
    [number, DUE + HOUR],
  ]);
  expect(await scheduledReplies(office.db, office.tomas)).toEqual([]);
});

test('two who choose a time on one conversation each have theirs, and the second is held by the first', async () => {
  const { office, act, number } = await withLetter();
  await schedules(office, number, { html: '<p>From Ana</p>' });
  await schedules(office, number, { by: office.tomas, html: '<p>From Tomás</p>', sendAt: DUE + HOUR });
  itIs(DUE + HOUR + 1);
  await office.work();
  expect(await act.events(number, 'conversation.replied')).toMatchObject([{ teammateId: office.ana.id }]);
  expect(await draftsOf(office, number, office.tomas)).toMatchObject([
    { html: '<p>From Tomás</p>', heldWhy: 'Somebody wrote meanwhile.' },
  ]);
});

test('what was chosen for other people goes to them', async () => {
  const { office, number } = await withLetter();
  const { schedule } = await import('../../../src/domain/conversation/scheduling.ts');
  const { newestItem } = await import('../../../src/domain/conversation/timeline.ts');
  const choose = (to: string) =>
    transaction(office.db, async (tx) => {
      const conversation = await findConversation(tx, office.ana, number);
      return schedule(tx, conversation, {
        by: office.ana,
        html: '<p>Good morning.</p>',
        recipients: { to, cc: '', bcc: '' },
        sendAt: DUE,
        basedOn: await newestItem(tx, conversation),
      });
    });
  await expect(choose('nobody')).rejects.toThrow(Invalid);
  await choose('finance@northwind.example');
  itIs(DUE + 1);
  await office.work();
  const deliveries = await office.db.selectFrom('delivery').select('recipients').execute();
  expect(deliveries).toEqual([{ recipients: '["finance@northwind.example"]' }]);
});

test('a customer without an address cannot be written to later either', async () => {
  const { office, act } = await withLetter();
  const { conversationId } = await act.receives({ from: { address: '', name: 'Somebody' } });
  await expect(schedules(office, conversationId)).rejects.toThrow(/left no address/);
});

test('while one waits no other goes in its place: it says so, both are kept, and the one that waits goes once', async () => {
  const { office, act, number } = await withLetter();
  await schedules(office, number);
  const now = () => act.replies(number, { html: '<p>Now, after all.</p>' });
  await expect(now()).rejects.toThrow('Another reply of yours waits here for its time. Take it back first.');
  expect(await draftsOf(office, number)).toMatchObject([{ html: '<p>Good morning.</p>', sendAt: DUE }]);
  itIs(DUE + 1);
  await office.work();
  expect(await act.events(number, 'conversation.replied')).toHaveLength(1);
  expect(await draftsOf(office, number)).toEqual([]);
  await now();
});

test('a teammate’s own reply may go while another’s waits', async () => {
  const { office, act, number } = await withLetter();
  await schedules(office, number);
  await act.replies(number, { by: office.tomas });
  expect(await draftsOf(office, number)).toMatchObject([{ sendAt: DUE }]);
});
