import { DAY } from '../../lib/clock.ts';
import type { Viewer, Visible } from '../access.ts';
import { inSight } from '../access.ts';
import { gathered } from '../conversation/gathering.ts';
import { type ConversationRow, conversationRows } from '../conversation/rows.ts';
import type { Db } from '../database.ts';
import type { Incident } from './incident.ts';

const LOOKED_AT = 100; // the newest conversations since it began
const MOST_SUGGESTED = 10;
const BEFORE = DAY; // ms: people write before anybody here gives it a name
const SHORTEST = 3; // letters of a word that says something
const SAYS_NOTHING = new Set(
  'the and for you your our are was were can not with from this that have has had about please help hello urgent problem question fwd der die das und les des los las para una'.split(
    ' ',
  ),
);

/** The words of a subject by which it may be told: in lower case, without those that every mail has. */
export function tellingWords(subject: string): Set<string> {
  const words =
    subject
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= SHORTEST && !SAYS_NOTHING.has(word)));
}

/** Whether a subject has a telling word in common with what is gathered. */
export function looksLike(subject: string, known: ReadonlySet<string>): boolean {
  return [...tellingWords(subject)].some((word) => known.has(word));
}

/**
 * Open conversations that may belong to an incident that goes on: written since about when it began, and with a telling
 * word or a tag in common with it. Only shown: a person adds them, or does not.
 */
export async function suggestions(
  db: Db,
  viewer: Viewer,
  incident: Visible<Incident>,
): Promise<ConversationRow[]> {
  if (incident.resolvedAt !== null) return [];
  const held = await gathered(db, viewer, incident);
  const known = new Set(
    [incident.name, ...held.map((row) => row.subject)].flatMap((text) => [...tellingWords(text)]),
  );
  const rows = await newest(db, viewer, incident);
  const alike = rows.filter((row) => looksLike(row.subject, known)).slice(0, MOST_SUGGESTED);
  return conversationRows(
    db,
    alike.map((row) => row.id),
  );
}

/** By number, newest first: numbers rise with time, so no more is read than is looked at. */
function newest(db: Db, viewer: Viewer, { id, beganAt }: Incident) {
  return db
    .selectFrom('conversation')
    .select(['conversation.id', 'subject'])
    .where('createdAt', '>=', beganAt - BEFORE)
    .where('closedAt', 'is', null)
    .where('mergedIntoId', 'is', null)
    .where(inSight(viewer))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('incidentConversation')
            .select('incidentConversation.conversationId')
            .whereRef('incidentConversation.conversationId', '=', 'conversation.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('incidentRefusal')
            .select('incidentRefusal.conversationId')
            .whereRef('incidentRefusal.conversationId', '=', 'conversation.id')
            .where('incidentRefusal.incidentId', '=', id),
        ),
      ),
    )
    .orderBy('conversation.id', 'desc')
    .limit(LOOKED_AT)
    .execute();
}
