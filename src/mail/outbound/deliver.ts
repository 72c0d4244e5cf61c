import { createTransport } from 'nodemailer';
import { type Db, transaction } from '../../domain/database.ts';
import { routeOf } from '../../domain/mailbox/sending.ts';
import {
  type ClaimedDelivery,
  claimDelivery,
  type Outcome,
  settleDelivery,
} from '../../domain/message/delivering.ts';
import { outgoingOf } from '../../domain/message/outgoing.ts';
import { storeBlob } from '../../domain/message/storing.ts';
import { domainOf, signingKeysOf } from '../../domain/sending-domain/sending-domain.ts';
import { now } from '../../lib/clock.ts';
import { Later } from '../../queue/worker.ts';
import { compose } from './compose.ts';
import { sign } from './sign.ts';

const MINUTE = 60_000;
const RETRY_AFTER_MS = [10_000, 30_000, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE];
const GIVE_UP_AFTER_MS = 48 * 60 * MINUTE;

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
  if (!delivery) return;
  const mail = await outgoingOf(db, delivery, options.secret);
  const domain = domainOf(mail.from.address);
  const keys = await signingKeysOf(db, domain, options.secret);
  const raw = await sign(await compose(mail), { domain, keys, at: mail.at });
  const route = await routeOf(db, delivery.mailboxId, options);
  if (route === null) {
    return transaction(db, async (tx) =>
      settleDelivery(tx, id, { kind: 'kept', blobId: await storeBlob(tx, raw) }),
    );
  }
  const envelope = { from: mail.from.address, to: mail.recipients };
  const outcome = await send(raw, envelope, { ...options, smtpUrl: route }).then(
    (response): Outcome => ({ kind: 'sent', response }),
    (error: SmtpError) => afterError(error, delivery),
  );
  await transaction(db, (tx) => settleDelivery(tx, id, outcome));
  if (outcome.kind === 'delayed') throw new Later(now() + retryAfter(delivery.attempts), outcome.error);
}

type SmtpError = Error & { responseCode?: number; response?: string; code?: string };

async function send(
  raw: Uint8Array,
  envelope: { from: string; to: string[] },
  { smtpUrl, timeoutMs = MINUTE }: DeliverOptions,
): Promise<string> {
  const transport = createTransport({
    url: smtpUrl!,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  } as never);
  try {
    const sent = await transport.sendMail({ envelope, raw: Buffer.from(raw) });
    const refused = (sent.rejected ?? []).map(String);
    return refused.length ? `${sent.response}; refused for ${refused.join(', ')}` : String(sent.response);
  } finally {
    transport.close();
  }
}

function afterError(error: SmtpError, delivery: ClaimedDelivery): Outcome {
  const said = error.response ?? error.message;
  const isPermanent = (error.responseCode ?? 0) >= 500 || error.code === 'EENVELOPE';
  if (isPermanent) return { kind: 'failed', error: said };
  if (now() - delivery.createdAt > GIVE_UP_AFTER_MS)
    return { kind: 'failed', error: `Tried for two days. Last answer: ${said}` };
  return { kind: 'delayed', error: said };
}

function retryAfter(attempts: number): number {
  return RETRY_AFTER_MS[Math.min(attempts, RETRY_AFTER_MS.length - 1)]!;
}
