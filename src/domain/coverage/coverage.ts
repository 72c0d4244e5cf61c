export { clockNotes, type GapAhead, gapsAhead, newGaps } from './ahead.ts';
export * from './calendar.ts';
export {
  type ClockChange,
  clockChangesAhead,
  gapUntil,
  type Stretch,
  stretches,
} from './clock-changes.ts';
export { type Cover, cover, type Handover, handovers, type Interval, utcDays } from './cover.ts';
export { type Problem, problemText, readPeople } from './people.ts';
export { type Exception, type Holidays, type Person, peopleSchema, somebody, type Window } from './person.ts';
export { type PublicHoliday, placeProblem, publicHolidays } from './public-holidays.ts';
export { type Refusal, refusals, refusedHours } from './refusal.ts';
export * from './spans.ts';
export { type WaitingByHour, type WaitingQuestion, type WaitingResult, waiting } from './waiting.ts';
export { bestCandidates, type Candidate, type Joiner, type WhatIf, whatIf } from './what-if.ts';
export {
  type Absence,
  absenceOn,
  spansOn,
  spansOver,
  type WorkingTime,
  windowsOn,
  workingTime,
} from './working-time.ts';
export { type WorldPerson, worldDay } from './world-day.ts';
export { wallMinutesAt, wallTime, type ZoneClock, zoneClock } from './zone.ts';
export { zoneDataProblems } from './zone-data.ts';
