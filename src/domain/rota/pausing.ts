import type { Day } from '../coverage/coverage.ts';

/** The programme rests from a day on, until `until` (included) once somebody ended it. */
export type Pause = { from: Day; until?: Day; reason: string; reviewOn: Day };

/** The team's load on one day; nothing in it is about one person. Minutes. */
export type Load = { day: Day; p90Wait: number; usualP90Wait: number; leavers: number; onboarding: number };

const STRAINED_DAYS = 10; // days in a row (G4)
const STRAINED_WAIT = 2; // times the usual p90 (G4)

/** What is missing before a pause may begin, by field; null when it may (G4: a reason and a review date). */
export function pauseProblem(pause: Pause): { field: 'reason' | 'reviewOn' | 'until'; why: string } | null {
  if (!pause.reason.trim())
    return { field: 'reason', why: 'Say why the programme rests: everybody will see it.' };
  if (pause.reviewOn <= pause.from) {
    return { field: 'reviewOn', why: 'Choose a day after the pause begins on which to look at it again.' };
  }
  if (pause.until !== undefined && pause.until < pause.from) {
    return { field: 'until', why: 'A pause cannot end before it begins.' };
  }
  return null;
}

/** The pause in force on a day, if any. Nobody earns or owes anything meanwhile. */
export function pauseOn(pauses: Pause[], day: Day): Pause | null {
  return pauses.find((pause) => pause.from <= day && day <= (pause.until ?? Infinity)) ?? null;
}

/** Pauses whose review date has come and that nobody ended: a permanent pause must not drift in (G4). */
export function pausesToReview(pauses: Pause[], today: Day): Pause[] {
  return pauses.filter((pause) => pause.reviewOn <= today && (pause.until ?? Infinity) >= today);
}

/**
 * Words that suggest a pause when the team has been under water for the ten latest days in a row: waits more
 * than twice the usual, people leaving, or people being trained. Null otherwise. It only ever suggests.
 */
export function suggestPause(loads: Load[]): string | null {
  const latest = [...loads].sort((a, b) => b.day - a.day).slice(0, STRAINED_DAYS);
  if (latest.length < STRAINED_DAYS) return null;
  const inARow = latest.every((load, i) => load.day === latest[0]!.day - i);
  if (!inARow || !latest.every((load) => strain(load).length > 0)) return null;
  const signs = [...new Set(latest.flatMap(strain))];
  return `For ${STRAINED_DAYS} days ${signs.join(', ')}. Guests should not meet a team under water: consider a pause.`;
}

function strain(load: Load): string[] {
  return [
    load.p90Wait > STRAINED_WAIT * load.usualP90Wait
      ? 'customers have waited more than twice as long as usual'
      : '',
    load.leavers > 0 ? 'people are leaving' : '',
    load.onboarding > 0 ? 'people are being trained' : '',
  ].filter(Boolean);
}
