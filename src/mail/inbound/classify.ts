import { isAutoReply } from './classify/auto-reply.ts';
import { readBounce } from './classify/bounce.ts';
import { originalSender } from './classify/forwarded.ts';
import { isList } from './classify/list.ts';
import { looksLikeOurLoop } from './classify/loop.ts';
import { isMachineReport } from './classify/report.ts';
import type { Classification, MailAddress, ParsedMail } from './parsed-mail.ts';

export { looksLikeOurLoop } from './classify/loop.ts';

/**
 * Says whether a person wrote a mail (`automatic` null) or a program did, and which kind: a bounce or delay notice, with who
 * could not be reached (RFC 3464, and servers' free texts); a report (abuse RFC 5965, DMARC, TLS, read receipts, delivery without
 * a failure); a loop of our own; an automatic answer (RFC 3834); a list, newsletter or notification (RFC 2919, RFC 2369).
 *
 * Weak signs never make a mail automatic, for a person's mail taken for a program's is a customer lost. `ownAddresses` are the
 * addresses of our mailboxes, in any case; without them a loop is told by the envelope alone, and a group of our own that
 * hands support mail on (List-Id of our domain) by the mailbox it was delivered to. Pure, linear in the length of the mail, never throws.
 */
export function classify(mail: ParsedMail, ownAddresses: readonly string[] = []): Classification {
  const bounce = readBounce(mail);
  if (bounce) return { automatic: 'bounce', bounce };
  if (isMachineReport(mail)) return { automatic: 'report', bounce: null };
  if (looksLikeOurLoop(mail, ownAddresses)) return { automatic: 'loop', bounce: null };
  if (isAutoReply(mail)) return { automatic: 'auto-reply', bounce: null };
  return { automatic: isList(mail, ownAddresses) ? 'list' : null, bounce: null };
}

/**
 * Who first wrote a mail that a person forwards to us, from a forwarded block in the text or the mail attached; null where nothing is
 * forwarded, and for automatic mail, whose attached mails are evidence.
 */
export function forwardedFrom(mail: ParsedMail): MailAddress | null {
  const sender = originalSender(mail);
  if (sender === null) return null;
  const { automatic } = classify(mail);
  return automatic === null || automatic === 'list' ? sender : null;
}
