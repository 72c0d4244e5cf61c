import type { Folder } from '../../domain/conversation/listing.ts';
import type { Whereabouts } from '../../domain/conversation/whereabouts.ts';
import type { EventKind, RecordedEvent } from '../../domain/event.ts';

/** An open page: what it shows, of which mailboxes, to whom. */
export type Reader = {
  /** Which of `desk` (every page: the numbers in the rail), `inbox` (any list), `folder:waiting` (a list that shows this folder alone), `settings`, `policies`, `shifts`, `conversation:42` this page is open on. */
  streams: ReadonlySet<string>;
  mailboxIds: ReadonlySet<number>;
  /** Whose page it is: a mention reaches every page of whoever is mentioned, and what they do themselves is shown on all of theirs. */
  teammateId: number;
};

/** What happened, and where its conversation is now; null where it has none. */
export type Happening = { event: RecordedEvent; where: Whereabouts | null };

// What no row shows, but for News to whoever follows the conversation; and it changes nobody's waiting.
const BESIDE_ROWS: ReadonlySet<EventKind> = new Set<EventKind>([
  'conversation.noted',
  'conversation.linked',
  'conversation.unlinked',
  'conversation.followed',
  'conversation.unfollowed',
  'conversation.draft-shared',
  'conversation.draft-unshared',
  'conversation.draft-taken-over',
  'conversation.reply-scheduled',
  'conversation.reply-unscheduled',
  'conversation.reply-held',
  'conversation.policy-bug-filed',
  'conversation.policy-bug-moved',
  'conversation.policy-bug-withdrawn',
  'delivery.sent',
  'delivery.kept',
  'delivery.delayed',
]);

// What changes a row and moves it nowhere, but for who has it.
const WITHIN_ROW: ReadonlySet<EventKind> = new Set<EventKind>([
  'conversation.tagged',
  'conversation.untagged',
  'conversation.assigned',
  'conversation.unassigned',
]);

const ON_POLICIES: ReadonlySet<EventKind> = new Set<EventKind>([
  'conversation.policy-bug-filed',
  'conversation.policy-bug-moved',
  'conversation.policy-bug-withdrawn',
]);

/** Whether a bug of a policy came, went or moved: undone it went. */
function isOnPolicies({ kind, data }: RecordedEvent): boolean {
  return ON_POLICIES.has(kind === 'conversation.undone' ? (data.kind as EventKind) : kind);
}

/** Whether this page must be drawn anew: an event of a conversation concerns its own page and every list that can show it; a page never hears of a mailbox it may not see. */
export function concerns({ event, where }: Happening, reader: Reader): boolean {
  // A policy's page shows its bugs to everybody, and whose letter it was only to those who may know.
  if (reader.streams.has('policies') && isOnPolicies(event)) return true;
  if (!isInSight(event, where, reader) || event.kind === 'teammate.signed-in') return false;
  const { mentioned } = event.data;
  if (Array.isArray(mentioned) && mentioned.includes(reader.teammateId)) return true;
  const { streams } = reader;
  if (event.conversationId === null)
    return streams.has('inbox') || streams.has('settings') || streams.has('shifts');
  if (streams.has(`conversation:${event.conversationId}`)) return true;
  return streams.has('inbox') && mayShow({ event, where }, reader);
}

/** Whether the number of those who wait may have changed for this page's reader. */
export function isCounted({ event, where }: Happening, reader: Reader): boolean {
  return (
    reader.streams.has('desk') &&
    where !== null &&
    !BESIDE_ROWS.has(event.kind) &&
    !WITHIN_ROW.has(event.kind) &&
    isInSight(event, where, reader)
  );
}

function isInSight(event: RecordedEvent, where: Whereabouts | null, { mailboxIds }: Reader): boolean {
  const before = event.data.before as { mailboxId?: number } | null | undefined;
  // Whoever loses sight of a conversation hears that it went.
  const ids = [event.mailboxId, before?.mailboxId, ...(where?.mailboxIds ?? [])].filter((id) => id != null);
  return ids.length === 0 || ids.some((id) => mailboxIds.has(id));
}

function mayShow({ event, where }: Happening, { streams, teammateId }: Reader): boolean {
  const folder = FOLDERS.find((one) => streams.has(`folder:${one}`));
  if (!folder || !where || event.teammateId === teammateId) return true;
  if (BESIDE_ROWS.has(event.kind)) return where.followerIds.includes(teammateId);
  if (!WITHIN_ROW.has(event.kind)) return true;
  const isGiven = event.kind === 'conversation.assigned' || event.kind === 'conversation.unassigned';
  return IS_IN[folder](where, teammateId) || (isGiven && folder === 'mine');
}

type Narrow = Exclude<Folder, 'following' | 'mentions' | 'drafts'>;
type IsIn = (where: Whereabouts, teammateId: number) => boolean;

const isOpen: IsIn = ({ closedAt, snoozedUntil }) => closedAt === null && snoozedUntil === null;

/** Folders whose conversations are known by their state; the lists of what one follows, began or was asked hear of everything. */
const IS_IN: Record<Narrow, IsIn> = {
  waiting: ({ waitingSince, snoozedUntil }) => waitingSince !== null && snoozedUntil === null,
  mine: (where, teammateId) => where.assigneeId === teammateId && isOpen(where, teammateId),
  open: isOpen,
  snoozed: ({ snoozedUntil }) => snoozedUntil !== null,
  closed: ({ closedAt }) => closedAt !== null,
  all: () => true,
};
const FOLDERS = Object.keys(IS_IN) as Narrow[];
