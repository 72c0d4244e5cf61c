import {
  type ClockChange,
  type Day,
  dateText,
  type Person,
  publicHolidays,
} from '../../domain/coverage/coverage.ts';
import type { Board } from '../../domain/shift/board.ts';
import { type Notice, unreadNotices } from '../../domain/shift/notices.ts';
import { myShifts, type PlannedShift } from '../../domain/shift/shift.ts';
import type { Swap } from '../../domain/shift/swapping.ts';
import { dateWords, shortDate } from '../../domain/shift/words.ts';
import { town } from '../../lib/zone.ts';
import type { Ctx } from '../context.ts';
import { Action } from '../ui/form.tsx';
import { lengthWords } from './clock-words.ts';

const NEXT = 3; // dates (G1)
const HOLIDAYS_AHEAD = 21; // days
const MOST_CHANGES = 4;

type Props = { c: Ctx; here: Board; swaps: Swap[]; changes: ClockChange[] };

/** The viewer's own days, what is new for them, what they are asked, and what the calendar brings. */
export async function ShiftsAside({ c, here, swaps, changes }: Props) {
  const { db, viewer } = c.var;
  const mine = await myShifts(db, viewer, { from: here.today, most: NEXT });
  const notices = await unreadNotices(db, viewer);
  const isGuest = here.roster.people.some(
    (person) => person.guest && person.name === here.roster.names.get(viewer.id),
  );
  const forMe = swaps.filter((swap) =>
    swap.inExchange ? swap.inExchange.guest.id === viewer.id : isGuest && swap.by.id !== viewer.id,
  );
  return (
    <>
      {notices.length > 0 && <News notices={notices} />}
      {forMe.length > 0 && <Swaps swaps={forMe} />}
      <MyDays mine={mine} me={viewer.id} today={here.today} />
      <Ahead people={here.roster.people} changes={changes} today={here.today} />
    </>
  );
}

function News({ notices }: { notices: Notice[] }) {
  return (
    <section class="aside-section">
      <h2 class="aside-heading">New for you</h2>
      <ul class="shifts-news">
        {notices.map(({ id, text, href }) => (
          <li>
            <a href={href}>{text}</a>
            <Action
              action={`/notices/${id}/reading`}
              look="quiet"
              icon="check"
              label={`I have read it: ${text}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Swaps({ swaps }: { swaps: Swap[] }) {
  return (
    <section class="aside-section">
      <h2 class="aside-heading">Could you take a day?</h2>
      <ul class="shifts-news">
        {swaps.map(({ id, shift, by, inExchange }) => (
          <li>
            <a href={`/shifts/${shift.id}`}>
              {inExchange
                ? `${by.name} asks for your ${shortDate(inExchange.day)} and gives ${shortDate(shift.day)}.`
                : `${by.name} offers ${shortDate(shift.day)}.`}
            </a>
            <Action action={`/swaps/${id}/acceptance`}>{inExchange ? 'Change days' : 'Take it'}</Action>
            {inExchange && (
              <Action action={`/swaps/${id}/refusal`} look="quiet">
                Keep mine
              </Action>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MyDays({ mine, me, today }: { mine: PlannedShift[]; me: number; today: Day }) {
  return (
    <section class="aside-section">
      <h2 class="aside-heading">Your next days</h2>
      {mine.length === 0 && <p>No day with customers is planned for you.</p>}
      {mine.map((shift) => (
        <div class="aside-line">
          <a class="aside-line-name" href={`/shifts/${shift.id}`}>
            {shift.guest.id === me ? `With ${shift.buddy.name}` : `Looking after ${shift.guest.name}`}
          </a>
          <span class="aside-line-remark" title={dateWords(shift.day, today)}>
            {shortDate(shift.day)}
          </span>
        </div>
      ))}
      <p>
        <a href="/settings/hours">Your hours, leave and calendar</a>
      </p>
      <Action action="/settings/leave" fields={{ from: dateText(today), to: dateText(today) }} look="link">
        I am not well today
      </Action>
    </section>
  );
}

type AheadProps = { people: Person[]; changes: ClockChange[]; today: Day };

function Ahead({ people, changes, today }: AheadProps) {
  const holidays = holidaysAhead(people, today);
  if (changes.length === 0 && holidays.length === 0) return null;
  return (
    <section class="aside-section">
      <h2 class="aside-heading">Ahead</h2>
      {holidays.map(({ day, name }) => (
        <Line day={day} name={name} />
      ))}
      {changes.slice(0, MOST_CHANGES).map(({ day, zone, opens }) => (
        <Line
          day={day}
          name={`Clocks change, ${town(zone)}${opens.length > 0 ? `; ${lengthWords(opens[0]!.end - opens[0]!.start)} without anybody` : ''}`}
        />
      ))}
    </section>
  );
}

function Line({ day, name }: { day: Day; name: string }) {
  return (
    <div class="aside-line">
      <a class="aside-line-name" href={`/shifts?day=${dateText(day)}`}>
        {name}
      </a>
      <span class="aside-line-remark">{shortDate(day).replace(/^\w+ /, '')}</span>
    </div>
  );
}

/** The confirmed holidays of anybody here, by name: whose they are is no matter. */
function holidaysAhead(people: Person[], today: Day): { day: Day; name: string }[] {
  const dates = { from: today, to: today + HOLIDAYS_AHEAD };
  const all = people.flatMap(({ holidays }) => (holidays ? publicHolidays(holidays, dates) : []));
  return [...new Map(all.map((one) => [`${one.day} ${one.name}`, one])).values()].sort(
    (a, b) => a.day - b.day,
  );
}
