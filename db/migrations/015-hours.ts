import { type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';

/**
 * When people are here: local times and dates, read in the zone of their teammate row, never an offset. What a person
 * says of themself is JSON of one row, so that nothing in it can be sorted by or added up.
 */
export async function hours(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('schedule')
    .addColumn('teammate_id', 'bigint', (c) => c.primaryKey().references('teammate.id'))
    .addColumn('week', 'text', (c) => c.notNull())
    .addColumn('holidays', 'text')
    .addColumn('holidays_confirmed_at', 'bigint')
    .addColumn('interests', 'text', (c) => c.notNull())
    // Whom this person is never paired with: read by the planner and by themself, by nobody else.
    .addColumn('vetoes', 'text', (c) => c.notNull())
    .addColumn('buddy', 'text')
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('part')
    .addColumn('teammate_id', 'bigint', (c) => c.primaryKey().references('teammate.id'))
    .addColumn('takes_part_as', 'text', (c) =>
      c.notNull().check(sql`takes_part_as in ('team', 'guest', 'none')`),
    )
    .addColumn('leader_since', 'bigint')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('share', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .execute();
  await create(db, engine, 'leave')
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('first_date', 'text', (c) => c.notNull())
    .addColumn('last_date', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await create(db, engine, 'schedule_exception')
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('from_time', 'text')
    .addColumn('to_time', 'text')
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('here', 'off')`))
    .addColumn('chosen_at', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`create index leave_until on leave (last_date, teammate_id)`.execute(db);
  await sql`create index leave_of_teammate on leave (teammate_id, last_date)`.execute(db);
  await sql`create index schedule_exception_on on schedule_exception (date, teammate_id)`.execute(db);
  await sql`create index schedule_exception_of_teammate on schedule_exception (teammate_id, date)`.execute(
    db,
  );
}

/** A table that numbers its rows, in either engine. */
export function create(db: Kysely<unknown>, engine: Engine, name: string) {
  const table = db.schema.createTable(name);
  return (engine === 'sqlite'
    ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    : table.addColumn('id', 'bigint', (c) =>
        c.primaryKey().generatedByDefaultAsIdentity(),
      )) as unknown as ReturnType<Kysely<unknown>['schema']['createTable']>;
}
