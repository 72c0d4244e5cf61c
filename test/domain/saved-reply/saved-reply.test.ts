import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import { insertSavedReply } from '../../../src/domain/saved-reply/inserting.ts';
import {
  findSavedReply,
  isStale,
  matches,
  savedReplies,
} from '../../../src/domain/saved-reply/saved-reply.ts';
import { yukisMailbox } from '../../support/acts.ts';
import { saves, withLetter } from '../../support/writing.ts';

test('those for all and those for one of my mailboxes are mine to use; another mailbox’s are not there', async () => {
  const { office } = await withLetter();
  const { mailbox, yuki } = await yukisMailbox(office);
  await saves(office, { title: 'For all' });
  const billing = await saves(office, { title: 'For billing', by: yuki, mailboxIds: [mailbox.id] });
  const titles = async (viewer = office.ana) =>
    (await savedReplies(office.db, viewer)).map((one) => one.title);
  expect(await titles()).toEqual(['For all']);
  expect(await titles(yuki)).toEqual(['For all', 'For billing']);
  await expect(findSavedReply(office.db, office.ana, billing)).rejects.toThrow(NotFound);
  await expect(findSavedReply(office.db, office.ana, Number.NaN)).rejects.toThrow(NotFound);
  const inHelp = await savedReplies(office.db, yuki, { mailboxId: office.mailbox.id });
  expect(inHelp.map((one) => one.title)).toEqual(['For all']);
});

test('what I took last comes first to my hand, and to nobody else’s', async () => {
  const { office, number } = await withLetter();
  await saves(office, { title: 'A' });
  const b = await saves(office, { title: 'B' });
  const saved = await findSavedReply(office.db, office.ana, b);
  await transaction(office.db, async (tx) =>
    insertSavedReply(tx, await findConversation(tx, office.ana, number), {
      saved,
      by: office.ana,
      kind: 'reply',
    }),
  );
  const titles = async (viewer = office.ana) =>
    (await savedReplies(office.db, viewer, { mailboxId: office.mailbox.id })).map((one) => one.title);
  expect(await titles()).toEqual(['B', 'A']);
  expect(await titles(office.tomas)).toEqual(['A', 'B']);
});

test('after half a year without a look it says so', () => {
  const day = 86_400_000;
  expect(isStale({ checkedAt: 0 }, 100 * day)).toBe(false);
  expect(isStale({ checkedAt: 0 }, 190 * day)).toBe(true);
});

test('it is found by every word of its title and text', () => {
  const saved = { title: 'Refund', html: '<p>The money is on its way.</p>' };
  expect(matches(saved, 'refund MONEY')).toBe(true);
  expect(matches(saved, 'refund tomorrow')).toBe(false);
});
