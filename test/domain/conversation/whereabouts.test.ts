import { expect, test } from 'vitest';
import { seeAlsoIn } from '../../../src/domain/conversation/also-in.ts';
import { startFollowing } from '../../../src/domain/conversation/following.ts';
import { whereabouts } from '../../../src/domain/conversation/whereabouts.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

test('where conversations are is read at once: their mailboxes, states, and who follows', async () => {
  const office = await desk();
  const { mailbox } = await memberElsewhere(office);
  const [open, closed] = [await office.arrives(), await office.arrives({ from: 'Ben <ben@two.example>' })];
  await acts(office).assigns(open, office.tomas.id);
  await acts(office).closes(closed);
  await transaction(office.db, async (tx) => {
    await seeAlsoIn(tx, open, [office.mailbox.id, mailbox.id]);
    await startFollowing(tx, open, office.yuki.id);
  });
  const where = await whereabouts(office.db, [open, closed, 99_999]);
  expect([...where.keys()].sort()).toEqual([open, closed].sort());
  expect(where.get(open)).toMatchObject({
    mailboxIds: [office.mailbox.id, mailbox.id],
    closedAt: null,
    snoozedUntil: null,
    assigneeId: office.tomas.id,
  });
  expect(where.get(open)!.waitingSince).toBeTypeOf('number');
  expect(where.get(open)!.followerIds).toContain(office.yuki.id);
  expect(where.get(closed)).toMatchObject({ mailboxIds: [office.mailbox.id], waitingSince: null });
  expect(where.get(closed)!.closedAt).toBeTypeOf('number');
});

test('nothing asked for is nothing read', async () => {
  const office = await desk();
  expect(await whereabouts(office.db, [])).toEqual(new Map());
});
