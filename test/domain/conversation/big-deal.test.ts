import { expect, test } from 'vitest';
import { bigDealSince, putBigDealBack, takeBigDeal } from '../../../src/domain/conversation/big-deal.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { mergeNumbers } from '../../../src/domain/conversation/merging.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts, itIs, MINUTE, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function withLetter(text: string) {
  const office = await desk();
  const act = acts(office);
  itIs(NINE);
  const { conversationId } = await act.receives({ text, saidAt: NINE });
  const conversation = await office.conversation(conversationId);
  return {
    ...office,
    act,
    conversation,
    takes: (by = office.ana) => transaction(office.db, (tx) => takeBigDeal(tx, conversation, { by })),
    putsBack: (by = office.ana) => transaction(office.db, (tx) => putBigDealBack(tx, conversation, { by })),
  };
}

test('the event says what happened and when, in the letters’ words, and nothing of a mood', async () => {
  const { takes, act, conversation, tomas } = await withLetter(
    'You charged me twice this month. I want to talk to a manager.',
  );
  await takes(tomas);
  const [event] = await act.events(conversation.id, 'conversation.big-deal-taken');
  expect(event).toMatchObject({ teammateId: tomas.id, data: { why: expect.any(Array) } });
  expect(event!.data.why).toEqual(
    expect.arrayContaining([
      { kind: 'asks-for-person', at: NINE },
      { kind: 'charged-twice', at: NINE },
    ]),
  );
  expect(JSON.stringify(event!.data)).not.toMatch(/angry|upset|hurt|mood|score/i);
});

test('a person may take it where no letter shows why', async () => {
  const { takes, act, conversation, db } = await withLetter('Thanks, that is all.');
  await takes();
  expect((await act.events(conversation.id, 'conversation.big-deal-taken'))[0]!.data).toEqual({ why: [] });
  expect(await bigDealSince(db, conversation)).toBeGreaterThanOrEqual(NINE);
});

test('capitals say how somebody wrote, not what happened to them: they are not kept', async () => {
  const { takes, act, conversation } = await withLetter('THIS IS NOT WORKING AND YOU DO NOT ANSWER ME!!!');
  await takes();
  const [event] = await act.events(conversation.id, 'conversation.big-deal-taken');
  expect(event!.data.why.map(({ kind }: { kind: string }) => kind)).not.toContain('shouting');
});

test('taken twice it is one, put back twice it is once', async () => {
  const { takes, putsBack, act, conversation, db, tomas } = await withLetter('Hello?');
  await takes();
  const since = await bigDealSince(db, conversation);
  itIs(NINE + MINUTE);
  await takes(tomas);
  expect(await bigDealSince(db, conversation)).toBe(since);
  await putsBack();
  await putsBack(tomas);
  expect(await bigDealSince(db, conversation)).toBeNull();
  const kinds = (await act.events(conversation.id)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind.includes('big-deal'))).toEqual([
    'conversation.big-deal-taken',
    'conversation.big-deal-put-back',
  ]);
});

test('closing leaves it: whoever writes again is as hurt as before', async () => {
  const { takes, act, conversation, db } = await withLetter('All of our data is gone.');
  await takes();
  const since = await bigDealSince(db, conversation);
  await act.closes(conversation.id);
  expect(await bigDealSince(db, conversation)).toBe(since);
  await act.receives({ conversationId: conversation.id, text: 'It is gone again.' } as never);
  expect(await bigDealSince(db, conversation)).toBe(since);
});

test.each(['the merged one', 'the other one', 'both'])(
  'merged, what %s held is held, since the earlier time',
  async (which) => {
    const { act, conversation: from, db, ana } = await withLetter('You charged me twice.');
    const into = (await act.receives({ text: 'Hello?', saidAt: NINE })).conversationId;
    const takes = (number: number) =>
      transaction(db, async (tx) => takeBigDeal(tx, await findConversation(tx, ana, number), { by: ana }));
    if (which !== 'the other one') await takes(from.id);
    itIs(NINE + MINUTE);
    if (which !== 'the merged one') await takes(into);
    const before = [await bigDealSince(db, from), await bigDealSince(db, { id: into })];
    const { event } = await transaction(db, (tx) => mergeNumbers(tx, { number: from.id, into, by: ana }));
    const earlier = Math.min(...before.filter((since) => since !== null));
    expect(await bigDealSince(db, { id: into })).toBe(earlier);
    expect(await bigDealSince(db, from)).toBeNull();
    await transaction(db, async (tx) =>
      reverse(tx, await findConversation(tx, ana, into), { event, by: ana }),
    );
    expect([await bigDealSince(db, from), await bigDealSince(db, { id: into })]).toEqual(before);
  },
);

test('taken or put back, its undo leaves it as it was, with its time', async () => {
  const { takes, putsBack, db, ana, conversation } = await withLetter('You charged me twice.');
  const undoes = (event: number | null) =>
    transaction(db, (tx) => reverse(tx, conversation, { event: event!, by: ana }));
  itIs(NINE + MINUTE);
  await undoes(await takes());
  expect(await bigDealSince(db, conversation)).toBeNull();
  await takes();
  const since = await bigDealSince(db, conversation);
  itIs(NINE + 2 * MINUTE);
  await undoes(await putsBack());
  expect([since, await bigDealSince(db, conversation)]).toEqual([expect.any(Number), since]);
});

test('taken twice, or put back by a second person, there is nothing more to take back', async () => {
  const { takes, putsBack, tomas } = await withLetter('You charged me twice.');
  expect(await takes()).toEqual(expect.any(Number));
  expect(await takes(tomas)).toBeNull();
  expect(await putsBack()).toEqual(expect.any(Number));
  expect(await putsBack(tomas)).toBeNull();
});
