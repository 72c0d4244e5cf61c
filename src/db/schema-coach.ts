import type { Id, Time } from './columns.ts';

/** What the team taught the coach and what each person chose. Nothing here says what anybody was asked about. */
export type CoachTables = {
  houseWord: { id: Id; kind: 'product' | 'phrase'; text: string; createdAt: Time };
  housePhrase: { id: Id; kind: string; phrase: string; state: 'off' | 'on' | 'added'; createdAt: Time };
  coachChoice: { teammateId: number; kind: string; choice: 'on' | 'off' };
  bigDeal: { conversationId: number; takenAt: Time };
  /** Of a week's replies, how many in a thousand runs of eight words two or more people share. */
  alikeness: { weekAt: Time; perMille: number; replies: number; people: number };
  /** Of a week's closed conversations the one in the middle: letters of each side, in tenths. */
  resolution: { weekAt: Time; ours: number; theirs: number; conversations: number };
};
