import type { Child } from 'hono/jsx';
import { Ago } from './ago.tsx';
import { type Attachment, Attachments } from './attachments.tsx';
import { Avatar } from './avatar.tsx';
import { type Delivery, DeliveryLine } from './delivery.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { LetterText } from './letter-text.tsx';

/** The letters, notes and events of a conversation, oldest first. */
export function Thread({ children }: { children?: Child }) {
  return (
    <section class="thread" id="thread" aria-label="Letters">
      {children}
    </section>
  );
}

type NoteProps = {
  id: string;
  author: string;
  called?: string;
  /** Milliseconds UTC. */
  at: number;
  now?: number;
  zone?: string;
  text?: string;
  children?: Child;
  attachments?: readonly Attachment[];
  /** What it is, where it is no plain note. */
  label?: string;
  /** What became of it, where it was sent to somebody. */
  delivery?: Delivery;
};

/** A note between teammates. It must never be taken for a letter. */
export function Note(props: NoteProps) {
  const { id, author, called, at, now, zone, text, children, attachments, label, delivery } = props;
  return (
    <article class="note" id={id} aria-labelledby={`${id}-by`} tabindex={-1} data-letter>
      <Avatar name={author} />
      <div class="note-sheet">
        <header class="note-head">
          <h2 class="note-author" id={`${id}-by`} dir="auto">
            {called ?? author}
          </h2>
          <span class="note-label">
            <Icon name="sticky-note" /> {label ?? 'Note, only your team sees this'}
          </span>
          <span class="letter-time">
            <Ago at={at} mode="time" now={now} zone={zone} />
          </span>
        </header>
        <div class="note-body" dir="auto">
          {text !== undefined && <LetterText text={text} />}
          {children}
        </div>
        {attachments && <Attachments files={attachments} />}
        {delivery && <DeliveryLine delivery={delivery} now={now} zone={zone} />}
      </div>
    </article>
  );
}

/** Something that happened, as one quiet line. */
export function EventLine(props: {
  at: number;
  icon?: IconName;
  now?: number;
  zone?: string;
  children?: Child;
}) {
  return (
    <p class="event">
      {props.icon && <Icon name={props.icon} />}
      <span dir="auto">{props.children}</span>{' '}
      <Ago at={props.at} mode="time" now={props.now} zone={props.zone} />
    </p>
  );
}

/** Where another day begins. `words` come from `dayWords`. */
export function DaySeparator({ words }: { words: string }) {
  return <h2 class="day">{words}</h2>;
}

/** A long conversation's earlier part, one click away. */
export function Earlier({ href }: { href: string }) {
  return (
    <a class="earlier" href={href} rel="prev">
      Earlier letters
    </a>
  );
}
