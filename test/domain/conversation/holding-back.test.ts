import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { holdDraft } from '../../../src/domain/conversation/holding-back.ts';
import { merge } from '../../../src/domain/conversation/merging.ts';
import { transaction } from '../../../src/domain/database.ts';
import { NINE, yukisMailbox } from '../../support/acts.ts';
import { draftsOf, schedules, withLetter } from '../../support/writing.ts';

test('a held reply says why to its writer, and is nobody else’s', async () => {
  const { office, act, number } = await withLetter();
  const id = await schedules(office, number);
  await transaction(office.db, (tx) => holdDraft(tx, id, { why: 'It is raining.' }));
  expect(await draftsOf(office, number)).toMatchObject([
    { heldWhy: 'It is raining.', sendAt: null, sharedAt: null },
  ]);
  expect(await act.events(number, 'conversation.reply-held')).toMatchObject([
    { data: { why: 'It is raining.' } },
  ]);
});

test('what waits for no time, or for a later one, is not held', async () => {
  const { office, act, number } = await withLetter();
  const id = await schedules(office, number);
  await transaction(office.db, (tx) => holdDraft(tx, id, { why: 'Too early.', isDue: NINE }));
  await transaction(office.db, (tx) => holdDraft(tx, id + 100, { why: 'Nobody.' }));
  expect(await draftsOf(office, number)).toMatchObject([{ heldAt: null }]);
  expect(await act.events(number, 'conversation.reply-held')).toEqual([]);
});

test('where its writer may no longer see the conversation, the team may', async () => {
  const { office, number } = await withLetter();
  const id = await schedules(office, number, { by: office.tomas });
  await yukisMailbox(office);
  await office.db
    .deleteFrom('mailboxAccess')
    .where('teammateId', '=', office.tomas.id)
    .where('mailboxId', '=', office.mailbox.id)
    .execute();
  await transaction(office.db, (tx) => holdDraft(tx, id, { why: 'Gone.' }));
  expect((await office.db.selectFrom('draft').select('sharedAt').execute())[0]!.sharedAt).not.toBeNull();
});

test('a merge holds what waits in either conversation', async () => {
  const { office, act, number } = await withLetter();
  const { conversationId: other } = await act.receives({ from: { address: 'lee@x.example', name: 'Lee' } });
  await schedules(office, number);
  await schedules(office, other, { by: office.tomas });
  await transaction(office.db, async (tx) =>
    merge(tx, await findConversation(tx, office.ana, number), {
      into: await findConversation(tx, office.ana, other),
      by: office.ana,
    }),
  );
  const drafts = await office.db
    .selectFrom('draft')
    .select(['conversationId', 'sendAt', 'heldWhy'])
    .execute();
  expect(drafts).toHaveLength(2);
  for (const draft of drafts) expect(draft).toMatchObject({ conversationId: other, sendAt: null });
  expect(drafts.some((draft) => draft.heldWhy?.includes('merged'))).toBe(true);
});
