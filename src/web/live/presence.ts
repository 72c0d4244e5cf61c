import { hereNow, type Present, present } from '../../domain/conversation/presence.ts';
import type { Db } from '../../domain/database.ts';
import type { Listener, Once } from './hub.ts';

/** Who is on which conversation. The result reads it, and gives what tells the pages that may know where somebody came, went or began to write. */
export async function watchPresence(db: Db): Promise<() => Promise<(listeners: Iterable<Listener>) => void>> {
  let shown = groups(await present(db));
  return async () => {
    const current = groups(await present(db));
    return (listeners) => {
      for (const { id, mailboxId, people } of changes(shown, current))
        for (const listener of listeners)
          if (listener.mailboxIds.has(mailboxId)) listener.presence(id, people);
      shown = current;
    };
  };
}

/** Who of the team has any page open. The result reads it, and gives what tells the lists, which show it. */
export async function watchHere(
  db: Db,
): Promise<() => Promise<(listeners: Iterable<Listener>, once: Once) => void>> {
  const read = async () => (await hereNow(db)).map(({ id }) => id).join();
  let shown = await read();
  return async () => {
    const current = await read();
    return (listeners, once) => {
      if (current === shown) return;
      shown = current;
      for (const listener of listeners) if (listener.streams.has('inbox')) listener.here(once);
    };
  };
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
