import { type CreateTableBuilder, type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';
type Table = CreateTableBuilder<string, never>;

/** Mailboxes elsewhere that are read over IMAP, how far each folder was read, and mail that is set aside. */
export async function mailSources(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await sources(db, engine);
  await folders(db, engine);
  await leftovers(db, engine);
  await db.schema.alterTable('inbound_mail').addColumn('archived_at', 'bigint').execute();
  await db.schema.alterTable('inbound_mail').addColumn('set_aside_at', 'bigint').execute();
  await db.schema
    .alterTable('inbound_mail')
    .addColumn('set_aside_by_id', 'bigint', (c) => c.references('teammate.id'))
    .execute();
}

function create(db: Kysely<unknown>, engine: Engine, name: string): Table {
  const table = db.schema.createTable(name) as unknown as Table;
  return engine === 'sqlite'
    ? (table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement()) as unknown as Table)
    : (table.addColumn('id', 'bigint', (c) =>
        c.primaryKey().generatedByDefaultAsIdentity(),
      ) as unknown as Table);
}

async function sources(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await create(db, engine, 'mail_source')
    .addColumn('mailbox_id', 'bigint', (c) => c.notNull().references('mailbox.id'))
    .addColumn('host', 'text', (c) => c.notNull())
    .addColumn('port', 'integer', (c) => c.notNull())
    .addColumn('security', 'text', (c) => c.notNull().check(sql`security in ('tls', 'starttls', 'none')`))
    .addColumn('account', 'text', (c) => c.notNull())
    .addColumn('sign_in', 'text', (c) =>
      c.notNull().check(sql`sign_in in ('password', 'google', 'microsoft')`),
    )
    // Sealed: a copy of the database without the secret opens no mailbox.
    .addColumn('credentials', 'text')
    .addColumn('start_from', 'text', (c) => c.notNull().check(sql`start_from in ('now', 'all')`))
    .addColumn('move_to', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('removed_at', 'bigint')
    .addColumn('wanted_at', 'bigint')
    .addColumn('checked_at', 'bigint')
    .addColumn('failing_since', 'bigint')
    .addColumn('error', 'text')
    .addColumn('lease_holder', 'text')
    .addColumn('leased_until', 'bigint')
    .execute();
}

async function folders(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await create(db, engine, 'mail_source_folder')
    .addColumn('source_id', 'bigint', (c) => c.notNull().references('mail_source.id'))
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('uid_validity', 'bigint')
    .addColumn('last_uid', 'bigint', (c) => c.notNull())
    .addColumn('history_uid', 'bigint', (c) => c.notNull())
    .addColumn('moved_uid', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('mail_source_folder_once', ['source_id', 'path'])
    .execute();
}

async function leftovers(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await create(db, engine, 'mail_source_leftover')
    .addColumn('source_id', 'bigint', (c) => c.notNull().references('mail_source.id'))
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('uid_validity', 'bigint', (c) => c.notNull())
    .addColumn('uid', 'bigint', (c) => c.notNull())
    .addColumn('inbound_mail_id', 'bigint', (c) => c.notNull().unique().references('inbound_mail.id'))
    .addColumn('wanted_at', 'bigint')
    .execute();
}
