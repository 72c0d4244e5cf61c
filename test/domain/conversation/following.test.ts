import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import {
  follow,
  followersOf,
  isFollowing,
  putBackFollowers,
  see,
  startFollowing,
  unfollow,
  withNews,
} from '../../../src/domain/conversation/following.ts';
import { list } from '../../../src/domain/conversation/listing.ts';
import { merge } from '../../../src/domain/conversation/merging.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts, itIs, MINUTE, NINE, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function aDesk() {
  const office = await desk();
  itIs(NINE);
  const act = acts(office);
  const { db, ana } = office;
  const on = async <T>(number: number, by: Viewer, work: typeof follow | typeof unfollow) => {
    const conversation = await findConversation(db, by, number);
    return (await transaction(db, (tx) => work(tx, conversation, { by }))) as T;
  };
  return {
    office,
    act,
    follows: (number: number, by = ana) => on<number | null>(number, by, follow),
    unfollows: (number: number, by = ana) => on<number | null>(number, by, unfollow),
    sees: (number: number, by = ana) => transaction(db, (tx) => see(tx, by, number)),
    news: async (number: number, by = ana) => (await withNews(db, by, [number])).has(number),
    folder: async (by = ana, page = {}) => {
      const { rows, next } = await list(db, by, { folder: 'following', ...page });
      return { numbers: rows.map((row) => row.id), next };
    },
    receives: async (minute = 0, mail = {}) =>
      (await act.receives({ receivedAt: NINE + minute * MINUTE, ...mail })).conversationId,
  };
}

test('following is one’s own: in one’s folder, in nobody else’s, and in no timeline', async () => {
  const { office, act, follows, unfollows, folder, receives } = await aDesk();
  const number = await receives();
  expect(await follows(number)).toBeTypeOf('number');
  expect(await follows(number)).toBeNull();
  expect((await folder()).numbers).toEqual([number]);
  expect((await folder(office.tomas)).numbers).toEqual([]);
  const { items } = await timeline(office.db, await office.conversation(number));
  expect(items.map((item) => item.kind)).toEqual(['conversation.received']);
  expect(await unfollows(number)).toBeTypeOf('number');
  expect(await unfollows(number)).toBeNull();
  expect((await folder()).numbers).toEqual([]);
  expect(await act.events(number, 'conversation.followed')).toHaveLength(1);
});

test('what others write is news until one has looked; what one writes oneself is none', async () => {
  const { office, act, follows, sees, news, receives } = await aDesk();
  const number = await receives();
  await follows(number);
  expect(await news(number)).toBe(false);
  itIs(NINE + MINUTE);
  await act.replies(number);
  expect(await news(number)).toBe(false);
  await act.notes(number, { by: office.tomas });
  expect(await news(number)).toBe(true);
  expect(await news(number, office.tomas)).toBe(false);
  itIs(NINE + 2 * MINUTE);
  await sees(number);
  expect(await news(number)).toBe(false);
});

test('a customer’s letter is news; automatic mail and what is older are none', async () => {
  const { follows, news, receives } = await aDesk();
  const messageId = '<first@northwind.example>';
  const number = await receives(0, { messageId });
  await follows(number);
  await receives(1, { inReplyTo: messageId, automatic: 'auto-reply' });
  await receives(-60, { inReplyTo: messageId, isHistory: true });
  expect(await news(number)).toBe(false);
  await receives(2, { inReplyTo: messageId });
  expect(await news(number)).toBe(true);
});

test('the folder has the latest news first, page by page', async () => {
  const { office, act, follows, folder, receives } = await aDesk();
  const numbers = [await receives(1), await receives(2), await receives(3)];
  for (const [at, number] of numbers.entries()) {
    itIs(NINE + at * MINUTE);
    await follows(number);
  }
  itIs(NINE + 9 * MINUTE);
  await act.notes(numbers[0]!, { by: office.tomas });
  const first = await folder(undefined, { limit: 2 });
  const second = await folder(undefined, { limit: 2, cursor: first.next! });
  expect([...first.numbers, ...second.numbers]).toEqual([numbers[0], numbers[2], numbers[1]]);
});

test('whoever may no longer see it has it in no folder', async () => {
  const { office, follows, folder, receives } = await aDesk();
  const { mailbox, yuki } = await yukisMailbox(office);
  const number = await receives(1, { mailboxIds: [mailbox.id] });
  await follows(number, yuki);
  expect((await folder(yuki)).numbers).toEqual([number]);
  expect((await folder({ ...yuki, mailboxIds: [office.mailbox.id] })).numbers).toEqual([]);
});

test('who followed a merged conversation follows the other one; and both ways are undone exactly', async () => {
  const { office, follows, unfollows, folder, receives } = await aDesk();
  const { db, ana } = office;
  const [from, into] = [await receives(1), await receives(2)];
  const undo = async (number: number, event: number | null) => {
    const conversation = await office.conversation(number);
    await transaction(db, (tx) => reverse(tx, conversation, { event: event!, by: ana }));
    return isFollowing(db, conversation, ana);
  };
  expect(await undo(from, await follows(from))).toBe(false);
  await follows(from);
  expect(await undo(from, await unfollows(from))).toBe(true);
  const [one, other] = [await office.conversation(from), await office.conversation(into)];
  await transaction(db, (tx) => merge(tx, one, { into: other, by: ana }));
  expect((await folder()).numbers).toEqual([into]);
});

test('followers are put back as they were, whoever follows meanwhile', async () => {
  const office = await desk();
  const { db, ana, tomas } = office;
  const number = await office.arrives();
  await transaction(db, (tx) => startFollowing(tx, number, ana.id));
  const before = await followersOf(db, number);
  expect(before).toMatchObject([{ teammateId: ana.id }]);
  await transaction(db, async (tx) => {
    await startFollowing(tx, number, tomas.id);
    await putBackFollowers(tx, number, before);
  });
  expect(await followersOf(db, number)).toEqual(before);
  await transaction(db, (tx) => putBackFollowers(tx, number, []));
  expect(await followersOf(db, number)).toEqual([]);
});
