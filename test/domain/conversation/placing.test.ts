import { expect, test } from 'vitest';
import { merge } from '../../../src/domain/conversation/merging.ts';
import { placeOf } from '../../../src/domain/conversation/placing.ts';
import { TIMELINE_PAGE, timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('every letter of a long conversation is on the page that its place names', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId: number, messageId: first } = await act.receives();
  const messages = [first];
  for (let at = 0; at < TIMELINE_PAGE * 1.5; at++) messages.push(await act.notes(number));
  const conversation = await office.conversation(number);
  for (const message of messages.filter((_, at) => at % 7 === 0 || at < 2)) {
    const { conversationId, before } = await placeOf(office.db, office.ana, message);
    expect(conversationId).toBe(number);
    const { items } = await timeline(office.db, conversation, { before: before ?? undefined });
    expect(items.map((item) => item.message?.id)).toContain(message);
  }
  expect((await placeOf(office.db, office.ana, messages.at(-1)!)).before).toBeNull();
  expect((await placeOf(office.db, office.ana, first)).before).not.toBeNull();
});

test('a letter that was merged into another conversation is found there', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId: from, messageId } = await act.receives();
  const { conversationId: into } = await act.receives();
  const [one, other] = [await office.conversation(from), await office.conversation(into)];
  await transaction(office.db, (tx) => merge(tx, one, { into: other, by: office.ana }));
  expect(await placeOf(office.db, office.ana, messageId)).toEqual({ conversationId: into, before: null });
});

test('one that is not there, or in another’s mailbox, is found by nobody', async () => {
  const office = await desk();
  const act = acts(office);
  const { mailbox } = await yukisMailbox(office);
  const { messageId } = await act.receives({ mailboxIds: [mailbox.id] });
  for (const id of [messageId, 0, 999_999])
    await expect(placeOf(office.db, office.ana, id)).rejects.toThrow(NotFound);
});
