import type { Generated } from 'kysely';
import type { Id, Time } from './columns.ts';

/** The states of a conversation that have more to say than a time. */
export type StateTables = {
  snooze: {
    conversationId: number;
    teammateId: number;
    /** Wall-clock time as chosen, "2026-11-24T09:00"; null until they answer. */
    localTime: string | null;
    /** IANA. */
    zone: string;
    createdAt: Time;
  };
  tag: {
    id: Id;
    name: string;
    /** The name as it is compared: in lower case, one form of each letter. */
    key: string;
    createdAt: Time;
    removedAt: Generated<Time | null>;
    mergedIntoId: Generated<number | null>;
  };
  following: { teammateId: number; conversationId: number; createdAt: Time; newsAt: Time; seenAt: Time };
  mention: {
    id: Id;
    teammateId: number;
    conversationId: number;
    messageId: number;
    byId: number;
    createdAt: Time;
    seenAt: Generated<Time | null>;
  };
  link: { firstId: number; secondId: number; createdAt: Time };
  /** `mailboxId` and `latestAt` are the conversation's, and follow it by themselves. */
  tagging: { conversationId: number; tagId: number; mailboxId: number; latestAt: Time; createdAt: Time };
};
