import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { recordOf } from '../event.ts';
import { asHeld } from '../held.ts';
import { putBigDeal } from './big-deal.ts';
import type { Conversation } from './conversation.ts';
import { type Follower, putBackFollowers } from './following.ts';
import { type Gathering, putBackGathering } from './gathering.ts';
import { putLink, takeLink } from './linking.ts';
import { putMessages } from './moving.ts';
import { leave } from './participating.ts';
import { putBackSnooze, type Snooze } from './snoozing.ts';
import { putTag, takeTag } from './tagging.ts';

/** How one of the two stood before a merge. */
export type Before = Pick<
  Conversation,
  | 'closedAt'
  | 'waitingSince'
  | 'latestAt'
  | 'latestBy'
  | 'preview'
  | 'suggestedConversationId'
  | 'snoozedUntil'
> & {
  snooze: Snooze | null;
  tags: number[];
  followers: Follower[];
  links: number[];
  bigDeal: number | null;
  /** Its place in an incident; merges of older days do not say. */
  gathering?: Gathering | null;
};

/** All that a merge changed. */
export type BeforeMerge = {
  from: Before;
  into: Before;
  /** Conversations whose writers wait to be let in. */
  suggested: number[];
  /** Addresses that were new to the other one. */
  joined: string[];
  drafts: number[];
  /** What the merged one's own timeline says of it. */
  event: number;
};

/**
 * Makes two of one again, exactly: letters, who takes part, waiting clocks, sleep, tags and drafts. Only what somebody
 * had begun in both stays together where it is, since their words are in one another.
 */
export async function unmerge(
  tx: Tx,
  into: Visible<Conversation>,
  { data, by }: { data: Record<string, unknown>; by: Viewer },
): Promise<void> {
  const before = data.before as BeforeMerge;
  const from = Number(data.from);
  const other = await putBack(tx, from, before.from);
  await tx.updateTable('conversation').set({ mergedIntoId: null }).where('id', '=', from).execute();
  await putMessages(tx, { from: into.id, to: from, messageIds: data.messageIds as number[] });
  await leave(tx, before.joined, { conversationId: into.id });
  await putBack(tx, into.id, before.into);
  await tx
    .updateTable('conversation')
    .set({ suggestedConversationId: from })
    .where('id', 'in', [0, ...before.suggested])
    .where('suggestedConversationId', '=', into.id)
    .execute();
  await putBackTags(tx, { from, into, before });
  await putBackLinks(tx, { from, into, before });
  await putBackFollowers(tx, from, before.from.followers);
  await putBackFollowers(tx, into.id, before.into.followers);
  await tx
    .updateTable('draft')
    .set({ conversationId: from })
    .where('id', 'in', [0, ...before.drafts])
    .where('conversationId', '=', into.id)
    .execute();
  const undone = { event: before.event, kind: 'conversation.merged' };
  await recordOf(tx, other, { kind: 'conversation.undone', by, data: undone });
}

async function putBack(
  tx: Tx,
  id: number,
  { snooze, tags: _tags, followers: _followers, links: _links, bigDeal, gathering, ...state }: Before,
) {
  const { snoozedUntil, ...rest } = state;
  const row = await tx
    .updateTable('conversation')
    .set(rest)
    .where('id', '=', id)
    .returning(['id', 'mailboxId'])
    .executeTakeFirstOrThrow();
  await putBackSnooze(tx, id, { snoozedUntil, snooze });
  await putBigDeal(tx, id, bigDeal ?? null);
  if (gathering !== undefined) await putBackGathering(tx, id, gathering);
  return asHeld(row); // by changing it
}

type Both = { from: number; into: Conversation; before: BeforeMerge };

async function putBackTags(tx: Tx, { from, into, before }: Both): Promise<void> {
  const conversation = await tx
    .selectFrom('conversation')
    .select(['mailboxId', 'latestAt'])
    .where('id', '=', from)
    .executeTakeFirstOrThrow();
  for (const tag of before.from.tags) {
    await putTag(tx, { ...into, ...conversation, id: from }, tag);
    if (!before.into.tags.includes(tag)) await takeTag(tx, into.id, tag);
  }
}

async function putBackLinks(tx: Tx, { from, into, before }: Both): Promise<void> {
  for (const id of before.from.links) {
    await putLink(tx, from, id);
    if (id !== into.id && !before.into.links.includes(id)) await takeLink(tx, into.id, id);
  }
}
