import { rowId } from '../../lib/ids.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Tx } from '../database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { type EventKind, recordOf } from '../event.ts';
import { takeBug } from '../policy/filing.ts';
import { putBackCustomer } from './belonging.ts';
import { putBigDeal } from './big-deal.ts';
import { type Conversation, holdConversation } from './conversation.ts';
import { startFollowing, stopFollowing } from './following.ts';
import { putGathered, takeGathered } from './gathering.ts';
import { putLink, takeLink } from './linking.ts';
import { putBackMailbox } from './moving.ts';
import { firstSince } from './since.ts';
import { putBackSnooze } from './snoozing.ts';
import { unsplit } from './splitting.ts';
import { putTag, takeTag } from './tagging.ts';
import { unmerge } from './unmerging.ts';

const SINCE = 'Something has happened here since, so this was not taken back. Look at it first.';

/** What an event changed, as its `data` keeps it under `before` and beside it. */
type Done = { data: Record<string, unknown>; by: Viewer };
type Reversal = (tx: Tx, conversation: Visible<Conversation>, done: Done) => Promise<void>;

/** What can be taken back with one press, and how: a capability's kind of event is a line here. */
const REVERSALS: Partial<Record<EventKind, Reversal>> = {
  'conversation.assigned': putBackAssignee,
  'conversation.unassigned': putBackAssignee,
  'conversation.closed': putBackState,
  'conversation.reopened': putBackState,
  'conversation.snoozed': putBackSleep,
  'conversation.woken': putBackSleep,
  'conversation.moved': (tx, conversation, { data }) => putBackMailbox(tx, conversation, data.before),
  'conversation.customer-changed': (tx, conversation, { data }) =>
    putBackCustomer(tx, conversation, data.before),
  'conversation.merged': unmerge,
  'conversation.split': unsplit,
  'conversation.big-deal-taken': (tx, { id }) => putBigDeal(tx, id, null),
  'conversation.big-deal-put-back': (tx, { id }, { data }) =>
    putBigDeal(tx, id, (data.before as { takenAt: number }).takenAt),
  'conversation.gathered': (tx, { id }) => takeGathered(tx, id),
  'conversation.released': (tx, { id }, { data, by }) =>
    putGathered(tx, id, { incidentId: Number(data.incident), by }),
  'conversation.tagged': async (tx, { id }, { data }) => void (await takeTag(tx, id, Number(data.tag))),
  'conversation.followed': async (tx, { id }, { by }) => void (await stopFollowing(tx, id, by.id)),
  'conversation.unfollowed': async (tx, { id }, { by }) => void (await startFollowing(tx, id, by.id)),
  'conversation.linked': async (tx, { id }, { data }) => void (await takeLink(tx, id, Number(data.to))),
  'conversation.unlinked': async (tx, { id }, { data }) => void (await putLink(tx, id, Number(data.to))),
  'conversation.policy-bug-filed': async (tx, _, { data }) => void (await takeBug(tx, Number(data.bug))),
  'conversation.untagged': (tx, conversation, { data }) => putTag(tx, conversation, Number(data.tag)),
};

/**
 * Takes back one's own change of a conversation, by the id of its event, exactly: what was before is again. Twice is
 * once. NotFound for another's event or one that cannot be taken back; Conflict where anything has happened here since.
 */
export async function reverse(
  tx: Tx,
  found: Visible<Conversation>,
  { event: id, by }: { event: number; by: Viewer },
): Promise<void> {
  const conversation = await holdConversation(tx, by, found);
  if (conversation.id !== found.id) throw new Conflict(SINCE); // it was merged meanwhile
  const event = await tx
    .selectFrom('event')
    .select(['kind', 'data'])
    .where('id', '=', rowId(id))
    .where('conversationId', '=', conversation.id)
    .where('teammateId', '=', by.id)
    .executeTakeFirst();
  const reversal = REVERSALS[event?.kind as EventKind];
  if (!event || !reversal) throw new NotFound('There is nothing here to take back.');
  if (await isDone(tx, conversation.id, id)) return;
  const data = JSON.parse(event.data);
  await reversal(tx, conversation, { data, by });
  // What came with it goes with it: a merge may have opened the other one.
  await recordOf(tx, conversation, {
    kind: 'conversation.undone',
    by,
    data: { event: id, kind: event.kind, also: data.also },
  });
}

/** Whether it was taken back already. Conflict where something else came after it. */
async function isDone(tx: Tx, conversationId: number, id: number): Promise<boolean> {
  const next = await firstSince(tx, conversationId, id);
  if (!next) return false;
  if (next.kind === 'conversation.undone' && next.data.event === id) return true;
  throw new Conflict(SINCE);
}

async function putBackAssignee(tx: Tx, { id }: Visible<Conversation>, { data }: Done): Promise<void> {
  const { assigneeId } = data.before as { assigneeId: number | null };
  await tx.updateTable('conversation').set({ assigneeId }).where('id', '=', id).execute();
}

type Sleep = Parameters<typeof putBackSnooze>[2];
type State = { closedAt: number | null; waitingSince: number | null } & Sleep;

async function putBackState(tx: Tx, { id }: Visible<Conversation>, { data }: Done): Promise<void> {
  const { closedAt, waitingSince, ...sleep } = data.before as State;
  await tx.updateTable('conversation').set({ closedAt, waitingSince }).where('id', '=', id).execute();
  await putBackSnooze(tx, id, sleep);
}

async function putBackSleep(tx: Tx, { id }: Visible<Conversation>, { data }: Done): Promise<void> {
  await putBackSnooze(tx, id, data.before as Sleep);
}
