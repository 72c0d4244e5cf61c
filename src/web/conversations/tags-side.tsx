import type { Visible } from '../../domain/access.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import { tagsOf } from '../../domain/conversation/tagging.ts';
import { tags } from '../../domain/tag/tag.ts';
import type { Ctx } from '../context.ts';
import { TagBox } from '../ui/tags.tsx';

/** What was typed and refused. */
export type TypedTag = { typed: string; error: string };

/** The tags of a conversation, and where one is added. */
export async function Tags(c: Ctx, conversation: Visible<Conversation>, typed?: TypedTag) {
  const [has, known] = await Promise.all([tagsOf(c.var.db, [conversation.id]), tags(c.var.db)]);
  const own = has.get(conversation.id) ?? [];
  const names = own.map((one) => one.name);
  return (
    <TagBox
      action={`/conversations/${conversation.id}/taggings`}
      tags={names}
      known={known.map((one) => one.name).filter((name) => !names.includes(name))}
      typed={typed?.typed}
      error={typed?.error}
    />
  );
}
