import type { ParsedMail } from '../parsed-mail.ts';
import { reportedRecipients } from './delivery-report.ts';
import { header, isReport } from './headers.ts';

/** Types of parts that only reports carry: abuse (RFC 5965), read receipts (RFC 8098), TLS (RFC 8460). */
const REPORT_PARTS =
  /^(?:message\/(?:feedback-report|disposition-notification|global-disposition-notification)|application\/tlsrpt\+(?:gzip|json))$/;

/** DMARC aggregate reports are told by the subject that RFC 7489 7.2.1.1 sets, and by the name of their file. */
const DMARC_SUBJECT = /^(?:\[[^\]]{1,60}\]\s{0,3})?report[ -]domain:\s{0,5}\S{1,255}\s{1,5}submitter:/i;
const DMARC_FILE =
  /^[\w.-]{1,255}![\w.-]{1,255}!\d{9,12}!\d{9,12}(?:![\w-]{1,100})?\.(?:xml|zip|gz|xml\.gz)$/i;

/** Complaint mails of providers that do not write RFC 5965. */
const COMPLAINT_SUBJECT =
  /^(?:complaint about message from|email feedback report for|email abuse report|abuse report for ip)\s{1,3}\[?[\da-f]{1,4}[.:]/i;

/**
 * Whether this is a report for the people who run mail: abuse complaints, DMARC and TLS reports, read receipts, and delivery
 * reports in which everybody got the mail. A delivery report with a failure is a bounce and asked for first.
 */
export function isMachineReport(mail: ParsedMail): boolean {
  if (isReport(mail, '(?:feedback-report|tlsrpt|disposition-notification)')) return true;
  if (header(mail, 'tls-report-domain') !== '') return true;
  if (mail.attachments.some(({ type }) => REPORT_PARTS.test(type))) return true;
  const subject = mail.subject.trim().slice(0, 1_000);
  if (DMARC_SUBJECT.test(subject) || COMPLAINT_SUBJECT.test(subject)) return true;
  if (mail.attachments.some(({ name }) => DMARC_FILE.test(name))) return true;
  return reportedRecipients(mail).length > 0;
}
