import type { Generated } from 'kysely';
import type { Id, Time } from './columns.ts';

/** What was done to many conversations at once, and the incidents that gather them. */
export type IncidentTables = {
  batch: { id: Id; teammateId: number; kind: string; createdAt: Time; undoneAt: Generated<Time | null> };
  batchItem: {
    batchId: number;
    conversationId: number;
    /** The change, null where there was nothing to change or it was refused. */
    eventId: number | null;
    messageId: number | null;
    /** Why it was not done, as the person was told. */
    refusal: string | null;
    undoneAt: Generated<Time | null>;
  };
  incident: {
    id: Id;
    name: string;
    teammateId: number;
    beganAt: Time;
    createdAt: Time;
    resolvedAt: Generated<Time | null>;
  };
  incidentConversation: { conversationId: number; incidentId: number; teammateId: number; createdAt: Time };
  /** A person has looked: this conversation is no part of that incident, whatever it looks like. */
  incidentRefusal: { conversationId: number; incidentId: number; teammateId: number; createdAt: Time };
  incidentAnswer: {
    id: Id;
    incidentId: number;
    batchId: number;
    teammateId: number;
    key: string;
    html: string;
    createdAt: Time;
  };
};
