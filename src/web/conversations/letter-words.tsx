import type { TimelineItem, TimelineMessage } from '../../domain/conversation/timeline.ts';
import type { Proof } from '../../domain/message/proof.ts';

import { Action } from '../ui/form.tsx';

const MOST_NAMED = 5;

function names(people: readonly string[]): string {
  const rest = people.length - MOST_NAMED;
  return people.slice(0, MOST_NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** Who else has a letter, who was added and who was left out, in one line; undefined where all is as usual. */
export function peopleWords({ message, data }: TimelineItem, who: string): string | undefined {
  if (!message) return undefined;
  const addresses = (list: unknown) => (Array.isArray(list) ? list.map(String) : []);
  const named = (people: TimelineMessage['cc']) =>
    names(people.map((person) => person.name || person.address));
  const parts: string[] = [];
  if (message.draftedBy) parts.push(`${message.draftedBy} wrote it; ${who === 'You' ? 'you' : who} sent it.`);
  if (data.byMail) parts.push('Written in their own mail program.');
  if (addresses(data.begins).length > 1)
    parts.push(
      `One of ${addresses(data.begins).length} letters that went at once; taking it back takes all back.`,
    );
  if (message.cc.length) parts.push(`Also to ${named(message.cc)}.`);
  if (addresses(data.added).length) parts.push(`${who} added ${names(addresses(data.added))}.`);
  if (addresses(data.dropped).length) parts.push(`Without ${names(addresses(data.dropped))}.`);
  if (message.bcc.length) parts.push(`Blind copy to ${named(message.bcc)}; only your team sees this.`);
  return parts.join(' ') || undefined;
}

export type NewSubject = { subject: string; action: string };

/** What a letter from outside needs said: that it is not proven, that its subject is new, who passed it on, who else has it. */
export function remarkOn(item: TimelineItem, message: TimelineMessage, newSubject?: NewSubject) {
  if (!isWorthSaying(item, message, newSubject)) return undefined;
  const who = message.from.name || message.from.address;
  return (
    <>
      {message.proof?.proven === 'no' && <Unproven address={message.from.address} proof={message.proof} />}
      {message.outside && (
        <p>{who} is somebody your team asked. The customer does not see this, and still waits for you.</p>
      )}
      {newSubject && <NewMatter message={message.id} newSubject={newSubject} />}
      {message.forwardedBy && <p>{message.forwardedBy} forwarded this.</p>}
      {peopleWords(item, who)}
    </>
  );
}

function NewMatter({ message, newSubject }: { message: number; newSubject: NewSubject }) {
  return (
    <p>
      A new subject: “<bdi>{newSubject.subject}</bdi>”.{' '}
      <Action action={newSubject.action} fields={{ message: String(message) }} look="link">
        Make it a conversation of its own
      </Action>
    </p>
  );
}

function isWorthSaying(item: TimelineItem, message: TimelineMessage, newSubject?: NewSubject): boolean {
  const { outside, forwardedBy, proof, from } = message;
  const isPlain = !outside && !forwardedBy && !newSubject && proof?.proven !== 'no';
  return !isPlain || peopleWords(item, from.name) !== undefined;
}

function Unproven({ address, proof }: { address: string; proof: Proof }) {
  const checks = [
    proof.spf && `SPF: ${proof.spf.result} (${proof.spf.domain})`,
    ...proof.dkim.map((one) => `DKIM: ${one.result} (${one.domain})`),
    proof.dkim.length === 0 && 'DKIM: not signed',
    proof.dmarc &&
      `DMARC: ${proof.dmarc.result}${proof.dmarc.policy ? ` (${proof.domain} asks for ${proof.dmarc.policy})` : ''}`,
    proof.by !== 'us' && `As ${proof.by} found`,
  ].filter((check) => check !== false && check !== null);
  return (
    <div class="letter-unproven">
      <strong>Not proven.</strong> This may not be from {address}: {proof.domain} says how its mail is known,
      and this is not. Ask another way before you act on it.
      <details>
        <summary>What was checked</summary>
        {checks.join(' · ')}
      </details>
    </div>
  );
}

/** What stands over a letter that was handed on. */
export function forwardWords({ to }: TimelineMessage): string {
  return `Forwarded to ${names(to.map((person) => person.name || person.address))}; the customer does not see this`;
}
