import type { Visible } from '../../domain/access.ts';
import { type Conversation, findConversation } from '../../domain/conversation/conversation.ts';
import { present } from '../../domain/conversation/presence.ts';
import { type TimelineItem, timeline } from '../../domain/conversation/timeline.ts';
import { findCustomer } from '../../domain/customer/customer.ts';
import type { Ctx, Handler } from '../context.ts';
import { numberIn } from '../context.ts';
import { desk } from '../page.tsx';
import { ConversationHeader, JumpToReply } from '../ui/conversation.tsx';
import { Page } from '../ui/page.tsx';
import { Earlier, Thread } from '../ui/thread.tsx';
import { Actions } from './actions.tsx';
import { CustomerSide } from './customer-side.tsx';
import { Links } from './links-side.tsx';
import { metaOf } from './meta.tsx';
import { Strangers } from './strangers.tsx';
import { Tags, type TypedTag } from './tags-side.tsx';
import { ThreadItems } from './thread-items.tsx';
import type { Typed } from './writing.tsx';
import { WritingDesk } from './writing-desk.tsx';

/** GET /conversations/:number?write=note&before=… */
export const show: Handler = async (c) => conversationPage(c, numberIn(c));

type Refused = Typed | { tag: TypedTag };

/** The page, also after a form of it was refused: then with what was typed, why, and the status. */
export async function conversationPage(c: Ctx, asked: number, refused?: Refused): Promise<Response> {
  const { db, viewer } = c.var;
  const [typed, tag] = refused && 'tag' in refused ? [undefined, refused.tag] : [refused, undefined];
  const conversation = await findConversation(db, viewer, asked);
  const number = conversation.id;
  // What was typed is never lost to a redirect; and a merge may be followed by others, so nobody keeps this one.
  if (number !== asked && !refused) return c.redirect(`/conversations/${number}`, 302);
  const [shared, { items, earlier }, customer, people] = await Promise.all([
    desk(c, { streams: [`conversation:${number}`] }),
    timeline(db, conversation, { before: Number(c.req.query('before')) || undefined }),
    findCustomer(db, viewer, conversation.customerId),
    present(db),
  ]);
  return c.html(
    <Page
      {...shared}
      title={conversation.subject}
      place="inbox"
      conversation={number}
      aside={await CustomerSide(c, customer, { conversation, tags: await foundBy(c, conversation, tag) })}
      asideName={`About ${customer.name}`}
    >
      <ConversationHeader
        back={{ href: '/inbox', name: 'Inbox' }}
        subject={conversation.subject}
        meta={await metaOf(c, conversation, customer.name)}
        presence={people.filter((one) => one.conversationId === number && one.teammateId !== viewer.id)}
        actions={await Actions(c, conversation)}
        about={customer.name}
      />
      {await Strangers(c, conversation, { customer: customer.name, isUnproven: isUnproven(items) })}
      <Thread>
        {earlier !== null && <Earlier href={`/conversations/${number}?before=${earlier}`} />}
        <ThreadItems items={items} viewer={viewer} conversation={conversation} zone={viewer.zone} />
      </Thread>
      <JumpToReply />
      {await WritingDesk(c, conversation, { customer, newest: items.at(-1)?.id ?? 0, typed })}
    </Page>,
    typed?.status ?? (tag ? 422 : 200),
  );
}

/** What it is found by: its tags, and what it is linked to. */
async function foundBy(c: Ctx, conversation: Visible<Conversation>, tag?: TypedTag) {
  return [await Tags(c, conversation, tag), await Links(c, conversation)];
}

/** Whether the first letter here may be from somebody else than it says. */
function isUnproven(items: TimelineItem[]): boolean {
  return items.find((item) => item.message?.kind === 'inbound')?.message?.proof?.proven === 'no';
}
