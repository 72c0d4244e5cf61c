import {
  type Day,
  type Person,
  type Span,
  type WorldPerson,
  wallTime,
  worldDay,
  zoneClock,
} from '../../domain/coverage/coverage.ts';
import { DAY, HOUR } from '../../lib/clock.ts';
import { town } from '../../lib/zone.ts';
import { nameList } from '../ui/words.ts';
import { hoursWords, percent } from './clock-words.ts';
import type { Finding } from './finding.ts';

const STRIP = 40; // px
const COVER = 22; // px
const TICKS = [0, 3, 6, 9, 12, 15, 18, 21, 24];
const ROOM_FOR_START = 1.4 * HOUR; // a label in a narrower bar would be cut on a phone
const ROOM_FOR_BOTH = 4.5 * HOUR;

/** People with one clock and the same hours stand in one row. */
export type Row = { names: string[]; zone: string; working: Span[]; isNew: boolean };

/** The rows of a day, from the clock that is ahead to the one behind; who is not here that day is named apart. */
export function rowsOf(people: Person[], day: Day, newcomer?: string): { rows: Row[]; absent: string[] } {
  const here = worldDay(
    people.filter((person) => !person.guest && person.hours.length > 0),
    day,
  );
  const groups = Map.groupBy(
    here.filter(({ working }) => working.length > 0),
    groupOf,
  );
  return {
    rows: [...groups.values()].map((group) => ({
      names: group.map(({ name }) => name),
      zone: group[0]!.zone,
      working: group[0]!.working,
      isNew: group.some(({ name }) => name === newcomer),
    })),
    absent: here.filter(({ working }) => working.length === 0).map(({ name }) => name),
  };
}

function groupOf({ zone, working }: WorldPerson): string {
  return `${zone} ${working.map(({ start, end }) => `${start}-${end}`).join()}`;
}

type Props = { finding: Finding; rows: Row[]; absent: string[]; at: number; zone: string; label?: string };

/** One day around the world: each clock's night and day, who is at work, and when nobody is. The table below says the same. */
export function Picture({ finding, rows, absent, at, zone, label }: Props) {
  const start = finding.day * DAY;
  const now = at >= start && at < start + DAY ? percent(at, start) : null;
  return (
    <figure class="world">
      <Sky />
      <div role="img" aria-label={label ?? `${finding.title}. ${finding.detail}`}>
        {rows.map((row) => (
          <Strip row={row} day={finding.day} now={now} />
        ))}
        <div class="world-row world-row-cover" aria-hidden="true">
          <p class="world-who">Someone is here</p>
          <CoverStrip finding={finding} now={now} />
        </div>
        <Axis name="UTC" day={finding.day} zone="UTC" now={now} />
        {zone !== 'UTC' && <Axis name="Your time" day={finding.day} zone={zone} now={null} />}
      </div>
      <figcaption class="world-legend">
        <Key kind="many" words="two or more" />
        <Key kind="one" words="one person" />
        <Key kind="none" words="nobody" />
        {absent.length > 0 && <span>Not here that day: {nameList(absent, 4)}</span>}
      </figcaption>
    </figure>
  );
}

function Key({ kind, words }: { kind: string; words: string }) {
  return (
    <span class="world-key">
      <svg width="22" height="10" aria-hidden="true">
        <rect class={`cover-${kind}`} width="22" height="10" rx="3" />
      </svg>
      {words}
    </span>
  );
}

// Night, dawn, day and dusk of one clock, by the hour; and what marks an hour without anybody.
function Sky() {
  const stops: [string, string][] = [
    ['0', 'night'],
    ['.2', 'night'],
    ['.265', 'dawn'],
    ['.34', 'noon'],
    ['.7', 'noon'],
    ['.8', 'dawn'],
    ['.885', 'night'],
    ['1', 'night'],
  ];
  return (
    <svg class="world-defs" width="0" height="0" aria-hidden="true">
      <defs>
        <linearGradient id="sky">
          {stops.map(([offset, part]) => (
            <stop offset={offset} class={`sky-${part}`} />
          ))}
        </linearGradient>
        <pattern id="nobody" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="nobody-ground" width="8" height="8" />
          <rect class="nobody-line" width="3" height="8" />
        </pattern>
      </defs>
    </svg>
  );
}

