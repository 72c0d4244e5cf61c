import type { Viewer, Visible } from '../access.ts';
import type { HintKind, House, PhraseEdit, Said } from '../coach/index.ts';
import { bigDealSince } from '../conversation/big-deal.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { toldIn } from '../conversation/told.ts';
import type { Db } from '../database.ts';
import { mutedBy } from './choosing.ts';
import { phraseEdits } from './phrasing.ts';
import { house } from './teaching.ts';

/** All that the coach needs for one conversation, before a word is written. Nothing of the draft leaves the browser. */
export type CoachSetting = {
  asked: string;
  history: Said[];
  customerName: string;
  /** Somebody holds the token. */
  bigDeal: boolean;
  /** Then no pause is suggested. */
  emergency: boolean;
  house: House;
  muted: HintKind[];
  edits: PhraseEdit[];
};

const EMERGENCY = /\b(?:emergency|urgent|urgently|asap|immediately|right now)\b/i;

/** What the composer's coach begins with. */
export async function coachSetting(
  db: Db,
  viewer: Viewer,
  conversation: Visible<Conversation>,
): Promise<CoachSetting> {
  const [told, since, taught, muted, edits] = await Promise.all([
    toldIn(db, conversation),
    bigDealSince(db, conversation),
    house(db),
    mutedBy(db, viewer),
    phraseEdits(db),
  ]);
  return {
    asked: told.asked,
    history: told.history,
    customerName: told.name,
    bigDeal: since !== null,
    emergency: EMERGENCY.test(`${conversation.subject}\n${told.asked}`),
    house: taught,
    muted,
    edits: edits.map(({ kind, phrase, state }) => ({ kind, phrase, state })),
  };
}
