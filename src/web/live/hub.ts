import type { Present } from '../../domain/conversation/presence.ts';
import { whereabouts } from '../../domain/conversation/whereabouts.ts';
import { type Db, isCrowded, onChange } from '../../domain/database.ts';
import { eventsAfter, newestEventId, type RecordedEvent } from '../../domain/event.ts';
import { countsChangedAt } from '../../domain/saved-view/counting.ts';
import { concerns, type Happening, isCounted, type Reader } from './concern.ts';
import { watchDrafts } from './drafts.ts';
import { startGathering } from './gathering.ts';
import { watchNotices } from './notices.ts';
import { watchHere, watchPresence } from './presence.ts';
import { readSight } from './sight.ts';
import { startTurns, type Turns, workSince } from './turns.ts';

const PRESENCE_MS = 10_000; // how soon somebody who just vanished is no longer shown
const REMEMBERED = 200;
const MOST_READ = 1_000;

/** Draws what is the same for all who share `key` once for everybody who is told at one time. The key must hold whatever decides what its reader may see. */
export type Once = (key: string, draw: () => Promise<string>) => Promise<string>;

export type Listener = Reader & {
  /** The hub keeps it true while the page is open. */
  mailboxIds: ReadonlySet<number>;
  /** Once it was ended elsewhere the page is drawn anew, which asks to sign in, and `end` closes its stream. */
  session: { id: number; end: () => void };
  refresh: () => void;
  /** How many wait may have changed, on a page that shows no more of it. */
  counts: (once: Once) => void;
  /** How many conversations a saved view shows was counted anew. */
  views: (once: Once) => void;
  presence: (conversationId: number, people: Present[]) => void;
  /** Somebody of the team opened their first page or closed their last one. */
  here: (once: Once) => void;
  /** How many notes about shifts the reader has not read. */
  notices: (count: number) => void;
};

export type Hub = {
  listen: (listener: Listener) => () => void;
  /** Whether anything that concerns this page came after the event `since`: between its reading and its listening. */
  missed: (listener: Listener, since: number) => Promise<boolean>;
  close: () => void;
};

/**
 * Turns what was committed, here or by another process, into what open pages must show. A conversation's page hears at
 * once, lists take turns. What a page may hear is read after what there is to tell, and all of it is told in one go:
 * whoever was taken out of a mailbox hears of nothing that happened there later.
 */
export async function startHub(db: Db, onError: (error: unknown) => void): Promise<Hub> {
  const listeners = new Set<Listener>();
  const lists = startTurns<Listener>(
    (listener) => listener.refresh(),
    () => workSince(() => isCrowded(db)),
  );
  const [readEvents, readBeside] = [await watchEvents(db), await watchBeside(db, listeners)];

  async function tell(): Promise<void> {
    const { happenings, isBehind, areTold } = await readEvents();
    const tellBeside = await readBeside();
    const setSight = await readSight(db, listeners);
    const once = drawnOnce();
    areTold();
    setSight();
    for (const listener of listeners) announce(happenings, { listener, lists, isBehind, once });
    tellBeside(once);
  }
  const gathering = startGathering(tell, onError);
  const wake = () => {
    if (listeners.size > 0) gathering.wake();
  };
  const stop = onChange(db, wake);
  const timer = setInterval(wake, PRESENCE_MS);
  const leaves = (listener: Listener) => {
    listeners.delete(listener);
    lists.forget(listener);
  };
  return {
    listen(listener) {
      listeners.add(listener);
      return () => leaves(listener);
    },
    async missed(listener, since) {
      const events = await eventsAfter(db, since, MOST_READ);
      const happenings = await located(db, events);
      return events.length === MOST_READ || happenings.some((happening) => concerns(happening, listener));
    },
    close() {
      stop();
      lists.close();
      clearInterval(timer);
      gathering.close();
    },
  };
}

type News = { happenings: Happening[]; isBehind: boolean; areTold: () => void };

/**
 * Events are read from their table, so a page hears of everything that any process did. With PostgreSQL a lower id can
 * be committed after a higher one: the last few are read again and remembered. What nobody says are told is read again.
 */
async function watchEvents(db: Db): Promise<() => Promise<News>> {
  let newest = await newestEventId(db);
  const seen = new Set<number>();
  for (const event of await eventsAfter(db, newest - REMEMBERED)) seen.add(event.id);
  return async () => {
    const read = await eventsAfter(db, Math.max(0, newest - REMEMBERED), MOST_READ);
    const isBehind = read.length === MOST_READ; // an import, or nobody listened for long: everything may have changed
    const events = read.filter((event) => !seen.has(event.id));
    const latest = isBehind ? await newestEventId(db) : newest;
    const areTold = () => {
      newest = Math.max(latest, ...events.map((event) => event.id));
      for (const event of events) seen.add(event.id);
      for (const id of seen) if (id <= newest - 2 * REMEMBERED) seen.delete(id);
    };
    return { happenings: isBehind ? [] : await located(db, events), isBehind, areTold };
  };
}

/** What pages show and no event tells of: who is there, what is being written, how much a view finds, notes about shifts. */
async function watchBeside(db: Db, listeners: ReadonlySet<Listener>) {
  const [readPresence, readDrafts] = [await watchPresence(db), await watchDrafts(db)];
  const [readViews, readNotices] = [await watchViews(db), await watchNotices(db, listeners)];
  const readHere = await watchHere(db);
  return async () => {
    const tellPresence = await readPresence();
    const tellDrafts = await readDrafts();
    const tellViews = await readViews();
    const tellNotices = await readNotices();
    const tellHere = await readHere();
    return (once: Once) => {
      tellPresence(listeners);
      tellDrafts(listeners);
      tellViews(listeners, once);
      tellNotices();
      tellHere(listeners, once);
    };
  };
}

async function located(db: Db, events: RecordedEvent[]): Promise<Happening[]> {
  const ids = [...new Set(events.flatMap((event) => event.conversationId ?? []))];
  const where = await whereabouts(db, ids);
  return events.map((event) => ({ event, where: where.get(event.conversationId ?? 0) ?? null }));
}

async function watchViews(db: Db) {
  let shown = await countsChangedAt(db);
  return async () => {
    const current = await countsChangedAt(db);
    return (listeners: Iterable<Listener>, once: Once) => {
      if (current === shown) return;
      shown = current;
      for (const listener of listeners) if (listener.streams.has('inbox')) listener.views(once);
    };
  };
}

function drawnOnce(): Once {
  const drawn = new Map<string, Promise<string>>();
  return (key, draw) => drawn.getOrInsertComputed(key, draw);
}

type Telling = { listener: Listener; lists: Turns<Listener>; isBehind: boolean; once: Once };

function announce(happenings: Happening[], { listener, lists, isBehind, once }: Telling): void {
  if (isBehind || happenings.some((one) => concerns(one, listener))) {
    if (listener.streams.has('inbox')) lists.want(listener);
    else listener.refresh();
  } else if (happenings.some((one) => isCounted(one, listener))) listener.counts(once);
}
