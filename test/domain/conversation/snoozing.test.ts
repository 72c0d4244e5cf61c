import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { type Folder, list, waiting } from '../../../src/domain/conversation/listing.ts';
import { overdue, snooze, snoozeOf, unsnooze } from '../../../src/domain/conversation/snoozing.ts';
import { UNTIL_ANSWERED } from '../../../src/domain/conversation/until.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid, NotFound } from '../../../src/domain/errors.ts';
import { acts, HOUR, itIs, MINUTE, NINE, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function aSnooze() {
  const office = await desk();
  itIs(NINE);
  const act = acts(office);
  const messageId = '<first@northwind.example>';
  const { conversationId: number } = await act.receives({ messageId, receivedAt: NINE - HOUR });
  return {
    ...office,
    office,
    act,
    number,
    snoozes: (until: string, by = office.tomas) =>
      transaction(office.db, async (tx) => snooze(tx, await findConversation(tx, by, number), { until, by })),
    wakes: (by = office.tomas) =>
      transaction(office.db, async (tx) => unsnooze(tx, await findConversation(tx, by, number), { by })),
    answers: (fields = {}) => act.receives({ inReplyTo: messageId, receivedAt: NINE + MINUTE, ...fields }),
    kinds: async () => (await act.events(number)).map((event) => event.kind.split('.')[1]),
    folders: async (viewer = office.ana) => {
      const found: Folder[] = [];
      for (const folder of ['waiting', 'open', 'mine', 'snoozed', 'all'] as const)
        if ((await list(office.db, viewer, { folder })).rows.length > 0) found.push(folder);
      return found;
    },
  };
}

test('what is snoozed leaves Waiting, Open and Mine, and is in Snoozed; awake it is where it was', async () => {
  const { act, number, ana, snoozes, wakes, folders, db } = await aSnooze();
  await act.assigns(number, ana.id);
  expect(await folders()).toEqual(['waiting', 'open', 'mine', 'all']);
  await snoozes('tomorrow');
  expect(await folders()).toEqual(['snoozed', 'all']);
  expect(await waiting(db, ana)).toEqual({ count: 0, more: false, since: null });
  await wakes();
  expect(await folders()).toEqual(['waiting', 'open', 'mine', 'all']);
});

test('who waits still waits: asleep the clock goes on, and awake the list shows the true wait (practice A3)', async () => {
  const { db, ana, conversation, number, snoozes, office } = await aSnooze();
  await snoozes('2026-11-04T09:00');
  expect((await conversation(number)).waitingSince).toBe(NINE - HOUR);
  itIs(NINE + 25 * HOUR);
  await office.work();
  expect(await waiting(db, ana)).toEqual({ count: 1, more: false, since: NINE - HOUR });
});

test('its time wakes it, once, and says so', async () => {
  const { office, number, snoozes, kinds, conversation } = await aSnooze();
  await snoozes('2026-11-03T10:00');
  expect(await office.work()).toEqual([]);
  expect((await conversation(number)).snoozedUntil).toBe(NINE + HOUR);
  itIs(NINE + HOUR);
  await office.work();
  await office.work();
  expect(await conversation(number)).toMatchObject({ snoozedUntil: null, closedAt: null });
  expect(await kinds()).toEqual(['started', 'received', 'snoozed', 'woken']);
  expect(await snoozeOf(office.db, number)).toBeNull();
});

test('after a downtime of a week it wakes at once', async () => {
  const { office, number, snoozes, conversation } = await aSnooze();
  await snoozes('tomorrow');
  itIs(NINE + 8 * 24 * HOUR);
  expect(await overdue(office.db)).toEqual([number]);
  await office.work();
  expect((await conversation(number)).snoozedUntil).toBeNull();
  expect(await overdue(office.db)).toEqual([]);
});

test('snoozed anew, the first time passes over it', async () => {
  const { office, number, snoozes, conversation, kinds } = await aSnooze();
  await snoozes('2026-11-03T10:00');
  await snoozes('2026-11-03T12:00', office.ana);
  itIs(NINE + 2 * HOUR - MINUTE);
  await office.work();
  expect((await conversation(number)).snoozedUntil).toBe(NINE + 2 * HOUR); // noon by Ana's clock, in Lagos
  expect(await kinds()).not.toContain('woken');
  itIs(NINE + 2 * HOUR);
  await office.work();
  expect((await conversation(number)).snoozedUntil).toBeNull();
});

test('their letter wakes it at once, whatever it slept for', async () => {
  for (const until of ['tomorrow', 'answer']) {
    const { number, snoozes, answers, conversation, act, folders } = await aSnooze();
    await snoozes(until);
    await answers();
    expect(await conversation(number)).toMatchObject({ snoozedUntil: null, waitingSince: NINE - HOUR });
    expect(await act.events(number, 'conversation.woken')).toMatchObject([
      { teammateId: null, data: { why: 'answer' } },
    ]);
    expect(await folders()).toContain('waiting');
  }
});

test('automatic mail and an archive’s mail wake nobody', async () => {
  const { number, snoozes, answers, conversation } = await aSnooze();
  await snoozes('answer');
  await answers({ automatic: 'auto-reply' });
  await answers({ isHistory: true, receivedAt: NINE - 2 * HOUR });
  expect((await conversation(number)).snoozedUntil).toBe(UNTIL_ANSWERED);
});

test('until they answer has no time: no clock wakes it', async () => {
  const { office, number, snoozes, conversation } = await aSnooze();
  await snoozes('answer');
  itIs(NINE + 400 * 24 * HOUR);
  await office.work();
  expect(await overdue(office.db)).toEqual([]);
  expect((await conversation(number)).snoozedUntil).toBe(UNTIL_ANSWERED);
});

test('an answer or a note of ours lets it sleep; closing ends its sleep', async () => {
  const { act, number, snoozes, conversation, office } = await aSnooze();
  await snoozes('tomorrow');
  await act.replies(number);
  await act.notes(number);
  expect((await conversation(number)).snoozedUntil).not.toBeNull();
  await act.closes(number);
  expect(await conversation(number)).toMatchObject({ snoozedUntil: null });
  expect(await snoozeOf(office.db, number)).toBeNull();
});

test('what is closed cannot be snoozed, and a time in the past changes nothing', async () => {
  const { act, number, snoozes, kinds, conversation } = await aSnooze();
  await expect(snoozes('2026-11-01T09:00')).rejects.toThrow(Invalid);
  expect((await conversation(number)).snoozedUntil).toBeNull();
  await act.closes(number);
  await expect(snoozes('tomorrow')).rejects.toThrow(Conflict);
  expect(await kinds()).not.toContain('snoozed');
});

test('the wall-clock time and its zone are kept, never an offset', async () => {
  const { db, number, snoozes, tomas } = await aSnooze();
  await snoozes('tomorrow');
  expect(await snoozeOf(db, number)).toEqual({
    teammateId: tomas.id,
    localTime: '2026-11-04T09:00',
    zone: 'Europe/Lisbon',
  });
});

test('where its zone’s rules changed meanwhile, it wakes by the wall clock as it is then', async () => {
  const { db, office, number, snoozes, conversation } = await aSnooze();
  await snoozes('2026-11-03T10:00');
  await db.updateTable('snooze').set({ zone: 'America/New_York' }).execute(); // ten there is later
  itIs(NINE + HOUR);
  await office.work();
  expect((await conversation(number)).snoozedUntil).toBe(NINE + 6 * HOUR);
  itIs(NINE + 6 * HOUR);
  await office.work();
  expect((await conversation(number)).snoozedUntil).toBeNull();
});

test('nothing closes by itself: asleep for two years, whoever wrote last still waits in the open', async () => {
  const { office, number, snoozes, conversation } = await aSnooze();
  await snoozes('2028-11-02');
  itIs(NINE + 800 * 24 * HOUR);
  await office.work();
  expect(await conversation(number)).toMatchObject({
    closedAt: null,
    snoozedUntil: null,
    waitingSince: NINE - HOUR,
  });
});

test('waking what is awake changes and records nothing', async () => {
  const { wakes, kinds } = await aSnooze();
  expect(await wakes()).toBeNull();
  expect(await kinds()).toEqual(['started', 'received']);
});

test('nobody snoozes or wakes in a mailbox that is not theirs', async () => {
  const { office, act } = await aSnooze();
  const { mailbox } = await yukisMailbox(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id] });
  await expect(findConversation(office.db, office.tomas, conversationId)).rejects.toThrow(NotFound);
});

test('Snoozed has who wakes first on top, and who sleeps until an answer last', async () => {
  const { office, act, number, snoozes, tomas } = await aSnooze();
  const others = [(await act.receives()).conversationId, (await act.receives()).conversationId];
  await snoozes('answer');
  for (const [at, until] of ['2026-11-09', '2026-11-04'].entries())
    await transaction(office.db, async (tx) =>
      snooze(tx, await findConversation(tx, tomas, others[at]!), { until, by: tomas }),
    );
  const first = await list(office.db, tomas, { folder: 'snoozed', limit: 2 });
  const second = await list(office.db, tomas, { folder: 'snoozed', limit: 2, cursor: first.next! });
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual([others[1], others[0], number]);
});
