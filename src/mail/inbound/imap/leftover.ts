import type { ImapFlow } from 'imapflow';
import type { Db } from '../../../domain/database.ts';
import { type Leftover, wantedLeftovers } from '../../../domain/mail-source/leftovers.ts';
import { completeLeftover, refuseLeftover } from '../../../domain/mail-source/reading.ts';
import { isRefusal } from './failure.ts';
import { listMails, tooLarge } from './fetching.ts';

/** Fetches what somebody asked for in the tray: mails whose head alone is here. */
export async function fetchLeftovers(
  db: Db,
  client: ImapFlow,
  { sourceId, maxBytes }: { sourceId: number; maxBytes: number },
): Promise<void> {
  for (const leftover of await wantedLeftovers(db, sourceId)) {
    const got = await fetchOne(client, leftover, maxBytes).catch((error) => {
      if (!isRefusal(error)) throw error;
      return `Its mail server does not hand it over: ${(error as Error).message}`;
    });
    if (typeof got === 'string') await refuseLeftover(db, leftover, got);
    else await completeLeftover(db, leftover, got);
  }
}

/** The whole mail, or why it does not come. */
async function fetchOne(
  client: ImapFlow,
  leftover: Leftover,
  maxBytes: number,
): Promise<Uint8Array | string> {
  const box = await client.mailboxOpen(leftover.path, { readOnly: true });
  const gone = `It is not in “${leftover.path}” any more. Its head is all there is here.`;
  if (Number(box.uidValidity) !== leftover.uidValidity) return gone;
  const [listed] = await listMails(client, [leftover.uid]);
  if (!listed) return gone;
  if (listed.size > maxBytes) return tooLarge(listed.size, maxBytes);
  const mail = await client.fetchOne(String(leftover.uid), { uid: true, source: true }, { uid: true });
  return mail ? (mail.source ?? gone) : gone;
}
