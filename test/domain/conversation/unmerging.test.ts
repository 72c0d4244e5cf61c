import { expect, test } from 'vitest';
import { takeBigDeal } from '../../../src/domain/conversation/big-deal.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { follow } from '../../../src/domain/conversation/following.ts';
import { gather, gathered, incidentOf } from '../../../src/domain/conversation/gathering.ts';
import { link } from '../../../src/domain/conversation/linking.ts';
import { mergeNumbers } from '../../../src/domain/conversation/merging.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { snooze } from '../../../src/domain/conversation/snoozing.ts';
import { tag } from '../../../src/domain/conversation/tagging.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict } from '../../../src/domain/errors.ts';
import { findIncident, openIncident } from '../../../src/domain/incident/incident.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, HOUR, itIs, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { standing } from '../../support/standing.ts';

async function two() {
  const office = await desk();
  itIs(NINE);
  const act = acts(office);
  const { db, ana } = office;
  const bob = { address: 'bob@southwind.example', name: 'Bob' };
  const into = (await act.receives({ receivedAt: NINE - 2 * HOUR, text: 'A lemon.' })).conversationId;
  const from = (await act.receives({ from: bob, receivedAt: NINE - HOUR, text: 'A quince.' })).conversationId;
  const on = async <T>(number: number, work: (tx: typeof db, one: never) => Promise<T>) =>
    transaction(db, async (tx) => work(tx, (await findConversation(tx, ana, number)) as never));
  return {
    ...office,
    act,
    from,
    into,
    on,
    merges: () => transaction(db, (tx) => mergeNumbers(tx, { number: from, into, by: ana })),
    undoes: (event: number) => on(into, (tx, one) => reverse(tx as never, one, { event, by: ana })),
  };
}

test('undone, both are exactly as they were: letters, people, clocks, sleep, tags, drafts and big deals', async () => {
  const { db, ana, act, from, into, on, merges, undoes } = await two();
  await act.notes(from);
  await act.closes(into);
  await on(from, (tx, one) => tag(tx as never, one, { name: 'billing', by: ana }));
  await on(from, (tx, one) => snooze(tx as never, one, { until: 'tomorrow', by: ana }));
  await on(from, (tx, one) =>
    saveDraft(tx as never, one, { by: ana, kind: 'reply', html: '<p>Dear Bob</p>' }),
  );
  await on(from, (tx, one) => takeBigDeal(tx as never, one, { by: ana }));
  const third = (await act.receives()).conversationId;
  await on(from, (tx, one) => follow(tx as never, one, { by: ana }));
  for (const number of [third, into])
    await on(from, async (tx, one) =>
      link(tx as never, one, { to: await findConversation(tx, ana, number), by: ana }),
    );
  const before = await standing(db);
  const { event } = await merges();
  expect(await standing(db)).not.toEqual(before);
  await undoes(event);
  expect(await standing(db)).toEqual(before);
});

test('afterwards each number leads to itself, and an answer to either arrives where it belongs', async () => {
  const { ana, db, act, from, into, merges, undoes } = await two();
  await undoes((await merges()).event);
  for (const number of [from, into]) expect((await findConversation(db, ana, number)).id).toBe(number);
  const bob = { address: 'bob@southwind.example', name: 'Bob' };
  const letter = await db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('conversationId', '=', from)
    .executeTakeFirstOrThrow();
  const answer = await act.receives({ from: bob, inReplyTo: letter.messageIdHeader });
  expect(answer.conversationId).toBe(from);
  const { rows } = await search(db, ana, { q: 'quince', limit: 5 });
  expect(rows.map((row) => row.id)).toEqual([from]);
});

test('who joined by it takes no part in the other one any more', async () => {
  const { db, into, merges, undoes } = await two();
  await undoes((await merges()).event);
  const people = await db
    .selectFrom('participant')
    .select('address')
    .where('conversationId', '=', into)
    .execute();
  expect(people.map((person) => person.address)).toEqual(['maria@northwind.example']);
});

