import type { Visible } from '../../domain/access.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import { linksOf } from '../../domain/conversation/linking.ts';
import type { Ctx } from '../context.ts';
import { AsideLines, AsideSection } from '../ui/customer-aside.tsx';
import { Action } from '../ui/form.tsx';

/** The conversations linked to this one, each with the way to unlink it; nothing where there are none. */
export async function Links(c: Ctx, conversation: Visible<Conversation>) {
  const links = await linksOf(c.var.db, c.var.viewer, conversation);
  if (links.length === 0) return null;
  return (
    <AsideSection heading="Linked">
      <AsideLines
        lines={links.map((one) => ({
          name: one.subject || 'No subject',
          href: `/conversations/${one.id}`,
          remark: (
            <>
              {one.closedAt === null ? '' : 'Closed '}
              <Action
                action={`/conversations/${conversation.id}/links/${one.id}`}
                method="delete"
                look="quiet"
                icon="x"
                label={`Unlink ${one.subject || 'No subject'}`}
              />
            </>
          ),
        }))}
      />
    </AsideSection>
  );
}
