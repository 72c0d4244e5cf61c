import { receiveAgain } from '../../domain/conversation/also-in.ts';
import type { Participant } from '../../domain/conversation/participating.ts';
import { type ReceivedMail, receive } from '../../domain/conversation/receiving.ts';
import { answerOf, refusalOf, replyByMail } from '../../domain/conversation/replying-by-mail.ts';
import { type Db, type Tx, transaction } from '../../domain/database.ts';
import {
  claimFingerprint,
  failMail,
  type InboundMail,
  pendingMail,
} from '../../domain/inbound-mail/inbound-mail.ts';
import { allMailboxes, type Mailbox, withoutPlus } from '../../domain/mailbox/mailbox.ts';
import type { Proof } from '../../domain/message/proof.ts';
import { teammates } from '../../domain/teammate/teammate.ts';
import type { LookUp } from '../../lib/dns.ts';
import { sha256 } from '../../lib/ids.ts';
import { storable } from '../../lib/text.ts';
import { classify, forwardedFrom } from './classify.ts';
import { zoneOf } from './parse/date-zone.ts';
import { parse } from './parse.ts';
import type { MailAddress, ParsedMail } from './parsed-mail.ts';
import { prove } from './prove.ts';
import { separate, separateHtml } from './reply.ts';

const HTML_LENGTH = 5_000_000; // a page shows this much; the original keeps all
const BYTES_TOGETHER = 8_000_000; // of raw mail in a transaction: what is read waits in memory
const NO_SUBJECT = '(no subject)';

/** Reads a stored mail and makes it a message. Rejects where it cannot be read or stored; then nothing of it is. */
export async function processMail(db: Db, id: number, options: Processing): Promise<void> {
  await processMails(db, [id], options);
}

/** `lookUp` asks the DNS whether a sender is who they say; absent, nothing is said of it. */
type Processing = { secret: string; lookUp?: LookUp };

/**
 * Reads stored mails, several in a transaction. Their senders are proven at the same time, before it: each proof waits for the DNS.
 * Rejects where one of them cannot be stored; then those of its transaction are as they were.
 */
export async function processMails(db: Db, ids: number[], { secret, lookUp }: Processing): Promise<void> {
  const mailboxes = await allMailboxes(db);
  const ours = await ownAddresses(db, mailboxes);
  let reading: Promise<Read>[] = [];
  let bytes = 0;
  const store = async () => {
    const mails = await Promise.all(reading);
    reading = [];
    bytes = 0;
    await transaction(db, async (tx) => {
      for (const mail of mails) await storeRead(tx, mail, secret);
    });
  };
  for (const id of ids) {
    const mail = await pendingMail(db, id);
    if (!mail) continue;
    const read = readMail(mail, { ours, mailboxes, lookUp });
    read.catch(() => {}); // it is told where all of them are waited for
    reading.push(read);
    bytes += mail.raw.byteLength;
    if (bytes >= BYTES_TOGETHER) await store();
  }
  if (reading.length) await store();
}

type Read = { mail: Omit<InboundMail, 'raw'>; received: ReceivedMail; print: string };

type Reading = { ours: OwnAddresses; mailboxes: Mailbox[]; lookUp?: LookUp };

async function readMail(mail: InboundMail, { ours, mailboxes, lookUp }: Reading): Promise<Read> {
  const { raw, ...known } = mail;
  const parsed = await parse(raw);
  const read = inDomainTerms(mail, parsed, ours);
  const proof = lookUp ? await proofOf({ mail, parsed, read, mailboxes, lookUp }) : null;
  return { mail: known, received: { ...read, proof }, print: fingerprint(parsed) };
}

async function storeRead(tx: Tx, read: Read, secret: string): Promise<void> {
  const { id, mailboxIds } = read.mail;
  const answer = answerOf(read.received, secret);
  const refused = answer && (await refusalOf(tx, read.received, answer));
  // It waits for a person, who may try again: its fingerprint is not claimed.
  if (refused) return failMail(tx, id, refused);
  const claim = await claimFingerprint(tx, id, read.print);
  if (claim.kind === 'first')
    await (answer ? replyByMail(tx, read.received, answer) : receive(tx, read.received, secret));
  if (claim.kind === 'copy' && !answer) await receiveAgain(tx, claim.of, mailboxIds);
}

type Proving = {
  mail: InboundMail;
  parsed: ParsedMail;
  read: ReceivedMail;
  mailboxes: Mailbox[];
  lookUp: LookUp;
};

