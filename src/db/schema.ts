import type { Generated } from 'kysely';
import type { Id, Json, Time } from './columns.ts';
import type { CoachTables } from './schema-coach.ts';
import type { IncidentTables } from './schema-incidents.ts';
import type { MailTables } from './schema-mail.ts';
import type { PolicyTables } from './schema-policies.ts';
import type { SearchTables } from './schema-search.ts';
import type { ShiftTables } from './schema-shifts.ts';
import type { StateTables } from './schema-states.ts';
import type { ViewTables } from './schema-views.ts';
import type { DraftWriting, WritingTables } from './schema-writing.ts';

export type Schema = IncidentTables &
  MailTables &
  PolicyTables &
  SearchTables &
  ShiftTables &
  StateTables &
  CoachTables &
  ViewTables &
  WritingTables & {
    company: { id: Id; name: string; createdAt: Time };
    mailbox: {
      id: Id;
      name: string;
      address: string;
      signature: string;
      plusAddressingSince: Time | null;
      smtpServer: string | null;
      smtpPassword: string | null;
      trustedHosts: string | null;
      createdAt: Time;
    };
    sendingDomain: { id: Id; domain: string; createdAt: Time; checkedAt: Time | null; findings: Json | null };
    signingKey: {
      id: Id;
      sendingDomainId: number;
      selector: string;
      algorithm: 'rsa' | 'ed25519';
      publicKey: string;
      privateKey: string;
      createdAt: Time;
      seenAt: Time | null;
    };
    teammate: {
      id: Id;
      name: string;
      email: string;
      passwordHash: string | null;
      role: 'owner' | 'teammate';
      zone: string;
      place: string;
      createdAt: Time;
      joinedAt: Time | null;
      removedAt: Time | null;
    };
    mailboxAccess: { mailboxId: number; teammateId: number };
    session: {
      id: Id;
      tokenHash: string;
      teammateId: number;
      address: string;
      device: string;
      createdAt: Time;
      seenAt: Time;
      endedAt: Time | null;
    };
    signInLink: {
      id: Id;
      tokenHash: string;
      teammateId: number;
      purpose: 'sign-in' | 'invitation';
      createdAt: Time;
      expiresAt: Time;
      usedAt: Time | null;
    };
    signInAttempt: { id: Id; address: string; email: string; at: Time };
    apiToken: {
      id: Id;
      tokenHash: string;
      teammateId: number;
      name: string;
      createdAt: Time;
      usedAt: Time | null;
      endedAt: Time | null;
    };
    customer: { id: Id; name: string; organisation: string; createdAt: Time; zone: Generated<string | null> };
    customerAddress: { id: Id; customerId: number; address: string; bouncedAt: Time | null; createdAt: Time };
    conversation: {
      id: Id;
      mailboxId: number;
      customerId: number;
      subject: string;
      assigneeId: number | null;
      closedAt: Time | null;
      waitingSince: Time | null;
      latestAt: Time;
      latestBy: 'customer' | 'teammate';
      preview: string;
      createdAt: Time;
      suggestedConversationId: number | null;
      mergedIntoId: Generated<number | null>;
      /** Asleep until this moment; UNTIL_ANSWERED where no time was set. */
      snoozedUntil: Generated<Time | null>;
    };
    alsoIn: {
      conversationId: number;
      mailboxId: number;
      waitingSince: Time | null;
      latestAt: Time;
      closedAt: Time | null;
      snoozedUntil: Generated<Time | null>;
    };
    participant: {
      conversationId: number;
      address: string;
      name: string;
      addedAt: Time;
      outsideSince: Time | null;
      droppedAt: Time | null;
    };
    message: {
      id: Id;
      conversationId: number;
      kind: 'inbound' | 'reply' | 'note';
      customerId: number | null;
      teammateId: number | null;
      automatic: string | null;
      fromName: string;
      fromAddress: string;
      recipients: Json;
      text: string;
      html: string | null;
      parts: Json | null;
      inboundMailId: number | null;
      messageIdHeader: string | null;
      inReplyTo: string | null;
      createdAt: Time;
      saidAt: Time | null;
      proof: Json | null;
      forwardOfId: number | null;
      /** The mail's own subject, a forward's too; null for what else was written here. */
      subject: Generated<string | null>;
      /** The teammate who passed the mail on; its writer is in fromAddress. */
      forwardedById: Generated<number | null>;
      /** The offset from UTC in their Date header, `+02:00`; null where it says none. */
      saidZone: Generated<string | null>;
      /** Who began the draft, where another teammate sent it. */
      draftedById: Generated<number | null>;
    };
    attachment: {
      id: Id;
      messageId: number | null;
      draftId: number | null;
      savedReplyId: Generated<number | null>;
      conversationDraftId: Generated<number | null>;
      incidentDraftId: Generated<number | null>;
      incidentAnswerId: Generated<number | null>;
      blobId: number;
      name: string;
      type: string;
      size: number;
      contentId: string | null;
      disposition: 'attached' | 'inline';
      createdAt: Time;
    };
    blob: { id: Id; sha256: string; size: number; bytes: Uint8Array };
    draft: {
      id: Id;
      teammateId: number;
      conversationId: number;
      kind: 'reply' | 'note';
      html: string;
      recipients: Json | null;
      createdAt: Time;
      updatedAt: Time;
      /** Parked by its writer until then, to be read again. */
      heldUntil: Generated<Time | null>;
    } & { [Column in keyof DraftWriting]: Generated<DraftWriting[Column]> };
    event: {
      id: Id;
      at: Time;
      kind: string;
      conversationId: number | null;
      messageId: number | null;
      mailboxId: number | null;
      teammateId: number | null;
      data: Json;
      /** From where a person acted; null where nobody did. */
      address: Generated<string | null>;
      sessionId: Generated<number | null>;
      apiTokenId: Generated<number | null>;
    };
    job: {
      id: Id;
      kind: string;
      payload: Json;
      dueAt: Time;
      leasedUntil: Time | null;
      attempts: Generated<number>;
      failedAt: Time | null;
      error: string | null;
      createdAt: Time;
    };
    presence: {
      page: string;
      teammateId: number;
      conversationId: number | null;
      seenAt: Time;
      writingAt: Time | null;
    };
    setting: { name: string; value: Json };
  };
