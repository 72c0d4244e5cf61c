import { type Kysely, sql } from 'kysely';

/** Two conversations about the same matter, the lower number first: one row for both ways. */
export async function linking(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('link')
    .addColumn('first_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('second_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('link_key', ['first_id', 'second_id'])
    .addCheckConstraint('link_is_between_two', sql`first_id < second_id`)
    .execute();
  await sql`create index link_of_second on link (second_id)`.execute(db);
}
