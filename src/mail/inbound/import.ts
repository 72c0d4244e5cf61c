import { receiveAgain } from '../../domain/conversation/also-in.ts';
import { recall } from '../../domain/conversation/recalling.ts';
import { receive } from '../../domain/conversation/receiving.ts';
import { type Loose, rejoin } from '../../domain/conversation/rejoining.ts';
import { type Db, type Tx, transaction } from '../../domain/database.ts';
import { acceptMail, failMail, inboundMailOf } from '../../domain/inbound-mail/inbound-mail.ts';
import { withoutPlus } from '../../domain/mailbox/mailbox.ts';
import { teammates } from '../../domain/teammate/teammate.ts';
import { now } from '../../lib/clock.ts';
import type { ArchivedMail } from './archives.ts';
import { parse } from './parse.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { fingerprint, inDomainTerms, type OwnAddresses, ownAddresses } from './process.ts';

/** Mails in a transaction: an import that stops loses no more of its work. */
export const A_BATCH = 250;
const BYTES_TOGETHER = 32_000_000; // or this much, since a batch waits in memory

/** `joined` counts the conversations that joined another afterwards, because the letter they answer came in later. */
export type ImportCounts = {
  read: number;
  imported: number;
  duplicates: number;
  failed: number;
  joined: number;
};
export type Into = {
  mailboxId: number;
  secret: string;
  /** Only counts; writes nothing. */
  isDryRun?: boolean;
  /** Told after each batch. */
  onProgress?: (counts: ImportCounts) => void;
};
type Read = { raw: Uint8Array; parsed: ParsedMail | Error; print: string };
type People = { ours: OwnAddresses; names: Map<string, { id: number; name: string }> };
type Importing = Into & People & { loose: Loose[]; started: Set<number> };

/**
 * Brings archived mails in as history: closed, nobody waits, nothing is sent. Running it again adds only what is new. A
 * batch is taken in the order of its dates, and at the end what came before the letter it answers joins it.
 */
export async function importMails(
  db: Db,
  mails: AsyncIterable<ArchivedMail>,
  into: Into,
): Promise<ImportCounts> {
  const counts: ImportCounts = { read: 0, imported: 0, duplicates: 0, failed: 0, joined: 0 };
  const importing: Importing = { ...into, ...(await people(db)), loose: [], started: new Set() };
  const prints = new Set<string>(); // what a dry run has seen
  const flush = async (batch: Read[]) => {
    if (into.isDryRun) await wouldBring(db, batch, { counts, prints });
    else await bring(db, batch, { counts, importing });
    into.onProgress?.(counts);
  };
  for await (const batch of batches(mails)) {
    counts.read += batch.length;
    await flush(batch);
  }
  for (let start = 0; start < importing.loose.length; start += A_BATCH)
    counts.joined += await transaction(db, async (tx) => {
      let joined = 0;
      for (const one of importing.loose.slice(start, start + A_BATCH)) if (await rejoin(tx, one)) joined++;
      return joined;
    });
  return counts;
}

/** A batch in one transaction; one that is run again counts nothing twice. */
async function bring(db: Db, batch: Read[], { counts, importing }: Batch): Promise<void> {
  const before = { counts: { ...counts }, loose: importing.loose.length };
  await transaction(db, (tx) => {
    Object.assign(counts, before.counts);
    importing.loose.length = before.loose;
    return bringBatch(tx, batch, { counts, importing });
  });
}

async function* batches(mails: AsyncIterable<ArchivedMail>): AsyncGenerator<Read[]> {
  let batch: Read[] = [];
  let bytes = 0;
  for await (const { raw } of mails) {
    const parsed = await parse(raw).catch((error: Error) => error);
    batch.push({ raw, parsed, print: parsed instanceof Error ? '' : fingerprint(parsed) });
    bytes += raw.byteLength;
    if (batch.length < A_BATCH && bytes < BYTES_TOGETHER) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length) yield batch;
}

