import { dateText, dayOf, type Person } from '../coverage/coverage.ts';
import type { Db } from '../database.ts';

/** Everybody of the company as the planner knows them, and who is behind each name. */
export type Roster = {
  people: Person[];
  ids: ReadonlyMap<string, number>;
  names: ReadonlyMap<number, string>;
};

/** How far back leave and exceptions are read, in days: what a forgotten night of planning may still ask about. */
const READ_BACK = 60;

/** A teammate's row of `part`; whoever has none answers customers and may look after a guest. */
export type Part = {
  takesPartAs: 'team' | 'guest' | 'none';
  leaderSince: number | null;
  reason: string;
  share: string;
};
export const USUAL_PART: Part = { takesPartAs: 'team', leaderSince: null, reason: '', share: '1' };
export const USUAL_BUDDY = { capacity: 1 };

/**
 * Reads the people of the company with their hours, leave and holidays as plain data for the pure functions of
 * coverage and rota, as of the moment `at` (ms UTC). Somebody who has left is not in it. Two people of one name are
 * told apart by their address.
 */
export async function roster(db: Db, at: number): Promise<Roster> {
  const since = dateText(dayOf(new Date(at).toISOString().slice(0, 10))! - READ_BACK);
  const rows = await db
    .selectFrom('teammate')
    .leftJoin('schedule', 'schedule.teammateId', 'teammate.id')
    .leftJoin('part', 'part.teammateId', 'teammate.id')
    .select(['teammate.id', 'teammate.name', 'teammate.email', 'teammate.zone', 'removedAt'])
    .select(['week', 'holidays', 'interests', 'vetoes', 'buddy'])
    .select(['takesPartAs', 'leaderSince', 'reason', 'share'])
    .orderBy('teammate.id')
    .execute();
  const away = await db.selectFrom('leave').selectAll().where('lastDate', '>=', since).execute();
  const others = await db.selectFrom('scheduleException').selectAll().where('date', '>=', since).execute();
  const names = namesApart(rows);
  const present = rows.filter((row) => row.removedAt === null);
  const people = present.map((row) =>
    personOf(row, {
      names,
      leave: away.filter((one) => one.teammateId === row.id),
      exceptions: others.filter((one) => one.teammateId === row.id),
    }),
  );
  return { people, names, ids: new Map([...names].map(([id, name]) => [name, id])) };
}

type Named = { id: number; name: string; email: string; removedAt: number | null };

/** A name for each: two who share one have their address behind it. */
function namesApart(rows: Named[]): Map<number, string> {
  const seen = new Map<string, number>();
  for (const { name } of rows) seen.set(name, (seen.get(name) ?? 0) + 1);
  return new Map(rows.map(({ id, name, email }) => [id, seen.get(name)! > 1 ? `${name} (${email})` : name]));
}

type Row = Named & {
  zone: string;
  week: string | null;
  holidays: string | null;
  interests: string | null;
  vetoes: string | null;
  buddy: string | null;
  takesPartAs: Part['takesPartAs'] | null;
  leaderSince: number | null;
  reason: string | null;
  share: string | null;
};

type Dated = {
  names: Map<number, string>;
  leave: { firstDate: string; lastDate: string }[];
  exceptions: ExceptionRow[];
};

export type ExceptionRow = {
  date: string;
  fromTime: string | null;
  toTime: string | null;
  kind: 'here' | 'off';
  chosenAt: number | null;
};

function personOf(row: Row, { names, leave, exceptions }: Dated): Person {
  const part = row.takesPartAs ?? USUAL_PART.takesPartAs;
  const vetoes: number[] = JSON.parse(row.vetoes ?? '[]');
  const buddy: Person['buddy'] = row.buddy ? JSON.parse(row.buddy) : USUAL_BUDDY;
  return {
    name: names.get(row.id)!,
    zone: row.zone,
    // Who neither answers nor takes part is not there for customers, whatever their hours.
    hours: part === 'none' ? [] : JSON.parse(row.week ?? '[]'),
    exceptions: part === 'none' ? [] : exceptions.map(exceptionOf),
    leave: leave.map(({ firstDate, lastDate }) => ({ from: firstDate, to: lastDate })),
    holidays: row.holidays ? JSON.parse(row.holidays) : undefined,
    guest: part === 'guest',
    leader: row.leaderSince !== null,
    reason: row.reason || undefined,
    buddy: part === 'team' ? buddy : undefined,
    weight: Number(row.share ?? USUAL_PART.share),
    interests: JSON.parse(row.interests ?? '[]'),
    vetoes: vetoes.flatMap((id) => names.get(id) ?? []),
  };
}

/** A stored exception in the words of the people file. */
export function exceptionOf(row: ExceptionRow): Person['exceptions'][number] {
  return {
    date: row.date,
    ...(row.fromTime === null ? {} : { from: row.fromTime }),
    ...(row.toTime === null ? {} : { to: row.toTime }),
    ...(row.kind === 'off' ? { off: true } : {}),
    ...(row.chosenAt === null ? {} : { chosen: true }),
  };
}
