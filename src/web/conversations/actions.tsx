import type { Visible } from '../../domain/access.ts';
import { assignable } from '../../domain/conversation/assigning.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import type { Ctx } from '../context.ts';
import { Action, Button, Form } from '../ui/form.tsx';
import { Menu } from '../ui/parts.tsx';
import { More } from './more.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';

/** What can be done with a conversation: each a form of its own that works without JavaScript. */
export async function Actions(c: Ctx, conversation: Visible<Conversation>) {
  const path = `/conversations/${conversation.id}`;
  const isMine = conversation.assigneeId === c.var.viewer.id;
  return (
    <>
      {!isMine && (
        <Action
          action={`${path}/assignment`}
          method="put"
          fields={{ teammate: String(c.var.viewer.id) }}
          look="quiet"
          keys="a"
        >
          Take
        </Action>
      )}
      <AssignMenu path={path} conversation={conversation} people={await assignable(c.var.db, conversation)} />
      {conversation.closedAt === null && <SnoozeMenu conversation={conversation} zone={c.var.viewer.zone} />}
      {conversation.closedAt === null ? (
        <Action action={`${path}/closure`} keys="e" icon="check">
          Close
        </Action>
      ) : (
        <Action action={`${path}/closure`} method="delete" keys="e">
          Reopen
        </Action>
      )}
      {await More(c, conversation)}
    </>
  );
}

function AssignMenu({
  path,
  conversation,
  people,
}: {
  path: string;
  conversation: Conversation;
  people: { id: number; name: string }[];
}) {
  return (
    <Menu label="Assign" icon="user-plus" isCompact>
      <Form method="put" action={`${path}/assignment`} class="menu-form">
        {people.map((person) => (
          <Button
            look="quiet"
            name="teammate"
            value={String(person.id)}
            disabled={person.id === conversation.assigneeId}
          >
            {person.name}
          </Button>
        ))}
      </Form>
      {conversation.assigneeId !== null && (
        <Action action={`${path}/assignment`} method="delete" look="quiet">
          Nobody
        </Action>
      )}
    </Menu>
  );
}
