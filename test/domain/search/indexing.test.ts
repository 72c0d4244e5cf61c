import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import {
  conversationMark,
  indexMessage,
  mailboxMark,
  unindexMessage,
} from '../../../src/domain/search/indexing.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('a message is found once it is indexed and no more once it is not', async () => {
  const office = await desk();
  const { messageId, conversationId } = await acts(office).receives({ text: 'heliotrope' });
  const finds = async (q: string) =>
    (await search(office.db, office.ana, { q, limit: 5 })).rows.map((row) => row.id);
  expect(await finds('heliotrope')).toEqual([conversationId]);
  await transaction(office.db, (tx) => unindexMessage(tx, messageId));
  expect(await finds('heliotrope')).toEqual([]);
  const where = { messageId, conversationId, mailboxIds: [office.mailbox.id], at: NINE };
  const who = { customer: 'c', sender: 'c', recipients: 'r' };
  const entry = { ...where, ...who, subject: 's', body: 'marigold', files: [] };
  await transaction(office.db, (tx) => indexMessage(tx, entry));
  expect(await finds('marigold')).toEqual([conversationId]);
});

test('indexing belongs to its transaction', async () => {
  const office = await desk();
  const { messageId } = await acts(office).receives({ text: 'heliotrope' });
  const failing = transaction(office.db, async (tx) => {
    await unindexMessage(tx, messageId);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect((await search(office.db, office.ana, { q: 'heliotrope', limit: 5 })).rows).toHaveLength(1);
});

test('a very long letter is found by how it begins, and breaks no index', async () => {
  const office = await desk();
  const words = Array.from({ length: 200_000 }, (_, n) => `w${n.toString(36)}`).join(' ');
  const { conversationId } = await acts(office).receives({ text: `heliotrope ${words}` });
  const { rows } = await search(office.db, office.ana, { q: 'heliotrope w2s', limit: 5 });
  expect(rows.map((row) => row.id)).toEqual([conversationId]);
});

test('mailboxes and conversations have words of their own in the index', () => {
  expect(conversationMark(1)).not.toBe(mailboxMark(1));
  expect(mailboxMark(1)).not.toBe(mailboxMark(11));
});
