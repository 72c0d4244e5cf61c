import type { Kysely } from 'kysely';
import { firstLight } from './001-first-light.ts';
import { mailSources } from './002-mail-sources.ts';
import { sending } from './003-sending.ts';
import { threads } from './004-threads.ts';
import { coach } from './005-coach.ts';
import { snoozing } from './006-snoozing.ts';
import { tagging } from './007-tagging.ts';
import { following } from './008-following.ts';
import { linking } from './009-linking.ts';
import { savedReplies } from './010-saved-replies.ts';
import { sendLater } from './011-send-later.ts';
import { sharedDrafts } from './012-shared-drafts.ts';
import { attachmentText } from './013-attachment-text.ts';
import { assignedList } from './014-assigned-list.ts';
import { hours } from './015-hours.ts';
import { rota } from './016-rota.ts';
import { eventSource } from './017-event-source.ts';
import { incidents } from './018-incidents.ts';
import { savedView } from './019-saved-view.ts';
import { outgoingList } from './020-outgoing-list.ts';
import { policies } from './021-policies.ts';
import { incidentAnswers } from './022-incident-answers.ts';
import { searchTime } from './023-search-time.ts';
import { resolution } from './024-resolution.ts';
import { batchOrigin } from './025-batch-origin.ts';

/** Forward only: a migration that has landed is never edited, the next one mends it. */
export const migrations: Record<
  string,
  (db: Kysely<unknown>, engine: 'sqlite' | 'postgres') => Promise<void>
> = {
  '001-first-light': firstLight,
  '002-mail-sources': mailSources,
  '003-sending': sending,
  '004-threads': threads,
  '005-coach': coach,
  '006-snoozing': snoozing,
  '007-tagging': tagging,
  '008-following': following,
  '009-linking': linking,
  '010-saved-replies': savedReplies,
  '011-send-later': sendLater,
  '012-shared-drafts': sharedDrafts,
  '013-attachment-text': attachmentText,
  '014-assigned-list': assignedList,
  '015-hours': hours,
  '016-rota': rota,
  '017-event-source': eventSource,
  '018-incidents': incidents,
  '019-saved-view': savedView,
  '020-outgoing-list': outgoingList,
  '021-policies': policies,
  '022-incident-answers': incidentAnswers,
  '023-search-time': searchTime,
  '024-resolution': resolution,
  '025-batch-origin': batchOrigin,
};
