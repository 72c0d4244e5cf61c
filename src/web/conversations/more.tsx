import type { Visible } from '../../domain/access.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import type { Ctx } from '../context.ts';
import { CopyLink } from '../ui/copy-link.tsx';
import { Menu } from '../ui/parts.tsx';

/**
 * Everything that is not done ten times a day, behind "More", so that the header's few buttons stay few. A capability
 * is a line here: a link to a page of its own, or an `Action`.
 */
export async function More(_c: Ctx, conversation: Visible<Conversation>) {
  const path = `/conversations/${conversation.id}`;
  return (
    <Menu label="More" icon="ellipsis" isCompact>
      <CopyLink href={path}>Copy link</CopyLink>
    </Menu>
  );
}
