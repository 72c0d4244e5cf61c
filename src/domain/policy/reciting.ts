import { letOthersGoFirst } from '../../lib/taking-turns.ts';
import type { Viewer, Visible } from '../access.ts';
import { check, editedLists, KINDS, sentenceAround } from '../coach/index.ts';
import { warmingFor } from '../coach/warming.ts';
import { coachSetting } from '../coaching/setting.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { draftsOn } from '../conversation/drafting.ts';
import type { Db } from '../database.ts';
import { textOfHtml } from '../message/body.ts';
import { redacted } from './filing.ts';

// The server waits for nothing else of the coach: the other rules, and the reading of the customer's mail, take their time.
const OTHERS = KINDS.filter((kind) => kind !== 'policy');

/**
 * Where the viewer's own draft of a reply recites a rule: the sentence, redacted as it would be kept, and the policy's id
 * where it is known. Null where it recites none. Only read, for a form that its writer opened; nothing of it is kept.
 */
export async function recitalIn(
  db: Db,
  conversation: Visible<Conversation>,
  viewer: Viewer,
): Promise<{ text: string; policyId: number | null } | null> {
  const draft = (await draftsOn(db, conversation, viewer)).find(({ kind }) => kind === 'reply');
  if (!draft) return null;
  const text = textOfHtml(draft.html);
  const { house, edits } = await coachSetting(db, viewer, conversation);
  const lists = editedLists(edits);
  const recitals = lists.filter(({ kind }) => kind === 'policy');
  // The first time in a process much is built: everybody else has their turn in between.
  for (const _ of warmingFor(text, recitals)) await letOthersGoFirst();
  const { hints } = check({ draft: text, house, lists, muted: OTHERS });
  const [hint] = hints;
  if (!hint) return null;
  return {
    text: await redacted(db, conversation, sentenceAround(text, hint)),
    policyId: hint.policy?.id ?? null,
  };
}
