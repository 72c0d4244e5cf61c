import { expect, test } from 'vitest';
import { bigDealSince, putBigDealBack, takeBigDeal } from '../../../src/domain/conversation/big-deal.ts';
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
