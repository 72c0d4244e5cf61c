import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import { type Db, transaction } from '../../domain/database.ts';
import { routeOf } from '../../domain/mailbox/sending.ts';
import {
  type ClaimedDelivery,
  claimableAt,
  claimDelivery,
  type Outcome,
  settleDelivery,
} from '../../domain/message/delivering.ts';
import { outgoingOf } from '../../domain/message/outgoing.ts';
import { storeBlob } from '../../domain/message/storing.ts';
import { domainOf, signingKeysOf } from '../../domain/sending-domain/sending-domain.ts';
import { MINUTE, now } from '../../lib/clock.ts';
import { Later } from '../../queue/worker.ts';
import { compose } from './compose.ts';
import { sign } from './sign.ts';

const RETRY_AFTER_MS = [10_000, 30_000, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE];
const GIVE_UP_AFTER_MS = 48 * 60 * MINUTE;
const PERMANENT = 500; // RFC 5321, 4.2.1: 5yz, the same would be answered again

export type DeliverOptions = {
  secret: string;
  /** smtp:// or smtps://; null keeps the mail where the team can read it. */
  smtpUrl: string | null;
  /** How long a silent server is waited for. */
  timeoutMs?: number;
};

/**
 * Sends one delivery: 4xx and network errors wait and come again (throws Later), 5xx is shown to a person, and without
 * a server of its mailbox or SMTP_URL the mail is kept. A crash between the server's 250 and our commit sends the same Message-ID once more.
 */
export async function deliver(db: Db, id: number, options: DeliverOptions): Promise<void> {
  const delivery = await transaction(db, (tx) => claimDelivery(tx, id));
  if (!delivery) return waitForItsTurn(db, id);
  const outcome = await attempt(db, delivery, options).catch((error: SmtpError) =>
    afterError(error, delivery),
  );
  await transaction(db, async (tx) => {
    const settled =
      'raw' in outcome ? { kind: outcome.kind, blobId: await storeBlob(tx, outcome.raw) } : outcome;
    await settleDelivery(tx, id, settled);
  });
  if (outcome.kind === 'delayed') throw new Later(outcome.nextAt, outcome.error);
}

/** What another worker holds comes again when its lease has run out: that worker may have died with it. */
async function waitForItsTurn(db: Db, id: number): Promise<void> {
  const at = await claimableAt(db, id);
  if (at !== null) throw new Later(at, 'Another worker has this delivery');
}

type Attempted = Exclude<Outcome, { kind: 'kept' }> | { kind: 'kept'; raw: Uint8Array };

async function attempt(db: Db, delivery: ClaimedDelivery, options: DeliverOptions): Promise<Attempted> {
  const mail = await outgoingOf(db, delivery, options.secret);
  const domain = domainOf(mail.from.address);
  const keys = await signingKeysOf(db, domain, options.secret);
  const raw = await sign(await compose(mail), { domain, keys, at: mail.at });
  const smtpUrl = await routeOf(db, delivery.mailboxId, options);
  if (smtpUrl === null) return { kind: 'kept', raw };
  const envelope = { from: mail.from.address, to: delivery.recipients };
  const sent = await send(raw, envelope, { ...options, smtpUrl });
  const left = (sent.rejected ?? []).map(String);
  if (left.length === 0) return { kind: 'sent', response: String(sent.response) };
  const answers = (sent.rejectedErrors ?? []) as SmtpError[];
  const error = `It reached the others, but not ${left.join(', ')}: ${answers.map((answer) => answer.response).join('; ')}`;
  const isPermanent = answers.every((answer) => (answer.responseCode ?? 0) >= PERMANENT);
  return { ...laterOrNever({ error, isPermanent }, delivery), left };
}

type SmtpError = Error & { responseCode?: number; response?: string; code?: string };

async function send(
  raw: Uint8Array,
  envelope: { from: string; to: string[] },
  { smtpUrl, timeoutMs = MINUTE }: DeliverOptions,
) {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: smtpUrl!,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  } as SMTPTransport.Options);
  try {
    return await transport.sendMail({ envelope, raw: Buffer.from(raw) });
  } finally {
    transport.close();
  }
}

/** An address that no server would take comes without an answer from one. */
function afterError(error: SmtpError, delivery: ClaimedDelivery): Outcome & { kind: 'delayed' | 'failed' } {
  const isPermanent =
    error.responseCode === undefined ? error.code === 'EENVELOPE' : error.responseCode >= PERMANENT;
  return laterOrNever({ error: error.response ?? error.message, isPermanent }, delivery);
}

function laterOrNever(
  { error, isPermanent }: { error: string; isPermanent: boolean },
  { createdAt, retriedAt, attempts }: ClaimedDelivery,
): Outcome & { kind: 'delayed' | 'failed' } {
  const at = now();
  if (isPermanent) return { kind: 'failed', error };
  if (at - (retriedAt ?? createdAt) > GIVE_UP_AFTER_MS)
    return { kind: 'failed', error: `Tried for two days. Last answer: ${error}` };
  const wait = RETRY_AFTER_MS[Math.min(attempts, RETRY_AFTER_MS.length) - 1]!;
  return { kind: 'delayed', error, nextAt: at + wait };
}
