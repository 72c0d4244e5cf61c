import type { Db } from '../../domain/database.ts';
import { newestNotices, unreadCount } from '../../domain/shift/notices.ts';
import type { Listener } from './hub.ts';

/**
 * How many notes about shifts each person has not read, on all their open pages. Read anew for whom a note came, and for
 * those who have any, as they may have read one elsewhere; for everybody else nothing is read.
 */
export async function watchNotices(
  db: Db,
  listeners: ReadonlySet<Listener>,
): Promise<() => Promise<() => void>> {
  const shown = new WeakMap<Listener, number>();
  let known = new Set((await newestNotices(db)).map(({ id }) => id));
  return async () => {
    const newest = await newestNotices(db);
    const receivers = new Set(newest.filter(({ id }) => !known.has(id)).map(({ teammateId }) => teammateId));
    const asked = [...listeners].filter(
      (one) => one.streams.has('desk') && (shown.get(one) !== 0 || receivers.has(one.teammateId)),
    );
    const people = [...new Set(asked.map((one) => one.teammateId))];
    const counts = new Map(
      await Promise.all(people.map(async (id) => [id, await unreadCount(db, id)] as const)),
    );
    return () => {
      known = new Set(newest.map(({ id }) => id));
      for (const listener of asked) tell(listener, { count: counts.get(listener.teammateId)!, shown });
    };
  };
}

/** A page opened just now is told once, in case a note came between its reading and its listening. */
function tell(
  listener: Listener,
  { count, shown }: { count: number; shown: WeakMap<Listener, number> },
): void {
  const before = shown.get(listener);
  if (before === count) return;
  shown.set(listener, count);
  if (before !== undefined && listener.streams.has('shifts')) listener.refresh();
  else listener.notices(count);
}
