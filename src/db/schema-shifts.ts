import type { Id, Json, Time } from './columns.ts';

/** The tables of who is here when, and of the rota. Dates are text, in the zone of the person they are about. */
export type ShiftTables = {
  schedule: {
    teammateId: number;
    week: Json;
    holidays: Json | null;
    holidaysConfirmedAt: Time | null;
    interests: Json;
    /** Ids of teammates. Private: the planner's and the person's own. */
    vetoes: Json;
    buddy: Json | null;
    changedAt: Time;
  };
  part: {
    teammateId: number;
    takesPartAs: 'team' | 'guest' | 'none';
    leaderSince: Time | null;
    /** Why a leader takes no part, for everybody to read. */
    reason: string;
    /** A guest's share as text: '1', '0.5'. */
    share: string;
    changedAt: Time;
  };
  leave: { id: Id; teammateId: number; firstDate: string; lastDate: string; createdAt: Time };
  scheduleException: {
    id: Id;
    teammateId: number;
    date: string;
    fromTime: string | null;
    toTime: string | null;
    kind: 'here' | 'off';
    chosenAt: Time | null;
    createdAt: Time;
  };
  rota: {
    id: Id;
    startedAt: Time | null;
    startsOn: string;
    cadenceDays: number;
    guestsOnDay: number;
    leastGapDays: number | null;
    seed: number;
    settledThrough: string | null;
    owing: string | null;
    credits: Json;
    emptyPlaces: Json;
    changedAt: Time;
  };
  shift: {
    id: Id;
    date: string;
    guestId: number;
    buddyId: number;
    why: string;
    createdAt: Time;
    changedAt: Time;
    calledOffAt: Time | null;
  };
  swap: {
    id: Id;
    shiftId: number;
    teammateId: number;
    /** The day asked for in exchange; null where anybody may take the shift over. */
    forShiftId: number | null;
    createdAt: Time;
    acceptedAt: Time | null;
    acceptedById: number | null;
    refusedAt: Time | null;
    endedAt: Time | null;
  };
  pause: {
    id: Id;
    fromDate: string;
    reviewOn: string;
    reason: string;
    teammateId: number;
    createdAt: Time;
    untilDate: string | null;
    endedAt: Time | null;
  };
  calendarFeed: { id: Id; tokenHash: string; teammateId: number; createdAt: Time; endedAt: Time | null };
  notice: {
    id: Id;
    teammateId: number;
    text: string;
    href: string;
    createdAt: Time;
    /** The start of the person's next working window: no mail before it. */
    dueAt: Time;
    readAt: Time | null;
    mailedAt: Time | null;
  };
  coverageWarning: { id: Id; startsAt: Time; endsAt: Time; warnedAt: Time };
};
