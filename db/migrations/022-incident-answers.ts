import { type Kysely, sql } from 'kysely';

/**
 * An answer to an incident is begun in a draft of its own, has files of its own, and knows what it has not come to yet,
 * so that what was cut off goes on.
 */
export async function incidentAnswers(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema.alterTable('batch_item').addColumn('pending_since', 'bigint').execute();
  await db.schema.alterTable('incident_answer').addColumn('based_on_id', 'bigint').execute();
  await db.schema.alterTable('incident_answer').addColumn('closing_since', 'bigint').execute();
  const table = db.schema.createTable('incident_draft');
  const withId =
    engine === 'sqlite'
      ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      : table.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());
  await withId
    .addColumn('incident_id', 'bigint', (c) => c.notNull().references('incident.id'))
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('html', 'text', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('incident_draft_key', ['teammate_id', 'incident_id'])
    .execute();
  for (const owner of ['incident_draft', 'incident_answer']) {
    const column = `${owner}_id`;
    await db.schema.alterTable('attachment').addColumn(column, 'bigint').execute();
    await sql`create index ${sql.id(`attachment_of_${owner}`)} on attachment (${sql.id(column)})
      where ${sql.id(column)} is not null`.execute(db);
  }
}
