import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machine } from '../support/command.ts';
import { temporaryFolder } from '../support/desk.ts';

test('a restore takes the place of what was there, and what is found by words is found again', async () => {
  const { run, settle, open } = await machine();
  await settle();
  const file = join(temporaryFolder(), 'early.porchlight');
  await run('backup', file);
  await run('sample', '--conversations', '10');
  expect(await run('restore', file)).toMatchObject({
    status: 0,
    out: ['Restored 0 conversations with 0 messages.'],
  });
  const db = await open();
  expect(await db.selectFrom('conversation').select('id').execute()).toEqual([]);
  expect(await run('sample', '--conversations', '3')).toMatchObject({ status: 0 });
  expect(await db.selectFrom('conversation').select('id').execute()).toHaveLength(3);
});
