import type { Id, Json, Time } from './columns.ts';

/** What the company holds itself to, how it came to say so, and where it had to be recited or bent. */
export type PolicyTables = {
  policy: {
    id: Id;
    title: string;
    purpose: string;
    canDo: string;
    /** Why it cannot bend: `law`, `safety`, `security`, `fraud` or `tax`; null where it can. */
    hardKind: string | null;
    /** '' where it can bend. */
    hardWhy: string;
    /** The words by which it is recited, a list. */
    phrases: Json;
    ownerId: number | null;
    createdAt: Time;
    /** Of whatever kind: who changes it based on an older state is told. */
    changedAt: Time;
    /** When it last came to say something else: a draft that is older is told. */
    rewordedAt: Time;
    /** Bugs up to then have been looked at; 0 where nobody has looked yet. */
    reviewedAt: Time;
    reviewAskedAt: Time | null;
    archivedAt: Time | null;
  };
  policyVersion: {
    id: Id;
    policyId: number;
    at: Time;
    teammateId: number;
    kind: 'written' | 'changed' | 'kept';
    /** Why, '' where they did not say. */
    reason: string;
    /** What it said from then on. */
    words: Json;
  };
  /** Where it was recited or bent. It has no person: nothing here counts anybody. */
  policyBug: {
    id: Id;
    /** Null where the rule is not written down. */
    policyId: number | null;
    conversationId: number;
    kind: 'recited' | 'exception';
    /** Redacted. */
    text: string;
    at: Time;
  };
};
