import { DAY } from '../../lib/clock.ts';
import type { Db } from '../database.ts';

const LOOKED_AT = 5; // their newest letters
const FRESH_MS = 60 * DAY; // older than two months, summer time may have come or gone

/** Where a customer's clock stands. `zone` is IANA where a teammate set it, else an offset such as `+02:00`. */
export type LocalZone = {
  zone: string;
  /** `set` by a teammate, `likely` by their newest letters, `guess` where those are old, differ or say UTC as many programs do. */
  sure: 'set' | 'likely' | 'guess';
};

type Said = { zone: string; at: number };

/** What their letters, newest first, say of their clock; null where they say nothing. Pure. */
export function zoneSaid(letters: Said[], now: number): LocalZone | null {
  const [newest] = letters;
  if (!newest) return null;
  const agree = letters.every((letter) => letter.zone === newest.zone);
  const isSure = agree && newest.zone !== '+00:00' && now - newest.at < FRESH_MS;
  return { zone: newest.zone, sure: isSure ? 'likely' : 'guess' };
}

/** A customer's zone, and how sure that is; null where nothing is known. */
export async function localZone(
  db: Db,
  customer: { id: number; zone: string | null },
  now: number,
): Promise<LocalZone | null> {
  if (customer.zone !== null) return { zone: customer.zone, sure: 'set' };
  const rows = await db
    .selectFrom('message')
    .select(['saidZone', 'createdAt'])
    .where('customerId', '=', customer.id)
    .where('kind', '=', 'inbound')
    .where('automatic', 'is', null)
    .where('forwardedById', 'is', null)
    .orderBy('id', 'desc')
    .limit(LOOKED_AT)
    .execute();
  const letters = rows.flatMap((row) =>
    row.saidZone === null ? [] : [{ zone: row.saidZone, at: row.createdAt }],
  );
  return zoneSaid(letters, now);
}

/** The next mornings at nine in a zone, ms UTC: tomorrow's, and Monday's where tomorrow is a Saturday or Sunday. Pure. */
export function nextMornings(zone: string, now: number): { day: 'tomorrow' | 'Monday'; at: number }[] {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const tomorrow = here.add({ days: 1 }).withPlainTime('09:00');
  const monday = tomorrow.add({ days: (8 - tomorrow.dayOfWeek) % 7 });
  const mornings = [{ day: 'tomorrow' as const, at: tomorrow.epochMilliseconds }];
  return tomorrow.dayOfWeek >= 6
    ? [...mornings, { day: 'Monday' as const, at: monday.epochMilliseconds }]
    : mornings;
}

/** A day and time as typed in a form (`2026-11-24T09:00`), in a zone; null where it is none. A time that summer time skips is the one an hour later. */
export function timeTyped(text: string, zone: string): number | null {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}
