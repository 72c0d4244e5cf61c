import { now } from '../../lib/clock.ts';
import type { Tx } from '../database.ts';
import { type Place, recordOf } from '../event.ts';
import type { Held } from '../held.ts';
import { conversationOfToken } from './threading.ts';

const MOST_TRACES = 10;
const LATEST = 20; // deliveries of a conversation that a late report may be about

/** Who could not be reached (RFC 3464), for good or for now, and what the server said. */
export type BounceReport = {
  recipients: string[];
  kind: 'hard' | 'soft';
  code: string | null;
  diagnostic: string | null;
  originalMessageId: string | null;
  /** What else the returned letter carries that may be ours: the Message-ID before a relay gave it another, reply addresses. */
  traces?: string[];
};

type BouncedReply = {
  conversationId: number;
  joins: true;
  messageId: number;
  deliveryId: number;
  /** Who failed, of those it was sent to; empty where the report does not say and it went to several. */
  recipients: string[];
};

/**
 * The reply of ours that a bounce is about. The report must carry its Message-ID, or a reply address that we signed together
 * with somebody it went to: only its recipients know those. A report that carries neither is not believed, whatever it
 * says and whoever it is from.
 */
export async function bouncedReply(
  tx: Tx,
  { secret, ...report }: BounceReport & { secret: string },
): Promise<BouncedReply | null> {
  const failed = new Set(report.recipients.map((address) => address.toLowerCase()));
  for (const { recipients, ...delivery } of await candidates(tx, { secret, ...report })) {
    const sentTo: string[] = JSON.parse(recipients).map((address: string) => address.toLowerCase());
    const reached = sentTo.filter((address) => failed.has(address));
    const isNamed = delivery.messageIdHeader !== null;
    if (reached.length > 0 || (failed.size === 0 && isNamed)) {
      const { conversationId, messageId, id } = delivery;
      const only = sentTo.length === 1 ? sentTo : [];
      return {
        conversationId,
        messageId,
        joins: true,
        deliveryId: id,
        recipients: reached.length ? reached : only,
      };
    }
  }
  return null;
}

/** Deliveries it may be about, the surest first; `messageIdHeader` is null where only the conversation is known. */
async function candidates(tx: Tx, report: BounceReport & { secret: string }) {
  const traces = (report.traces ?? []).slice(0, MOST_TRACES);
  const ids = [report.originalMessageId, ...traces].filter((one) => one !== null);
  if (ids.length === 0) return [];
  const deliveries = tx
    .selectFrom('delivery')
    .innerJoin('message', 'message.id', 'delivery.messageId')
    .select(['delivery.id', 'delivery.recipients', 'message.id as messageId', 'message.conversationId']);
  const named = await deliveries
    .select('delivery.messageIdHeader as messageIdHeader')
    .where('delivery.messageIdHeader', 'in', ids)
    .execute();
  const tokens = ids.map((text) => conversationOfToken(report.secret, text)).filter((id) => id !== null);
  if (named.length > 0 || tokens.length === 0) return named;
  const latest = await deliveries
    .where('message.conversationId', 'in', tokens)
    .orderBy('delivery.id', 'desc')
    .limit(LATEST)
    .execute();
  return latest.map((delivery) => ({ ...delivery, messageIdHeader: null }));
}

/** A refusal of this letter (its size, its content, a policy: RFC 3463 3.4 to 3.8) says nothing about the address. */
const ABOUT_THE_LETTER = /^5\.(?:3\.4|6\.\d+|7\.\d+)$/;
const REFUSED =
  /\b(?:spam|blocked|block ?list(?:ed)?|black ?list(?:ed)?|dmarc|dkim|spf|reputation|policy|virus|too (?:large|big))\b/i;

function isAddressGone({ kind, code, diagnostic }: BounceReport): boolean {
  return kind === 'hard' && !ABOUT_THE_LETTER.test(code ?? '') && !REFUSED.test(diagnostic ?? '');
}

/**
 * Shows a bounce on the reply, and on the customer where their address is gone for good; not on the word of a report that is
 * proven to be from somebody else (`isForged`).
 */
export async function markBounced(
  tx: Tx,
  bounced: BouncedReply,
  { conversation, isForged, ...report }: BounceReport & { conversation: Held<Place>; isForged: boolean },
): Promise<void> {
  const at = now();
  const data = {
    recipients: bounced.recipients,
    kind: report.kind,
    code: report.code,
    diagnostic: report.diagnostic,
  };
  const { bounce } = await tx
    .selectFrom('delivery')
    .select('bounce')
    .where('id', '=', bounced.deliveryId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('delivery')
    .set({ bouncedAt: at, bounce: JSON.stringify(together(bounce ? JSON.parse(bounce) : null, data)) })
    .where('id', '=', bounced.deliveryId)
    .execute();
  if (isAddressGone(report) && !isForged && bounced.recipients.length > 0) {
    await tx
      .updateTable('customerAddress')
      .set({ bouncedAt: at })
      .where('address', 'in', bounced.recipients)
      .execute();
  }
  await recordOf(tx, conversation, { kind: 'delivery.bounced', messageId: bounced.messageId, data });
}

/** What stands on a reply that came back from several: all of them, and one that is for good before those for now. */
function together<T extends { recipients: string[]; kind: string }>(before: T | null, now: T): T {
  if (before === null || (now.kind === 'hard' && before.kind !== 'hard')) return now;
  if (now.kind !== before.kind) return before;
  return { ...now, recipients: [...new Set([...before.recipients, ...now.recipients])] };
}
