import { receive } from '../../domain/conversation/receiving.ts';
import { type Db, type Tx, transaction } from '../../domain/database.ts';
import { acceptMail, claimFingerprint, failMail } from '../../domain/inbound-mail/inbound-mail.ts';
import { now } from '../../lib/clock.ts';
import type { ArchivedMail } from './archives.ts';
import { parse } from './parse.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { fingerprint, inDomainTerms, type OwnAddresses, ownAddresses } from './process.ts';

const A_BATCH = 100; // mails in a transaction: an import that stops loses no more of its work

export type ImportCounts = { read: number; imported: number; duplicates: number; failed: number };
type Read = ArchivedMail & { parsed: ParsedMail | Error };
type Into = { mailboxId: number; secret: string };

/** Brings archived mails in as history: closed, nobody waits, nothing is sent. Running it again adds only what is new. */
export async function importMails(
  db: Db,
  mails: AsyncIterable<ArchivedMail>,
  into: Into,
): Promise<ImportCounts> {
  const counts: ImportCounts = { read: 0, imported: 0, duplicates: 0, failed: 0 };
  let batch: Read[] = [];
  const flush = async () => {
    const reads = batch;
    batch = [];
    const ours = await ownAddresses(db);
    await transaction(db, async (tx) => {
      for (const read of reads) counts[await bringIn(tx, read, { ...into, ours })]++;
    });
  };
  for await (const mail of mails) {
    counts.read++;
    batch.push({ ...mail, parsed: await parse(mail.raw).catch((error: Error) => error) });
    if (batch.length === A_BATCH) await flush();
  }
  await flush();
  return counts;
}

async function bringIn(
  tx: Tx,
  { raw, parsed }: Read,
  { mailboxId, secret, ours }: Into & { ours: OwnAddresses },
): Promise<'imported' | 'duplicates' | 'failed'> {
  const receivedAt = dated(parsed);
  const mail = {
    raw,
    source: 'import',
    mailboxIds: [mailboxId],
    envelope: { from: '', to: [] },
    receivedAt,
    queued: false,
  };
  const id = await acceptMail(tx, mail);
  if (parsed instanceof Error) {
    await failMail(tx, id, `It could not be read: ${parsed.message}`);
    return 'failed';
  }
  if (!(await claimFingerprint(tx, id, fingerprint(parsed)))) return 'duplicates';
  await receive(tx, { ...inDomainTerms({ ...mail, id }, parsed, ours), isHistory: true }, secret);
  return 'imported';
}

/** An archive's mail came when it says it did, unless it says what cannot be. */
function dated(parsed: ParsedMail | Error): number {
  const at = now();
  if (parsed instanceof Error || parsed.date === null || parsed.date <= 0 || parsed.date > at) return at;
  return parsed.date;
}
