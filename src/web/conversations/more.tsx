import type { Visible } from '../../domain/access.ts';
import { bigDealSince } from '../../domain/conversation/big-deal.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import { isFollowing } from '../../domain/conversation/following.ts';
import { incidentOf } from '../../domain/conversation/gathering.ts';
import { currentIncidents } from '../../domain/incident/incident.ts';
import type { Ctx } from '../context.ts';
import { CopyLink } from '../ui/copy-link.tsx';
import { Action } from '../ui/form.tsx';
import { Menu } from '../ui/parts.tsx';

/**
 * Everything that is not done ten times a day, behind "More", so that the header's few buttons stay few. A capability
 * is a line here: a link to a page of its own, or an `Action`.
 */
export async function More(c: Ctx, conversation: Visible<Conversation>) {
  const path = `/conversations/${conversation.id}`;
  const isBigDeal = (await bigDealSince(c.var.db, conversation)) !== null;
  const follows = await isFollowing(c.var.db, conversation, c.var.viewer);
  const hasOthers = c.var.viewer.mailboxIds.length > 1;
  return (
    <Menu label="More" icon="ellipsis" isCompact>
      <Action action={`${path}/following`} method={follows ? 'delete' : 'post'} look="quiet" keys="f">
        {follows ? 'Stop following' : 'Follow'}
      </Action>
      <a href={`${path}/links/new`}>Link to another</a>
      <Action
        action={`${path}/big-deal`}
        method={isBigDeal ? 'delete' : 'post'}
        look="quiet"
        icon="hand-heart"
        keys="b"
      >
        {isBigDeal ? 'Put the big deal back' : 'It’s a big deal'}
      </Action>
      {/* Not fetched ahead: it reads one's draft. */}
      <a href={`${path}/policy-bugs/new`} data-turbo-prefetch="false">
        File a policy bug
      </a>
      {await IncidentChoices(c, conversation)}
      <CopyLink href={path}>Copy link</CopyLink>
      <button type="button" data-controller="print" data-morph-keep="hidden" hidden>
        Print
      </button>
      <a href={`${path}/merge/new`}>Merge into another</a>
      {hasOthers && <a href={`${path}/mailbox/new`}>Move to another mailbox</a>}
      <a href={`${path}/customer/new`}>Change the customer</a>
    </Menu>
  );
}

/** The incidents that go on, to make it part of one; or the way out of the one that it is part of. */
async function IncidentChoices(c: Ctx, { id }: Visible<Conversation>) {
  const path = `/conversations/${id}/incident`;
  const own = await incidentOf(c.var.db, id);
  if (own)
    return (
      <Action action={path} method="delete" look="quiet">
        Take it out of “{own.name}”
      </Action>
    );
  const incidents = await currentIncidents(c.var.db, c.var.viewer);
  return (
    <>
      {incidents.map((one) => (
        <Action action={path} method="put" fields={{ incident: String(one.id) }} look="quiet">
          Add to “{one.name}”
        </Action>
      ))}
    </>
  );
}
