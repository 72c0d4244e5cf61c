import type { Viewer, Visible } from '../access.ts';
import { check, editedLists, sentenceAround } from '../coach/index.ts';
import { coachSetting } from '../coaching/setting.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { draftsOn } from '../conversation/drafting.ts';
import type { Db } from '../database.ts';
import { textOfHtml } from '../message/body.ts';
import { redacted } from './filing.ts';

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
  const { asked, history, house, edits } = await coachSetting(db, viewer, conversation);
  const { hints } = check({ draft: text, asked, history, house, lists: editedLists(edits) });
  const hint = hints.find(({ kind }) => kind === 'policy');
  if (!hint) return null;
  return {
    text: await redacted(db, conversation, sentenceAround(text, hint)),
    policyId: hint.policy?.id ?? null,
  };
}
