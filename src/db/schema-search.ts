import type { Time } from './columns.ts';

export type SearchTables = {
  /** What was read in a file; its text is empty where there is none to read. */
  attachmentText: { blobId: number; text: string; readAt: Time; problem: string | null };
};
