import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machine } from '../support/command.ts';
import { letter } from '../support/letters.ts';

test('an archive comes in once, however often it is brought, and sends nothing', async () => {
  const { settle, run, open, dataDir } = await machine();
  await settle();
  const folder = join(dataDir, 'old');
  mkdirSync(folder);
  for (const n of [1, 2, 3]) writeFileSync(join(folder, `${n}.eml`), letter({ subject: `Old ${n}` }));
  const first = await run('mail', 'import', '--mailbox', 'help@fieldnotes.example', folder);
  expect([first.status, first.err]).toEqual([0, []]);
  expect((await run('mail', 'import', '--mailbox', 'help@fieldnotes.example', folder)).status).toBe(0);
  const db = await open();
  const conversations = await db
    .selectFrom('conversation')
    .select(['subject', 'closedAt', 'waitingSince'])
    .orderBy('id')
    .execute();
  expect(conversations.map((one) => one.subject)).toEqual(['Old 1', 'Old 2', 'Old 3']);
  for (const one of conversations)
    expect(one).toMatchObject({ closedAt: expect.any(Number), waitingSince: null });
  expect(await db.selectFrom('delivery').select('id').execute()).toEqual([]);
  const audit = JSON.parse((await run('mail', 'audit', '--json')).out[0]!);
  expect(audit.problems).toEqual([]);
});

test('a mailbox or a path that is not there is explained in one line', async () => {
  const { settle, run, dataDir } = await machine();
  await settle();
  const unknown = await run('mail', 'import', '--mailbox', 'sales@fieldnotes.example', dataDir);
  expect(unknown).toEqual({
    status: 1,
    out: [],
    err: ['There is no mailbox sales@fieldnotes.example here.'],
  });
  const nowhere = await run(
    'mail',
    'import',
    '--mailbox',
    'help@fieldnotes.example',
    join(dataDir, 'nowhere'),
  );
  expect([nowhere.status, nowhere.err.length]).toEqual([1, 1]);
});

test('--dry-run counts what would come in and writes nothing', async () => {
  const { settle, run, open, dataDir } = await machine();
  await settle();
  const folder = join(dataDir, 'old');
  mkdirSync(folder);
  for (const n of [1, 2]) writeFileSync(join(folder, `${n}.eml`), letter({ subject: `Old ${n}` }));
  const bring = (...flags: string[]) =>
    run('mail', 'import', '--mailbox', 'help@fieldnotes.example', ...flags, folder);
  const dry = await bring('--dry-run');
  expect([dry.status, dry.err]).toEqual([0, []]);
  expect(JSON.parse(dry.out[0]!)).toMatchObject({ read: 2, imported: 2, duplicates: 0, failed: 0 });
  const db = await open();
  for (const table of ['conversation', 'message', 'inboundMail', 'customer', 'blob'] as const)
    expect([table, await db.selectFrom(table).select('id').execute()]).toEqual([table, []]);
  expect(JSON.parse((await bring()).out[0]!)).toMatchObject({ imported: 2 });
  expect(JSON.parse((await bring('--dry-run')).out[0]!)).toMatchObject({
    read: 2,
    imported: 0,
    duplicates: 2,
  });
});

test('without a mailbox, without a path or with an unknown option it is a wrong call', async () => {
  const { run } = await machine();
  for (const args of [
    ['--mailbox', 'help@fieldnotes.example'],
    ['old.eml'],
    ['--fast', 'old.eml'],
    ['--mailbox'],
  ]) {
    const { status, out, err } = await run('mail', 'import', ...args);
    expect([args, status, out]).toEqual([args, 2, []]);
    expect(err.join(' ')).toContain('mail import --mailbox ADDRESS');
  }
});

test('a path at which there is nothing is one line that names it', async () => {
  const { run, settle } = await machine();
  await settle();
  const { status, out, err } = await run('mail', 'import', '--mailbox', 'help@fieldnotes.example', 'old.eml');
  expect([status, out, err]).toEqual([1, [], ['There is nothing at old.eml.']]);
});
