import { DAY, now } from '../lib/clock.ts';
import { sha256 } from '../lib/ids.ts';
import type { Viewer } from './access.ts';
import type { Tx } from './database.ts';
import { Invalid } from './errors.ts';

const KEY_LENGTH = 200;
const KEPT_MS = 30 * DAY; // nobody tries the same thing again after a month

/** What a person means to do once: a key of their form's or program's, and what they asked for. */
type Intention = { by: Viewer; key?: string; asked: unknown };

/**
 * Does what is asked once for one key of one person: asked again, after a double click, a reload or an answer that was
 * lost, it gives what the first time gave. `stands` says whether that is still there; what was taken back may be done
 * again. Throws Invalid where the same key comes with something else. Without a key it is simply done.
 */
export async function once<T>(
  tx: Tx,
  { by, key, asked }: Intention,
  { work, stands }: { work: () => Promise<T>; stands: (value: T) => Promise<boolean> },
): Promise<T> {
  if (!key) return work();
  refuseLongKey(key);
  const print = sha256(JSON.stringify(asked));
  const row = { teammateId: by.id, key, print, result: 'null', at: now() };
  const isFirst = await tx
    .insertInto('intention')
    .values(row)
    .onConflict((conflict) => conflict.columns(['teammateId', 'key']).doNothing())
    .returning('at')
    .executeTakeFirst();
  if (!isFirst) {
    const earlier = await earlierResult<T>(tx, row);
    if (earlier && (await stands(earlier.value))) {
      if (earlier.print === print) return earlier.value;
      throw new Invalid({
        intention:
          'This was sent already, with other words. Look at what went out; send again if you want both.',
      });
    }
  }
  const value = await work();
  await tx
    .updateTable('intention')
    .set({ result: JSON.stringify(value), print })
    .where('teammateId', '=', by.id)
    .where('key', '=', key)
    .execute();
  return value;
}

/** Invalid for a key of more than 200 characters. */
export function refuseLongKey(key: string): void {
  if (key.length > KEY_LENGTH) throw new Invalid({ intention: `A key can have ${KEY_LENGTH} characters.` });
}

type Asking = { teammateId: number; key: string; at: number };

/** Written, not only read: of two who find that it was taken back, the second waits here and finds what the first did. */
async function earlierResult<T>(tx: Tx, { teammateId, key, at }: Asking) {
  const row = await tx
    .updateTable('intention')
    .set({ at })
    .where('teammateId', '=', teammateId)
    .where('key', '=', key)
    .returning(['print', 'result'])
    .executeTakeFirst();
  return row && row.result !== 'null' ? { print: row.print, value: JSON.parse(row.result) as T } : null;
}

/** Whether a message is still there: what was taken back is not. */
export async function messageStands(tx: Tx, id: number): Promise<boolean> {
  const row = await tx.selectFrom('message').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Forgets the keys of a month ago. */
export async function forgetOldIntentions(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('intention')
    .where('at', '<', now() - KEPT_MS)
    .execute();
}
