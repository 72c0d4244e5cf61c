import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';
import { BackLink, Chip, Presence, type Someone } from './parts.tsx';

type ConversationHeaderProps = {
  back: { href: string; name: string };
  subject: string;
  /** One sentence: who wrote first and when, and who has it. */
  meta: Child;
  tags?: readonly string[];
  emergency?: boolean;
  presence?: readonly Someone[];
  /** Real forms: Assign, Take, Close, Reopen. */
  actions?: Child;
  /** The customer's name, for the way to the right side on small screens. */
  about?: string;
};

/**
 * The conversations before and after this one in the list it was opened from. Only a browser knows that list, so it
 * fills them in: in the bar where there is room, on a phone below the subject.
 */
function Neighbours() {
  return (
    <nav class="neighbours" aria-label="In the list" data-controller="neighbours" hidden>
      <a
        class="button button-quiet button-icon"
        href="/inbox"
        data-neighbours-target="previous"
        aria-label="Conversation before"
        aria-keyshortcuts="Shift+K"
      >
        <Icon name="chevron-up" />
      </a>
      <a
        class="button button-quiet button-icon"
        href="/inbox"
        data-neighbours-target="next"
        aria-label="Next conversation"
        aria-keyshortcuts="Shift+J"
      >
        <Icon name="chevron-down" />
      </a>
    </nav>
  );
}

const LONG_SUBJECT = 80; // characters: two lines on a desk; a longer one is set smaller

/** The top of a conversation: the way back, what it is about, whose it is, what can be done. */
export function ConversationHeader(props: ConversationHeaderProps) {
  const { back, subject, meta, tags = [], emergency, presence = [], actions, about } = props;
  return (
    <header class="conversation-head">
      <div class="conversation-bar">
        <BackLink {...back} />
        <Neighbours />
        <div class="conversation-actions">{actions}</div>
      </div>
      <h1 class={subject.length > LONG_SUBJECT ? 'is-long' : undefined} dir="auto">
        {subject || 'No subject'}
      </h1>
      <p class="conversation-meta">
        {emergency && <Chip kind="emergency">Emergency</Chip>} {meta}{' '}
        {tags.map((tag) => (
          <Chip>{tag}</Chip>
        ))}
      </p>
      <div class="conversation-now">
        <Presence id="presence" people={presence} />
        <Neighbours />
        {about && (
          <a class="to-aside" href="#aside">
            About {about}
          </a>
        )}
      </div>
    </header>
  );
}

/** The way down to the composer in a long conversation; it shows only while the composer is out of sight. */
export function JumpToReply() {
  return (
    <div class="jump">
      <a class="button button-plain" href="#composer">
        <Icon name="reply" /> Reply
      </a>
    </div>
  );
}
