import type { Generated } from 'kysely';
import type { Id, Json, Time } from './columns.ts';

/** What was done to many conversations at once, and the incidents that gather them. */
export type IncidentTables = {
  batch: {
    id: Id;
    teammateId: number;
    kind: string;
    createdAt: Time;
    undoneAt: Generated<Time | null>;
    /** It is being taken back. */
    undoingSince: Generated<Time | null>;
    /** From where whoever is at it acts: its events say so, also where it goes on by itself. */
    address: string | null;
    sessionId: number | null;
    apiTokenId: number | null;
  };
  batchItem: {
    batchId: number;
    conversationId: number;
    /** The change, null where there was nothing to change or it was refused. */
    eventId: number | null;
    messageId: number | null;
    /** Why it was not done, as the person was told. */
    refusal: string | null;
    /** It is to be done, or to be taken back, and has not been come to yet; null once something came of it. */
    pendingSince: Generated<Time | null>;
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
    /** The newest event that its writer knew. */
    basedOnId: Generated<number | null>;
    /** Set where each that gets it is closed. */
    closingSince: Generated<Time | null>;
    createdAt: Time;
  };
  /** An answer that is begun; of a person and an incident at most one. */
  incidentDraft: {
    id: Id;
    incidentId: number;
    teammateId: number;
    html: string;
    /** `{ left, added }`: who was chosen otherwise than the form begins with. */
    choice: Json;
    createdAt: Time;
    updatedAt: Time;
  };
};
