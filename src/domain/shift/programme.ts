import { z } from 'zod';
import { DAY, now } from '../../lib/clock.ts';
import { ownersOnly, type Viewer } from '../access.ts';
import { dateText, dayOf } from '../coverage/coverage.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';
import { leaderProblems } from '../rota/rota.ts';
import { roster, USUAL_PART } from '../schedule/roster.ts';
import { replanShifts } from './planning.ts';
import { rotaSettings } from './settings.ts';

/** What owners set: one day in `cadenceDays`, from `startsOn` on (a date). Without `running` nothing is planned. */
const RotaInput = z.object({
  cadenceDays: z
    .int('The cadence is a whole number of days.')
    .min(7, 'More often than once a week is not a visit any more. Eight weeks is 56 days.')
    .max(366, 'Less often than once a year is no cadence. Eight weeks is 56 days.'),
  guestsOnDay: z
    .int('Guests on one day are a whole number.')
    .min(1, 'At least one guest on a day.')
    .max(20, 'Twenty guests on one day are enough.'),
  leastGapDays: z
    .int('The least gap is a whole number of days.')
    .min(1, 'The least gap is at least one day.')
    .max(366, 'The least gap is at most a year.')
    .nullable()
    .default(null),
  startsOn: z.string().default(''),
  running: z.boolean(),
});

/** Changes how the programme runs and plans it again. Forbidden to all but owners; Invalid names the field. */
export async function changeRota(tx: Tx, viewer: Viewer, input: z.input<typeof RotaInput>): Promise<void> {
  ownersOnly(viewer, 'plan the days with customers');
  const { running, startsOn, ...values } = check(RotaInput, input);
  const at = now();
  const first = startsOn === '' ? Math.floor(at / DAY) : dayOf(startsOn);
  if (first === null) throw new Invalid({ startsOn: 'The first day is a date like 2026-10-25.' });
  if (values.leastGapDays !== null && values.leastGapDays > values.cadenceDays)
    throw new Invalid({
      leastGapDays: 'The least gap is longer than the cadence, so nobody’s turn would come.',
    });
  const before = await rotaSettings(tx);
  const changed = {
    ...values,
    startsOn: dateText(first),
    startedAt: running ? (before.startedAt ?? at) : null,
    changedAt: at,
  };
  const made = await tx
    .updateTable('rota')
    .set(changed)
    .where('id', '=', 1)
    .returning('id')
    .executeTakeFirst();
  if (!made)
    await tx
      .insertInto('rota')
      .values({
        id: 1,
        ...changed,
        seed: before.seed,
        settledThrough: null,
        owing: null,
        credits: '{}',
        emptyPlaces: '[]',
      })
      .execute();
  await record(tx, { kind: 'rota.changed', by: viewer, data: { ...values, running } });
  await replanShifts(tx, { by: viewer });
}

/** How somebody takes part: answers customers, comes as a guest, or neither. A share is 1 for a whole turn. */
const PartInput = z.object({
  takesPartAs: z.enum(['team', 'guest', 'none'], 'Choose how they take part.'),
  leader: z.boolean(),
  reason: field.optionalLine('The reason', 300),
  share: z
    .number('A share is a number such as 1 or 0.5.')
    .min(0, 'A share is not below 0.')
    .max(2, 'A share is 2 at most.'),
});

/**
 * Says how a teammate takes part, and plans again. A leader who is no guest, or has no share, needs a reason that
 * everybody can read (B6). Forbidden to all but owners; NotFound for somebody who has left.
 */
export async function changePart(
  tx: Tx,
  viewer: Viewer,
  { teammateId, ...input }: z.input<typeof PartInput> & { teammateId: number },
): Promise<void> {
  ownersOnly(viewer, 'plan the days with customers');
  const at = now();
  const people = await roster(tx, at);
  const person = people.people.find(({ name }) => name === people.names.get(teammateId));
  if (!person) throw new NotFound('This teammate is not here any more.');
  const { takesPartAs, leader, reason, share } = check(PartInput, input);
  const next = {
    ...person,
    guest: takesPartAs === 'guest',
    leader,
    reason: reason || undefined,
    weight: share,
  };
  if (leaderProblems([next]).length > 0)
    throw new Invalid({ reason: 'A leader who takes no part needs a reason that everybody can read.' });
  const before = await tx
    .selectFrom('part')
    .select('leaderSince')
    .where('teammateId', '=', teammateId)
    .executeTakeFirst();
  const values = {
    takesPartAs,
    leaderSince: leader ? (before?.leaderSince ?? at) : null,
    reason,
    share: String(share),
    changedAt: at,
  };
  await tx
    .insertInto('part')
    .values({ teammateId, ...values })
    .onConflict((conflict) => conflict.column('teammateId').doUpdateSet(values))
    .execute();
  await record(tx, { kind: 'rota.part-changed', by: viewer, data: { teammateId, takesPartAs } });
  await replanShifts(tx, { by: viewer });
}

/** Everybody and how they take part, by name. */
export async function parts(db: Db) {
  const rows = await db
    .selectFrom('teammate')
    .leftJoin('part', 'part.teammateId', 'teammate.id')
    .leftJoin('schedule', 'schedule.teammateId', 'teammate.id')
    .select(['teammate.id', 'teammate.name', 'teammate.zone'])
    .select(['takesPartAs', 'leaderSince', 'reason', 'share', 'week'])
    .where('removedAt', 'is', null)
    .orderBy('teammate.name')
    .orderBy('teammate.id')
    .execute();
  return rows.map(({ week, ...row }) => ({
    id: row.id,
    name: row.name,
    zone: row.zone,
    takesPartAs: row.takesPartAs ?? USUAL_PART.takesPartAs,
    leader: row.leaderSince !== null,
    reason: row.reason ?? '',
    share: Number(row.share ?? USUAL_PART.share),
    saidHours: week !== null && week !== '[]',
  }));
}
