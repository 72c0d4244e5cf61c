import type { Viewer, Visible } from '../access.ts';
import type { HintKind, House, PhraseEdit, Said } from '../coach/index.ts';
import { bigDealSince } from '../conversation/big-deal.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { type LetterHead, letterHead } from '../conversation/letter-head.ts';
import { toldIn } from '../conversation/told.ts';
import type { Db } from '../database.ts';
import { housePolicies } from '../policy/redrafting.ts';
import { VARIABLES } from '../saved-reply/filling.ts';
import { mutedBy } from './choosing.ts';
import { phraseEdits } from './phrasing.ts';
import { house } from './teaching.ts';

/** All that the coach needs for one conversation, before a word is written. Nothing of the draft leaves the browser. */
type CoachSetting = {
  asked: string;
  history: Said[];
  customerName: string;
  /** Somebody holds the token. */
  bigDeal: boolean;
  /** Then no pause is suggested. */
  emergency: boolean;
  /** What stands around the reply where it is opened; null where each of many has its own. */
  head: LetterHead | null;
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
  const [told, since, head, own] = await Promise.all([
    toldIn(db, conversation),
    bigDealSince(db, conversation),
    letterHead(db, viewer, conversation),
    teamSetting(db, viewer),
  ]);
  return {
    asked: told.asked,
    history: told.history,
    customerName: told.name,
    bigDeal: since !== null,
    emergency: EMERGENCY.test(`${conversation.subject}\n${told.asked}`),
    head,
    ...own,
  };
}

/**
 * The same for words that answer nobody's letter in particular: to many at once, or to somebody new. No pause is offered,
 * and a name in braces is no gap, since it is filled in for each person when the words go.
 */
export async function coachSettingForMany(db: Db, viewer: Viewer): Promise<CoachSetting> {
  const { house: words, ...own } = await teamSetting(db, viewer);
  const allowed = [...(words.allowed ?? []), ...VARIABLES.map(([name]) => `{${name}}`)];
  const nobody = { asked: '', history: [], customerName: '', bigDeal: false, emergency: true, head: null };
  return { ...nobody, house: { ...words, allowed }, ...own };
}

async function teamSetting(db: Db, viewer: Viewer): Promise<Pick<CoachSetting, 'house' | 'muted' | 'edits'>> {
  const [taught, muted, edits, policies] = await Promise.all([
    house(db),
    mutedBy(db, viewer),
    phraseEdits(db),
    housePolicies(db),
  ]);
  const shown = edits.map(({ kind, phrase, state }) => ({ kind, phrase, state }));
  return { house: { ...taught, policies }, muted, edits: shown };
}
