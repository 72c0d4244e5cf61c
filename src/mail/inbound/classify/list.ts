import type { ParsedMail } from '../parsed-mail.ts';
import { addressesIn, deliveredTo, domainOf, header } from './headers.ts';

/** Traces of programs that send campaigns. */
const CAMPAIGN_HEADERS = [
  'x-campaign',
  'x-campaignid',
  'x-campaign-id',
  'x-mc-user',
  'x-csa-complaints',
  'x-mailgun-tag',
  'feedback-id',
  'list-unsubscribe-post',
  'x-job',
  'x-newsletter',
  'x-mailing-id',
  'x-mailinglist-id',
];

/**
 * Whether a list or a bulk mailer sent this: List-Id (RFC 2919) or another List- header that only list servers write, a
 * "list" precedence, List-Unsubscribe (RFC 2369) together with bulk precedence or a campaign's trace, or a notification
 * that a program made for nobody to answer.
 *
 * A group that a company uses as its own support address (support@ at Google Groups, handed on to us) also writes List-Id and
 * "Precedence: list" on every customer's mail. Such a mail stays a person's: the list's domain is that of the mailbox it was
 * delivered to, or of one of `ownAddresses`, or the list is a role address (support@, info@) that the mail is written to. A mail within a conversation (In-Reply-To) is bulk only by List-Id.
 */
export function isList(mail: ParsedMail, ownAddresses: readonly string[]): boolean {
  const listId = listIdOf(mail);
  if (listId !== '' || header(mail, 'list-post') !== '' || header(mail, 'mailing-list') !== '')
    return !isOurGroup(mail, listId, ownAddresses);
  const precedence = header(mail, 'precedence').toLowerCase();
  if (precedence.startsWith('list')) return !isOurGroup(mail, '', ownAddresses);
  const answers = mail.inReplyTo !== null || mail.references.length > 0;
  const bulk = /^(?:bulk|junk)/.test(precedence);
  if (header(mail, 'list-unsubscribe') !== '' && !answers)
    return bulk || CAMPAIGN_HEADERS.some((name) => header(mail, name) !== '');
  return !answers && isNotification(mail);
}

/** The identifier of List-Id, or what Mailman and others wrote before it: what is in angle brackets, else the whole, lower case. */
function listIdOf(mail: ParsedMail): string {
  const written = ['list-id', 'x-beenthere', 'x-mailing-list'].map((name) => header(mail, name));
  const value = (written.find((each) => each !== '') ?? '').slice(-500).toLowerCase();
  return /<([^<>]{1,255})>/.exec(value)?.[1]?.trim() ?? value.trim();
}

/** Names of addresses that a company answers from, and that nobody subscribes a support desk to elsewhere. */
const ROLE =
  /^(?:support|help|helpdesk|info|contact|service|customer-?(?:service|care|support)|care|sales|hello|hallo|office|billing|orders?|abuse|feedback|kontakt|hilfe|kundenservice|aide|ayuda|suporte|soporte|supporto|assistenza|klantenservice)$/;

function isOurGroup(mail: ParsedMail, listId: string, ownAddresses: readonly string[]): boolean {
  const own = [...deliveredTo(mail), ...ownAddresses.map((each) => each.toLowerCase())].filter((each) =>
    each.includes('@'),
  );
  const post = /mailto:([^>?\s]{3,255})/i.exec(header(mail, 'list-post'))?.[1]?.toLowerCase() ?? '';
  const domains = new Set(own.map(domainOf).filter((domain) => domain.includes('.')));
  const inId = addressesIn(listId)[0]?.toLowerCase() ?? '';
  const ours = [...domains].some(
    (domain) =>
      listId === domain || listId.endsWith(`.${domain}`) || [domainOf(post), domainOf(inId)].includes(domain),
  );
  if (ours) return true;
  const label = inId === '' ? listId.split('.')[0]! : inId.split('@')[0]!;
  return (
    ROLE.test(label) &&
    [...mail.to, ...mail.cc].some(({ address }) => address.toLowerCase().startsWith(`${label}@`))
  );
}

const NO_REPLY = /^(?:no-?_?reply|do-?_?not-?_?reply)/i;

/**
 * A program's own mail with nobody behind it: Auto-Submitted: auto-generated (RFC 3834), or bulk precedence from an address that takes
 * no answer or with a request for none. A contact form or a colleague's desk sets the same headers for a person's words, and
 * then names that person in Reply-To.
 */
function isNotification(mail: ParsedMail): boolean {
  const from = mail.from?.address.toLowerCase() ?? '';
  const generated = /^"?auto-generated/i.test(header(mail, 'auto-submitted'));
  const bulk = /^(?:bulk|junk)/i.test(header(mail, 'precedence'));
  const silent = NO_REPLY.test(from) || /\ball\b/i.test(header(mail, 'x-auto-response-suppress'));
  if (!generated && !(bulk && silent)) return false;
  return mail.replyTo.every(({ address }) => address.toLowerCase() === from || NO_REPLY.test(address));
}
