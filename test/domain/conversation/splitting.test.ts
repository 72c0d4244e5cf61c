import { expect, test } from 'vitest';
import { begunBy } from '../../../src/domain/conversation/beginning.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { gather, incidentOf } from '../../../src/domain/conversation/gathering.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { split } from '../../../src/domain/conversation/splitting.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid, NotFound } from '../../../src/domain/errors.ts';
import { findIncident, openIncident } from '../../../src/domain/incident/incident.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, HOUR, itIs, MINUTE, NINE, yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { standing } from '../../support/standing.ts';
import { draftsOf, schedules } from '../../support/writing.ts';

const ANSWERS = { inReplyTo: '<first@northwind.example>' };

async function letters() {
  const office = await desk();
  const act = acts(office);
  const first = await act.receives({ messageId: '<first@northwind.example>', text: 'A lemon.' });
  const second = await act.receives({
    ...ANSWERS,
    messageId: '<second@northwind.example>',
    receivedAt: NINE + HOUR,
    subject: 'Our invoice',
    text: 'A quince.',
  });
  return { office, act, number: first.conversationId, first: first.messageId, second: second.messageId };
}

async function splits({ db, ana }: Desk, [number, messageId]: [number, number], by = ana): Promise<number> {
  const made = await transaction(db, async (tx) =>
    split(tx, await findConversation(tx, by, number), { messageId, by }),
  );
  return made.number;
}

async function texts({ db, conversation }: Desk, number: number): Promise<string[]> {
  const { items } = await timeline(db, await conversation(number));
  return items.flatMap((item) => (item.message ? [item.message.text] : []));
}

test('a letter becomes a conversation of its own, and what was written after it goes along', async () => {
  const { office, act, number, second } = await letters();
  await act.notes(number);
  await act.replies(number, { html: '<p>Paid.</p>' });
  await act.receives({ ...ANSWERS, receivedAt: NINE + 2 * HOUR, text: 'A medlar.' });
  const made = await splits(office, [number, second]);
  expect(made).not.toBe(number);
  expect(await texts(office, number)).toEqual(['A lemon.']);
  expect(await texts(office, made)).toEqual(['A quince.', 'Looks like the March bug.', 'Paid.', 'A medlar.']);
  expect((await office.conversation(made)).subject).toBe('Our invoice');
});

test('both clocks are right: each waits since its own first unanswered letter', async () => {
  const { office, number, second } = await letters();
  const made = await splits(office, [number, second]);
  expect(await office.conversation(number)).toMatchObject({
    waitingSince: NINE,
    latestAt: NINE,
    latestBy: 'customer',
    preview: 'A lemon.',
  });
  expect(await office.conversation(made)).toMatchObject({
    waitingSince: NINE + HOUR,
    latestAt: NINE + HOUR,
    createdAt: NINE + HOUR,
    preview: 'A quince.',
  });
});

test('an answer that goes along answers there; the letter that stays waits again', async () => {
  const { office, act, number, second } = await letters();
  itIs(NINE + 2 * HOUR);
  await act.replies(number, { html: '<p>Paid.</p>' });
  const made = await splits(office, [number, second]);
  expect(await office.conversation(made)).toMatchObject({ waitingSince: null, latestBy: 'teammate' });
  expect((await office.conversation(number)).waitingSince).toBe(NINE);
});

test('an answer that stays has answered what stays', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives({ messageId: '<first@northwind.example>' });
  itIs(NINE + MINUTE);
  await act.replies(conversationId);
  const later = await act.receives({ ...ANSWERS, receivedAt: NINE + HOUR });
  const made = await splits(office, [conversationId, later.messageId]);
  expect(await office.conversation(conversationId)).toMatchObject({
    waitingSince: null,
    latestBy: 'teammate',
  });
  expect((await office.conversation(made)).waitingSince).toBe(NINE + HOUR);
});

test('the first letter stays, and what is no letter of a customer here is not found', async () => {
  const { office, act, number, first } = await letters();
  const note = await act.notes(number);
  const elsewhere = await act.receives();
  await expect(splits(office, [number, first])).rejects.toThrow(Invalid);
  for (const messageId of [note, elsewhere.messageId, 0, 999_999])
    await expect(splits(office, [number, messageId])).rejects.toThrow(NotFound);
  expect(await texts(office, number)).toHaveLength(3);
});

test('answers go to the part that they answer', async () => {
  const { office, act, number, second } = await letters();
  const reply = await act.replies(number);
  const { messageIdHeader } = await office.db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('id', '=', reply)
    .executeTakeFirstOrThrow();
  const made = await splits(office, [number, second]);
  expect((await act.receives(ANSWERS)).conversationId).toBe(number);
  for (const inReplyTo of ['<second@northwind.example>', messageIdHeader])
    expect((await act.receives({ inReplyTo })).conversationId).toBe(made);
});

test('both sides tell of it, and search finds each part where it is', async () => {
  const { office, act, number, second } = await letters();
  const made = await splits(office, [number, second]);
  expect(await act.events(number, 'conversation.split')).toMatchObject([
    { teammateId: office.ana.id, data: { into: made } },
  ]);
  expect(await act.events(made, 'conversation.split')).toMatchObject([{ data: { from: number } }]);
  for (const [q, found] of [
    ['lemon', number],
    ['quince', made],
  ] as const) {
    const { rows } = await search(office.db, office.ana, { q, limit: 10 });
    expect(rows.map((row) => row.id)).toEqual([found]);
  }
});

