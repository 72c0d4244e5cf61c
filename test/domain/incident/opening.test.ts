import { expect, test } from 'vitest';
import { findBatch, itemsOf } from '../../../src/domain/batch/batch.ts';
import { Invalid, NotFound } from '../../../src/domain/errors.ts';
import { openWith } from '../../../src/domain/incident/opening.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';
import { memberElsewhere } from '../../support/people.ts';

async function open() {
  const office = await desk();
  const conversations = await many(office, 2);
  const incidents = () => office.db.selectFrom('incident').select(['id', 'name']).execute();
  return { office, conversations, incidents };
}

test('it opens with what belongs to it, in one batch that can be taken back', async () => {
  const { office, conversations, incidents } = await open();
  const { db, ana } = office;
  const { number, batchId } = await openWith(db, { name: 'Down', by: ana, conversations });
  expect(await incidents()).toEqual([{ id: number, name: 'Down' }]);
  const items = await itemsOf(db, await findBatch(db, ana, batchId!));
  expect(items.map((item) => item.conversationId)).toEqual(conversations);
});

test('it may open with nothing yet', async () => {
  const { office, incidents } = await open();
  const opened = await openWith(office.db, { name: 'Down', by: office.ana, conversations: [] });
  expect(opened.batchId).toBeNull();
  expect(await incidents()).toHaveLength(1);
});

test('where the name, the selection or every conversation is wrong, nothing is opened', async () => {
  const { office, conversations, incidents } = await open();
  const { db, ana } = office;
  const { nils } = await memberElsewhere(office);
  const opens = (fields: object) => openWith(db, { name: 'Down', by: ana, conversations, ...fields });
  await expect(opens({ name: ' ' })).rejects.toThrow(Invalid);
  await expect(opens({ conversations: ['x'] })).rejects.toThrow(Invalid);
  await expect(opens({ conversations: [999] })).rejects.toThrow(NotFound);
  await expect(opens({ by: nils })).rejects.toThrow(NotFound);
  expect(await incidents()).toEqual([]);
});
