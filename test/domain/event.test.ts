import { expect, test } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { eventsAfter, newestEventId, record, recordOf } from '../../src/domain/event.ts';
import { asHeld } from '../../src/domain/held.ts';
import { addTeammate } from '../../src/domain/teammate/teammate.ts';
import { itIs, NINE } from '../support/acts.ts';
import { freshDatabase } from '../support/database.ts';
import { withoutAddress } from '../support/whence.ts';

test('an event keeps what happened, when, where and by whom', async () => {
  const db = await freshDatabase();
  itIs(NINE);
  const id = await transaction(db, (tx) =>
    recordOf(tx, asHeld({ id: 12, mailboxId: 1 }), {
      kind: 'conversation.closed',
      by: { id: 3 },
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

test('events are read forward from one, without gaps', async () => {
  const db = await freshDatabase();
  expect(await newestEventId(db)).toBe(0);
  const ids = await transaction(db, async (tx) => {
    const made: number[] = [];
    for (let n = 0; n < 7; n++) made.push(await record(tx, { kind: 'teammate.changed', data: { n } }));
    return made;
  });
  expect(await newestEventId(db)).toBe(ids.at(-1));
  expect((await eventsAfter(db, ids[2]!, 3)).map((event) => event.id)).toEqual(ids.slice(3, 6));
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

test('who did it is kept with whence they acted, where that is known; an id alone says no more', async () => {
  const db = await freshDatabase();
  const added = await transaction(db, (tx) => addTeammate(tx, { name: 'Ana', email: 'ana@a.example' }));
  await transaction(db, async (tx) => {
    await record(tx, { kind: 'teammate.changed', by: { id: added.id } });
    await record(tx, {
      kind: 'teammate.changed',
      by: { id: added.id, origin: { address: '192.0.2.7', apiTokenId: 3 } },
    });
  });
  const rows = await db
    .selectFrom('event')
    .select(['teammateId', 'address', 'sessionId', 'apiTokenId'])
    .where('kind', '=', 'teammate.changed')
    .orderBy('id')
    .execute();
  const unknown = { teammateId: added.id, address: null, sessionId: null, apiTokenId: null };
  expect(rows).toEqual([unknown, { ...unknown, address: '192.0.2.7', apiTokenId: 3 }]);
});

test('the look at every request finds a deed that comes from nowhere, and lets the machine and mails be', async () => {
  const db = await freshDatabase();
  const { id } = await transaction(db, (tx) => addTeammate(tx, { name: 'Ana', email: 'ana@a.example' }));
  const from = { id, origin: { address: '192.0.2.7' } };
  await transaction(db, async (tx) => {
    await record(tx, { kind: 'conversation.received' });
    await record(tx, { kind: 'conversation.closed', by: from });
  });
  expect(await withoutAddress(db, 0)).toEqual([]);
  const before = await newestEventId(db);
  await transaction(db, (tx) => record(tx, { kind: 'conversation.reopened', by: { id } }));
  expect(await withoutAddress(db, before)).toEqual(['conversation.reopened']);
});
