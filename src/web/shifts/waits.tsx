import type { WaitingByHour, WaitingResult } from '../../domain/coverage/coverage.ts';
import type { Waits as Simulated } from '../../domain/shift/simulating.ts';
import { HOUR } from '../../lib/clock.ts';
import { Table } from '../ui/parts.tsx';
import { durationWords } from '../ui/words.ts';
import { hoursWords } from './clock-words.ts';

const HEIGHT = 132; // px
const LEAST_SCALE = 60; // minutes: a chart of short waits must not look like long ones

type Props = { waits: Simulated; joiner: string | null; zone: string; at: number };

/** How long customers would wait, by the hour they write: half of them, and the tenth that waits longest. */
export function Waits({ waits, joiner, zone, at }: Props) {
  const shown = waits.changed ?? waits.today;
  return (
    <section class="waits" aria-labelledby="waits-heading">
      <h2 class="settings-heading" id="waits-heading">
        {sentence(shown, joiner)}
      </h2>
      <p class="settings-detail">{basisWords(waits)}</p>
      {waits.changed && (
        <p class="waits-before">
          As you are today: half within {minutesWords(waits.today.all.median)}, one in ten longer than{' '}
          {minutesWords(waits.today.all.p90)}, the longest {minutesWords(waits.today.all.longest)}.
        </p>
      )}
      <Chart
        shown={shown}
        before={waits.changed ? waits.today : null}
        label={sentence(shown, joiner)}
        zone={zone}
        at={at}
      />
      <details class="world-table">
        <summary>Show as a table</summary>
        <Table
          caption="Waiting by the hour in which a customer writes"
          head={['Hour, your time', 'Half within', 'One in ten longer than', 'Longest']}
          rows={shown.hours.map((hour) => [
            hourWords(hour.hour, { zone, at }),
            minutesWords(hour.median),
            minutesWords(hour.p90),
            minutesWords(hour.longest),
          ])}
        />
      </details>
    </section>
  );
}

function sentence({ all }: WaitingResult, joiner: string | null): string {
  const who = joiner ? `With somebody in ${joiner}, half` : 'Half';
  return `${who} of your customers would hear within ${minutesWords(all.median)}, one in ten after more than ${minutesWords(all.p90)}`;
}

function minutesWords(minutes: number | null): string {
  if (minutes === null) return 'no letters';
  return minutes < 1 ? 'a minute' : durationWords(minutes);
}

function basisWords({ basis, today, changed }: Simulated): string {
  const letters = `${Math.round(basis.letters * 10) / 10} letters a day, ${basis.isOwn.letters ? 'as your own of the last weeks' : 'as you said'}`;
  const answers = `${Math.round(basis.minutes)} minutes for an answer, ${basis.isOwn.minutes ? 'as the team took' : 'as assumed'}`;
  const unanswered = (changed ?? today).unanswered;
  const left = unanswered > 0 ? ` ${unanswered} letters of the two weeks would find nobody at all.` : '';
  return `Played through for two weeks: ${letters}; ${answers}. It is about the team, never about one person.${left}`;
}

function hourWords(hour: number, { zone, at }: { zone: string; at: number }): string {
  const start = at - (at % (24 * HOUR)) + hour * HOUR;
  return hoursWords({ start, end: start + HOUR }, zone);
}

type ChartProps = {
  shown: WaitingResult;
  before: WaitingResult | null;
  label: string;
  zone: string;
  at: number;
};

/** Two columns for each hour: the darker one is half of the letters, the lighter one nine in ten. */
function Chart({ shown, before, label, zone, at }: ChartProps) {
  const all = [...shown.hours, ...(before?.hours ?? [])].flatMap(({ p90 }) => p90 ?? []);
  const most = Math.max(LEAST_SCALE, ...all);
  const height = (minutes: number | null) => ((minutes ?? 0) / most) * (HEIGHT - 16);
  const column = (hour: WaitingByHour, kind: 'p90' | 'median') => (
    <rect
      class={`wait-${kind}`}
      x={`${(hour.hour / 24) * 100 + 0.5}%`}
      width="3.1667%"
      y={HEIGHT - height(hour[kind])}
      height={height(hour[kind])}
      rx="3"
    />
  );
  return (
    <figure class="waits-chart">
      <div role="img" aria-label={label}>
        <svg width="100%" height={HEIGHT} aria-hidden="true">
          {[0.25, 0.5, 0.75, 1].map((part) => (
            <line
              class="world-grid"
              x1="0"
              x2="100%"
              y1={HEIGHT - part * (HEIGHT - 16)}
              y2={HEIGHT - part * (HEIGHT - 16)}
            />
          ))}
          {shown.hours.map((hour) => column(hour, 'p90'))}
          {shown.hours.map((hour) => column(hour, 'median'))}
          {before?.hours.map(({ hour, p90 }) => (
            <line
              class="wait-before"
              x1={`${(hour / 24) * 100 + 0.3}%`}
              x2={`${((hour + 1) / 24) * 100 - 0.3}%`}
              y1={HEIGHT - height(p90)}
              y2={HEIGHT - height(p90)}
            />
          ))}
          <text class="wait-most" x="100%" y="11" text-anchor="end">
            {durationWords(most)}
          </text>
        </svg>
        <svg class="world-axis" width="100%" height="18" aria-hidden="true">
          {[0, 6, 12, 18].map((hour) => (
            <text x={`${(hour / 24) * 100}%`} y="13">
              {hourWords(hour, { zone, at }).slice(0, 5)}
            </text>
          ))}
        </svg>
      </div>
      <figcaption class="world-legend">
        <Key kind="wait-median" words="half of them within" />
        <Key kind="wait-p90" words="nine in ten within" />
        {before && <Key kind="wait-before" words="nine in ten, as you are today" />}
      </figcaption>
    </figure>
  );
}

function Key({ kind, words }: { kind: string; words: string }) {
  return (
    <span class="world-key">
      <svg width="22" height="10" aria-hidden="true">
        {kind === 'wait-before' ? (
          <line class={kind} x1="0" x2="22" y1="5" y2="5" />
        ) : (
          <rect class={kind} width="22" height="10" rx="3" />
        )}
      </svg>
      {words}
    </span>
  );
}
