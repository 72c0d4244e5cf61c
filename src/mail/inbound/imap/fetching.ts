import type { FetchMessageObject, FetchQueryObject, ImapFlow } from 'imapflow';
import type { FetchedMail } from '../../../domain/mail-source/reading.ts';
import { isRefusal } from './failure.ts';

const GROUP_MAILS = 100;
const GROUP_BYTES = 8 * 1024 * 1024; // in memory at a time, and lost work where the line drops
const MEGABYTE = 1_000_000;
const REFUSALS_BEFORE_THE_TRAY = 3;

/** What is known of a mail before it is fetched. `size` in bytes. */
export type Listed = { uid: number; size: number; arrivedAt: number };

export type FetchOptions = {
  maxBytes: number;
  /** How often the server refused a UID, over the life of the reader. */
  refusals: Map<string, number>;
};

/** Sizes and times of the mails with these UIDs; those that are gone meanwhile are left out. In order. */
export async function listMails(client: ImapFlow, uids: number[]): Promise<Listed[]> {
  const found = await fetchThem(client, uids, { uid: true, size: true, internalDate: true });
  const listed = found.map((mail) => ({ uid: mail.uid, size: mail.size ?? 0, arrivedAt: arrivedAt(mail) }));
  const known = new Set(listed.map((mail) => mail.uid));
  const unsaid = uids.filter((uid) => !known.has(uid)).map((uid) => ({ uid, size: 0, arrivedAt: 0 }));
  // What the server left out of its answer is either gone or must not be skipped.
  const there = unsaid.length ? await stillThere(client, unsaid) : [];
  return [...listed, ...there].sort((one, other) => one.uid - other.uid);
}

function arrivedAt(mail: FetchMessageObject): number {
  const at = new Date(mail.internalDate ?? Number.NaN).getTime();
  return Number.isFinite(at) ? at : 0;
}

/** Mails in their order, in groups that fit in memory. What is over the limit stands alone. */
export function groupsOf(mails: Listed[], maxBytes: number): Listed[][] {
  const groups: Listed[][] = [];
  let bytes = 0;
  for (const mail of mails) {
    const last = groups.at(-1);
    const fits =
      last && last.length < GROUP_MAILS && bytes + mail.size <= GROUP_BYTES && last[0]!.size <= maxBytes;
    if (fits) last.push(mail);
    else groups.push([mail]);
    bytes = fits ? bytes + mail.size : mail.size;
  }
  return groups;
}

/** The bytes of a group, never marking them as seen (BODY.PEEK). What is too large, or what the server will not give, comes as its head with the reason. */
export async function fetchGroup(
  client: ImapFlow,
  group: Listed[],
  options: FetchOptions,
): Promise<FetchedMail[]> {
  const [first] = group;
  if (first && first.size > options.maxBytes)
    return [await headOf(client, first, tooLarge(first.size, options.maxBytes))];
  const found = await sourcesOf(client, group, options);
  const missing = group.filter((mail) => !found.has(mail.uid));
  const there = missing.length ? await stillThere(client, missing) : [];
  for (const mail of there)
    found.set(mail.uid, await headOf(client, mail, 'Its mail server does not hand it over.'));
  return group.flatMap((mail) => found.get(mail.uid) ?? []);
}

/** Why a mail of `size` bytes stays where it is. */
export function tooLarge(size: number, maxBytes: number): string {
  const megabytes = (bytes: number) => (bytes / MEGABYTE).toFixed(1);
  return `It has ${megabytes(size)} MB; the limit here is ${megabytes(maxBytes)} MB (SMTP_IN_MAX_BYTES). Its head is kept here, the whole of it is still in its mailbox.`;
}

async function sourcesOf(
  client: ImapFlow,
  group: Listed[],
  options: FetchOptions,
): Promise<Map<number, FetchedMail>> {
  const uids = group.map((mail) => mail.uid);
  try {
    const found = await fetchThem(client, uids, { uid: true, source: true });
    const listed = new Map(group.map((mail) => [mail.uid, mail]));
    return new Map(
      found
        .filter((mail) => mail.source && listed.has(mail.uid))
        .map((mail) => [
          mail.uid,
          { uid: mail.uid, raw: mail.source!, arrivedAt: listed.get(mail.uid)!.arrivedAt },
        ]),
    );
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (group.length === 1) return refusedOne(client, group[0]!, { options, error: error as Error });
    const apart = new Map<number, FetchedMail>(); // one mail that the server cannot read must not stop its neighbours
    for (const mail of group)
      for (const [uid, one] of await sourcesOf(client, [mail], options)) apart.set(uid, one);
    return apart;
  }
}

/** A refusal may pass: only the third for the same mail leaves it behind. */
async function refusedOne(
  client: ImapFlow,
  mail: Listed,
  { options, error }: { options: FetchOptions; error: Error },
): Promise<Map<number, FetchedMail>> {
  const key = `${client.mailbox ? client.mailbox.path : ''} ${mail.uid}`;
  const count = (options.refusals.get(key) ?? 0) + 1;
  options.refusals.set(key, count);
  if (count < REFUSALS_BEFORE_THE_TRAY) throw error;
  options.refusals.delete(key);
  const { responseText } = error as Error & { responseText?: string };
  const reason = `Its mail server does not hand it over: ${responseText ?? error.message}`;
  return new Map([[mail.uid, await headOf(client, mail, reason)]]);
}

async function headOf(client: ImapFlow, mail: Listed, leftBehind: string): Promise<FetchedMail> {
  const [found] = await fetchThem(client, [mail.uid], { uid: true, headers: true }).catch((error) => {
    if (!isRefusal(error)) throw error;
    return [];
  });
  return { uid: mail.uid, raw: found?.headers ?? new Uint8Array(), arrivedAt: mail.arrivedAt, leftBehind };
}

async function stillThere(client: ImapFlow, mails: Listed[]): Promise<Listed[]> {
  const uids = await client.search({ uid: mails.map((mail) => mail.uid).join() }, { uid: true });
  if (!Array.isArray(uids)) throw new Error('The server ended the connection while mail was fetched.');
  return mails.filter((mail) => uids.includes(mail.uid));
}

async function fetchThem(
  client: ImapFlow,
  uids: number[],
  query: FetchQueryObject,
): Promise<FetchMessageObject[]> {
  const found: FetchMessageObject[] = [];
  for await (const mail of client.fetch(uids, query, { uid: true })) found.push(mail);
  return found;
}
