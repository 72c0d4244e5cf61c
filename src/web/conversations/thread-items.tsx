import { raw } from 'hono/html';
import type { Viewer } from '../../domain/access.ts';
import { isSameTopic } from '../../domain/conversation/receiving.ts';
import type { TimelineItem, TimelineMessage } from '../../domain/conversation/timeline.ts';
import type { Bounce } from '../../domain/message/delivering.ts';
import { now } from '../../lib/clock.ts';
import { CopyLink } from '../ui/copy-link.tsx';
import type { Delivery } from '../ui/delivery.tsx';
import { Action } from '../ui/form.tsx';
import { Letter } from '../ui/letter.tsx';
import { dayWords } from '../ui/moments.ts';
import { DaySeparator, EventLine, Note } from '../ui/thread.tsx';
import { eventWords } from './event-words.ts';
import { forwardWords, type NewSubject, peopleWords, remarkOn } from './letter-words.tsx';

type Shown = {
  viewer: Viewer;
  conversation: { id: number; subject: string };
  zone: string;
  /** The first letter on the page: there is nothing before it to split from. */
  first?: number;
};

/** What happened, oldest first: letters, notes, and events as quiet lines, with a line where a day begins. */
export function ThreadItems({ items, ...shown }: Shown & { items: TimelineItem[] }) {
  let day = '';
  const first = items.find((item) => item.message)?.message?.id;
  return (
    <>
      {items.map((item) => {
        const words = dayWords(item.at, now(), shown.zone);
        const isNewDay = words !== day;
        day = words;
        return (
          <>
            {isNewDay && <DaySeparator words={words} />}
            <Item item={item} {...shown} first={first} />
          </>
        );
      })}
    </>
  );
}

function Item({ item, ...shown }: Shown & { item: TimelineItem }) {
  const { message } = item;
  if (!message)
    return (
      <EventLine at={item.at} zone={shown.zone}>
        {eventWords(item, shown.viewer)}
      </EventLine>
    );
  if (message.kind === 'inbound') return <FromCustomer item={item} message={message} shown={shown} />;
  const called = message.teammateId === shown.viewer.id ? 'You' : undefined;
  const common = {
    id: `message-${message.id}`,
    author: message.from.name,
    called,
    at: item.at,
    zone: shown.zone,
    attachments: attachmentsOf(message),
  };
  // Cleaned when it was written, and shown to the team alone: our own words need no frame.
  const body = raw(message.html ?? '');
  if (message.kind === 'note') return <Note {...common}>{body}</Note>;
  if (message.kind === 'forward') {
    return (
      <Note {...common} label={forwardWords(message)} delivery={deliveryOf(message, shown)}>
        {body} <a href={`#message-${item.data.of}`}>The letter</a>
      </Note>
    );
  }
  return (
    <Letter
      {...common}
      from="teammate"
      delivery={deliveryOf(message, shown, item)}
      remark={peopleWords(item, called ?? message.from.name)}
      menu={menuOf(message, shown)}
    >
      {body}
    </Letter>
  );
}

/** Where a customer's answer has another subject, it may be another matter. */
function newSubjectOf(
  { data }: TimelineItem,
  { conversation: { id, subject } }: Shown,
): NewSubject | undefined {
  if (typeof data.newSubject !== 'string' || isSameTopic(data.newSubject, subject)) return undefined;
  return { subject: data.newSubject, action: `/conversations/${id}/splits` };
}

type FromProps = { item: TimelineItem; message: TimelineMessage; shown: Shown };

function FromCustomer({ item, message, shown }: FromProps) {
  const parts = message.parts ?? [];
  const words = parts.filter((part) => part.kind === 'words').map((part) => part.text);
  const quoted = parts.filter((part) => part.kind !== 'words').map((part) => part.text);
  return (
    <Letter
      id={`message-${message.id}`}
      from="customer"
      author={message.from.name || message.from.address || 'Somebody'}
      address={message.from.name ? message.from.address : undefined}
      at={item.at}
      zone={shown.zone}
      frame={message.html === null ? undefined : `/messages/${message.id}/frame`}
      text={message.html === null ? (parts.length ? words.join('').trim() : message.text) : undefined}
      quoted={message.html === null ? quoted.join('').trim() : undefined}
      attachments={attachmentsOf(message)}
      original={message.hasOriginal ? `/messages/${message.id}/original` : undefined}
      remark={remarkOn(item, message, newSubjectOf(item, shown))}
      menu={menuOf(message, shown)}
      folded={message.automatic ? AUTOMATIC[message.automatic] : undefined}
    />
  );
}

/** What can be done with one letter. */
function menuOf(message: TimelineMessage, { conversation, first }: Shown) {
  const path = `/conversations/${conversation.id}`;
  return (
    <>
      <a href={`${path}/forwards/new?message=${message.id}`}>Forward</a>
      <CopyLink href={`/messages/${message.id}`}>Copy link</CopyLink>
      {message.id !== first && (
        <Action action={`${path}/splits`} fields={{ message: String(message.id) }} look="quiet">
          Make this and what follows a conversation of its own
        </Action>
      )}
    </>
  );
}

/** Where taking it back goes: a letter that began conversations takes all of them back. */
function undoOf(message: TimelineMessage, number: number, item?: TimelineItem): string {
  if (item?.data.begins) return `/conversations/${number}/beginning`;
  return `/conversations/${number}/${message.kind === 'forward' ? 'forwards' : 'replies'}/${message.id}`;
}

function attachmentsOf(message: TimelineMessage) {
  return message.attachments
    .filter((file) => file.disposition === 'attached')
    .map((file) => ({
      name: file.name,
      type: file.type,
      size: file.size,
      href: `/attachments/${file.id}`,
      preview: /^image\/(png|jpeg|gif|webp)$/.test(file.type) ? `/attachments/${file.id}?inline` : undefined,
    }));
}

const AUTOMATIC: Record<string, string> = {
  bounce: 'A mail server’s report',
  'auto-reply': 'An automatic answer',
  list: 'A mailing',
  loop: 'Our own mail, come back',
  report: 'A machine’s report',
};

function bounced(id: number, bounce: Bounce): Delivery {
  const reason = bounce.diagnostic ?? bounce.code ?? '';
  return {
    kind: 'bounced',
    who: bounce.recipients.join(', ') || 'somebody it went to',
    forGood: bounce.kind === 'hard',
    reason,
    action: `/deliveries/${id}/retries`,
  };
}

function deliveryOf(
  message: TimelineMessage,
  { viewer, conversation }: Shown,
  item?: TimelineItem,
): Delivery | undefined {
  const { delivery } = message;
  if (!delivery) return undefined;
  switch (delivery.state) {
    case 'queued':
      if (delivery.error) return { kind: 'waiting', reason: delivery.error, nextAt: delivery.dueAt };
      return {
        kind: 'sending',
        until: delivery.dueAt,
        action: message.teammateId === viewer.id ? undoOf(message, conversation.id, item) : undefined,
      };
    case 'sending':
      return { kind: 'sending', until: delivery.dueAt };
    case 'sent':
      return delivery.bounce ? bounced(delivery.id, delivery.bounce) : { kind: 'sent', at: delivery.at! };
    case 'kept':
      return { kind: 'kept' };
    case 'failed':
      return { kind: 'failed', reason: delivery.error ?? '', action: `/deliveries/${delivery.id}/retries` };
  }
}
