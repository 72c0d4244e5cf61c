import { z } from 'zod';
import type { Db } from '../database.ts';
import { Invalid } from '../errors.ts';
import { check, field } from '../fields.ts';
import { allMailboxes, withoutPlus } from '../mailbox/mailbox.ts';
import type { Conversation } from './conversation.ts';
import type { Participant } from './participating.ts';

const MOST_RECIPIENTS = 50; // more is a mailing, and servers refuse it
const Address = z.object({ address: field.address('It') });

export type Recipients = { to: Participant[]; cc: Participant[]; bcc: Participant[] };
/** As somebody typed them: addresses with or without names, apart by commas; or one to an entry. */
export type TypedRecipients = { to: string | string[]; cc: string | string[]; bcc: string | string[] };

/** People as a line to type in: `Maria López <maria@northwind.example>, finance@northwind.example`. */
export function typedPeople(people: readonly Participant[]): string {
  return people
    .map(({ name, address }) => {
      if (!name || name === address) return address;
      return `${/[",;<>@]/.test(name) ? `"${name.replace(/["\\]/g, '')}"` : name} <${address}>`;
    })
    .join(', ');
}

/**
 * Who is meant by what was typed. Nobody twice: To comes before Cc, Cc before Bcc. Throws Invalid that names each field with what is
 * wrong in it: no address, one of our own mailboxes, nobody in To, too many.
 */
export async function addressed(
  db: Db,
  conversation: Pick<Conversation, 'id'>,
  typed: TypedRecipients,
): Promise<Recipients> {
  const [ours, names] = await Promise.all([allMailboxes(db), namesIn(db, conversation.id)]);
  const isOurs = new Set(ours.map((mailbox) => mailbox.address));
  const errors: Record<string, string> = {};
  const taken = new Set<string>();
  const people = (name: keyof Recipients) => {
    const read = readPeople(typed[name]);
    const own = read.people.find((person) => isOurs.has(withoutPlus(person.address)));
    if (read.error) errors[name] = read.error;
    else if (own) errors[name] = `${own.address} is our own mailbox: it would come back to us.`;
    return read.people.flatMap((person) => {
      if (taken.has(person.address)) return [];
      taken.add(person.address);
      return [{ ...person, name: person.name || (names.get(person.address) ?? '') }];
    });
  };
  const recipients = { to: people('to'), cc: people('cc'), bcc: people('bcc') };
  if (recipients.to.length === 0) errors.to ??= 'Name at least one person to write to.';
  if (taken.size > MOST_RECIPIENTS)
    errors.to ??= `A letter can go to ${MOST_RECIPIENTS} people; these are ${taken.size}.`;
  if (Object.keys(errors).length) throw new Invalid(errors);
  return recipients;
}

async function namesIn(db: Db, conversationId: number): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('participant')
    .select(['address', 'name'])
    .where('conversationId', '=', conversationId)
    .execute();
  return new Map(rows.map((row) => [row.address, row.name]));
}

/** The addresses in a line, with the names before them, and the first thing that is none. Linear. */
export function readPeople(typed: string | string[]): { people: Participant[]; error: string | null } {
  const people: Participant[] = [];
  let error: string | null = null;
  for (const entry of typeof typed === 'string' ? entriesOf(typed) : typed) {
    const text = entry.trim();
    if (!text) continue;
    const open = text.lastIndexOf('<');
    const isNamed = open !== -1 && text.endsWith('>');
    const address = isNamed ? text.slice(open + 1, -1) : text;
    const name = isNamed
      ? text
          .slice(0, open)
          .trim()
          .replace(/^"(.*)"$/s, '$1')
      : '';
    try {
      people.push({ address: check(Address, { address }).address, name: name.replace(/\s+/g, ' ') });
    } catch {
      error ??= `“${text.slice(0, 80)}” is not an e-mail address. It looks like name@company.com.`;
    }
  }
  return { people, error };
}

/** Parted at commas, semicolons and line ends, but not within quotes or angle brackets. */
function entriesOf(text: string): string[] {
  const entries = [''];
  let inQuotes = false;
  let inBrackets = false;
  for (const character of text) {
    if (character === '"') inQuotes = !inQuotes;
    if (!inQuotes && (character === '<' || character === '>')) inBrackets = character === '<';
    if (!inQuotes && !inBrackets && /[,;\n]/.test(character)) entries.push('');
    else entries[entries.length - 1] += character;
  }
  return entries;
}

/** Who is there who would not have been, and who is not who would. */
export function changesIn(
  recipients: Recipients,
  usual: { to: Participant[]; cc: Participant[] },
): { added: string[]; dropped: string[] } {
  const before = new Set([...usual.to, ...usual.cc].map((person) => person.address.toLowerCase()));
  const open = [...recipients.to, ...recipients.cc].map((person) => person.address);
  const after = new Set([...open, ...recipients.bcc.map((person) => person.address)]);
  return {
    added: open.filter((address) => !before.has(address)),
    dropped: [...before].filter((address) => !after.has(address)),
  };
}
