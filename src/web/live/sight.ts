import { mailboxesOfTeammates } from '../../domain/access.ts';
import type { Db } from '../../domain/database.ts';
import { endedAmong } from '../../domain/teammate/sessions.ts';
import type { Listener } from './hub.ts';

/**
 * Whoever is taken into a mailbox, or out of it, while their pages are open: from then on those hear of what their
 * readers may see now. A page whose session was ended elsewhere hears of nothing more. Reads who is concerned, and
 * gives what does it, all in one go.
 */
export async function readSight(db: Db, listeners: Set<Listener>): Promise<() => void> {
  const all = [...listeners];
  const mailboxes = await mailboxesOfTeammates(db, [...new Set(all.map(({ teammateId }) => teammateId))]);
  const ended = await endedAmong(db, [...new Set(all.map(({ session }) => session.id))]);
  return () => {
    for (const listener of listeners) {
      const ids = mailboxes.get(listener.teammateId);
      const hasEnded = ended.has(listener.session.id);
      // Who came while it was read has just been read with their page.
      if (!hasEnded && (!ids || isSame(ids, listener.mailboxIds))) continue;
      listener.refresh();
      if (ids) listener.mailboxIds = ids;
      if (!hasEnded) continue;
      listeners.delete(listener);
      listener.session.end();
    }
  };
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}