test('what two mailboxes saw, both see in both parts', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki: everywhere } = await yukisMailbox(office);
  const yuki = { ...everywhere, mailboxIds: [mailbox.id] };
  const both = { mailboxIds: [office.mailbox.id, mailbox.id] };
  const first = await act.receives({ ...both, messageId: '<first@northwind.example>' });
  const second = await act.receives({ ...both, ...ANSWERS });
  const made = await splits(office, [first.conversationId, second.messageId], yuki);
  expect((await findConversation(office.db, yuki, made)).id).toBe(made);
  expect((await office.conversation(made)).id).toBe(made);
});

test('a reply of ours can begin one too, with the subject it had', async () => {
  const { office, act, number } = await letters();
  const reply = await act.replies(number, { html: '<p>And the other matter.</p>' });
  const made = await splits(office, [number, reply]);
  expect(await texts(office, made)).toEqual(['And the other matter.']);
  expect(await office.conversation(made)).toMatchObject({
    subject: 'Our calendar is blank',
    latestBy: 'teammate',
  });
});

async function splitAndUndo() {
  const world = await letters();
  const { office, number, second } = world;
  const { db, ana } = office;
  const before = await standing(db);
  const made = await transaction(db, async (tx) =>
    split(tx, await findConversation(tx, ana, number), { messageId: second, by: ana }),
  );
  const undoes = () =>
    transaction(db, async (tx) =>
      reverse(tx, await findConversation(tx, ana, number), { event: made.event, by: ana }),
    );
  return { ...world, before, made, undoes };
}

test('undone, the letters are back, the clock is as it was, and the new number leads there', async () => {
  const { office, act, number, made, undoes } = await splitAndUndo();
  await undoes();
  expect(await texts(office, number)).toEqual(['A lemon.', 'A quince.']);
  expect((await office.conversation(made.number)).id).toBe(number);
  expect(await office.conversation(number)).toMatchObject({ waitingSince: NINE, latestAt: NINE + HOUR });
  const answer = await act.receives({ inReplyTo: '<second@northwind.example>' });
  expect(answer.conversationId).toBe(number);
});

test('where something has happened in the new one, both stay as they are', async () => {
  const { office, act, number, made, undoes } = await splitAndUndo();
  await act.notes(made.number);
  const before = await standing(office.db);
  await expect(undoes()).rejects.toThrow(Conflict);
  expect(await standing(office.db)).toEqual(before);
  expect(await texts(office, number)).toEqual(['A lemon.']);
});

test('what is split off is another matter: it is part of no incident, what stays keeps its place, undo changes neither', async () => {
  const { office, number, second } = await letters();
  const { db, ana } = office;
  const id = await transaction(db, (tx) => openIncident(tx, { name: 'Down', by: ana }));
  const incident = await findIncident(db, ana, id);
  const conversation = await office.conversation(number);
  await transaction(db, (tx) => gather(tx, conversation, { incident, by: ana }));
  const made = await transaction(db, (tx) => split(tx, conversation, { messageId: second, by: ana }));
  expect(await incidentOf(db, number)).toEqual({ id, name: 'Down' });
  expect(await incidentOf(db, made.number)).toBeNull();
  await transaction(db, (tx) => reverse(tx, conversation, { event: made.event, by: ana }));
  expect(await incidentOf(db, number)).toEqual({ id, name: 'Down' });
});

test('what was split off at our own reply was first written by whoever replied', async () => {
  const { office, act, number } = await letters();
  const reply = await act.replies(number, { by: office.tomas });
  const made = await splits(office, [number, reply]);
  expect(await begunBy(office.db, await office.conversation(made))).toBe(office.tomas.id);
  expect(await begunBy(office.db, await office.conversation(number))).toBeNull();
});

test('a reply that waits for its time is its writer’s draft again, for it answered the whole', async () => {
  const { office, act, number, second } = await letters();
  itIs(NINE + HOUR);
  await schedules(office, number);
  await splits(office, [number, second], office.tomas);
  expect(await draftsOf(office, number)).toMatchObject([
    { sendAt: null, heldWhy: 'A part of the conversation was made one of its own.' },
  ]);
  itIs(NINE + 24 * HOUR);
  expect(await office.work()).toEqual([]);
  expect(await act.events(number, 'conversation.replied')).toEqual([]);
});

test('a reply of one’s own that waits in the part can be taken back from where it was written', async () => {
  const { office, act, number, second } = await letters();
  const reply = await act.replies(number, { html: '<p>Too soon.</p>' });
  const made = await splits(office, [number, second], office.tomas);
  await act.undoes(number, reply);
  expect(await texts(office, made)).toEqual(['A quince.']);
  expect(await draftsOf(office, made)).toMatchObject([{ html: '<p>Too soon.</p>' }]);
  const elsewhere = (await act.receives()).conversationId;
  const other = await act.replies(elsewhere);
  await expect(act.undoes(number, other)).rejects.toThrow(NotFound);
});
