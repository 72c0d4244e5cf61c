import { expect, test } from 'vitest';
import { weekOf } from '../../../src/domain/coaching/measuring.ts';
import { measureResolutions, resolutionsByWeek } from '../../../src/domain/coaching/resolving.ts';
import { now } from '../../../src/lib/clock.ts';
import { acts, HOUR, itIs, NINE } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';

const WEEK = 7 * 24 * HOUR;
const EMPTY = { ours: 0, theirs: 0, conversations: 0 };

/** A conversation of so many rounds, a letter and a reply each, then closed. Tomás writes where `by` says so. */
async function settled(office: Desk, rounds: number, by = office.ana): Promise<number> {
  const act = acts(office);
  const { conversationId } = await act.receives({
    from: { address: `c${Math.random()}@x.example`, name: 'C' },
  });
  for (let round = 0; round < rounds; round += 1) {
    await act.replies(conversationId, { by });
    if (round === rounds - 1) break;
    const { messageIdHeader, fromAddress } = await lastOf(office, conversationId);
    await act.receives({
      text: 'And now?',
      from: { address: fromAddress, name: 'C' },
      inReplyTo: messageIdHeader,
      references: [messageIdHeader!],
    });
  }
  await act.closes(conversationId);
  return conversationId;
}

async function lastOf({ db }: Desk, number: number) {
  const rows = await db
    .selectFrom('message')
    .select(['kind', 'messageIdHeader', 'fromAddress'])
    .where('conversationId', '=', number)
    .orderBy('id')
    .execute();
  return {
    messageIdHeader: rows.findLast(({ kind }) => kind === 'reply')!.messageIdHeader,
    fromAddress: rows.find(({ kind }) => kind === 'inbound')!.fromAddress,
  };
}

/** Five conversations settled in the week of NINE with so many rounds each, the first by Tomás; then it is the week after. */
async function aWeek(rounds: number[]): Promise<Desk> {
  const office = await desk();
  itIs(NINE);
  for (const [at, count] of rounds.entries())
    await settled(office, count, at === 0 ? office.tomas : office.ana);
  return office;
}

async function measured(office: Desk) {
  itIs(NINE + WEEK);
  expect(await measureResolutions(office.db)).toBe(true);
  return resolutionsByWeek(office.db);
}

test('the conversation in the middle says how many letters each side wrote', async () => {
  const office = await aWeek([1, 1, 2, 3, 4]);
  expect(await measured(office)).toEqual([{ weekAt: weekOf(NINE), ours: 2, theirs: 2, conversations: 5 }]);
});

test('the middle of an even number lies between two', async () => {
  const office = await aWeek([1, 1, 1, 2, 2, 4]);
  expect(await measured(office)).toMatchObject([{ ours: 1.5, theirs: 1.5, conversations: 6 }]);
});

test('under five conversations nothing is said, and the line that is kept is empty', async () => {
  const office = await aWeek([1, 2, 3, 4]);
  expect(await measured(office)).toEqual([]);
  const rows = await office.db.selectFrom('resolution').selectAll().execute();
  expect(rows).toEqual([{ weekAt: weekOf(NINE), ...EMPTY }]);
});

test('where one person alone replied nothing is said: it would be about them', async () => {
  const office = await desk();
  itIs(NINE);
  for (let at = 0; at < 6; at += 1) await settled(office, 1);
  expect(await measured(office)).toEqual([]);
});

test('machines’ mail, bounces, notes and closings without a word of ours do not count', async () => {
  const office = await aWeek([1, 1, 1, 1, 1]);
  const act = acts(office);
  itIs(NINE);
  const [first] = await office.db.selectFrom('conversation').select(['id']).orderBy('id').limit(1).execute();
  for (const automatic of ['auto-reply', 'bounce', 'list'] as const) {
    const { messageIdHeader, fromAddress } = await lastOf(office, first!.id);
    await act.receives({
      automatic,
      from: { address: fromAddress, name: 'C' },
      inReplyTo: messageIdHeader,
      references: [messageIdHeader!],
    });
  }
  await act.notes(first!.id);
  const { conversationId } = await act.receives({ from: { address: 'spam@x.example', name: 'S' } });
  await act.closes(conversationId);
  const robot = await act.receives({ automatic: 'list', from: { address: 'news@x.example', name: 'N' } });
  await act.replies(robot.conversationId);
  await act.closes(robot.conversationId);
  expect(await measured(office)).toMatchObject([{ ours: 1, theirs: 1, conversations: 5 }]);
});

