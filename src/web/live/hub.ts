import { type Present, present } from '../../domain/conversation/presence.ts';
import { type Db, onChange } from '../../domain/database.ts';
import { eventsAfter, newestEventId, type RecordedEvent } from '../../domain/event.ts';
import { countsChangedAt } from '../../domain/saved-view/counting.ts';
import { watchDrafts } from './drafts.ts';

const GATHER_MS = 25; // commits that come together make one refresh
const PRESENCE_MS = 10_000; // how soon somebody who just vanished is no longer shown
const REMEMBERED = 200;
const MOST_READ = 1_000;

export type Listener = {
  /** Which of `desk` (every page: the numbers in the rail), `inbox`, `settings`, `conversation:42` this page is open on. */
  streams: ReadonlySet<string>;
  mailboxIds: ReadonlySet<number>;
  /** Whose page it is: a mention reaches every page of whoever is mentioned, and their own typing is no news to them. */
  teammateId: number;
  refresh: () => void;
  /** How many wait may have changed, on a page that shows no more of it. */
  counts: () => void;
  /** How many conversations a saved view shows was counted anew. */
  views: () => void;
  presence: (conversationId: number, people: Present[]) => void;
};

export type Hub = {
  listen: (listener: Listener) => () => void;
  /** Whether anything that concerns this page came after the event `since`: between its reading and its listening. */
  missed: (listener: Listener, since: number) => Promise<boolean>;
  close: () => void;
};

/**
 * Turns what was committed, here or by another process, into what open pages must show. Events are read from their
 * table, so a page hears of everything that any process did. With PostgreSQL a lower id can be committed after a
 * higher one: the last few are read again and remembered.
 */
export async function startHub(db: Db, onError: (error: unknown) => void): Promise<Hub> {
  const listeners = new Set<Listener>();
  let newest = await newestEventId(db);
  const seen = new Set<number>();
  for (const event of await eventsAfter(db, newest - REMEMBERED)) seen.add(event.id);
  const tellPresence = await presenceTeller(db, listeners);
  const tellViews = await viewTeller(db, listeners);
  const tellDrafts = await watchDrafts(db);
  let gathering: NodeJS.Timeout | null = null;

  async function tell(): Promise<void> {
    const read = await eventsAfter(db, Math.max(0, newest - REMEMBERED), MOST_READ);
    const isBehind = read.length === MOST_READ; // an import, or nobody listened for long: everything may have changed
    const events = read.filter((event) => !seen.has(event.id));
    newest = isBehind ? await newestEventId(db) : Math.max(newest, ...events.map((event) => event.id));
    for (const event of events) seen.add(event.id);
    for (const id of seen) if (id <= newest - 2 * REMEMBERED) seen.delete(id);
    for (const listener of listeners) announce(events, listener, isBehind);
    await Promise.all([tellPresence(), tellDrafts(listeners)]);
    await tellViews();
  }
  const wake = () => {
    if (listeners.size === 0) return;
    gathering ??= setTimeout(() => {
      gathering = null;
      void tell().catch(onError);
    }, GATHER_MS);
  };
  const stop = onChange(db, wake);
  const timer = setInterval(wake, PRESENCE_MS);
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async missed(listener, since) {
      const events = await eventsAfter(db, since, MOST_READ);
      return events.some((event) => concerns(event, listener));
    },
    close() {
      stop();
      clearInterval(timer);
      if (gathering) clearTimeout(gathering);
    },
  };
}

async function presenceTeller(db: Db, listeners: ReadonlySet<Listener>): Promise<() => Promise<void>> {
  let shown = groups(await present(db));
  return async () => {
    const current = groups(await present(db));
    for (const { id, mailboxId, people } of changes(shown, current))
      for (const listener of listeners) if (listener.mailboxIds.has(mailboxId)) listener.presence(id, people);
    shown = current;
  };
}

async function viewTeller(db: Db, listeners: ReadonlySet<Listener>): Promise<() => Promise<void>> {
  let shown = await countsChangedAt(db);
  return async () => {
    const current = await countsChangedAt(db);
    if (current === shown) return;
    shown = current;
    for (const listener of listeners) if (listener.streams.has('inbox')) listener.views();
  };
}

function announce(events: RecordedEvent[], listener: Listener, isBehind: boolean): void {
  if (isBehind || events.some((event) => concerns(event, listener))) listener.refresh();
  else if (events.some((event) => isCounted(event, listener))) listener.counts();
}

function groups(people: Present[]): Map<number, Present[]> {
  return Map.groupBy(people, (person) => person.conversationId);
}

/** Conversations where somebody came, went or began to write. */
function changes(before: Map<number, Present[]>, after: Map<number, Present[]>) {
  return [...new Set([...after.keys(), ...before.keys()])]
    .filter((id) => JSON.stringify(after.get(id)) !== JSON.stringify(before.get(id)))
    .map((id) => {
      const { mailboxId } = (after.get(id) ?? before.get(id))![0]!;
      return { id, mailboxId, people: after.get(id) ?? [] };
    });
}

function isCounted({ conversationId, mailboxId }: RecordedEvent, { streams, mailboxIds }: Listener): boolean {
  return streams.has('desk') && conversationId !== null && mailboxId !== null && mailboxIds.has(mailboxId);
}

/** An event of a conversation concerns its own page and every list; a page never hears of a mailbox it may not see. */
function concerns(event: RecordedEvent, listener: Listener): boolean {
  if (event.mailboxId !== null && !listener.mailboxIds.has(event.mailboxId)) return false;
  if (event.kind === 'teammate.signed-in') return false;
  const { mentioned } = event.data;
  if (Array.isArray(mentioned) && mentioned.includes(listener.teammateId)) return true;
  return (
    listener.streams.has(`conversation:${event.conversationId}`) ||
    listener.streams.has('inbox') ||
    (event.conversationId === null && (listener.streams.has('settings') || listener.streams.has('shifts')))
  );
}
