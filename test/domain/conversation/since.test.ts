import { expect, test } from 'vitest';
import { holdStanding } from '../../../src/domain/conversation/conversation.ts';
import { firstSince } from '../../../src/domain/conversation/since.ts';
import { transaction } from '../../../src/domain/database.ts';
import { recordOf } from '../../../src/domain/event.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('what a person or a customer does counts, what becomes of a delivery does not', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  const { id } = (await act.events(conversationId)).at(-1)!;
  expect(await firstSince(office.db, conversationId, id)).toBeNull();
  for (const kind of ['delivery.sent', 'delivery.failed'] as const)
    await transaction(office.db, async (tx) =>
      recordOf(tx, await holdStanding(tx, conversationId), { kind }),
    );
  expect(await firstSince(office.db, conversationId, id)).toBeNull();
  await act.notes(conversationId);
  await act.closes(conversationId);
  expect(await firstSince(office.db, conversationId, id)).toMatchObject({ kind: 'conversation.noted' });
});

test('another conversation’s events stand in nobody’s way', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  const { id } = (await act.events(conversationId)).at(-1)!;
  await act.receives({ from: { address: 'bob@any.example', name: 'Bob' } });
  expect(await firstSince(office.db, conversationId, id)).toBeNull();
});
