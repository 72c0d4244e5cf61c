import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { admit } from '../../../src/domain/conversation/admitting.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { attachToDraft, draftsOn, saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { type Folder, list } from '../../../src/domain/conversation/listing.ts';
import { merge, mergeNumbers } from '../../../src/domain/conversation/merging.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid, NotFound } from '../../../src/domain/errors.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, HOUR, itIs, MINUTE, NINE, yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';

async function two() {
  const office = await desk();
  const act = acts(office);
  const first = await act.receives({ messageId: '<first@northwind.example>', text: 'A lemon.' });
  const second = await act.receives({
    messageId: '<second@northwind.example>',
    receivedAt: NINE + HOUR,
    subject: 'The same, again',
    text: 'A quince.',
  });
  return { office, act, first: first.conversationId, second: second.conversationId };
}

async function merges(office: Desk, [from, into]: [number, number], by: Viewer = office.ana): Promise<void> {
  await transaction(office.db, async (tx) =>
    merge(tx, await findConversation(tx, by, from), { into: await findConversation(tx, by, into), by }),
  );
}

async function folder(office: Desk, name: Folder): Promise<number[]> {
  return (await list(office.db, office.ana, { folder: name })).rows.map((row) => row.id);
}

test('a merged conversation’s number leads to the other one, and its letters are there', async () => {
  const { office, act, first, second } = await two();
  await act.notes(second);
  await merges(office, [second, first]);
  const found = await office.conversation(second);
  expect(found.id).toBe(first);
  const { items } = await timeline(office.db, found);
  expect(items.filter((item) => item.message).map((item) => item.message!.text)).toEqual([
    'A lemon.',
    'A quince.',
    'Looks like the March bug.',
  ]);
  for (const name of ['waiting', 'open', 'all'] as const) expect(await folder(office, name)).toEqual([first]);
  expect(await folder(office, 'closed')).toEqual([]);
  const hits = await search(office.db, office.ana, { q: 'quince', limit: 10 });
  expect(hits.rows.map((row) => row.id)).toEqual([first]);
});

test('merged twice, the number still leads to where the letters are, and answers arrive there', async () => {
  const { office, act, first, second } = await two();
  const third = (await act.receives({ messageId: '<third@northwind.example>' })).conversationId;
  await merges(office, [first, second]);
  await merges(office, [second, third]);
  for (const number of [first, second, third]) expect((await office.conversation(number)).id).toBe(third);
  for (const inReplyTo of ['<first@northwind.example>', '<second@northwind.example>'])
    expect((await act.receives({ inReplyTo })).conversationId).toBe(third);
});

test('an answer to a reply that was sent before the merge arrives in the other one', async () => {
  const { office, act, first, second } = await two();
  const messageId = await act.replies(second);
  const { messageIdHeader } = await office.db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow();
  await merges(office, [second, first]);
  expect((await act.receives({ inReplyTo: messageIdHeader })).conversationId).toBe(first);
  const bare = messageIdHeader!.replace(/@.*/, '@relay.example>');
  expect((await act.receives({ inReplyTo: bare })).conversationId).toBe(first);
});

test('both sides tell of it, who did it and what', async () => {
  const { office, act, first, second } = await two();
  await merges(office, [second, first]);
  expect(await act.events(first, 'conversation.merged')).toMatchObject([
    { teammateId: office.ana.id, data: { from: second, subject: 'The same, again' } },
  ]);
  expect(await act.events(second, 'conversation.merged')).toMatchObject([{ data: { into: first } }]);
});

test('what was begun goes along with its files; where something was begun there too, it comes below', async () => {
  const { office, first, second } = await two();
  const { db, ana, tomas } = office;
  const begin = async (number: number, by: Viewer, html: string) =>
    transaction(db, async (tx) =>
      saveDraft(tx, await findConversation(tx, by, number), { by, kind: 'reply', html }),
    );
  await begin(first, ana, '<p>Above</p>');
  await begin(second, ana, '<p>Below</p>');
  await begin(second, tomas, '<p>Mine</p>');
  const file = { name: 'log.txt', type: 'text/plain', bytes: Buffer.from('log') };
  const source = await office.conversation(second);
  await transaction(db, (tx) => attachToDraft(tx, source, { by: ana, kind: 'reply', file }));
  await merges(office, [second, first]);
  const into = await office.conversation(first);
  expect(await draftsOn(db, into, ana)).toMatchObject([
    { html: '<p>Above</p><p>Below</p>', attachments: [{ name: 'log.txt' }] },
  ]);
  expect(await draftsOn(db, into, tomas)).toMatchObject([{ html: '<p>Mine</p>' }]);
  expect(await draftsOn(db, source, ana)).toEqual([]);
});

