import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../db/migrations/index.ts';
import { type Db, engineOf } from '../../src/db/connection.ts';
import { NINE } from './acts.ts';

/** What the first release people could install had. */
export const FIRST_FOUR = ['001-first-light', '002-mail-sources', '003-sending', '004-threads'];

/** Runs these migrations alone, as an older Porchlight would have. */
export async function migrateOnly(db: Db, names: readonly string[]): Promise<void> {
  const engine = engineOf(db);
  const up = (name: string) => (tx: Kysely<unknown>) => migrations[name]!(tx, engine);
  const known = Object.fromEntries(names.map((name) => [name, { up: up(name) }]));
  const { error } = await new Migrator({
    db: db.withoutPlugins(),
    allowUnorderedMigrations: true,
    provider: { getMigrations: async () => known },
  }).migrateToLatest();
  if (error) throw error;
}

type Row = Record<string, unknown>;

const CONVERSATION = {
  mailbox_id: 1,
  customer_id: 1,
  subject: 'Our calendar is blank',
  assignee_id: null,
  closed_at: null,
  waiting_since: null,
  latest_at: NINE,
  latest_by: 'customer',
  preview: 'Where are my entries?',
  created_at: NINE,
};
const MESSAGE = {
  kind: 'inbound',
  customer_id: null,
  teammate_id: null,
  from_name: 'Maria López',
  from_address: 'maria@northwind.example',
  recipients: '{}',
  created_at: NINE,
};
const OURS = { from_name: 'Help', from_address: 'help@fieldnotes.example' };
const person = (name: string, role: string): Row => ({
  name,
  email: `${name.toLowerCase()}@fieldnotes.example`,
  role,
  zone: 'Europe/Lisbon',
  place: 'Lisbon',
  created_at: 1,
  joined_at: 2,
});

/**
 * A small desk as the first four migrations hold it: one conversation waits (Ana has it), one is closed, one is open
 * and shown in a second mailbox too; a reply that failed, a note, a draft, a file. In the order of what refers to what, numbered from 1 by the database.
 */
export const OLDER_ROWS: Record<string, Row[]> = {
  company: [{ name: 'Fieldnotes', created_at: 1 }],
  mailbox: [
    { name: 'Help', address: 'help@fieldnotes.example', signature: 'Ana', created_at: 1 },
    { name: 'Billing', address: 'billing@fieldnotes.example', signature: '', created_at: 1 },
  ],
  teammate: [person('Ana', 'owner'), person('Yuki', 'teammate')],
  mailbox_access: [1, 2].flatMap((teammate_id) => [1, 2].map((mailbox_id) => ({ teammate_id, mailbox_id }))),
  session: [{ token_hash: 'x', teammate_id: 1, address: '', device: '', created_at: 1, seen_at: 1 }],
  customer: [{ name: 'Maria López', organisation: 'Northwind', created_at: 1 }],
  customer_address: [{ customer_id: 1, address: 'maria@northwind.example', created_at: 1 }],
  conversation: [
    { ...CONVERSATION, waiting_since: NINE, assignee_id: 1 },
    { ...CONVERSATION, closed_at: NINE + 2, latest_at: NINE + 1, subject: 'Łódź 🙂' },
    { ...CONVERSATION, latest_at: NINE + 3, latest_by: 'teammate' },
  ],
  also_in: [{ conversation_id: 3, mailbox_id: 2, latest_at: NINE + 3 }],
  participant: [{ conversation_id: 1, address: 'sam@northwind.example', name: 'Sam', added_at: 1 }],
  message: [
    { ...MESSAGE, conversation_id: 1, customer_id: 1, text: 'Where are my entries?' },
    { ...MESSAGE, conversation_id: 2, customer_id: 1, text: 'Grüße aus Łódź' },
    { ...MESSAGE, ...OURS, conversation_id: 3, kind: 'reply', teammate_id: 1, text: 'They are back.' },
    {
      ...MESSAGE,
      ...OURS,
      conversation_id: 3,
      kind: 'note',
      teammate_id: 2,
      text: '@Ana the March bug',
    },
  ],
  blob: [{ sha256: 'y', size: 3, bytes: Buffer.from([0, 255, 10]) }],
  draft: [
    {
      teammate_id: 1,
      conversation_id: 1,
      kind: 'reply',
      html: '<p>W</p>',
      created_at: 1,
      updated_at: 2,
    },
  ],
  attachment: [
    {
      message_id: 2,
      blob_id: 1,
      name: 'a.bin',
      type: 'application/octet-stream',
      size: 3,
      disposition: 'attached',
      created_at: 1,
    },
  ],
  delivery: [
    {
      message_id: 3,
      mailbox_id: 1,
      recipients: '[]',
      message_id_header: '<1@fieldnotes.example>',
      created_at: 1,
      due_at: 2,
      failed_at: 3,
      error: '550 no',
    },
  ],
  event: [
    { at: NINE, kind: 'conversation.received', conversation_id: 1, mailbox_id: 1, data: '{}' },
    {
      at: NINE,
      kind: 'conversation.closed',
      conversation_id: 2,
      mailbox_id: 1,
      teammate_id: 1,
      data: '{}',
    },
  ],
  setting: [{ name: 'zone', value: '"Europe/Lisbon"' }],
};

type Tables = Kysely<Record<string, Row>>;

/** Fills a database of the first four migrations with OLDER_ROWS. */
export async function fillOlder(db: Db): Promise<void> {
  const plain = db.withoutPlugins() as unknown as Tables;
  for (const [table, rows] of Object.entries(OLDER_ROWS))
    await plain.insertInto(table).values(rows).execute();
}

/** What is in the tables of OLDER_ROWS, column by column, each table's rows in a fixed order. */
export async function olderContent(db: Db): Promise<Record<string, Row[]>> {
  const plain = db.withoutPlugins() as unknown as Tables;
  const content: Record<string, Row[]> = {};
  for (const table of Object.keys(OLDER_ROWS)) {
    const rows = await plain.selectFrom(table).selectAll().execute();
    // Bytes come as another class from each engine.
    for (const row of rows) if (row.bytes) row.bytes = Buffer.from(row.bytes as Uint8Array).toString('hex');
    content[table] = rows.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  }
  return content;
}
