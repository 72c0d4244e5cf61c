import type { Viewer } from '../../domain/access.ts';
import { type Day, weekdayOf } from '../../domain/coverage/coverage.ts';
import type { Board } from '../../domain/shift/board.ts';
import type { PlannedShift } from '../../domain/shift/shift.ts';
import type { Swap } from '../../domain/shift/swapping.ts';
import { dateWords, shortDate } from '../../domain/shift/words.ts';
import { Avatar } from '../ui/avatar.tsx';
import { ButtonLink } from '../ui/form.tsx';

const FEW = 12;

type Props = { shifts: PlannedShift[]; swaps: Swap[]; here: Board; viewer: Viewer };

/** Who spends which day with customers in the coming weeks, and with whom. */
export function ComingWeeks({ shifts, swaps, here, viewer }: Props) {
  const byWeek = shifts.length > FEW; // few days read best as one list
  const weeks = Map.groupBy(shifts, ({ day }) => (byWeek ? day - weekdayOf(day) : here.today));
  return (
    <section class="coming" aria-labelledby="coming-heading">
      <header class="coming-head">
        <h2 class="coming-heading" id="coming-heading">
          Guests in the coming weeks
        </h2>
        <ButtonLink href="/shifts/programme" look="quiet">
          {viewer.role === 'owner' ? 'Plan the programme' : 'How it works'}
        </ButtonLink>
      </header>
      {shifts.length === 0 && <p class="quiet">{emptyWords(here, viewer)}</p>}
      {[...weeks].map(([monday, some]) => (
        <>
          {byWeek && <h3 class="coming-week">{weekWords(monday, here.today)}</h3>}
          <ul>
            {some.map((shift) => (
              <ShiftRow
                shift={shift}
                here={here}
                swap={swaps.find((one) => one.shift.id === shift.id)}
                viewer={viewer}
              />
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function emptyWords({ settings, pauses }: Board, viewer: Viewer): string {
  if (pauses.some((pause) => pause.until === undefined)) return 'Nobody comes while the programme rests.';
  if (settings.startedAt !== null) return 'No guest is due in the coming weeks.';
  return viewer.role === 'owner'
    ? 'Everybody in a company can spend a day with its customers now and then, founders first. Say who comes, and how often.'
    : 'Once an owner has started the programme, you see here who spends a day with customers, and when.';
}

type RowProps = { shift: PlannedShift; here: Board; swap?: Swap; viewer: Viewer };

function ShiftRow({ shift, here, swap, viewer }: RowProps) {
  const leader = here.roster.people.find(
    ({ name }) => name === here.roster.names.get(shift.guest.id),
  )?.leader;
  return (
    <li class="coming-row">
      <Avatar name={shift.guest.name} />
      <div class="coming-words">
        <p>
          <a class="coming-name" href={`/shifts/${shift.id}`} dir="auto">
            {shift.guest.id === viewer.id ? 'You' : shift.guest.name}
          </a>
          {leader && <span class="coming-role">leads here</span>}
        </p>
        <p class="coming-with">
          <strong>
            {dayName(shift.day, here.today)}, with {shift.buddy.id === viewer.id ? 'you' : shift.buddy.name}
          </strong>{' '}
          <span>{swap ? swapWords(swap) : buddyWords(shift.why)}</span>
        </p>
      </div>
      <span class="coming-date">{shift.day === here.today ? 'today' : shortDate(shift.day)}</span>
    </li>
  );
}

/** "Thursday", "Today", "Tomorrow": the week above says which one. */
function dayName(day: Day, today: Day): string {
  if (day === today) return 'Today';
  return day === today + 1 ? 'Tomorrow' : dateWords(day).split(' ')[0]!;
}

function weekWords(monday: Day, today: Day): string {
  const weeks = Math.round((monday - (today - weekdayOf(today))) / 7);
  if (weeks === 0) return 'This week';
  return weeks === 1 ? 'Next week' : `Week of ${dateWords(monday, today).replace('Monday ', '')}`;
}

/** What a reason says of the two: "both like maps, and this is their first shift together". */
function buddyWords(why: string): string {
  const last = why.split('; ').at(-1) ?? '';
  return last
    .replace(/^.*? is there for /, '')
    .replace(/ of that day/, ' together')
    .replace(/\.$/, '');
}

function swapWords({ inExchange }: Swap): string {
  return inExchange
    ? `asks to change days with ${inExchange.guest.name}`
    : 'offered: somebody else may take it';
}