async function wouldBring(
  db: Db,
  batch: Read[],
  { counts, prints }: { counts: ImportCounts; prints: Set<string> },
): Promise<void> {
  const known = await inboundMailOf(
    db,
    batch.map(({ print }) => print),
  );
  for (const { parsed, print } of batch) {
    if (parsed instanceof Error) counts.failed++;
    else if (known.has(print) || prints.has(print)) counts.duplicates++;
    else counts.imported++;
    prints.add(print);
  }
}

type Batch = { counts: ImportCounts; importing: Importing };

async function bringBatch(tx: Tx, batch: Read[], { counts, importing }: Batch): Promise<void> {
  const known = await inboundMailOf(
    tx,
    batch.map(({ print }) => print),
  );
  const inOrder = batch
    .map((read) => ({ ...read, receivedAt: dated(read.parsed) }))
    .sort((a, b) => a.receivedAt - b.receivedAt);
  for (const read of inOrder) {
    const before = known.get(read.print);
    if (before === undefined) {
      const { id, outcome } = await bringIn(tx, read, importing);
      counts[outcome]++;
      if (read.print) known.set(read.print, { id, mailboxIds: [importing.mailboxId] });
    } else {
      counts.duplicates++; // it is in their archive still, so that not even its bytes are stored again
      if (!before.mailboxIds.includes(importing.mailboxId))
        await receiveAgain(tx, before.id, [importing.mailboxId]);
      if (!(read.parsed instanceof Error)) noteLoose(importing, before.id, read.parsed);
    }
  }
}

async function bringIn(
  tx: Tx,
  { raw, parsed, print, receivedAt }: Read & { receivedAt: number },
  importing: Importing,
): Promise<{ id: number; outcome: 'imported' | 'failed' }> {
  const { secret, mailboxId } = importing;
  const envelope = { from: '', to: [] };
  const mail = {
    raw,
    source: 'import',
    mailboxIds: [mailboxId],
    envelope,
    receivedAt,
    queued: false,
    isHistory: true,
  };
  const id = await acceptMail(tx, { ...mail, fingerprint: print || undefined });
  if (parsed instanceof Error) {
    await failMail(tx, id, `It could not be read: ${parsed.message}`);
    return { id, outcome: 'failed' };
  }
  const received = { ...inDomainTerms({ ...mail, id }, parsed, importing.ours), isHistory: true };
  const isOurs = importing.ours.has(withoutPlus(received.from.address));
  const by = isOurs ? author(received.from, importing) : null;
  const recalled = isOurs ? await recall(tx, received, { by, secret }) : null;
  const { conversationId } = recalled ?? (await receive(tx, received, secret));
  if (!importing.started.has(conversationId)) noteLoose(importing, id, parsed); // else it has found the others
  importing.started.add(conversationId);
  return { id, outcome: 'imported' };
}

/** The teammate who wrote a letter of ours: by their own address, or by their name at a mailbox's. */
function author(from: { address: string; name: string }, { ours, names }: People) {
  const id = ours.get(withoutPlus(from.address));
  const known = [...names.values()].find((person) => person.id === id);
  return known ?? names.get(from.name.trim().toLowerCase()) ?? null;
}

/** A mail that names others may have come before them. */
function noteLoose({ loose, ours, secret, isDryRun }: Importing, inboundMailId: number, parsed: ParsedMail) {
  const { inReplyTo, references } = parsed;
  if (isDryRun || (inReplyTo === null && references.length === 0)) return;
  const from = parsed.from?.address.toLowerCase() ?? '';
  const people = ours.has(withoutPlus(from))
    ? [...parsed.to, ...parsed.cc].map(({ address }) => address.toLowerCase()).filter((one) => !ours.has(one))
    : [from];
  loose.push({
    inboundMailId,
    secret,
    inReplyTo,
    references: references.slice(-50),
    people: people.slice(0, 10),
  });
}

async function people(db: Db): Promise<People> {
  const team = await teammates(db);
  return {
    ours: await ownAddresses(db),
    names: new Map(team.map(({ id, name }) => [name.trim().toLowerCase(), { id, name }])),
  };
}

/** An archive's mail came when it says it did, unless it says what cannot be. */
function dated(parsed: ParsedMail | Error): number {
  const at = now();
  if (parsed instanceof Error || parsed.date === null || parsed.date <= 0 || parsed.date > at) return at;
  return parsed.date;
}
