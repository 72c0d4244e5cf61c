import { now } from '../../lib/clock.ts';
import {
  type Dates,
  type Person,
  type WaitingQuestion,
  type WaitingResult,
  waiting,
} from '../coverage/coverage.ts';
import type { Db } from '../database.ts';
import { teamLoad } from './load.ts';

/** What is known of arrivals and answers, and where from. */
type Basis = { letters: number; minutes: number; isOwn: { letters: boolean; minutes: boolean } };

/** How long customers would wait with today's roster, and with somebody more. Team figures only. */
export type Waits = { basis: Basis; today: WaitingResult; changed: WaitingResult | null };

type Asked = {
  people: Person[];
  joiner: Person | null;
  dates: Dates;
  /** Letters a day and minutes an answer that somebody stated; 0 or NaN where they did not. */
  stated: { letters: number; minutes: number };
};

const USUAL_MINUTES = 12; // an answer that is read twice and written with care
const SEED = 20261025;
const ENOUGH = 2_000; // letters, so that an hour's figures are no accident
const MOST_RUNS = 60;

/**
 * Plays the dates with the team's own arrivals and answering times, or stated ones; the same seed for both rosters, so
 * that they meet the same letters. Null where neither is known.
 */
export async function waitingFor(db: Db, { people, joiner, dates, stated }: Asked): Promise<Waits | null> {
  const own = await teamLoad(db, now());
  const letters = stated.letters > 0 ? stated.letters : sum(own?.arrivals ?? []);
  if (!(letters > 0)) return null;
  const shape = own?.arrivals ?? Array.from({ length: 24 }, () => 1);
  const samples = stated.minutes > 0 ? null : (own?.answering ?? null);
  const mean = stated.minutes > 0 ? stated.minutes : USUAL_MINUTES;
  const question: WaitingQuestion = {
    arrivals: shape.map((part) => (part / sum(shape)) * letters),
    answering: samples ? { samples } : { mean },
    seed: SEED,
    runs: Math.min(MOST_RUNS, Math.ceil(ENOUGH / (letters * (dates.to - dates.from + 1)))),
  };
  return {
    basis: {
      letters,
      minutes: samples ? sum(samples) / samples.length : mean,
      isOwn: { letters: !(stated.letters > 0), minutes: samples !== null },
    },
    today: waiting(people, dates, question),
    changed: joiner ? waiting([...people, joiner], dates, question) : null,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
