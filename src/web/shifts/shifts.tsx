import { type Day, dayOf, handovers } from '../../domain/coverage/coverage.ts';
import { lapsedLeaders, leftOut } from '../../domain/rota/rota.ts';
import { board } from '../../domain/shift/board.ts';
import { currentPause } from '../../domain/shift/pausing.ts';
import { shiftsBetween } from '../../domain/shift/shift.ts';
import { openSwaps } from '../../domain/shift/swapping.ts';
import { dateWords } from '../../domain/shift/words.ts';
import type { Handler } from '../context.ts';
import { desk } from '../page.tsx';
import { Banner, EmptyState } from '../ui/feedback.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { nameList } from '../ui/words.ts';
import { ShiftsAside } from './aside.tsx';
import { ComingWeeks } from './coming-weeks.tsx';
import { DayChooser } from './day-chooser.tsx';
import { findingOf } from './finding.ts';
import { GapAdvice } from './gap-advice.tsx';
import { Picture, rowsOf } from './picture.tsx';
import { DayTable } from './table.tsx';

const WEEKS_SHOWN = 6;
const FURTHEST = 400; // days; the picture of a day is honest as far as people said their hours

/** GET /shifts?day=2026-10-26: one day around the world, what is coming, and who spends which day with customers. */
export const show: Handler = async (c) => {
  const { db, viewer } = c.var;
  const here = await board(db);
  const chosen = chosenDay(c.req.query('day'), here.today);
  const team = here.roster.people.filter((person) => !person.guest && person.hours.length > 0);
  const finding = findingOf(here.roster.people, { at: here.at, zone: viewer.zone, chosen });
  const [shifts, swaps, pause] = await Promise.all([
    shiftsBetween(db, { from: here.today, to: here.today + WEEKS_SHOWN * 7 }),
    openSwaps(db),
    currentPause(db),
  ]);
  const frame = await desk(c, { streams: ['shifts'] });
  const aside = await ShiftsAside({ c, here, swaps, changes: finding.changes });
  if (team.length === 0)
    return c.html(
      <Page {...frame} title="Shifts" place="shifts" aside={aside} asideName="You and the days ahead">
        <NobodyYet />
        <ComingWeeks shifts={shifts} swaps={swaps} here={here} viewer={viewer} />
      </Page>,
    );
  const picture = rowsOf(here.roster.people, finding.day);
  return c.html(
    <Page {...frame} title={finding.title} place="shifts" aside={aside} asideName="You and the days ahead">
      <header class="title title-with-actions shifts-title">
        <div>
          <h1>{finding.title}</h1>
          <p class="title-detail">{finding.detail}</p>
        </div>
        <DayChooser day={finding.day} today={here.today} />
      </header>
      <Picture finding={finding} {...picture} at={here.at} zone={viewer.zone} />
      {finding.gap && <GapAdvice gap={finding.gap} roster={here.roster} day={finding.day} />}
      <DayTable
        finding={finding}
        rows={picture.rows}
        handovers={handovers(here.roster.people, { from: finding.day, to: finding.day })}
        zone={viewer.zone}
      />
      {pause && (
        <Banner title={`Days with customers are paused since ${dateWords(pause.from, here.today)}.`}>
          {pause.reason} We look at it again by {dateWords(pause.reviewOn, here.today)}.
        </Banner>
      )}
      <ComingWeeks shifts={shifts} swaps={swaps} here={here} viewer={viewer} />
      <Leaders here={here} />
    </Page>,
  );
};

function chosenDay(asked: string | undefined, today: Day): Day | null {
  const day = asked ? dayOf(asked) : null;
  return day === null || Math.abs(day - today) > FURTHEST ? null : day;
}

function NobodyYet() {
  return (
    <>
      <h1 class="visually-hidden">Shifts</h1>
      <EmptyState
        icon="globe"
        title="Here will be one day around the world"
        action={
          <ButtonLink href="/settings/hours" look="primary">
            Say when you are here
          </ButtonLink>
        }
      >
        Once people have said their hours, you see who is awake for your customers, when nobody is, and who
        could help.
      </EmptyState>
    </>
  );
}

/** A leader who takes no part says why to everybody; one whose turn is long past is named too (B6). */
function Leaders({ here }: { here: Awaited<ReturnType<typeof board>> }) {
  const { roster, past, coming, today, settings } = here;
  const out = leftOut(roster.people);
  const lapsed =
    settings.startedAt === null
      ? []
      : lapsedLeaders(roster.people, [...past, ...coming], { today, targetGap: settings.cadenceDays }).filter(
          (name) => past.some((shift) => shift.guest === name),
        );
  if (out.length === 0 && lapsed.length === 0) return null;
  return (
    <p class="shifts-leaders">
      {out.map(({ name, reason }) => (
        <span>
          <strong>{name}</strong> takes no turn: {reason}{' '}
        </span>
      ))}
      {lapsed.length > 0 && (
        <span>{nameList(lapsed)} had no day for longer than the cadence, and has none ahead.</span>
      )}
    </p>
  );
}
