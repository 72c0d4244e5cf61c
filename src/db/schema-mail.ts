import type { Generated } from 'kysely';

import type { Id, Json, Time } from './columns.ts';

/** The tables of mail's way in and out. */
export type MailTables = {
  inboundMail: {
    id: Id;
    source: string;
    mailboxIds: Json;
    envelope: Json;
    blobId: number;
    fingerprint: string | null;
    receivedAt: Time;
    processedAt: Time | null;
    failedAt: Time | null;
    error: string | null;
    duplicateOf: number | null;
    /** Set where it is an archive's mail: it starts no clock and opens nothing. */
    archivedAt: Time | null;
    setAsideAt: Time | null;
    setAsideById: number | null;
  };
  mailSource: {
    id: Id;
    mailboxId: number;
    host: string;
    port: number;
    security: 'tls' | 'starttls' | 'none';
    account: string;
    signIn: 'password' | 'google' | 'microsoft';
    /** Sealed JSON, null until somebody connects. */
    credentials: string | null;
    startFrom: 'now' | 'all';
    moveTo: string | null;
    createdAt: Time;
    changedAt: Time;
    removedAt: Time | null;
    wantedAt: Time | null;
    checkedAt: Time | null;
    failingSince: Time | null;
    error: string | null;
    leaseHolder: string | null;
    leasedUntil: Time | null;
  };
  mailSourceFolder: {
    id: Id;
    sourceId: number;
    path: string;
    createdAt: Time;
    uidValidity: number | null;
    lastUid: number;
    historyUid: number;
    movedUid: number;
  };
  mailSourceLeftover: {
    id: Id;
    sourceId: number;
    path: string;
    uidValidity: number;
    uid: number;
    inboundMailId: number;
    wantedAt: Time | null;
  };
  delivery: {
    id: Id;
    messageId: number | null;
    automatic: string | null;
    mailboxId: number | null;
    recipients: Json;
    content: Json | null;
    messageIdHeader: string;
    createdAt: Time;
    dueAt: Time;
    sendingAt: Time | null;
    sentAt: Time | null;
    keptAt: Time | null;
    failedAt: Time | null;
    /** When a person last had it tried again. */
    retriedAt: Generated<Time | null>;
    attempts: Generated<number>;
    error: string | null;
    blobId: number | null;
    bouncedAt: Generated<Time | null>;
    bounce: Generated<Json | null>;
  };
};