test('what is open again is not settled; what is closed again counts once, where it was closed last', async () => {
  const office = await aWeek([1, 1, 1, 1, 1, 3]);
  const act = acts(office);
  const numbers = (await office.db.selectFrom('conversation').select('id').orderBy('id').execute()).map(
    (row) => row.id,
  );
  await act.reopens(numbers.at(-1)!);
  await act.reopens(numbers[1]!);
  await act.closes(numbers[1]!);
  expect(await measured(office)).toMatchObject([{ ours: 1, conversations: 5 }]);
});

test('a guest of the day is left out, with the conversations they helped with', async () => {
  const office = await aWeek([1, 1, 1, 1, 1, 1]);
  const date = '2026-11-03';
  await office.db
    .insertInto('shift')
    .values({
      date,
      guestId: office.tomas.id,
      buddyId: office.ana.id,
      why: '',
      createdAt: NINE,
      changedAt: NINE,
      calledOffAt: null,
    })
    .execute();
  await settled(office, 4, office.tomas);
  expect(await measured(office)).toEqual([]); // Ana alone is left
  await office.db.deleteFrom('resolution').execute();
  await office.db.updateTable('shift').set({ calledOffAt: NINE }).execute();
  expect(await measured(office)).toMatchObject([{ ours: 1, conversations: 7 }]);
});

test('a week is measured once, the newest first, and the weeks before it one by one', async () => {
  const office = await aWeek([1, 1, 1, 1, 1]);
  itIs(NINE + 3 * WEEK);
  const weeks: boolean[] = [];
  for (let hour = 0; hour < 14; hour += 1) weeks.push(await measureResolutions(office.db));
  expect(weeks.filter(Boolean)).toHaveLength(12);
  expect(await resolutionsByWeek(office.db)).toMatchObject([{ weekAt: weekOf(NINE), ours: 1 }]);
  const rows = await office.db.selectFrom('resolution').select('weekAt').orderBy('weekAt', 'desc').execute();
  expect(rows[0]!.weekAt).toBe(weekOf(now()) - WEEK);
});

test('twelve weeks are shown, oldest first', async () => {
  const { db } = await desk();
  itIs(NINE);
  for (let back = 1; back <= 20; back += 1)
    await db
      .insertInto('resolution')
      .values({ weekAt: weekOf(NINE) - back * WEEK, ours: back * 10, theirs: 15, conversations: 9 })
      .execute();
  const weeks = await resolutionsByWeek(db);
  expect(weeks.map(({ ours }) => ours)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(weeks[0]!.theirs).toBe(1.5);
});

test('nothing is kept by person: the table has no place for one, and no line says who', async () => {
  const office = await aWeek([1, 1, 2, 3, 4]);
  const [week] = await measured(office);
  expect(Object.keys(week!).toSorted()).toEqual(['conversations', 'ours', 'theirs', 'weekAt']);
  const [row] = await office.db.selectFrom('resolution').selectAll().execute();
  expect(Object.keys(row!).toSorted()).toEqual(['conversations', 'ours', 'theirs', 'weekAt']);
  const before = await resolutionsByWeek(office.db);
  // The same week, written by others of the team, is the same line.
  await office.db
    .updateTable('message')
    .set({ teammateId: office.yuki.id })
    .where('teammateId', '=', office.ana.id)
    .execute();
  await office.db.deleteFrom('resolution').execute();
  await measureResolutions(office.db);
  expect(await resolutionsByWeek(office.db)).toEqual(before);
});

test.skipIf(isPostgres)(
  'it is measured through the events of the kind, and read by its own lines',
  async () => {
    const office = await aWeek([1]);
    itIs(NINE + WEEK);
    const plans = (await plansOf(office.db, (watched) => measureResolutions(watched))).join('\n');
    expect(plans).toMatch(/event_kind/);
    expect(plans).toMatch(/message_of_conversation/);
    expect(plans).not.toMatch(/SCAN (?:message|conversation|event)\b/);
    expect((await plansOf(office.db, resolutionsByWeek)).join()).toMatch(/resolution/);
  },
);
