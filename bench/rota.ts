import { cpus } from 'node:os';
import { dateText, dayOf, type Person, readPeople } from '../src/domain/coverage/coverage.ts';
import { plan, shares } from '../src/domain/rota/rota.ts';
import { seeded } from '../src/lib/seeded.ts';

// The planner's benchmark: how fast a large rota is planned, and how fair three ways of choosing are over 480
// working days with leave and joiners. Prints one JSON object. The company is made up from a seed.

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri'];
const PLACES = [
  { country: 'DE', subdivision: 'BE' },
  { country: 'US', subdivision: 'IL' },
  { country: 'AU', subdivision: 'NSW' },
  { country: 'PT' },
  { country: 'US', subdivision: 'NY' },
];
const ZONES = ['Europe/Berlin', 'America/Chicago', 'Australia/Sydney', 'Europe/Lisbon', 'America/New_York'];
const INTERESTS = ['chess', 'bread', 'hiking', 'choirs', 'bicycles', 'films', 'gardens', 'radio'];
const FROM = dayOf('2026-01-01')!;

/** A company of guests and buddies with leave, part-timers, joiners and leavers over two years. */
function company(size: number, seed: number): Person[] {
  const draw = seeded(seed);
  const some = <T>(list: T[]): T => list[Math.floor(draw() * list.length)]!;
  const entries = Array.from({ length: size }, (_, i) => {
    const guest = i % 10 !== 0;
    const home = Math.floor(draw() * ZONES.length);
    const leave = Array.from({ length: 6 }, () => {
      const from = FROM + Math.floor(draw() * 720);
      return { from: dateText(from), to: dateText(from + 4 + Math.floor(draw() * 10)) };
    });
    const long = FROM + Math.floor(draw() * 500);
    if (draw() < 0.15) leave.push({ from: dateText(long), to: dateText(long + 120) });
    return {
      name: `Person ${i}`,
      zone: ZONES[home],
      holidays: PLACES[home],
      hours: [{ days: WEEK, from: '08:00', to: '17:00' }],
      leave,
      interests: [some(INTERESTS), some(INTERESTS)],
      ...(guest
        ? { guest: true, weight: draw() < 0.2 ? 0.5 : 1 }
        : { buddy: { capacity: 1 + Math.floor(draw() * 2) } }),
      ...(guest && draw() < 0.2 ? { joined: dateText(FROM + Math.floor(draw() * 400)) } : {}),
    };
  });
  const read = readPeople(entries);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems[0]));
  return read.people;
}

function speed(size: number, perDay: number) {
  const people = company(size, 7);
  const dates = { from: FROM, to: FROM + 364 };
  const times: number[] = [];
  const processor: number[] = [];
  let shifts = 0;
  for (let run = 0; run < 5; run++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    shifts = plan({ people, dates, seed: 1, perDay }).shifts.length;
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  processor.sort((a, b) => a - b);
  return {
    people: size,
    days: 365,
    perDay,
    shifts,
    medianMs: Math.round(times[2]!),
    worstMs: Math.round(times[4]!),
    medianProcessorMs: Math.round(processor[2]!),
  };
}

type Policy = 'deficit' | 'fewest' | 'round-robin';

const PEOPLE = 24;
const DAYS = 480;

/** Which of 24 people are present on each of 480 working days: leave, a few long leaves, a few joiners. */
function presence(draw: () => number): boolean[][] {
  const here = Array.from({ length: DAYS }, () => new Array<boolean>(PEOPLE).fill(true));
  for (let who = 0; who < PEOPLE; who++) {
    const away = (from: number, length: number) => {
      for (let day = Math.max(0, from); day < Math.min(DAYS, from + length); day++) here[day]![who] = false;
    };
    if (who >= PEOPLE - 4) away(0, 100 + Math.floor(draw() * 200)); // joiners
    for (let block = 0; block < 5; block++) away(Math.floor(draw() * DAYS), 5 + Math.floor(draw() * 6));
    if (draw() < 0.2) away(Math.floor(draw() * DAYS), 60 + Math.floor(draw() * 60));
  }
  return here;
}

/** The furthest anybody ends from their fair share, in shifts. */
function spread(policy: Policy, here: boolean[][]): number {
  const earned = new Float64Array(PEOPLE);
  const done = new Float64Array(PEOPLE);
  let turn = 0;
  for (const present of here) {
    const who = present.flatMap((is, i) => (is ? [i] : []));
    if (who.length === 0) continue;
    const share = shares(
      who.map(() => 1),
      1,
    );
    who.forEach((i, k) => {
      earned[i]! += share[k]!;
    });
    if (policy === 'round-robin') {
      while (!present[turn % PEOPLE]) turn++;
      done[turn++ % PEOPLE]!++;
    } else {
      const owed = (i: number) => (policy === 'deficit' ? earned[i]! - done[i]! : -done[i]!);
      done[who.reduce((best, i) => (owed(i) > owed(best) ? i : best), who[0]!)]!++;
    }
  }
  return Math.max(...earned.map((share, i) => Math.abs(share - done[i]!)));
}

function fairness(runs: number) {
  const policies: Policy[] = ['deficit', 'fewest', 'round-robin'];
  return policies.map((policy) => {
    const draw = seeded(99);
    const spreads = Array.from({ length: runs }, () => spread(policy, presence(draw)));
    const mean = spreads.reduce((sum, value) => sum + value, 0) / runs;
    return {
      policy,
      meanSpread: Number(mean.toFixed(2)),
      worstSpread: Number(Math.max(...spreads).toFixed(2)),
    };
  });
}

function plannerFairness(runs: number) {
  const spreads = Array.from({ length: runs }, (_, run) => {
    const people = company(30, run + 1);
    const { credits, unplaced } = plan({ people, dates: { from: FROM, to: FROM + 671 }, seed: run });
    const owed = Object.values(credits).map(({ earned, done }) => Math.abs(earned - done));
    return { spread: Math.max(...owed), unplaced: unplaced.length };
  });
  const worst = Math.max(...spreads.map(({ spread }) => spread));
  const mean = spreads.reduce((sum, { spread }) => sum + spread, 0) / runs;
  return {
    workingDays: 480,
    runs,
    meanSpread: Number(mean.toFixed(2)),
    worstSpread: Number(worst.toFixed(2)),
    unplaced: spreads.reduce((sum, { unplaced }) => sum + unplaced, 0),
  };
}

const result = {
  bench: 'rota',
  node: process.version,
  cpus: cpus().length,
  speed: [speed(500, 1), speed(500, 12), speed(24, 1)],
  fairness: { people: PEOPLE, workingDays: DAYS, runs: 200, policies: fairness(200) },
  planner: plannerFairness(20),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
