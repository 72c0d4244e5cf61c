import type { Id, Json, Time } from './columns.ts';

/** The tables of writing: what is kept for again, what was begun, what was asked for once. */
export type WritingTables = {
  savedReply: {
    id: Id;
    title: string;
    html: string;
    ownerId: number | null;
    checkedAt: Time;
    createdAt: Time;
    changedAt: Time;
    removedAt: Time | null;
  };
  savedReplyMailbox: { savedReplyId: number; mailboxId: number };
  savedReplyUse: { teammateId: number; savedReplyId: number; usedAt: Time };
  intention: { teammateId: number; key: string; print: string; result: Json; at: Time };
  conversationDraft: {
    id: Id;
    teammateId: number;
    mailboxId: number | null;
    /** `{ to, cc }` as typed. */
    recipients: Json;
    subject: string;
    html: string;
    /** One mail to all of them; null where each gets their own. */
    togetherSince: Time | null;
    createdAt: Time;
    updatedAt: Time;
    /** It has gone; kept for as long as it can be taken back. */
    sentAt: Time | null;
  };
};

/** What writing adds to a draft. */
export type DraftWriting = {
  /** When it goes by itself; null where a person sends it. */
  sendAt: Time | null;
  /** The newest timeline item its writer saw when they chose that. */
  basedOnId: number | null;
  /** Set where the conversation is closed with it. */
  closingSince: Time | null;
  /** Set where it was to go and did not, with the reason in words. */
  heldAt: Time | null;
  heldWhy: string | null;
  /** Set where the team may read it and take it over. */
  sharedAt: Time | null;
  /** Who began it, where that is not who has it. */
  authorId: number | null;
};
