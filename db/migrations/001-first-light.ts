import { type CreateTableBuilder, type Kysely, sql } from 'kysely';

type Engine = 'sqlite' | 'postgres';
type Table = CreateTableBuilder<string, never>;

/** Columns end in _at or _since where they hold milliseconds UTC; JSON is text: the same in both engines. */
export async function firstLight(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const tools = { db, engine, bytes: engine === 'sqlite' ? sql`blob` : sql`bytea` };
  await people(tools);
  await desk(tools);
  await mail(tools);
  await work(tools);
  await search(tools);
}

type Tools = { db: Kysely<unknown>; engine: Engine; bytes: ReturnType<typeof sql> };

function create({ db, engine }: Tools, name: string): Table {
  const table = db.schema.createTable(name) as unknown as Table;
  return engine === 'sqlite'
    ? (table.addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement()) as unknown as Table)
    : (table.addColumn('id', 'bigint', (c) =>
        c.primaryKey().generatedByDefaultAsIdentity(),
      ) as unknown as Table);
}

async function index({ db }: Tools, name: string, on: string): Promise<void> {
  await sql`create index ${sql.id(name)} on ${sql.raw(on)}`.execute(db);
}

async function people(tools: Tools): Promise<void> {
  await create(tools, 'company')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await create(tools, 'mailbox')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull().unique())
    .addColumn('signature', 'text', (c) => c.notNull())
    .addColumn('plus_addressing_since', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await create(tools, 'teammate')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('password_hash', 'text')
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('owner', 'teammate')`))
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('joined_at', 'bigint')
    .addColumn('removed_at', 'bigint')
    .execute();
  await tools.db.schema
    .createTable('mailbox_access')
    .addColumn('mailbox_id', 'bigint', (c) => c.notNull().references('mailbox.id').onDelete('cascade'))
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('mailbox_access_key', ['teammate_id', 'mailbox_id'])
    .execute();
  await create(tools, 'session')
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('device', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('seen_at', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .execute();
  await index(tools, 'session_of_teammate', 'session (teammate_id) where ended_at is null');
  await create(tools, 'sign_in_link')
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('purpose', 'text', (c) => c.notNull().check(sql`purpose in ('sign-in', 'invitation')`))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await create(tools, 'sign_in_attempt')
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await index(tools, 'sign_in_attempt_by_address', 'sign_in_attempt (address, at)');
  await index(tools, 'sign_in_attempt_by_email', 'sign_in_attempt (email, at)');
  await create(tools, 'api_token')
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .execute();
}

async function desk(tools: Tools): Promise<void> {
  await create(tools, 'customer')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('organisation', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await create(tools, 'customer_address')
    .addColumn('customer_id', 'bigint', (c) => c.notNull().references('customer.id'))
    .addColumn('address', 'text', (c) => c.notNull().unique())
    .addColumn('bounced_at', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await index(tools, 'customer_address_of_customer', 'customer_address (customer_id)');
  await create(tools, 'conversation')
    .addColumn('mailbox_id', 'bigint', (c) => c.notNull().references('mailbox.id'))
    .addColumn('customer_id', 'bigint', (c) => c.notNull().references('customer.id'))
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('assignee_id', 'bigint', (c) => c.references('teammate.id'))
    .addColumn('closed_at', 'bigint')
    .addColumn('waiting_since', 'bigint')
    .addColumn('latest_at', 'bigint', (c) => c.notNull())
    .addColumn('latest_by', 'text', (c) => c.notNull().check(sql`latest_by in ('customer', 'teammate')`))
    .addColumn('preview', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('suggested_conversation_id', 'bigint', (c) => c.references('conversation.id'))
    .execute();
  // One index for each folder, so that a page reads only the rows it shows.
  const ofMailbox = 'conversation (mailbox_id, latest_at, id)';
  await index(
    tools,
    'conversation_waiting',
    'conversation (mailbox_id, waiting_since, id) where waiting_since is not null',
  );
  await index(tools, 'conversation_all', ofMailbox);
  await index(tools, 'conversation_open', `${ofMailbox} where closed_at is null`);
  await index(
    tools,
    'conversation_closed',
    'conversation (mailbox_id, closed_at, id) where closed_at is not null',
  );
  await index(
    tools,
    'conversation_mine',
    'conversation (assignee_id, latest_at, id) where closed_at is null',
  );
  await index(tools, 'conversation_of_customer', 'conversation (customer_id, latest_at, id)');
  await index(
    tools,
    'conversation_suggested',
    'conversation (suggested_conversation_id) where suggested_conversation_id is not null',
  );
  await tools.db.schema
    .createTable('participant')
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('added_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('participant_key', ['conversation_id', 'address'])
    .execute();
  await messages(tools);
}

async function messages(tools: Tools): Promise<void> {
  await create(tools, 'message')
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('inbound', 'reply', 'note')`))
    .addColumn('customer_id', 'bigint', (c) => c.references('customer.id'))
    .addColumn('teammate_id', 'bigint', (c) => c.references('teammate.id'))
    .addColumn('automatic', 'text')
    .addColumn('from_name', 'text', (c) => c.notNull())
    .addColumn('from_address', 'text', (c) => c.notNull())
    .addColumn('recipients', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('html', 'text')
    .addColumn('parts', 'text')
    .addColumn('inbound_mail_id', 'bigint')
    .addColumn('message_id_header', 'text')
    .addColumn('in_reply_to', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('said_at', 'bigint')
    // A person wrote it: what goes out has a teammate as its author.
    .addCheckConstraint(
      'message_has_an_author',
      sql`kind = 'inbound' or (teammate_id is not null and automatic is null)`,
    )
    .execute();
  await index(tools, 'message_of_conversation', 'message (conversation_id, id)');
  await index(tools, 'message_by_header', 'message (message_id_header) where message_id_header is not null');
  await index(tools, 'message_of_customer', 'message (customer_id, id)');
  await create(tools, 'blob')
    .addColumn('sha256', 'text', (c) => c.notNull().unique())
    .addColumn('size', 'bigint', (c) => c.notNull())
    .addColumn('bytes', tools.bytes as never, (c) => c.notNull())
    .execute();
  await create(tools, 'draft')
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('reply', 'note')`))
    .addColumn('html', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('draft_one_of_a_kind', ['teammate_id', 'conversation_id', 'kind'])
    .execute();
  await index(tools, 'draft_latest', 'draft (teammate_id, updated_at, id)');
  await create(tools, 'attachment')
    .addColumn('message_id', 'bigint', (c) => c.references('message.id'))
    .addColumn('draft_id', 'bigint', (c) => c.references('draft.id'))
    .addColumn('blob_id', 'bigint', (c) => c.notNull().references('blob.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('size', 'bigint', (c) => c.notNull())
    .addColumn('content_id', 'text')
    .addColumn('disposition', 'text', (c) => c.notNull().check(sql`disposition in ('attached', 'inline')`))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await index(tools, 'attachment_of_message', 'attachment (message_id)');
  await index(tools, 'attachment_of_draft', 'attachment (draft_id) where draft_id is not null');
}

async function mail(tools: Tools): Promise<void> {
  await create(tools, 'inbound_mail')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('mailbox_ids', 'text', (c) => c.notNull())
    .addColumn('envelope', 'text', (c) => c.notNull())
    .addColumn('blob_id', 'bigint', (c) => c.notNull().references('blob.id'))
    .addColumn('fingerprint', 'text')
    .addColumn('received_at', 'bigint', (c) => c.notNull())
    .addColumn('processed_at', 'bigint')
    .addColumn('failed_at', 'bigint')
    .addColumn('error', 'text')
    .addColumn('duplicate_of', 'bigint', (c) => c.references('inbound_mail.id'))
    .execute();
  await sql`create unique index inbound_mail_once on inbound_mail (fingerprint) where fingerprint is not null and duplicate_of is null`.execute(
    tools.db,
  );
  await index(
    tools,
    'inbound_mail_failed',
    'inbound_mail (failed_at) where failed_at is not null and processed_at is null',
  );
  await create(tools, 'delivery')
    .addColumn('message_id', 'bigint', (c) => c.references('message.id'))
    .addColumn('automatic', 'text', (c) =>
      c.check(sql`automatic in ('sign-in-link', 'invitation', 'test-mail')`),
    )
    .addColumn('mailbox_id', 'bigint', (c) => c.references('mailbox.id'))
    .addColumn('recipients', 'text', (c) => c.notNull())
    .addColumn('content', 'text')
    .addColumn('message_id_header', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('sending_at', 'bigint')
    .addColumn('sent_at', 'bigint')
    .addColumn('kept_at', 'bigint')
    .addColumn('failed_at', 'bigint')
    .addColumn('retried_at', 'bigint')
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('error', 'text')
    .addColumn('blob_id', 'bigint', (c) => c.references('blob.id'))
    // Nothing leaves that neither a person wrote nor says that it is automatic.
    .addCheckConstraint('delivery_has_an_author', sql`(message_id is null) <> (automatic is null)`)
    .execute();
  await index(tools, 'delivery_of_message', 'delivery (message_id)');
}

async function work(tools: Tools): Promise<void> {
  await create(tools, 'event')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('conversation_id', 'bigint')
    .addColumn('message_id', 'bigint')
    .addColumn('mailbox_id', 'bigint')
    .addColumn('teammate_id', 'bigint')
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await index(tools, 'event_of_conversation', 'event (conversation_id, id)');
  await create(tools, 'job')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('leased_until', 'bigint')
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('failed_at', 'bigint')
    .addColumn('error', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await index(tools, 'job_due', 'job (due_at, id) where failed_at is null');
  await tools.db.schema
    .createTable('presence')
    .addColumn('page', 'text', (c) => c.primaryKey())
    .addColumn('teammate_id', 'bigint', (c) => c.notNull().references('teammate.id'))
    .addColumn('conversation_id', 'bigint')
    .addColumn('seen_at', 'bigint', (c) => c.notNull())
    .addColumn('writing_at', 'bigint')
    .execute();
  await index(tools, 'presence_on_conversation', 'presence (conversation_id)');
  await tools.db.schema
    .createTable('setting')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

/** The one table that differs: FTS5 without a copy of the text, or a tsvector. Row ids are message ids, which rise with time. */
async function search({ db, engine }: Tools): Promise<void> {
  if (engine === 'sqlite') {
    await sql`create virtual table search_entry using fts5(
      scope, subject, body, customer,
      content = '', contentless_delete = 1, tokenize = "porter unicode61 remove_diacritics 2")`.execute(db);
    return;
  }
  // English words meet their other forms, as FTS5's porter does; no stop words, since "the who" is a question too.
  await sql`create text search dictionary porchlight_stem (template = snowball, language = english)`.execute(
    db,
  );
  await sql`create text search configuration porchlight (parser = default)`.execute(db);
  await sql`alter text search configuration porchlight add mapping for asciiword, word, numword, int, uint, float, asciihword, hword, numhword, hword_part, hword_asciipart, hword_numpart with porchlight_stem`.execute(
    db,
  );
  await sql`create table search_entry (id bigint primary key, scope bigint[] not null, words tsvector not null)`.execute(
    db,
  );
  await sql`create index search_entry_words on search_entry using gin (words)`.execute(db);
}
