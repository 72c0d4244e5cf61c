import type { Viewer } from '../../domain/access.ts';
import { type Day, dateText } from '../../domain/coverage/coverage.ts';
import { transaction } from '../../domain/database.ts';
import { board } from '../../domain/shift/board.ts';
import { daysToMoveTo, moveShift } from '../../domain/shift/moving.ts';
import { findShift, type PlannedShift, shiftsBetween, whyFor } from '../../domain/shift/shift.ts';
import { offerSwap, openSwaps, type Swap } from '../../domain/shift/swapping.ts';
import { dateWords, shortDate } from '../../domain/shift/words.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { shiftIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { desk } from '../page.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Banner } from '../ui/feedback.tsx';
import { Action, Button, Field, Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';

const SWAPPED_AHEAD = 90; // days in which another's day can be asked for

/** GET /shifts/:number: one day, why it is theirs, and what can be done about it. */
export const show: Handler = (c) => shiftPage(c, numberIn(c), {});

/** PUT /shifts/:number/date: its guest moves it. */
export const updateDate: Handler = async (c) => {
  const shift = await shiftIn(c);
  const { date } = await fieldsOf(c, 'date');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => moveShift(tx, shift, { date, by: c.var.viewer })),
  );
  if (errors) return shiftPage(c, shift.id, errors);
  flash(c, 'The day is moved, and your buddy is told.');
  return c.redirect(`/shifts/${shift.id}`, 303);
};

/** POST /shifts/:number/swaps: offered to everybody, or asked of one for their day. */
export const createSwap: Handler = async (c) => {
  const shift = await shiftIn(c);
  const { exchange } = await fieldsOf(c, 'exchange');
  const inExchange = /^\d{1,15}$/.test(exchange) ? await findShift(c.var.db, Number(exchange)) : undefined;
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => offerSwap(tx, shift, { by: c.var.viewer, inExchange })),
  );
  if (errors) return shiftPage(c, shift.id, errors);
  flash(
    c,
    inExchange
      ? `${inExchange.guest.name} is asked, in their own time.`
      : 'Everybody who comes as a guest sees your offer.',
  );
  return c.redirect(`/shifts/${shift.id}`, 303);
};

/** The page of a shift: 422 where something could not be. */
export async function shiftPage(c: Ctx, id: number, errors: Errors): Promise<Response> {
  const { db, viewer } = c.var;
  const shift = await findShift(db, id);
  const here = await board(db);
  const isMine = shift.guest.id === viewer.id && shift.day >= here.today;
  const swap = (await openSwaps(db)).find((one) => one.shift.id === id);
  const open = isMine ? await daysToMoveTo(db, shift) : [];
  const others = isMine ? await shiftsBetween(db, { from: here.today, to: here.today + SWAPPED_AHEAD }) : [];
  const theirs = others.filter(({ guest }) => guest.id !== viewer.id);
  const title = titleOf(shift, viewer);
  return c.html(
    <Page {...(await desk(c, { streams: ['shifts'] }))} title={title} place="shifts" width="narrow">
      <a class="shift-back" href="/shifts">
        <Icon name="arrow-left" /> Shifts
      </a>
      <header class="title">
        <h1>{title}</h1>
        <p class="title-detail">{dateWords(shift.day, here.today)}</p>
      </header>
      {Object.values(errors)
        .slice(0, 1)
        .map((words) => (
          <Banner title="That does not work.">{words} Nothing has changed.</Banner>
        ))}
      <Two shift={shift} />
      <section class="shift-why">
        <h2 class="settings-heading">
          Why {shift.guest.id === viewer.id ? 'you' : shift.guest.name}, why now
        </h2>
        <p>{whyFor(shift, viewer)}</p>
      </section>
      {swap && <OpenSwap swap={swap} viewer={viewer} />}
      {isMine && !swap && <Choices shift={shift} open={open} theirs={theirs} />}
    </Page>,
    formStatus(errors),
  );
}

function titleOf({ guest, buddy }: PlannedShift, viewer: Viewer): string {
  if (guest.id === viewer.id) return `Your day with customers, with ${buddy.name}`;
  return buddy.id === viewer.id
    ? `You look after ${guest.name}`
    : `${guest.name} spends a day with customers`;
}

function Two({ shift }: { shift: PlannedShift }) {
  const person = (name: string, role: string) => (
    <div class="shift-person">
      <Avatar name={name} />
      <p>
        <strong dir="auto">{name}</strong>
        <br />
        <span class="quiet">{role}</span>
      </p>
    </div>
  );
  return (
    <div class="shift-two">
      {person(shift.guest.name, 'guest for the day')}
      {person(shift.buddy.name, 'buddy, there for questions')}
    </div>
  );
}

function OpenSwap({ swap, viewer }: { swap: Swap; viewer: Viewer }) {
  const { inExchange, by } = swap;
  return (
    <section class="banner banner-lamp">
      <p>
        {inExchange
          ? `${by.name} asks ${inExchange.guest.id === viewer.id ? 'you' : inExchange.guest.name} to change days, for ${dateWords(inExchange.day)}.`
          : `${by.name} offers this day. Whoever takes it has done their turn with it.`}
      </p>
      <div class="gap-actions">
        {by.id === viewer.id && (
          <Action action={`/swaps/${swap.id}`} method="delete">
            Take the offer back
          </Action>
        )}
        {by.id !== viewer.id && (!inExchange || inExchange.guest.id === viewer.id) && (
          <Action action={`/swaps/${swap.id}/acceptance`} look="primary">
            {inExchange ? 'Change days' : 'Take this day'}
          </Action>
        )}
        {inExchange?.guest.id === viewer.id && (
          <Action action={`/swaps/${swap.id}/refusal`} look="quiet">
            Keep mine
          </Action>
        )}
      </div>
    </section>
  );
}

type ChoicesProps = { shift: PlannedShift; open: Day[]; theirs: PlannedShift[] };

function Choices({ shift, open, theirs }: ChoicesProps) {
  const days = open.map((day) => ({ value: dateText(day), name: dateWords(day) }));
  const exchanges = theirs.map((one) => ({
    value: String(one.id),
    name: `${shortDate(one.day)}, ${one.guest.name}`,
  }));
  return (
    <section>
      <h2 class="settings-heading">If it does not suit you</h2>
      {days.length > 0 ? (
        <Form method="put" action={`/shifts/${shift.id}/date`} class="hours-inline">
          <Field name="date" label="Move it, within a week" options={days} value={days[0]!.value} />
          <Button>Move it</Button>
        </Form>
      ) : (
        <p class="quiet">No other day within a week is free for you and a buddy.</p>
      )}
      {exchanges.length > 0 && (
        <form method="post" action={`/shifts/${shift.id}/swaps`} class="hours-inline">
          <Field
            name="exchange"
            label="Change days with somebody"
            options={exchanges}
            value={exchanges[0]!.value}
          />
          <Button>Ask them</Button>
        </form>
      )}
      <p class="shift-offer">
        <Action action={`/shifts/${shift.id}/swaps`}>Offer it to everybody</Action>
      </p>
    </section>
  );
}