test('a conversation cannot be merged into itself, nor into one it became', async () => {
  const { office, first, second } = await two();
  await expect(merges(office, [first, first])).rejects.toThrow(Invalid);
  await merges(office, [second, first]);
  await expect(merges(office, [second, first])).rejects.toThrow(Invalid);
  await expect(merges(office, [first, second])).rejects.toThrow(Invalid);
});

test('who looks at what was merged meanwhile is told so, and nothing moves', async () => {
  const { office, act, first, second } = await two();
  const third = (await act.receives()).conversationId;
  const [one, other, elsewhere] = await Promise.all([first, second, third].map(office.conversation));
  await merges(office, [second, first]);
  const { db, ana } = office;
  const again = (from: typeof one, into: typeof one) =>
    transaction(db, (tx) => merge(tx, from!, { into: into!, by: ana }));
  await expect(again(other, elsewhere)).rejects.toThrow(Conflict);
  await expect(again(elsewhere, other)).rejects.toThrow(Conflict);
  await expect(again(one, other)).rejects.toThrow(Conflict);
  expect((await office.conversation(second)).id).toBe(first);
  expect((await office.conversation(third)).id).toBe(third);
});

test('two people who merge two conversations into each other at once make one, never a circle', async () => {
  for (let round = 0; round < 5; round++) {
    const { office, first, second } = await two();
    const ends = await Promise.allSettled([
      merges(office, [first, second], office.ana),
      merges(office, [second, first], office.tomas),
    ]);
    expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [one, other] = await Promise.all([office.conversation(first), office.conversation(second)]);
    expect(one.id).toBe(other.id);
    const letters = await office.db.selectFrom('message').select('conversationId').execute();
    expect(letters.map((letter) => letter.conversationId)).toEqual([one.id, one.id]);
  }
});

test('a letter that comes while its conversation is merged is where the number leads', async () => {
  for (let round = 0; round < 5; round++) {
    const { office, act, first, second } = await two();
    await Promise.all([
      merges(office, [second, first]),
      act.receives({ inReplyTo: '<second@northwind.example>' }),
    ]);
    const letters = await office.db.selectFrom('message').select('conversationId').execute();
    expect(letters.map((letter) => letter.conversationId)).toEqual([first, first, first]);
  }
});

test('they wait since the first letter after our last answer, and the preview is the latest words', async () => {
  const { office, act, first, second } = await two();
  itIs(NINE + 30 * MINUTE);
  await act.replies(first);
  await act.receives({
    inReplyTo: '<second@northwind.example>',
    receivedAt: NINE + 2 * HOUR,
    text: 'A medlar.',
  });
  await merges(office, [second, first]);
  expect(await office.conversation(first)).toMatchObject({
    waitingSince: NINE + HOUR,
    latestAt: NINE + 2 * HOUR,
    latestBy: 'customer',
    preview: 'A medlar.',
  });
});

test('where our answer came last, nobody waits', async () => {
  const { office, act, first, second } = await two();
  itIs(NINE + 3 * HOUR);
  await act.replies(second, { html: '<p>Both are back.</p>' });
  await merges(office, [first, second]);
  expect(await office.conversation(second)).toMatchObject({
    waitingSince: null,
    latestBy: 'teammate',
    preview: 'Both are back.',
  });
  expect(await folder(office, 'waiting')).toEqual([]);
});

test('a letter that waits is not lost in a closed conversation: it opens it', async () => {
  const { office, act, first, second } = await two();
  await act.closes(first);
  await merges(office, [second, first]);
  expect(await office.conversation(first)).toMatchObject({ closedAt: null, waitingSince: NINE });
  expect(await folder(office, 'waiting')).toEqual([first]);
});

