import { expect, test } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { eventsAfter, eventsBefore, newestEventId, record } from '../../src/domain/event.ts';
import { itIs, NINE } from '../support/acts.ts';
import { freshDatabase } from '../support/database.ts';

test('an event keeps what happened, when, where and by whom', async () => {
  const db = await freshDatabase();
  itIs(NINE);
  const id = await transaction(db, (tx) =>
    record(tx, {
      kind: 'conversation.closed',
      by: 3,
      conversationId: 12,
      mailboxId: 1,
      data: { why: 'done' },
    }),
  );
  const [event] = await eventsAfter(db, 0);
  expect(event).toMatchObject({
    id,
    kind: 'conversation.closed',
    teammateId: 3,
    conversationId: 12,
    messageId: null,
    mailboxId: 1,
    data: { why: 'done' },
  });
  expect(event!.at).toBeGreaterThanOrEqual(NINE);
});

test('an event of the past keeps its own time', async () => {
  const db = await freshDatabase();
  await transaction(db, (tx) => record(tx, { kind: 'conversation.received', at: NINE }));
  expect((await eventsAfter(db, 0))[0]).toMatchObject({ at: NINE, teammateId: null, data: {} });
});

test('events are read forward from one, and backward from one, without gaps', async () => {
  const db = await freshDatabase();
  expect(await newestEventId(db)).toBe(0);
  const ids = await transaction(db, async (tx) => {
    const made: number[] = [];
    for (let n = 0; n < 7; n++) made.push(await record(tx, { kind: 'teammate.changed', data: { n } }));
    return made;
  });
  expect(await newestEventId(db)).toBe(ids.at(-1));
  expect((await eventsAfter(db, ids[2]!, 3)).map((event) => event.id)).toEqual(ids.slice(3, 6));
  const newest = await eventsBefore(db, { limit: 4 });
  const older = await eventsBefore(db, { before: newest.at(-1)!.id, limit: 4 });
  expect([...newest, ...older].map((event) => event.id)).toEqual(ids.toReversed());
});

test('what does not happen after all leaves no event', async () => {
  const db = await freshDatabase();
  await expect(
    transaction(db, async (tx) => {
      await record(tx, { kind: 'teammate.changed' });
      throw new Error('changed their mind');
    }),
  ).rejects.toThrow('changed their mind');
  expect(await newestEventId(db)).toBe(0);
});
