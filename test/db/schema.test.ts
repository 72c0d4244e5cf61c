import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '../../src/db/connection.ts';
import { NOT_BEGUN } from '../../src/domain/message/delivering.ts';
import { OPERATIONS } from '../../src/web/api/api.ts';
import { openApi } from '../../src/web/api/openapi.ts';
import { acts, NINE } from '../support/acts.ts';
import { freshDatabase } from '../support/database.ts';
import { desk } from '../support/desk.ts';

/** What a figure about somebody's work would be called. */
const A_FIGURE =
  /(?:^|_)(?:seconds?|minutes?|hours?|duration|elapsed|took|speed|fast(?:er|est)?|slow(?:er|est)?|counts?|totals?|numbers?_of|volume|score|rating|rank|average|avg|mean|median|p\d\d|per_(?:day|hour|week)|handled|streak|target|quota|performance|productivity)(?:_|$)/;
const A_PERSON = /(?:^|_)(?:teammate|assignee|author|agent|owner|by)(?:_id)?$/;
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

async function tables(db: Db) {
  const found = await db.withoutPlugins().introspection.getTables();
  return found.filter((table) => !/^(search_entry_|sqlite_|kysely_)/.test(table.name));
}

test('what counts as a figure is what such columns are called, and no word that stands here for something else', () => {
  for (const name of [
    'reply_seconds',
    'handled',
    'message_count',
    'median_minutes',
    'replies_per_day',
    'rating',
  ])
    expect(name).toMatch(A_FIGURE);
  for (const name of [
    'created_at',
    'waiting_since',
    'teammate_id',
    'attempts',
    'account',
    'discount',
    'size',
  ])
    expect(name).not.toMatch(A_FIGURE);
});

test('no table has a figure of anybody’s speed or volume (practices 4.1)', async () => {
  const all = await tables(await freshDatabase());
  expect(all.map((table) => table.name)).toEqual(
    expect.arrayContaining(['teammate', 'message', 'conversation', 'event']),
  );
  for (const table of all)
    for (const column of table.columns) expect(`${table.name}.${column.name}`).not.toMatch(A_FIGURE);
});

test('beside a person stand only who, what and when: never a number that could be a measure', async () => {
  const all = await tables(await freshDatabase());
  const withPeople = all.filter(
    (table) => table.name === 'teammate' || table.columns.some((column) => A_PERSON.test(column.name)),
  );
  expect(withPeople.length).toBeGreaterThan(5);
  for (const table of withPeople) {
    const numbers = table.columns.filter((column) => /int|real|double|numeric|float/i.test(column.dataType));
    // A view's place in its list is nobody's measure.
    for (const { name } of numbers)
      expect(`${table.name}.${name}`).toMatch(
        /\.id$|_id$|_at$|_since$|_until$|\.at$|\.duplicate_of$|^saved_view\.position$/,
      );
  }
});

test('no view adds up what the tables do not say', async () => {
  expect((await tables(await freshDatabase())).filter((table) => table.isView)).toEqual([]);
});

type Json = { properties?: Record<string, Json>; type?: unknown; [key: string]: unknown };

/** Every object in a description that has properties. */
function objects(part: unknown): Json[] {
  if (part === null || typeof part !== 'object') return [];
  const here = part as Json;
  return [...(here.properties ? [here] : []), ...Object.values(here).flatMap(objects)];
}

/** Simulated for the team from its own arrivals: the one place with figures, and so without anybody in it. */
const OF_THE_TEAM = '/waiting';

test('the API gives nobody’s figures either', () => {
  const others = OPERATIONS.filter(({ path }) => path !== OF_THE_TEAM);
  const described = objects(openApi(others, 'http://127.0.0.1'));
  expect(described.length).toBeGreaterThan(10);
  for (const { properties } of described) {
    const names = Object.keys(properties!);
    for (const name of names) expect(snake(name)).not.toMatch(A_FIGURE);
    if (!names.some((name) => A_PERSON.test(snake(name)))) continue;
    for (const [name, { type }] of Object.entries(properties!))
      if (type === 'integer' || type === 'number')
        expect(name).toMatch(/^(id|at|number|teammate|basedOn|.*(Id|At|Since))$/);
  }
});

