import type { Viewer } from '../../domain/access.ts';
import type { TimelineItem } from '../../domain/conversation/timeline.ts';

/** An event as a quiet line: who did what, in plain words. */
export function eventWords(item: TimelineItem, viewer: Viewer): string {
  const isMe = item.by?.id === viewer.id;
  const who = isMe ? 'You' : (item.by?.name ?? '');
  switch (item.kind) {
    case 'conversation.assigned':
      return item.data.to === item.by?.id
        ? `${who} took it`
        : `${who} gave it to ${item.data.to === viewer.id ? 'you' : item.data.name}`;
    case 'conversation.unassigned':
      return `${who} put it back for anybody`;
    case 'conversation.closed':
      return item.data.noReplyNeeded ? `${who} closed it: no reply needed` : `${who} closed it`;
    case 'conversation.reopened':
      return item.by ? `${who} opened it again` : 'Their answer opened it again';
    case 'conversation.merged':
      return item.data.into
        ? `${who} merged this into another conversation`
        : `${who} merged “${item.data.subject}” into this`;
    case 'conversation.split':
      return item.data.into
        ? `${who} made a part of this a conversation of its own`
        : `${who} took this out of another conversation`;
    case 'conversation.admitted':
      return `${who} let somebody new in`;
    case 'conversation.kept-apart':
      return `${who} kept this apart`;
    case 'conversation.also-seen':
      return 'The same letter came to another mailbox, too';
    default:
      return [who, item.kind.split('.')[1]!.replaceAll('-', ' ')].filter(Boolean).join(' ');
  }
}
