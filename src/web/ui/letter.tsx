import type { Child } from 'hono/jsx';
import { Ago } from './ago.tsx';
import { type Attachment, Attachments } from './attachments.tsx';
import { Avatar } from './avatar.tsx';
import { type Delivery, DeliveryLine } from './delivery.tsx';
import { Icon } from './icon.tsx';
import { LetterText } from './letter-text.tsx';

type LetterProps = {
  id: string;
  /** Who wrote: it decides how the letter looks. */
  from: 'customer' | 'teammate';
  /** The writer's name, for the face. */
  author: string;
  /** How the writer is called here when not by name: "You". */
  called?: string;
  address?: string;
  /** Milliseconds UTC. */
  at: number;
  now?: number;
  zone?: string;
  /** The message as plain text. */
  text?: string;
  /** Or as cleaned HTML shown in a frame of its own: where that page is. */
  frame?: string;
  /** Or ready-made content, such as our own replies' cleaned HTML. */
  children?: Child;
  /** What they quoted: folded, never cut. */
  quoted?: string;
  attachments?: readonly Attachment[];
  delivery?: Delivery;
  /** Where the message as it came can be read. */
  original?: string;
  /** Why it is folded: what kind of machine sent it. */
  folded?: string;
  /** One line about the message, such as "Also to finance@northwind.example". */
  remark?: Child;
  /** What can be done with this letter alone, as links. */
  menu?: Child;
};

// Without scripts inside, sharing our origin lets the page measure the frame and nothing else;
// the framed page's own policy forbids scripts, forms and remote content again.
const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

function Frame({ src, title }: { src: string; title: string }) {
  return (
    <iframe
      class="letter-frame"
      src={src}
      title={title}
      sandbox={SANDBOX}
      loading="lazy"
      referrerpolicy="no-referrer"
      data-controller="frame"
    />
  );
}

/** Text quoted from earlier letters, behind "···". */
export function Quoted({ text }: { text: string }) {
  return (
    <details class="quoted">
      <summary aria-label="Show the quoted text">
        <span aria-hidden="true">···</span>
      </summary>
      <blockquote class="quoted-text letter-text">
        <LetterText text={text} />
      </blockquote>
    </details>
  );
}

/** When a letter was written; the link keeps its place in the thread. */
function LetterTime({ letter }: { letter: LetterProps }) {
  return (
    <a class="letter-time" href={letter.original ?? `#${letter.id}`}>
      <Ago at={letter.at} mode="time" now={letter.now} zone={letter.zone} />
      {letter.original && <span class="visually-hidden">, see the original</span>}
    </a>
  );
}

/** More that can be done with a letter; it opens without JavaScript. */
function LetterMenu({ of, children }: { of: string; children: Child }) {
  return (
    <details class="menu menu-end letter-menu" data-controller="menu">
      <summary class="letter-more" data-menu-target="summary" aria-label={`More for the letter from ${of}`}>
        <Icon name="ellipsis" />
      </summary>
      <div class="menu-panel">{children}</div>
    </details>
  );
}

/** The letter's own words, what it quotes and what came with it. */
function Sheet({ frame, text, author, children, quoted, attachments }: LetterProps) {
  return (
    <div class="letter-sheet">
      <div class={frame ? 'letter-body' : 'letter-body letter-text'} dir="auto">
        {frame && <Frame src={frame} title={`Message from ${author}`} />}
        {text !== undefined && <LetterText text={text} />}
        {children}
      </div>
      {quoted && <Quoted text={quoted} />}
      {attachments && <Attachments files={attachments} />}
    </div>
  );
}

/** What one person wrote to the other, as a letter: the customer's on paper, ours on lamp light. */
export function Letter(props: LetterProps) {
  const { id, from, author, called, address, delivery, now, zone } = props;
  return (
    <article class={`letter letter-${from}`} id={id} aria-labelledby={`${id}-by`} tabindex={-1} data-letter>
      <Avatar name={author} />
      <header class="letter-head">
        <h2 class="letter-author" id={`${id}-by`} dir="auto">
          {called ?? author}
        </h2>
        {address && <span class="letter-address">{address}</span>}
        <LetterTime letter={props} />
        {props.menu && <LetterMenu of={author}>{props.menu}</LetterMenu>}
      </header>
      {props.folded ? (
        <details class="letter-folded">
          <summary>{props.folded}</summary>
          <Sheet {...props} />
        </details>
      ) : (
        <Sheet {...props} />
      )}
      {props.remark && <div class="letter-remark">{props.remark}</div>}
      {delivery && <DeliveryLine delivery={delivery} now={now} zone={zone} />}
    </article>
  );
}
