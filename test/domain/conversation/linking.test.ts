import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { link, linksOf, unlink } from '../../../src/domain/conversation/linking.ts';
import { merge } from '../../../src/domain/conversation/merging.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid, NotFound } from '../../../src/domain/errors.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function two() {
  const office = await desk();
  const act = acts(office);
  const { db, ana } = office;
  const numbers = [(await act.receives()).conversationId, (await act.receives()).conversationId] as const;
  const between = async (from: number, other: number, by = ana) =>
    [await findConversation(db, by, from), await findConversation(db, by, other)] as const;
  return {
    office,
    act,
    numbers,
    between,
    links: async (from: number, other: number, by = ana) => {
      const [one, to] = await between(from, other, by);
      return transaction(db, (tx) => link(tx, one, { to, by }));
    },
    unlinks: async (from: number, other: number) => {
      const [one, to] = await between(from, other);
      return transaction(db, (tx) => unlink(tx, one, { to, by: ana }));
    },
    of: async (number: number, by = ana) =>
      (await linksOf(db, by, await findConversation(db, by, number))).map((one) => one.id),
    undoes: async (number: number, event: number | null) => {
      const one = await office.conversation(number);
      await transaction(db, (tx) => reverse(tx, one, { event: event!, by: ana }));
    },
  };
}

test('each shows the other, whichever way round they were linked, once', async () => {
  const {
    act,
    numbers: [one, other],
    links,
    of,
  } = await two();
  expect(await links(other, one)).toBeTypeOf('number');
  expect(await links(one, other)).toBeNull();
  expect([await of(one), await of(other)]).toEqual([[other], [one]]);
  for (const number of [one, other]) expect(await act.events(number, 'conversation.linked')).toHaveLength(1);
});

test('unlinked from either side, neither shows the other', async () => {
  const {
    numbers: [one, other],
    links,
    unlinks,
    of,
  } = await two();
  await links(one, other);
  expect(await unlinks(other, one)).toBeTypeOf('number');
  expect(await unlinks(other, one)).toBeNull();
  expect([await of(one), await of(other)]).toEqual([[], []]);
});

test('each is undone exactly', async () => {
  const {
    numbers: [one, other],
    links,
    unlinks,
    of,
    undoes,
  } = await two();
  await undoes(one, await links(one, other));
  expect(await of(other)).toEqual([]);
  await links(one, other);
  await undoes(one, await unlinks(one, other));
  expect(await of(other)).toEqual([one]);
});

test('none is linked to itself, or to one that its linker may not see', async () => {
  const {
    office,
    act,
    numbers: [one],
    links,
  } = await two();
  await expect(links(one, one)).rejects.toThrow(Invalid);
  const { mailbox } = await yukisMailbox(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id] });
  await expect(links(one, conversationId)).rejects.toThrow(NotFound);
});

test('who may not see the other one is not shown it', async () => {
  const {
    office,
    act,
    numbers: [one],
    links,
    of,
  } = await two();
  const { mailbox, yuki } = await yukisMailbox(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id] });
  await links(one, conversationId, yuki);
  expect(await of(one, yuki)).toEqual([conversationId]);
  expect(await of(one)).toEqual([]);
});

test('a merged conversation’s links go along, but never to itself', async () => {
  const {
    office,
    act,
    numbers: [one, other],
    between,
    links,
    of,
  } = await two();
  const third = (await act.receives()).conversationId;
  await links(one, other);
  await links(one, third);
  const [from, into] = await between(one, other);
  await transaction(office.db, (tx) => merge(tx, from, { into, by: office.ana }));
  expect([await of(other), await of(third)]).toEqual([[third], [other]]);
});