/** Before the transaction, since it asks the DNS. Somebody named in Reply-To or in a forward alone is never proven. */
async function proofOf({ mail, parsed, read, mailboxes, lookUp }: Proving): Promise<Proof> {
  const mailbox = mailboxes.find((one) => one.id === mail.mailboxIds[0]);
  const proof = await prove(mail.raw, parsed, {
    source: mail.source,
    remote: mail.envelope.remote ?? '',
    helo: mail.envelope.helo ?? '',
    envelopeFrom: mail.envelope.from,
    trusted: mailbox?.trustedHosts?.split(' ') ?? [],
    lookUp,
  });
  const isAuthor = parsed.from !== null && participant(parsed.from).address === read.from.address;
  return proof.proven === 'yes' && !isAuthor ? { ...proof, proven: 'unknown' } : proof;
}

/** The same mail, whichever way it came twice. Text and files are part of it, since broken programs and scanners give different mails one Message-ID. */
export function fingerprint(mail: ParsedMail): string {
  const text = sha256(mail.text.replace(/\s+/g, ''));
  const who = mail.from?.address.toLowerCase() ?? '';
  const files = mail.attachments.map((file) => `${file.name}:${sha256(file.content)}`).join();
  return sha256(
    mail.messageId
      ? `id ${mail.messageId} ${who} ${text} ${files}`
      : `no id ${who} ${mail.date} ${mail.subject} ${text} ${files}`,
  );
}

/** Our addresses: a mailbox's have null, a teammate's their id. */
export type OwnAddresses = Map<string, number | null>;

/** A read mail as the domain takes it. */
export function inDomainTerms(
  mail: Omit<InboundMail, 'raw' | 'source'>,
  parsed: ParsedMail,
  ours: OwnAddresses,
): ReceivedMail {
  const isOurs = (person: Participant) => ours.has(withoutPlus(person.address));
  const words = separate(parsed);
  const to = parsed.to.map(participant);
  const cc = parsed.cc.map(participant);
  return {
    inboundMailId: mail.id,
    mailboxIds: mail.mailboxIds,
    receivedAt: mail.receivedAt,
    saidAt: parsed.date,
    saidZone: zoneOf(parsed.headers.find((header) => header.name === 'date')?.value ?? ''),
    ...whoWrites(parsed, mail.envelope.from, ours),
    others: [...to, ...cc].filter((person) => !isOurs(person)),
    recipients: { to, cc, replyTo: parsed.replyTo.map(participant) },
    deliveredTo: [...new Set([...mail.envelope.to, ...[...to, ...cc].map((person) => person.address)])],
    subject: storable(parsed.subject).trim() || NO_SUBJECT,
    text: parsed.text,
    html: parsed.html === null ? null : separateHtml(parsed.html.slice(0, HTML_LENGTH)).folded,
    reply: words.reply,
    parts: JSON.stringify(words.parts),
    messageId: parsed.messageId,
    inReplyTo: parsed.inReplyTo,
    references: parsed.references,
    isHistory: mail.isHistory,
    ...classify(parsed, [...ours.keys()]),
    files: parsed.attachments.map((file) => ({ ...file, bytes: file.content })),
  };
}

/**
 * Who writes. A form on our own site sends from our own address and names the person in Reply-To; a teammate who
 * forwards a customer's mail passes on the customer's words.
 */
function whoWrites(
  parsed: ParsedMail,
  envelopeFrom: string,
  ours: OwnAddresses,
): { from: Participant; forwardedById: number | null; teammateId: number | null } {
  const from = participant(parsed.from ?? parsed.sender ?? { address: envelopeFrom, name: '' });
  const isOurs = (person: Participant) => ours.has(withoutPlus(person.address));
  const teammate = ours.get(from.address) ?? null;
  const original = teammate === null ? null : forwardedFrom(parsed);
  if (original?.address && !isOurs(participant(original)))
    return { from: participant(original), forwardedById: teammate, teammateId: null };
  const other = parsed.replyTo.map(participant).find((person) => !isOurs(person));
  const isSelf = !(isOurs(from) && other);
  return { from: isSelf ? from : other!, forwardedById: null, teammateId: isSelf ? teammate : null };
}

function participant({ address, name }: MailAddress): Participant {
  return { address: storable(address).trim().toLowerCase(), name: storable(name).trim() };
}

export async function ownAddresses(db: Db, mailboxes?: Mailbox[]): Promise<OwnAddresses> {
  const people = await teammates(db);
  return new Map<string, number | null>([
    ...people.map((person) => [person.email, person.id] as const),
    ...(mailboxes ?? (await allMailboxes(db))).map((mailbox) => [mailbox.address, null] as const),
  ]);
}
