import {
  bestCandidates,
  cover,
  type Day,
  dayOf,
  minutesOf,
  type Person,
  whatIf,
} from '../../domain/coverage/coverage.ts';
import { board } from '../../domain/shift/board.ts';
import { waitingFor } from '../../domain/shift/simulating.ts';
import { dateWords } from '../../domain/shift/words.ts';
import { DAY, MINUTE } from '../../lib/clock.ts';
import { town } from '../../lib/zone.ts';
import type { Ctx, Handler } from '../context.ts';
import { formStatus } from '../forms.ts';
import { desk } from '../page.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { hoursWords, lengthWords } from './clock-words.ts';
import { capital, type Finding } from './finding.ts';
import { joinerOf, NEWCOMER, wrongIn } from './joiner.ts';
import { Picture, rowsOf } from './picture.tsx';
import { Waits } from './waits.tsx';
import { JoinerForm, type TypedJoiner } from './what-if-form.tsx';

const LOOKED_AT = 14; // days from the one chosen
const MOST_SUGGESTED = 3;

/** GET /shifts/what-if?zone=…&from=…&to=…: what changes for cover and for waiting if somebody joined. Nothing is saved. */
export const show: Handler = async (c) => {
  const typed = typedIn(c);
  const errors = wrongIn(typed);
  const { db, viewer } = c.var;
  const here = await board(db);
  const people = here.roster.people;
  const day = dayOf(typed.day) ?? here.today;
  const dates = { from: day, to: day + LOOKED_AT - 1 };
  const joiner = typed.zone !== '' && Object.keys(errors).length === 0 ? joinerOf(typed) : null;
  const stated = { letters: Number(typed.letters), minutes: Number(typed.minutes) };
  const waits =
    errors.letters || errors.minutes ? null : await waitingFor(db, { people, joiner, dates, stated });
  const title = joiner ? filledWords(people, { typed, dates }) : 'What if somebody joined?';
  return c.html(
    <Page {...(await desk(c))} title={title} place="shifts">
      <a class="shift-back" href="/shifts">
        <Icon name="arrow-left" /> Shifts
      </a>
      <header class="title">
        <h1>{title}</h1>
        <p class="title-detail">
          A look ahead, two weeks from {dateWords(day, here.today)}. Nothing is saved, and nobody is told.
        </p>
      </header>
      <JoinerForm typed={typed} errors={errors} />
      {!joiner && <Suggested people={people} dates={dates} typed={typed} />}
      {joiner && (
        <WithThem
          people={people}
          joiner={joiner}
          day={pictured(people, dates)}
          at={here.at}
          zone={viewer.zone}
        />
      )}
      {waits && (
        <Waits waits={waits} joiner={joiner ? town(joiner.zone) : null} zone={viewer.zone} at={here.at} />
      )}
    </Page>,
    formStatus(errors),
  );
};

function typedIn(c: Ctx): TypedJoiner {
  const text = (name: string, usual: string) => (c.req.query(name) ?? usual).trim();
  return {
    zone: text('zone', ''),
    from: text('from', '09:00'),
    to: text('to', '17:00'),
    days: text('days', 'week') === 'all' ? 'all' : 'week',
    day: text('day', ''),
    letters: text('letters', ''),
    minutes: text('minutes', ''),
  };
}

type Dated = { from: Day; to: Day };

/** The finding: which hours somebody there would fill, at what time of their own. */
function filledWords(people: Person[], { typed, dates }: { typed: TypedJoiner; dates: Dated }): string {
  const { days } = joinerOf(typed).hours[0]!;
  const { gapBefore, gapAfter, filled } = whatIf(people, dates, { ...typed, days });
  const place = town(typed.zone);
  if (gapBefore === 0) return `Nothing is open: somebody in ${place} would make it calmer`;
  if (filled.length === 0) return `Somebody in ${place} would fill none of the open hours`;
  const [first] = filled;
  const part = gapAfter === 0 ? 'all' : lengthWords((gapBefore - gapAfter) * MINUTE);
  return `Somebody in ${place} would fill ${part} of what is open, ${first!.localFrom} to ${first!.localTo} of their day`;
}

/** The first day with a gap, to look at. */
function pictured(people: Person[], dates: Dated): Day {
  const [gap] = cover(people, dates).gaps;
  return gap ? Math.floor(gap.start / DAY) : dates.from;
}

type WithProps = { people: Person[]; joiner: Person; day: Day; at: number; zone: string };

function WithThem({ people, joiner, day, at, zone }: WithProps) {
  const all = [...people, joiner];
  const finding: Finding = {
    title: `${dateWords(day)}, with somebody in ${town(joiner.zone)}`,
    detail: '',
    day,
    cover: cover(all, { from: day, to: day }),
    gap: null,
    changes: [],
  };
  return (
    <section class="what-if">
      <h2 class="settings-heading">{finding.title}</h2>
      <Picture finding={finding} {...rowsOf(all, day, NEWCOMER)} at={at} zone={zone} />
    </section>
  );
}

function Suggested({ people, dates, typed }: { people: Person[]; dates: Dated; typed: TypedJoiner }) {
  const best = bestCandidates(people, dates).slice(0, MOST_SUGGESTED);
  if (best.length === 0) return <p class="quiet">No hour is open in these two weeks.</p>;
  const open = cover(people, dates).gaps.reduce((sum, gap) => sum + gap.end - gap.start, 0);
  return (
    <p class="what-if-best">
      {capital(lengthWords(open))} are open in these two weeks. Somebody would fill the most of them from{' '}
      {best.map(({ zone, from, to }, i) => (
        <>
          {i > 0 && (i === best.length - 1 ? ' or ' : ', ')}
          <a
            href={`/shifts/what-if?zone=${encodeURIComponent(zone)}&from=${from}&to=${to}&days=all&day=${typed.day}`}
          >
            {town(zone)},{' '}
            {hoursWords({ start: minutesOf(from)! * MINUTE, end: minutesOf(to)! * MINUTE }, 'UTC')}
          </a>
        </>
      ))}
      .
    </p>
  );
}
