import { performance as measured } from 'node:perf_hooks';

const GAP = 1_000; // ms: a list that changes all the time is drawn anew once a second
const SLICE = 100; // ms
const ROOM = 10; // lists told in one slice: all at once in a small team, one after another in a large one
const ROOM_WHEN_BUSY = 2; // so that the page of a conversation, and whoever presses a button, need not wait for lists
const BUSY = 0.75; // share of a slice in which the process was at work
const QUEUED = 2; // instead of a share: what is asked for waits in a line already

export type Turns<Page extends object> = {
  /** This page is told: at once where it was not told within the last second, else when that is over. However often it is asked for meanwhile, it is told once, after the last. */
  want: (page: Page) => void;
  /** This page was closed. */
  forget: (page: Page) => void;
  close: () => void;
};

/**
 * Gives lists their turn to be drawn anew: the first change at once, those that follow gathered, each page at most
 * once a second and a few pages at a time, fewer where the process or its database is busy. The last change is never lost. `since`
 * begins to measure how busy (0 to 1) the process is.
 */
export function startTurns<Page extends object>(
  tell: (page: Page) => void,
  since: () => () => number = () => workSince(),
): Turns<Page> {
  const wanting = new Set<Page>();
  const toldAt = new WeakMap<Page, number>();
  let room = ROOM;
  let latest = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  let work = since();

  function give(): void {
    const at = performance.now();
    for (const page of wanting) {
      if (room <= 0) break;
      if (at - (toldAt.get(page) ?? Number.NEGATIVE_INFINITY) < GAP) continue;
      wanting.delete(page);
      toldAt.set(page, at);
      latest = at;
      room -= 1;
      tell(page);
    }
    if (timer || (wanting.size === 0 && room === ROOM)) return;
    work = since();
    timer = setTimeout(next, SLICE);
  }
  function next(): void {
    timer = null;
    room = roomFor(wanting.size > 0 ? work() : 0, performance.now() - latest);
    give();
  }
  return {
    want(page) {
      wanting.add(page);
      give();
    },
    forget: (page) => wanting.delete(page),
    close() {
      wanting.clear();
      if (timer) clearTimeout(timer);
    },
  };
}

/** How many lists may be told next: with a line before the database one a second, so that it grows no longer and none starves. */
function roomFor(work: number, sinceLatest: number): number {
  if (work >= QUEUED) return sinceLatest < GAP ? 0 : 1;
  return work > BUSY ? ROOM_WHEN_BUSY : ROOM;
}

/**
 * From now on: gives which share of the time, 0 to 1, the process was at work. The work of a database elsewhere does not
 * show in that: where `isCrowded` says that a line waits for it, more than any share.
 */
export function workSince(isCrowded: () => boolean = () => false): () => number {
  const before = measured.eventLoopUtilization();
  return () => (isCrowded() ? QUEUED : measured.eventLoopUtilization(before).utilization);
}
