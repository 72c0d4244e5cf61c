import type { Visible } from '../../domain/access.ts';
import { strangersAt } from '../../domain/conversation/admitting.ts';
import { type Conversation, glimpse } from '../../domain/conversation/conversation.ts';
import type { Ctx } from '../context.ts';
import { Banner } from '../ui/feedback.tsx';
import { Action } from '../ui/form.tsx';

/** Somebody new writes here, or wrote elsewhere: a person decides whether they belong. */
export async function Strangers(
  c: Ctx,
  conversation: Visible<Conversation>,
  { customer, isUnproven }: { customer: string; isUnproven: boolean },
) {
  const { db, viewer } = c.var;
  const waiting = await strangersAt(db, viewer, conversation);
  const other = await glimpse(db, viewer, conversation.suggestedConversationId);
  const path = `/conversations/${conversation.id}/admission`;
  return (
    <>
      {other && (
        <Banner title={isUnproven ? 'This letter stands apart.' : 'Somebody new writes here.'}>
          {customer} answers <a href={`/conversations/${other.id}`}>{other.subject}</a>
          {isUnproven ? ', but nothing proves that it is them.' : ', and takes no part in it.'}
          <div class="banner-actions">
            <Action action={path}>Let them in</Action>
            <Action action={path} method="delete" look="quiet">
              Keep apart
            </Action>
          </div>
        </Banner>
      )}
      {waiting.map((stranger) => (
        <Banner kind="quiet" title="Somebody new answered this.">
          {stranger.name} takes no part here: <a href={`/conversations/${stranger.id}`}>read their letter</a>{' '}
          and decide.
        </Banner>
      ))}
    </>
  );
}
