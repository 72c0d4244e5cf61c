import { now } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { recordOf } from '../event.ts';
import { bigDealSince, moveBigDeal } from './big-deal.ts';
import { reopen } from './closing.ts';
import { type Conversation, findConversation, glimpse, holdBoth } from './conversation.ts';
import { followersOf, moveFollowers } from './following.ts';
import { gatheringOf, moveGathering } from './gathering.ts';
import { holdDraft } from './holding-back.ts';
import { linkedIds, moveLinks } from './linking.ts';
import { messagesOf, moveMessages } from './moving.ts';
import { settle } from './settling.ts';
import { endSnooze, snoozeOf } from './snoozing.ts';
import { moveTags, tagsOf } from './tagging.ts';
import type { Before, BeforeMerge } from './unmerging.ts';

/**
 * Merges one conversation into another: its letters and notes move, its number leads there from now on, and answers to
 * it arrive there. Where its writer waits and the other one was closed, it opens. Gives the event's id. Invalid for
 * itself; Conflict where somebody merged one of the two meanwhile.
 */
export async function merge(
  tx: Tx,
  found: Visible<Conversation>,
  { into: other, by }: { into: Visible<Conversation>; by: Viewer },
): Promise<number> {
  if (found.id === other.id) throw new Invalid({ into: 'These are one conversation already.' });
  // Of two people who merge them at once, whichever way round, the second waits here: nothing can lead in a circle.
  const [conversation, into] = await holdBoth(tx, by, [found, other]);
  if (conversation.id !== found.id || into.id !== other.id)
    throw new Conflict('Somebody has merged one of the two meanwhile.');
  const pair = { from: conversation.id, to: into.id };
  const before = { from: await stoodBefore(tx, conversation), into: await stoodBefore(tx, into) };
  const suggested = await point(tx, pair);
  const messageIds = await messagesOf(tx, pair.from);
  const joined = await moveMessages(tx, { ...pair, messageIds });
  const drafts = await moveDrafts(tx, pair);
  // Whom the other one wakes for waits here now.
  const isWaiting = before.from.waitingSince !== null;
  const reopened = isWaiting ? await reopen(tx, into, { by }) : null;
  if (isWaiting) await endSnooze(tx, pair.to);
  await endSnooze(tx, pair.from);
  await moveRest(tx, { from: pair.from, into });
  await settle(tx, pair.to);
  const kind = 'conversation.merged';
  const event = await recordOf(tx, conversation, { kind, by, data: { into: pair.to } });
  const also = reopened === null ? [] : [reopened];
  const moved: BeforeMerge = { ...before, suggested, joined, drafts, event };
  const { subject } = conversation;
  return recordOf(tx, into, {
    kind,
    by,
    data: { from: pair.from, subject, messageIds, also, before: moved },
  });
}

/** Who follows it, what it is linked to, its tags, its place in an incident, and that somebody took it as a big deal. */
async function moveRest(
  tx: Tx,
  { from, into }: { from: number; into: Visible<Conversation> },
): Promise<void> {
  await moveFollowers(tx, { from, into: into.id });
  await moveLinks(tx, { from, into: into.id });
  await moveTags(tx, { from, into });
  await moveBigDeal(tx, { from, into: into.id });
  await moveGathering(tx, { from, into: into.id });
}

type Pair = { from: number; to: number };

/** The same for two numbers as a person gives them. What `number` was merged into meanwhile is another matter than they saw: Conflict. */
export async function mergeNumbers(
  tx: Tx,
  { number, into, by }: { number: number; into: number; by: Viewer },
): Promise<{ event: number; into: Visible<Conversation> }> {
  const conversation = await findConversation(tx, by, number);
  const other = await glimpse(tx, by, into);
  if (!other) throw new Invalid({ into: 'There is no such conversation here. Find another one.' });
  const target = await findConversation(tx, by, into);
  if (conversation.id !== number)
    throw new Conflict(
      conversation.id === target.id
        ? 'Somebody has merged these two already: they are one conversation.'
        : 'Somebody has merged this conversation into another one meanwhile. Look at it first.',
    );
  return { event: await merge(tx, conversation, { into: target, by }), into: target };
}

async function stoodBefore(tx: Tx, conversation: Conversation): Promise<Before> {
  const { id, closedAt, waitingSince, latestAt, latestBy, preview } = conversation;
  const { suggestedConversationId, snoozedUntil } = conversation;
  const state = {
    closedAt,
    waitingSince,
    latestAt,
    latestBy,
    preview,
    suggestedConversationId,
    snoozedUntil,
  };
  const tags = (await tagsOf(tx, [id])).get(id) ?? [];
  return {
    ...state,
    snooze: await snoozeOf(tx, id),
    tags: tags.map((tag) => tag.id),
    followers: await followersOf(tx, id),
    links: await linkedIds(tx, id),
    bigDeal: await bigDealSince(tx, { id }),
    gathering: await gatheringOf(tx, id),
  };
}

/** The number leads to the other one from now on, and so does whoever waits to be let in. Gives the numbers of those. */
async function point(tx: Tx, { from, to }: Pair): Promise<number[]> {
  await tx
    .updateTable('conversation')
    .set({ mergedIntoId: to, closedAt: now(), waitingSince: null, suggestedConversationId: null })
    .where('id', '=', from)
    .execute();
  const suggested = await tx
    .updateTable('conversation')
    .set({ suggestedConversationId: to })
    .where('suggestedConversationId', '=', from)
    .returning('id')
    .execute();
  await tx
    .updateTable('conversation')
    .set({ suggestedConversationId: null })
    .where('id', '=', to)
    .where('suggestedConversationId', '=', to)
    .execute();
  return suggested.map((one) => one.id).filter((id) => id !== to);
}

const MERGED = 'The conversation was merged with another.';

/** What somebody had begun to write goes along; where they had begun something there too, below it. Gives the drafts that moved whole. */
export async function moveDrafts(tx: Tx, { from, to }: Pair): Promise<number[]> {
  const moved: number[] = [];
  const drafts = await tx.selectFrom('draft').selectAll().where('conversationId', '=', from).execute();
  const waiting = await tx
    .selectFrom('draft')
    .select('id')
    .where('conversationId', 'in', [from, to])
    .where('sendAt', 'is not', null)
    .execute();
  // What they answered is another conversation now.
  for (const { id } of waiting) await holdDraft(tx, id, { why: MERGED });
  for (const { id, teammateId, kind, html } of drafts) {
    const begun = await tx
      .selectFrom('draft')
      .select(['id', 'html'])
      .where('conversationId', '=', to)
      .where('teammateId', '=', teammateId)
      .where('kind', '=', kind)
      .executeTakeFirst();
    if (!begun) {
      await tx.updateTable('draft').set({ conversationId: to }).where('id', '=', id).execute();
      moved.push(id);
      continue;
    }
    await tx
      .updateTable('draft')
      .set({ html: begun.html + html, updatedAt: now() })
      .where('id', '=', begun.id)
      .execute();
    await tx.updateTable('attachment').set({ draftId: begun.id }).where('draftId', '=', id).execute();
    await tx.deleteFrom('draft').where('id', '=', id).execute();
  }
  return moved;
}
