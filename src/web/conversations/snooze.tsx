import type { Visible } from '../../domain/access.ts';
import { type Conversation, findConversation } from '../../domain/conversation/conversation.ts';
import { snooze, unsnooze } from '../../domain/conversation/snoozing.ts';
import { UNTIL_ANSWERED } from '../../domain/conversation/until.ts';
import { transaction } from '../../domain/database.ts';
import { now } from '../../lib/clock.ts';
import { town } from '../../lib/zone.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { flashUndo } from '../flash.ts';
import { attempt, type Errors, fieldsOf } from '../forms.ts';
import { desk } from '../page.tsx';
import { ChoosingHeader } from '../ui/choosing.tsx';
import { Button, Field } from '../ui/form.tsx';
import { untilWords } from '../ui/moments.ts';
import { Page } from '../ui/page.tsx';
import { snoozeChoices } from './snooze-choices.ts';

/** GET /conversations/:number/snooze/new: until when, as a page of its own. */
export const blank: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  return snoozePage(c, conversation);
};

/** POST /conversations/:number/snooze */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await findConversation(db, viewer, numberIn(c));
  const { until } = await fieldsOf(c, 'until');
  const { value, errors } = await attempt(() =>
    transaction(db, (tx) => snooze(tx, conversation, { until, by: viewer })),
  );
  if (errors) return snoozePage(c, conversation, { until, errors });
  const { snoozedUntil } = await findConversation(db, viewer, conversation.id);
  flashUndo(c, `Snoozed ${sleepWords(snoozedUntil!, viewer.zone)}.`, {
    number: conversation.id,
    event: value,
  });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

/** DELETE /conversations/:number/snooze: awake before its time. */
export const destroy: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  const event = await transaction(c.var.db, (tx) => unsnooze(tx, conversation, { by: c.var.viewer }));
  flashUndo(c, 'It is awake.', { number: conversation.id, event });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

/** "until Tue 24 Nov, 09:00", "until they answer". */
export function sleepWords(snoozedUntil: number, zone: string): string {
  if (snoozedUntil === UNTIL_ANSWERED) return 'until they answer';
  return `until ${untilWords(snoozedUntil, now(), zone)}`;
}

type Typed = { until: string; errors: Errors };

async function snoozePage(c: Ctx, conversation: Visible<Conversation>, typed?: Typed): Promise<Response> {
  const { zone } = c.var.viewer;
  const path = `/conversations/${conversation.id}`;
  return c.html(
    <Page {...(await desk(c))} title="Snooze" place="inbox" width="narrow">
      <ChoosingHeader back={path} heading="Until when?" subject={conversation.subject} />
      <form method="post" action={`${path}/snooze`} class="snooze-choices">
        {snoozeChoices(zone).map((choice) => (
          <Button name="until" value={choice.value}>
            {choice.name} <span class="snooze-when">{choice.when}</span>
          </Button>
        ))}
      </form>
      <form method="post" action={`${path}/snooze`} class="snooze-form">
        <Field
          name="until"
          type="datetime-local"
          label="Or a day and a time of yours"
          hint={`By the clock in ${town(zone)}, as your profile says. A letter of theirs wakes it before.`}
          value={typed?.until}
          error={typed?.errors.until}
          required
        />
        <Button look="primary">Snooze</Button>
      </form>
    </Page>,
    typed ? 422 : 200,
  );
}
