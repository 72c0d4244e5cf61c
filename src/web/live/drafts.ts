import { draftsSharedSince } from '../../domain/conversation/sharing.ts';
import type { Db } from '../../domain/database.ts';
import { now } from '../../lib/clock.ts';
import type { Listener } from './hub.ts';

const LOOKED_AT_MS = 20_000; // of typing: longer than another process's clock is wrong

const keyOf = ({ id, updatedAt }: { id: number; updatedAt: number }) => `${id}:${updatedAt}`;

/** A shared draft grows under the eyes of those who read along. The result reads which ones changed, and gives what tells the pages that are open on one; its own writer's are not told. */
export async function watchDrafts(db: Db): Promise<() => Promise<(listeners: Iterable<Listener>) => void>> {
  const look = () => draftsSharedSince(db, now() - LOOKED_AT_MS);
  let known = new Set((await look()).map(keyOf));
  return async () => {
    const changed = await look();
    const fresh = changed.filter((one) => !known.has(keyOf(one)));
    return (listeners) => {
      known = new Set(changed.map(keyOf));
      for (const { conversationId, mailboxId, teammateId } of fresh)
        for (const listener of listeners)
          if (
            listener.teammateId !== teammateId &&
            listener.mailboxIds.has(mailboxId) &&
            listener.streams.has(`conversation:${conversationId}`)
          )
            listener.refresh();
    };
  };
}
