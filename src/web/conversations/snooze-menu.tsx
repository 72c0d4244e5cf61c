import type { Conversation } from '../../domain/conversation/conversation.ts';
import { Action, Button } from '../ui/form.tsx';
import { Menu } from '../ui/parts.tsx';
import { snoozeChoices } from './snooze-choices.ts';

/** Until when a conversation sleeps: the usual answers in a menu, any other on a page of its own. */
export function SnoozeMenu({ conversation, zone }: { conversation: Conversation; zone: string }) {
  const path = `/conversations/${conversation.id}`;
  const isAsleep = conversation.snoozedUntil !== null;
  return (
    <Menu label={isAsleep ? 'Snoozed' : 'Snooze'} icon="clock" isCompact keys="h">
      {isAsleep && (
        <Action action={`${path}/snooze`} method="delete" look="quiet">
          Wake it now
        </Action>
      )}
      <form method="post" action={`${path}/snooze`} class="menu-form">
        {snoozeChoices(zone).map((choice) => (
          <Button look="quiet" name="until" value={choice.value}>
            {choice.name} <span class="menu-remark">{choice.when}</span>
          </Button>
        ))}
      </form>
      <a href={`${path}/snooze/new`}>Another day or time</a>
    </Menu>
  );
}