test('two closed conversations stay closed', async () => {
  const { office, act, first, second } = await two();
  await act.closes(first);
  await act.closes(second);
  await merges(office, [second, first]);
  expect(await office.conversation(first)).toMatchObject({
    closedAt: expect.any(Number),
    waitingSince: null,
  });
});

test('everybody who took part in either takes part from then on', async () => {
  const { office, act, first } = await two();
  const eve = { address: 'eve@elsewhere.example', name: 'Eve' };
  const other = await act.receives({ from: eve });
  await merges(office, [other.conversationId, first]);
  const answer = await act.receives({ from: eve, inReplyTo: '<first@northwind.example>' });
  expect(answer.conversationId).toBe(first);
});

test('whoever waits for a decision about the one that goes, waits for it about the other', async () => {
  const { office, act, first, second } = await two();
  const eve = { address: 'eve@elsewhere.example', name: 'Eve' };
  const strange = await act.receives({ from: eve, inReplyTo: '<second@northwind.example>' });
  await merges(office, [second, first]);
  const stranger = await office.conversation(strange.conversationId);
  expect(stranger.suggestedConversationId).toBe(first);
  expect(await transaction(office.db, (tx) => admit(tx, stranger, { by: office.ana }))).toBe(first);
});

test('a conversation merged into one that asked to join it asks no more', async () => {
  const { office, act, first } = await two();
  const eve = { address: 'eve@elsewhere.example', name: 'Eve' };
  const strange = await act.receives({ from: eve, inReplyTo: '<first@northwind.example>' });
  await merges(office, [first, strange.conversationId]);
  expect((await office.conversation(first)).suggestedConversationId).toBeNull();
});

test('merged into a mailbox one does not work in, it is out of sight', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox, yuki } = await yukisMailbox(office);
  const here = (await act.receives()).conversationId;
  const there = (await act.receives({ mailboxIds: [mailbox.id] })).conversationId;
  await merges(office, [here, there], yuki);
  await expect(office.conversation(here)).rejects.toThrow(NotFound);
  expect((await findConversation(office.db, yuki, here)).id).toBe(there);
});

test('by their numbers: one that is not there to see, or leads elsewhere meanwhile, has a clear word', async () => {
  const { office, first, second } = await two();
  const third = (await acts(office).receives()).conversationId;
  const { db, ana, tomas } = office;
  const asks = (number: number, into: number, by = ana) =>
    transaction(db, (tx) => mergeNumbers(tx, { number, into, by }));
  await expect(asks(first, first)).rejects.toThrow(Invalid);
  await expect(asks(first, 999)).rejects.toThrow(/no such conversation/);
  await expect(asks(999, first)).rejects.toThrow(NotFound);
  await asks(second, first, tomas);
  await expect(asks(second, first)).rejects.toThrow(/merged these two already/);
  await expect(asks(second, third)).rejects.toThrow(/into another one meanwhile/);
  await expect(asks(first, second)).rejects.toThrow(Invalid);
  expect((await asks(third, second)).into.id).toBe(first);
});

test('one cannot be merged into one that the person may not see', async () => {
  const { office, first } = await two();
  const { mailbox } = await yukisMailbox(office);
  const there = (await acts(office).receives({ mailboxIds: [mailbox.id] })).conversationId;
  const { db, ana } = office;
  const asked = transaction(db, (tx) => mergeNumbers(tx, { number: first, into: there, by: ana }));
  await expect(asked).rejects.toMatchObject({ fields: { into: expect.stringContaining('no such') } });
  expect((await office.conversation(first)).id).toBe(first);
});

test('two people who merge the same two the same way at once: one does it, the other is told', async () => {
  const { office, first, second } = await two();
  const { db, ana, tomas } = office;
  const ends = await Promise.allSettled(
    [ana, tomas].map((by) => transaction(db, (tx) => mergeNumbers(tx, { number: second, into: first, by }))),
  );
  expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(ends.find((end) => end.status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) });
  expect(await acts(office).events(first, 'conversation.merged')).toHaveLength(1);
});
