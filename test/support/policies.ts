import type { Viewer } from '../../src/domain/access.ts';
import { findConversation } from '../../src/domain/conversation/conversation.ts';
import { transaction } from '../../src/domain/database.ts';
import { type BugInput, fileBug } from '../../src/domain/policy/filing.ts';
import { findPolicy } from '../../src/domain/policy/policy.ts';
import { changePolicy, type PolicyInput, writePolicy } from '../../src/domain/policy/writing.ts';
import type { Desk } from './desk.ts';

type By = { by?: Viewer };

/** A rule that can bend, as it is typed. */
export const REFUNDS = {
  title: 'Refunds after 30 days',
  purpose: 'So that a year of use is not given back whole.',
  canDo: 'Credit for the days that are left. A refund where we were slow to answer.',
  hardKind: null,
  hardWhy: '',
  phrases: ['30 day rule', 'refund window'],
  ownerId: null,
} satisfies PolicyInput;

/** One that cannot. */
export const IDENTITY = {
  title: 'Who may change an address',
  purpose: 'Nobody else may take an account over.',
  canDo: 'Send a link to the old address, or ring the number that is on file.',
  hardKind: 'security',
  hardWhy: 'A stranger who writes from elsewhere could take the account over.',
  phrases: ['verify your identity'],
  ownerId: null,
} satisfies PolicyInput;

/** Somebody writes a policy down: Ana, unless told otherwise. Gives its id. */
export function writesDown(
  office: Desk,
  { by = office.ana, ...input }: Partial<PolicyInput> & By = {},
): Promise<number> {
  return transaction(office.db, (tx) => writePolicy(tx, { ...REFUNDS, ...input, by }));
}

/** Somebody changes one. */
export async function changes(
  office: Desk,
  id: number,
  { by = office.ana, ...input }: Partial<PolicyInput> & By & { basedOn?: number } = {},
): Promise<void> {
  const policy = await findPolicy(office.db, id);
  const before = {
    ...policy,
    hardKind: policy.hard?.kind ?? null,
    hardWhy: policy.hard?.why ?? '',
    ownerId: policy.owner?.id ?? null,
  };
  await transaction(office.db, (tx) => changePolicy(tx, policy, { ...before, ...input, by }));
}

/** Somebody files a bug in it, in a conversation. */
export function filesBug(
  office: Desk,
  number: number,
  {
    by = office.ana,
    policy = null,
    ...input
  }: Partial<Omit<BugInput, 'policy'>> & { policy?: number | null } = {},
): Promise<{ id: number; event: number }> {
  return transaction(office.db, async (tx) =>
    fileBug(tx, await findConversation(tx, by, number), {
      kind: 'recited',
      text: 'Hi Maria, the 30 day rule says no.',
      ...input,
      policy: policy === null ? null : await findPolicy(tx, policy),
      by,
    }),
  );
}
