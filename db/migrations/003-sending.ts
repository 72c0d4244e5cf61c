import { type Kysely, sql } from 'kysely';

/** Mail that arrives and is believed: signing keys, what was proven of a writer, other servers, people added, dropped and asked. */
export async function sending(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await table(db, engine, 'sending_domain')
    .addColumn('domain', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('checked_at', 'bigint')
    .addColumn('findings', 'text')
    .execute();
  await table(db, engine, 'signing_key')
    .addColumn('sending_domain_id', 'bigint', (c) => c.notNull().references('sending_domain.id'))
    .addColumn('selector', 'text', (c) => c.notNull())
    .addColumn('algorithm', 'text', (c) => c.notNull().check(sql`algorithm in ('rsa', 'ed25519')`))
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('private_key', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('seen_at', 'bigint')
    .execute();
  await sql`create unique index signing_key_of_domain on signing_key (sending_domain_id, selector)`.execute(
    db,
  );
  await add(db, 'mailbox', [
    ['smtp_server', 'text'],
    ['smtp_password', 'text'],
    ['trusted_hosts', 'text'],
  ]);
  await add(db, 'message', [
    ['proof', 'text'],
    ['forward_of_id', 'bigint'],
  ]);
  await add(db, 'participant', [
    ['outside_since', 'bigint'],
    ['dropped_at', 'bigint'],
  ]);
  await add(db, 'draft', [['recipients', 'text']]);
}

type Builder = ReturnType<Kysely<unknown>['schema']['createTable']>;

function table(db: Kysely<unknown>, engine: 'sqlite' | 'postgres', name: string): Builder {
  const created = db.schema.createTable(name);
  return (engine === 'sqlite'
    ? created.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    : created.addColumn('id', 'bigint', (c) =>
        c.primaryKey().generatedByDefaultAsIdentity(),
      )) as unknown as Builder;
}

/** Each nullable: what was there before knows nothing of it. */
async function add(db: Kysely<unknown>, name: string, columns: [string, 'text' | 'bigint'][]): Promise<void> {
  for (const [column, type] of columns) await db.schema.alterTable(name).addColumn(column, type).execute();
}
