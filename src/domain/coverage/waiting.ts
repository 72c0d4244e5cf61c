import { DAY, HOUR, MINUTE } from '../../lib/clock.ts';
import { seeded } from '../../lib/seeded.ts';
import type { Dates } from './calendar.ts';
import { utcDays } from './cover.ts';
import type { Person } from './person.ts';
import type { Span } from './spans.ts';
import { spansOver, workingTime } from './working-time.ts';

/**
 * What to simulate. `arrivals`: mails expected in each UTC hour of a day (24 numbers). `answering`: minutes
 * one answer takes, drawn from the team's own times, or exponential around a mean, or always the same.
 * `arriving` even spaces mails regularly (for checking against a closed form); otherwise they come at random
 * (Poisson). The same seed gives the same result. `runs`: played so often, each time with other letters, and all waits
 * taken together; for a small team, whose few letters of two weeks say little.
 */
export type WaitingQuestion = {
  arrivals: number[];
  answering: { samples: number[] } | { mean: number } | { always: number };
  arriving?: 'random' | 'even';
  seed: number;
  runs?: number;
};

/** Minutes until somebody begins to answer; null where nothing arrived. */
export type Waits = { arrivals: number; median: number | null; p90: number | null; longest: number | null };
export type WaitingByHour = Waits & { hour: number };

/** `unanswered`: mails that nobody reached within two weeks after the range; they are in no figure above it. */
export type WaitingResult = { all: Waits; hours: WaitingByHour[]; unanswered: number };

const AFTERWARDS = 14; // days the roster goes on, so that the last mails too find somebody

type Server = { spans: Span[]; next: number; free: number };

/**
 * How long customers would wait with this roster (issue 6, part 2): each mail, in the order of arrival, is taken
 * by whoever can begin first; an answer begun is finished, even past the end of a window. Guests answer nothing
 * here (G2). Give a changed roster and the same seed to compare. Team figures only; nothing is kept by person.
 */
export function waiting(people: Person[], dates: Dates, question: WaitingQuestion): WaitingResult {
  const roster = { from: dates.from, to: dates.to + AFTERWARDS };
  const spans = people
    .filter((person) => !person.guest)
    .map((person) => spansOver(workingTime(person, roster), roster));
  const runs = question.runs ?? 1;
  const waits: number[][] = Array.from({ length: 24 }, () => []);
  let unanswered = 0;
  for (let run = 0; run < runs; run++) {
    const servers = spans.map((own): Server => ({ spans: own, next: 0, free: -Infinity }));
    const seed = question.seed + run;
    unanswered += play(servers, { ...question, seed }, { dates, horizon: (roster.to + 1) * DAY, waits });
  }
  return {
    all: figures(waits.flat()),
    hours: waits.map((some, hour) => ({ hour, ...figures(some) })),
    unanswered: Math.round(unanswered / runs),
  };
}

type Playing = { dates: Dates; horizon: number; waits: number[][] };

/** Plays the dates once: adds each wait to its hour, gives how many letters found nobody. */
function play(servers: Server[], question: WaitingQuestion, { dates, horizon, waits }: Playing): number {
  const draw = seeded(question.seed);
  const drawTime = seeded(question.seed ^ 0x5bd1e995); // apart, so that a changed roster meets the same mails
  let unanswered = 0;
  for (const at of arrivalTimes(question, utcDays(dates), draw)) {
    const service = answeringTime(question.answering, drawTime());
    const start = take(servers, at, service);
    if (start === null || start >= horizon) unanswered++;
    else waits[Math.floor((at % DAY) / HOUR)]!.push((start - at) / MINUTE);
  }
  return unanswered;
}

function* arrivalTimes(question: WaitingQuestion, bounds: Span, draw: () => number): Generator<number> {
  // Time runs at the speed of the expected arrivals: a mail comes each time one more is due (or a random step).
  const step = () => (question.arriving === 'even' ? 1 : -Math.log(1 - draw()));
  let due = step();
  let expected = 0;
  for (let hour = bounds.start; hour < bounds.end; hour += HOUR) {
    const rate = question.arrivals[(hour % DAY) / HOUR] ?? 0;
    while (rate > 0 && due <= expected + rate) {
      yield hour + ((due - expected) / rate) * HOUR;
      due += step();
    }
    expected += rate;
  }
}

function answeringTime(answering: WaitingQuestion['answering'], random: number): number {
  if ('always' in answering) return answering.always * MINUTE;
  if ('mean' in answering) return -Math.log(1 - random) * answering.mean * MINUTE;
  return (answering.samples[Math.floor(random * answering.samples.length)] ?? 0) * MINUTE;
}

function take(servers: Server[], at: number, service: number): number | null {
  let best: Server | null = null;
  let bestStart = Infinity;
  for (const server of servers) {
    const start = earliest(server, Math.max(at, server.free));
    // Who has been free longest takes the next one.
    if (start < bestStart || (start === bestStart && best && server.free < best.free)) {
      best = server;
      bestStart = start;
    }
  }
  if (!best || bestStart === Infinity) return null;
  best.free = bestStart + service;
  return bestStart;
}

/** When a person who is free from `from` on can begin. Times only rise, so the place in the spans is kept. */
function earliest(server: Server, from: number): number {
  while (server.next < server.spans.length && server.spans[server.next]!.end <= from) server.next++;
  const span = server.spans[server.next];
  return span ? Math.max(span.start, from) : Infinity;
}

function figures(waits: number[]): Waits {
  const sorted = Float64Array.from(waits).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  return { arrivals: sorted.length, median: at(0.5), p90: at(0.9), longest: sorted.at(-1) ?? null };
}
