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
