import { mailboxesOfTeammates } from '../../domain/access.ts';
import type { Db } from '../../domain/database.ts';
import type { Listener } from './hub.ts';

/**
 * Whoever is taken into a mailbox, or out of it, while their pages are open: from then on those hear of what their
 * readers may see now. Reads it, and gives what sets it, which gives the pages whose reader's mailboxes changed.
 */
export async function readSight(db: Db, listeners: ReadonlySet<Listener>): Promise<() => Listener[]> {
  const people = [...new Set([...listeners].map((listener) => listener.teammateId))];
  const mailboxes = await mailboxesOfTeammates(db, people);
  return () => {
    const changed: Listener[] = [];
    for (const listener of listeners) {
      const ids = mailboxes.get(listener.teammateId);
      // Who came while it was read has just been read with their page.
      if (!ids || isSame(ids, listener.mailboxIds)) continue;
      listener.mailboxIds = ids;
      changed.push(listener);
    }
    return changed;
  };
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}