function Strip({ row, day, now }: { row: Row; day: Day; now: string | null }) {
  const start = day * DAY;
  const clock = zoneClock(row.zone, { from: day, to: day });
  const midnight = (local: Day) => wallTime(clock, local * 1440).at;
  return (
    <div class="world-row" aria-hidden="true">
      <p class="world-who">
        <span class="world-name" dir="auto">
          {nameList(row.names)}
        </span>
        <span class="world-place">{town(row.zone)}</span>
      </p>
      <svg class="world-strip" width="100%" height={STRIP} aria-hidden="true">
        {[day - 1, day, day + 1].map((local) => (
          <rect
            x={percent(midnight(local), start)}
            width={percent(midnight(local + 1), midnight(local))}
            height={STRIP}
            fill="url(#sky)"
          />
        ))}
        <Grid height={STRIP} />
        {row.working.map((span) => (
          <Bar span={span} row={row} start={start} />
        ))}
        {now && <line class="world-now" x1={now} x2={now} y1="0" y2={STRIP} />}
      </svg>
    </div>
  );
}

function Bar({ span, row, start }: { span: Span; row: Row; start: number }) {
  const long = span.end - span.start;
  const [from, to] = hoursWords(span, row.zone).split(' to ');
  const isWhole = { start: span.start > start, end: span.end < start + DAY };
  return (
    <svg x={percent(span.start, start)} y="7" width={percent(span.end, span.start)} height={STRIP - 14}>
      <title>{`${nameList(row.names)}: ${from} to ${to} in ${town(row.zone)}`}</title>
      <rect
        class={row.isNew ? 'world-bar is-new' : 'world-bar'}
        x="1"
        width="100%"
        height={STRIP - 14}
        rx="6"
      />
      {isWhole.start && long > ROOM_FOR_START && (
        <text class="world-time" x="9" y="17.5">
          {from}
        </text>
      )}
      {isWhole.end && long > (isWhole.start ? ROOM_FOR_BOTH : ROOM_FOR_START) && (
        <text class="world-time" x="100%" dx="-7" y="17.5" text-anchor="end">
          {to}
        </text>
      )}
    </svg>
  );
}

function CoverStrip({ finding, now }: { finding: Finding; now: string | null }) {
  const start = finding.day * DAY;
  const part = (span: Span, kind: string) => (
    <rect
      class={`cover-${kind}`}
      x={percent(span.start, start)}
      width={percent(span.end, span.start)}
      height={COVER}
    />
  );
  return (
    <svg class="world-strip" width="100%" height={COVER} aria-hidden="true">
      {finding.cover.intervals.map((span) => part(span, span.people.length > 1 ? 'many' : 'one'))}
      {finding.cover.gaps.map((span) => part(span, 'none'))}
      {now && <line class="world-now" x1={now} x2={now} y1="0" y2={COVER} />}
    </svg>
  );
}

function Grid({ height }: { height: number }) {
  return TICKS.slice(1, -1).map((hour) => {
    const x = percent(hour * HOUR, 0);
    return <line class="world-grid" x1={x} x2={x} y1="0" y2={height} />;
  });
}

type AxisProps = { name: string; day: Day; zone: string; now: string | null };

/** The hours below: UTC's, and what the viewer's own clock shows then. */
function Axis({ name, day, zone, now }: AxisProps) {
  const label = (hour: number) => {
    const clock = hoursWords({ start: day * DAY + hour * HOUR, end: day * DAY + hour * HOUR }, zone).slice(
      0,
      5,
    );
    const shown = hour === 24 && zone === 'UTC' ? '24:00' : clock;
    return shown.endsWith(':00') ? shown.slice(0, 2) : shown;
  };
  const anchor = (hour: number) => (hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle');
  return (
    <div class="world-row world-row-axis" aria-hidden="true">
      <p class="world-who">{name}</p>
      <svg class="world-axis" width="100%" height="18" aria-hidden="true">
        {TICKS.map((hour) => (
          <text x={percent(hour * HOUR, 0)} y="13" text-anchor={anchor(hour)}>
            {label(hour)}
          </text>
        ))}
        {now && <circle class="world-now-dot" cx={now} cy="0" r="4" />}
      </svg>
    </div>
  );
}
