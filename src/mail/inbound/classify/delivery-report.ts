import type { ParsedMail } from '../parsed-mail.ts';
import { addressesIn } from './headers.ts';
import { textOf } from './nested-mail.ts';

/** One recipient of a delivery report (RFC 3464 2.3). Strings are '' where the report does not say. */
export type ReportedRecipient = {
  address: string;
  /** In lower case, without a comment: failed, delayed, delivered, relayed, expanded, or what the server invents. */
  action: string;
  status: string;
  diagnostic: string;
};

/** Reports are small; a longer one is cut here so that reading stays linear and quick. */
const REPORT_BYTES = 512_000;
const MOST_RECIPIENTS = 1_000;
/** How far into another part a report is looked for. */
const BURIED_BYTES = 64_000;

type Fields = Map<string, string>;

/** Recipients of every delivery-status part of the mail, in order; empty where it has none. */
export function reportedRecipients(mail: ParsedMail): ReportedRecipient[] {
  return mail.attachments
    .filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type))
    .flatMap((part) => recipientsIn(textOf(part.content, REPORT_BYTES)))
    .slice(0, MOST_RECIPIENTS);
}

/** Parts that gateways turn a delivery-status part into. */
const DISGUISES = /^(?:message\/(?:rfc822|global)|text\/plain|application\/octet-stream)$/;

/** The same where a gateway wrapped the report into an attached mail or file, or left its lines in the text. */
export function buriedRecipients(mail: ParsedMail): ReportedRecipient[] {
  const parts = mail.attachments.filter(({ type }) => DISGUISES.test(type)).slice(0, 20);
  const texts = [
    mail.text.slice(0, BURIED_BYTES),
    ...parts.map((part) => textOf(part.content, BURIED_BYTES)),
  ];
  for (const text of texts) {
    const start = text.search(/^(?:Final|Original)-Recipient:/im);
    if (start === -1) continue;
    const around = text.slice(Math.max(0, start - 400), start + 20_000);
    const found = recipientsIn(around).filter(({ action }) => action !== '');
    if (found.length > 0) return found;
  }
  return [];
}

function recipientsIn(text: string): ReportedRecipient[] {
  return groups(text).flatMap((fields) => {
    const address =
      addressOf(fields.get('original-recipient')) ||
      addressOf(fields.get('final-recipient')) ||
      addressOf(fields.get('x-actual-recipient'));
    if (address === '') return [];
    return [
      {
        address,
        action: /^[a-z-]{1,40}/.exec((fields.get('action') ?? '').toLowerCase())?.[0] ?? '',
        status: /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '',
        diagnostic: (fields.get('diagnostic-code') ?? '').replace(/^[\w-]{1,30}\s{0,3};\s{0,3}/, '').trim(),
      },
    ];
  });
}

/** Groups of fields, one for each recipient. Some servers put empty lines inside a group, and some none between two. */
function groups(text: string): Fields[] {
  const found: Fields[] = [];
  let current: Fields = new Map();
  let name = '';
  let open = true;
  for (const line of text.split('\n')) {
    const field = /^([A-Za-z][A-Za-z0-9-]{1,60})\s{0,3}:\s{0,20}(.*)$/.exec(line);
    if (line.trim() === '') open = false;
    else if (/^[ \t]/.test(line) && name !== '' && open)
      current.set(name, `${current.get(name) ?? ''} ${line.trim()}`.slice(0, 4_000));
    else if (field) {
      name = field[1]!.toLowerCase();
      if (current.has(name) || (!open && /^(?:original|final)-recipient$/.test(name))) {
        found.push(current);
        current = new Map();
      }
      open = true;
      current.set(name, field[2]!);
    } else name = '';
  }
  found.push(current);
  return found;
}

function addressOf(value: string | undefined): string {
  if (value === undefined || /^\s{0,9}x\.?400/i.test(value)) return '';
  return addressesIn(value.replace(/^[^;<]{0,40};/, ' '))[0] ?? '';
}
