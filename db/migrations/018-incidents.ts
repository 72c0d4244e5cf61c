import { type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';

/** What one person did to many conversations at once, and the incidents that gather what belongs together. */
export async function incidents(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await batches(db, engine);
  await withId(db, 'incident', engine)
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('began_at', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('resolved_at', 'bigint')
    .execute();
  await db.schema
    .createTable('incident_conversation')
    // A conversation is part of one incident at most.
    .addColumn('conversation_id', 'bigint', (c) => c.primaryKey().references('conversation.id'))
    .addColumn('incident_id', 'bigint', (c) => c.notNull().references('incident.id'))
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('incident_refusal')
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('incident_id', 'bigint', (c) => c.notNull().references('incident.id'))
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('incident_refusal_key', ['conversation_id', 'incident_id'])
    .execute();
  await withId(db, 'incident_answer', engine)
    .addColumn('incident_id', 'bigint', (c) => c.notNull().references('incident.id'))
    .addColumn('batch_id', 'bigint', (c) => c.notNull().references('batch.id'))
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    // Of one intention there is one answer, however often it is asked for.
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('html', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('incident_answer_key', ['teammate_id', 'key'])
    .execute();
  const index = (name: string, on: string) => sql`create index ${sql.id(name)} on ${sql.raw(on)}`.execute(db);
  await index('incident_gathers', 'incident_conversation (incident_id, conversation_id)');
  await index('incident_current', 'incident (began_at) where resolved_at is null');
  await index('incident_answers', 'incident_answer (incident_id, id)');
}

async function batches(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await withId(db, 'batch', engine)
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('undone_at', 'bigint')
    .execute();
  await db.schema
    .createTable('batch_item')
    .addColumn('batch_id', 'bigint', (c) => c.notNull().references('batch.id'))
    // As it was asked for: what is not there has a line too, with its refusal.
    .addColumn('conversation_id', 'bigint', (c) => c.notNull())
    .addColumn('event_id', 'bigint')
    .addColumn('message_id', 'bigint')
    .addColumn('refusal', 'text')
    .addColumn('undone_at', 'bigint')
    .addPrimaryKeyConstraint('batch_item_key', ['batch_id', 'conversation_id'])
    .execute();
}

function withId(db: Kysely<unknown>, name: string, engine: Engine) {
  const table = db.schema.createTable(name);
  return engine === 'sqlite'
    ? table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    : table.addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity());
}
