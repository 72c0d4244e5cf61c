import type { Time } from './columns.ts';

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
};
