import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { excerpt, storable } from '../../lib/text.ts';
import type { Viewer, Visible } from '../access.ts';
import { house } from '../coaching/teaching.ts';
import { company } from '../company/company.ts';
import { type Conversation, findConversation, holdConversation } from '../conversation/conversation.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, Invalid } from '../errors.ts';
import { recordOf } from '../event.ts';
import { check } from '../fields.ts';
import { once } from '../intention.ts';
import { redact } from '../message/redacting.ts';
import { namesOfTeammates } from '../teammate/teammate.ts';
import { BUG_KINDS, type PolicyBug } from './bugs.ts';
import type { Policy } from './policy.ts';
import { weigh } from './reviewing.ts';

const LONGEST = 600; // characters: a sentence or two; the letter itself is in the conversation

const Filing = z.object({
  kind: z.enum(BUG_KINDS, { error: 'Say whether it had to be recited, or an exception was made.' }),
  text: z.string().default('').transform(storable),
});

export type BugInput = {
  /** Null for a rule that is not written down yet. */
  policy: Visible<Policy> | null;
  kind: string;
  /** The sentence that recited it, or what was done instead, as it was written: it is redacted here. May be ''. */
  text: string;
  by: Viewer;
  /** What a form or a program means to do once: filed again with the same key it is the same bug. */
  key?: string;
};

/**
 * Files a bug in a policy, with the conversation where it showed. Names, addresses, numbers and amounts are taken out
 * before anything is kept, and the bug has nobody's name: only the conversation says who filed it, as it does of a note.
 * Gives the bug's id and the event's. Invalid for a policy that is archived, or where it is neither of the kinds. Row C2.
 */
export async function fileBug(
  tx: Tx,
  conversation: Visible<Conversation>,
  { key, ...input }: BugInput,
): Promise<{ id: number; event: number }> {
  const asked = { bug: [conversation.id, input.policy?.id, input.kind, input.text] };
  return once(
    tx,
    { by: input.by, key, asked },
    {
      work: () => keepBug(tx, conversation, input),
      stands: ({ id }) => isThere(tx, id),
    },
  );
}

async function isThere(tx: Tx, id: number): Promise<boolean> {
  return (
    (await tx.selectFrom('policyBug').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  );
}

async function keepBug(
  tx: Tx,
  found: Visible<Conversation>,
  { policy, by, ...input }: Omit<BugInput, 'key'>,
): Promise<{ id: number; event: number }> {
  const conversation = await holdConversation(tx, by, found);
  const { kind, text } = check(Filing, input);
  refuseArchived(policy);
  const kept = excerpt(redact(text, await knownOf(tx, conversation, policy)), LONGEST);
  const { id } = await tx
    .insertInto('policyBug')
    .values({ policyId: policy?.id ?? null, conversationId: conversation.id, kind, text: kept, at: now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (policy) await weigh(tx, policy.id);
  const data = { bug: id, policy: policy?.id ?? null, title: policy?.title ?? null, what: kind };
  const event = await recordOf(tx, conversation, { kind: 'conversation.policy-bug-filed', by, data });
  return { id, event };
}

function refuseArchived(policy: Policy | null): void {
  if (policy && policy.archivedAt !== null)
    throw new Invalid({ policy: `“${policy.title}” is archived. Choose another one, or restore it first.` });
}

/** How a sentence would be kept of this conversation: what a page shows before anything is filed. */
export async function redacted(db: Db, conversation: Visible<Conversation>, text: string): Promise<string> {
  return excerpt(redact(storable(text), await knownOf(db, conversation, null)), LONGEST);
}

/** By what names a letter here would be known: the customer, where they work, whoever takes part, and our own. */
async function knownOf(db: Db, { id, customerId }: Conversation, policy: Policy | null) {
  const [customer, participants, teammates, firm, words] = await Promise.all([
    db
      .selectFrom('customer')
      .select(['name', 'organisation'])
      .where('id', '=', customerId)
      .executeTakeFirstOrThrow(),
    db.selectFrom('participant').select(['name', 'address']).where('conversationId', '=', id).execute(),
    namesOfTeammates(db),
    company(db),
    house(db),
  ]);
  const addressed = participants.flatMap(({ name, address }) => [name, address.split('@')[0]!]);
  return {
    names: [customer.name, customer.organisation, ...addressed, ...teammates.values()],
    ours: [firm?.name ?? '', ...(words.products ?? []), policy?.title ?? ''],
  };
}

/** It was meant for another policy, or for one that has been written down since. Invalid for one that is archived. */
export async function moveBug(
  tx: Tx,
  bug: Visible<PolicyBug & { conversation: number }>,
  { to, by }: { to: Visible<Policy>; by: Viewer },
): Promise<void> {
  refuseArchived(to);
  if (bug.policyId === to.id) return;
  const conversation = await conversationOf(tx, bug, by);
  const moved = await tx
    .updateTable('policyBug')
    .set({ policyId: to.id })
    .where('id', '=', bug.id)
    .where('policyId', bug.policyId === null ? 'is' : '=', bug.policyId)
    .returning('id')
    .executeTakeFirst();
  if (!moved) throw new Conflict('Somebody has moved it meanwhile, or taken it back.');
  for (const id of [bug.policyId, to.id].filter((one) => one !== null).sort((a, b) => a - b))
    await weigh(tx, id);
  const data = { bug: bug.id, policy: to.id, title: to.title };
  await recordOf(tx, conversation, { kind: 'conversation.policy-bug-moved', by, data });
}

async function conversationOf(tx: Tx, bug: { conversation: number }, by: Viewer) {
  return holdConversation(tx, by, await findConversation(tx, by, bug.conversation));
}

/** It was none. Conflict where somebody took it back before. */
export async function withdrawBug(
  tx: Tx,
  bug: Visible<PolicyBug & { conversation: number }>,
  { by }: { by: Viewer },
): Promise<void> {
  const conversation = await conversationOf(tx, bug, by);
  if (!(await takeBug(tx, bug.id))) throw new Conflict('Somebody has taken it back already.');
  const data = { bug: bug.id, policy: bug.policyId };
  await recordOf(tx, conversation, { kind: 'conversation.policy-bug-withdrawn', by, data });
}

/** Undoes a filing. Gives whether it was there. */
export async function takeBug(tx: Tx, id: number): Promise<boolean> {
  const gone = await tx.deleteFrom('policyBug').where('id', '=', id).returning('policyId').executeTakeFirst();
  if (gone && gone.policyId !== null) await weigh(tx, gone.policyId);
  return gone !== undefined;
}
