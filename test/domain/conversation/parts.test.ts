import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { isPartOf, partAnswered, partOf } from '../../../src/domain/conversation/parts.ts';
import { split } from '../../../src/domain/conversation/splitting.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const id = (n: number) => `<letter-${n}@northwind.example>`;

/** Four letters of one conversation; from the second on they are a part, and from the third on a part of that. */
async function parts() {
  const office = await desk();
  const { db, ana } = office;
  const act = acts(office);
  const whole = (await act.receives({ messageId: id(1) })).conversationId;
  const letters: number[] = [];
  for (const n of [2, 3, 4])
    letters.push((await act.receives({ messageId: id(n), inReplyTo: id(1) })).messageId);
  const splits = async (number: number, messageId: number) =>
    transaction(db, async (tx) => split(tx, await findConversation(tx, ana, number), { messageId, by: ana }));
  const part = (await splits(whole, letters[0]!)).number;
  const deeper = (await splits(part, letters[1]!)).number;
  return { db, act, whole, part, deeper };
}

const answers = (inReplyTo: string | null, references: string[] = []) => ({ inReplyTo, references });

test('a part of a part is a part of the whole, and never the other way round', async () => {
  const { db, act, whole, part, deeper } = await parts();
  expect(await isPartOf(db, { part, whole })).toBe(true);
  expect(await isPartOf(db, { part: deeper, whole })).toBe(true);
  expect(await isPartOf(db, { part: whole, whole: part })).toBe(false);
  expect(await isPartOf(db, { part: whole, whole })).toBe(false);
  const other = (await act.receives()).conversationId;
  expect(await isPartOf(db, { part: other, whole })).toBe(false);
});

test('a mail that answers a letter which was split off belongs to the part that holds it', async () => {
  const { db, whole, part, deeper } = await parts();
  expect(await partOf(db, whole, answers(id(2)))).toBe(part);
  expect(await partOf(db, whole, answers(id(4), [id(1), id(2)]))).toBe(deeper);
  expect(await partOf(db, whole, answers(null, [id(1), id(3)])), 'the last of References').toBe(deeper);
  expect(await partOf(db, whole, answers(id(1)))).toBe(whole);
});

test('what names nothing here, or a part of another conversation, stays where it was to go', async () => {
  const { db, act, whole, part } = await parts();
  const other = (await act.receives()).conversationId;
  expect(await partAnswered(db, answers(null))).toBeNull();
  expect(await partAnswered(db, answers('<none@x.example>'))).toBeNull();
  expect(await partAnswered(db, answers(id(2)))).toBe(part);
  expect(await partOf(db, other, answers(id(2))), 'whose letters its writer may not know').toBe(other);
  expect(await partOf(db, whole, answers('<none@x.example>'))).toBe(whole);
});