test('the timelines say nothing of what was taken back, nor of the opening that came with it', async () => {
  const { db, ana, act, from, into, merges, undoes } = await two();
  await act.closes(into);
  await undoes((await merges()).event);
  for (const number of [from, into]) {
    const { items } = await timeline(db, await findConversation(db, ana, number));
    expect(items.map((item) => item.kind)).not.toContain('conversation.merged');
    expect(items.map((item) => item.kind)).not.toContain('conversation.reopened');
  }
});

test('where they wrote since, it stays merged, and says why', async () => {
  const { db, ana, act, into, merges, undoes, from } = await two();
  const { event } = await merges();
  await act.notes(into);
  await expect(undoes(event)).rejects.toThrow(Conflict);
  expect((await findConversation(db, ana, from)).id).toBe(into);
});

test('undone twice is undone once', async () => {
  const { db, merges, undoes } = await two();
  const { event } = await merges();
  await undoes(event);
  const after = await standing(db);
  await undoes(event);
  expect(await standing(db)).toEqual(after);
});

test.each([
  ['the one that is merged', ['from']],
  ['the one that stays', ['into']],
  ['both', ['from', 'into']],
])(
  'where %s was part of an incident, the one that is left is, once; undone, all is as before',
  async (_, whose) => {
    const { db, ana, from, into, on, merges, undoes } = await two();
    const id = await transaction(db, (tx) => openIncident(tx, { name: 'Down', by: ana }));
    const incident = await findIncident(db, ana, id);
    for (const one of whose)
      await on(one === 'from' ? from : into, (tx, it) => gather(tx as never, it, { incident, by: ana }));
    const before = await standing(db);
    const { event } = await merges();
    const members = () =>
      db.selectFrom('incidentConversation').select(['conversationId', 'incidentId']).execute();
    expect(await members()).toEqual([{ conversationId: into, incidentId: id }]);
    expect((await gathered(db, ana, incident)).map((row) => row.id)).toEqual([into]);
    await undoes(event);
    expect(await standing(db)).toEqual(before);
  },
);

test('where both were part of different incidents, the one that stays keeps its own; undone, each has its own', async () => {
  const { db, ana, from, into, on, merges, undoes } = await two();
  const opens = async (number: number, name: string) => {
    const id = await transaction(db, (tx) => openIncident(tx, { name, by: ana }));
    const incident = await findIncident(db, ana, id);
    await on(number, (tx, one) => gather(tx as never, one, { incident, by: ana }));
    return incident;
  };
  const [slow, down] = [await opens(from, 'Slow'), await opens(into, 'Down')];
  const { event } = await merges();
  expect(await incidentOf(db, into)).toEqual({ id: down.id, name: 'Down' });
  expect(await gathered(db, ana, slow)).toEqual([]);
  await undoes(event);
  expect([await incidentOf(db, from), await incidentOf(db, into)]).toMatchObject([
    { name: 'Slow' },
    { name: 'Down' },
  ]);
});

test('a merge from before incidents were carried is taken back too', async () => {
  const { db, ana, into, on, merges, undoes } = await two();
  const id = await transaction(db, (tx) => openIncident(tx, { name: 'Down', by: ana }));
  const incident = await findIncident(db, ana, id);
  await on(into, (tx, one) => gather(tx as never, one, { incident, by: ana }));
  const { event } = await merges();
  const row = await db.selectFrom('event').select('data').where('id', '=', event).executeTakeFirstOrThrow();
  const older = JSON.parse(row.data);
  for (const held of [older.before.from, older.before.into]) delete held.gathering;
  await db
    .updateTable('event')
    .set({ data: JSON.stringify(older) })
    .where('id', '=', event)
    .execute();
  await undoes(event);
  expect(await incidentOf(db, into)).toMatchObject({ name: 'Down' });
});
