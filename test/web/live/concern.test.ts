import { expect, test } from 'vitest';
import type { EventKind } from '../../../src/domain/event.ts';
import { concerns, type Happening, isCounted, type Reader } from '../../../src/web/live/concern.ts';

const [ANA, TOMAS] = [1, 2];
const [HELP, BILLING] = [10, 20];

/** An open conversation in Help that waits, taken by nobody, and something that Tomás did to it. */
function happening(
  kind: EventKind,
  { where = {}, ...event }: Partial<Happening['event']> & { where?: Partial<Happening['where']> } = {},
): Happening {
  return {
    event: {
      id: 1,
      at: 0,
      kind,
      conversationId: 42,
      messageId: null,
      mailboxId: HELP,
      teammateId: TOMAS,
      data: {},
      ...event,
    },
    where: {
      mailboxIds: [HELP],
      waitingSince: 5,
      snoozedUntil: null,
      closedAt: null,
      assigneeId: null,
      followerIds: [],
      ...where,
    },
  };
}

/** A page of Ana's, who works in Help. */
const page = (streams: string, about: Partial<Reader> = {}): Reader => ({
  streams: new Set(['desk', ...streams.split(' ')]),
  mailboxIds: new Set([HELP]),
  teammateId: ANA,
  ...about,
});
const list = (folder: string, about: Partial<Reader> = {}) => page(`inbox folder:${folder}`, about);

const LISTS = ['waiting', 'mine', 'open', 'snoozed', 'closed', 'all', 'following', 'mentions', 'drafts'];
const listsThatHear = (what: Happening, about: Partial<Reader> = {}) =>
  LISTS.filter((folder) => concerns(what, list(folder, about)));

test('a letter concerns every list and the page of its conversation, and no other conversation’s', () => {
  const letter = happening('conversation.received', { teammateId: null });
  expect(listsThatHear(letter)).toEqual(LISTS);
  expect(concerns(letter, page('conversation:42'))).toBe(true);
  expect(concerns(letter, page('conversation:43'))).toBe(false);
  expect(isCounted(letter, page('conversation:43'))).toBe(true);
});

test.each<EventKind>([
  'conversation.noted',
  'conversation.received',
  'conversation.closed',
  'conversation.tagged',
  'conversation.assigned',
  'conversation.moved',
  'delivery.failed',
])('whoever may not see the mailbox hears nothing of “%s”, on no page', (kind) => {
  const elsewhere = { mailboxIds: new Set([BILLING]) };
  const what = happening(kind);
  expect(listsThatHear(what, elsewhere)).toEqual([]);
  for (const one of [page('conversation:42', elsewhere), page('inbox settings shifts', elsewhere)]) {
    expect(concerns(what, one)).toBe(false);
    expect(isCounted(what, one)).toBe(false);
  }
});

test('whoever sees it in another mailbox that it was written to as well hears of it', () => {
  const billing = { mailboxIds: new Set([BILLING]) };
  const what = happening('conversation.closed', { where: { mailboxIds: [HELP, BILLING] } });
  expect(concerns(what, page('conversation:42', billing))).toBe(true);
});

test('a move is heard where it went and where it was, and nowhere else', () => {
  const moved = happening('conversation.moved', {
    mailboxId: null,
    data: { to: BILLING, before: { mailboxId: HELP } },
    where: { mailboxIds: [BILLING] },
  });
  const heardIn = (id: number) => concerns(moved, list('open', { mailboxIds: new Set([id]) }));
  expect([HELP, BILLING, 30].map(heardIn)).toEqual([true, true, false]);
});

test('a note changes no list of a folder, and nobody’s number', () => {
  const noted = happening('conversation.noted');
  expect(listsThatHear(noted)).toEqual(['following', 'mentions', 'drafts']);
  expect(isCounted(noted, page('conversation:43'))).toBe(false);
  expect(concerns(noted, page('conversation:42'))).toBe(true);
});

test('but it is news to whoever follows, and reaches whoever it mentions, and its writer’s other pages', () => {
  expect(listsThatHear(happening('conversation.noted', { where: { followerIds: [ANA] } }))).toEqual(LISTS);
  expect(listsThatHear(happening('conversation.noted', { data: { mentioned: [ANA] } }))).toEqual(LISTS);
  expect(listsThatHear(happening('conversation.noted', { teammateId: ANA }))).toEqual(LISTS);
  const mention = happening('conversation.noted', { data: { mentioned: [ANA] } });
  expect(concerns(mention, page('settings'))).toBe(true);
});

test.each([
  ['waits', {}, ['waiting', 'open', 'all']],
  ['is answered', { waitingSince: null }, ['open', 'all']],
  ['is Ana’s', { waitingSince: null, assigneeId: ANA }, ['mine', 'open', 'all']],
  ['is Tomás’s', { waitingSince: null, assigneeId: TOMAS }, ['open', 'all']],
  ['sleeps', { snoozedUntil: 9 }, ['snoozed', 'all']],
  ['is closed', { waitingSince: null, closedAt: 9, assigneeId: ANA }, ['closed', 'all']],
])('a tag on a conversation that %s changes the lists that show it', (_, where, folders) => {
  const narrow = listsThatHear(happening('conversation.tagged', { where }));
  expect(narrow).toEqual([...folders, 'following', 'mentions', 'drafts']);
});

test('a conversation that is given away leaves the list of whoever had it', () => {
  const given = happening('conversation.assigned', { where: { assigneeId: TOMAS, waitingSince: null } });
  expect(listsThatHear(given)).toEqual(['mine', 'open', 'all', 'following', 'mentions', 'drafts']);
});

test('a list of no single folder, such as a view, hears of everything in its mailboxes', () => {
  for (const kind of ['conversation.noted', 'conversation.tagged', 'delivery.sent'] as const)
    expect(concerns(happening(kind), page('inbox'))).toBe(true);
});

test('what is about no conversation concerns lists, settings and shifts; a signing in nobody', () => {
  const renamed = happening('tag.renamed', { conversationId: null, mailboxId: null });
  const heard = ['inbox', 'settings', 'shifts', 'conversation:42'].map((one) =>
    concerns({ ...renamed, where: null }, page(one)),
  );
  expect(heard).toEqual([true, true, true, false]);
  const signedIn = happening('teammate.signed-in', { conversationId: null, mailboxId: null });
  expect(concerns({ ...signedIn, where: null }, page('inbox settings'))).toBe(false);
  expect(isCounted({ ...renamed, where: null }, page('inbox'))).toBe(false);
});

test('a policy’s page hears of its bugs, whoever may see the conversation, and of nothing else there', () => {
  const stranger = page('settings policies', { mailboxIds: new Set([BILLING]) });
  expect(concerns(happening('conversation.policy-bug-filed'), stranger)).toBe(true);
  const undone = { data: { kind: 'conversation.policy-bug-filed' } };
  expect(concerns(happening('conversation.undone', undone), stranger)).toBe(true);
  expect(
    concerns(happening('conversation.undone', { data: { kind: 'conversation.closed' } }), stranger),
  ).toBe(false);
  expect(concerns(happening('conversation.noted'), stranger)).toBe(false);
  expect(isCounted(happening('conversation.policy-bug-filed'), page('inbox'))).toBe(false);
});