test('where the team’s waiting is simulated, no answer has a place for a person', () => {
  const team = OPERATIONS.filter(({ path }) => path === OF_THE_TEAM);
  const described = objects(openApi(team, 'http://127.0.0.1'));
  expect(described.flatMap(({ properties }) => Object.keys(properties!))).toContain('median');
  for (const { properties } of described)
    for (const name of Object.keys(properties!))
      expect(snake(name)).not.toMatch(
        /teammate|person|people|name|author|assignee|guest|buddy|(?:^|_)by(?:_|$)/,
      );
});

async function withConversation() {
  const office = await desk();
  const { conversationId } = await acts(office).receives();
  const values = {
    conversationId,
    customerId: null,
    teammateId: null,
    automatic: null,
    fromName: 'Porchlight',
    fromAddress: 'help@fieldnotes.example',
    recipients: '{}',
    text: 'We got your mail.',
    html: null,
    parts: null,
    inboundMailId: null,
    messageIdHeader: null,
    inReplyTo: null,
    createdAt: NINE,
    saidAt: null,
  };
  return { ...office, values };
}

test.each(['reply', 'note'] as const)('the database refuses a %s that nobody wrote', async (kind) => {
  const { db, ana, values } = await withConversation();
  const insert = (more: object) =>
    db
      .insertInto('message')
      .values({ ...values, kind, ...more })
      .execute();
  await expect(insert({})).rejects.toThrow(/constraint/i);
  await expect(insert({ teammateId: ana.id, automatic: 'auto-reply' })).rejects.toThrow(/constraint/i);
  await expect(insert({ teammateId: 99_999 })).rejects.toThrow(/constraint/i);
  await expect(insert({ teammateId: ana.id })).resolves.toBeTruthy();
});

test('the database refuses to take the author away afterwards', async () => {
  const { db, ana, values } = await withConversation();
  await db
    .insertInto('message')
    .values({ ...values, kind: 'reply', teammateId: ana.id })
    .execute();
  const change = db.updateTable('message').set({ teammateId: null }).where('kind', '=', 'reply').execute();
  await expect(change).rejects.toThrow(/constraint/i);
});

test('the database refuses a delivery that neither a person wrote nor says that it is automatic', async () => {
  const { db, mailbox } = await withConversation();
  const { id: messageId } = await db.selectFrom('message').select('id').executeTakeFirstOrThrow();
  const insert = (messageId: number | null, automatic: string | null) =>
    db
      .insertInto('delivery')
      .values({
        messageId,
        automatic,
        mailboxId: mailbox.id,
        recipients: '[]',
        content: null,
        messageIdHeader: `<${messageId}-${automatic}@fieldnotes.example>`,
        createdAt: NINE,
        dueAt: NINE,
        ...NOT_BEGUN,
      })
      .execute();
  await expect(insert(null, null)).rejects.toThrow(/constraint/i);
  await expect(insert(messageId, 'invitation')).rejects.toThrow(/constraint/i);
  for (const unnamed of ['auto-reply', 'receipt', 'survey', ''])
    await expect(insert(null, unnamed), unnamed).rejects.toThrow(/constraint/i);
  for (const named of ['sign-in-link', 'invitation', 'test-mail', 'shift-notice'])
    await expect(insert(null, named)).resolves.toBeTruthy();
  await expect(insert(messageId, null)).resolves.toBeTruthy();
});

test('times are whole milliseconds and come back as numbers in both engines', async () => {
  const db = await freshDatabase();
  const at = 8_640_000_000_000_000; // the last instant that JavaScript can say
  await sql`insert into company (id, name, created_at) values (1, 'Fieldnotes', ${at})`.execute(db);
  expect(await db.selectFrom('company').select('createdAt').executeTakeFirstOrThrow()).toEqual({
    createdAt: at,
  });
});
