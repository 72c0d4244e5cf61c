import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { machine } from '../support/command.ts';
import { temporaryFolder } from '../support/desk.ts';

test('a backup brings everything back elsewhere: words, files, search, and the secret that signs', async () => {
  const first = await machine();
  await first.run('sample', '--conversations', '20');
  const file = join(temporaryFolder(), 'all.porchlight');
  const made = await first.run('backup', file);
  expect([made.status, made.err]).toEqual([0, []]);
  expect(made.out[0]).toMatch(/^Backed up 20 conversations with \d+ messages to /);
  expect(existsSync(`${file}.part`)).toBe(false);
  const before = await (await first.open())
    .selectFrom('message')
    .select(['id', 'text'])
    .orderBy('id')
    .execute();
  const secret = readFileSync(join(first.dataDir, 'secret'), 'utf8');
  const second = await machine();
  await second.settle();
  const restored = await second.run('restore', file);
  expect(restored).toMatchObject({
    status: 0,
    err: [],
    out: [made.out[0]!.replace('Backed up', 'Restored').replace(/ to .*/, '.')],
  });
  const db = await second.open();
  expect(await db.selectFrom('message').select(['id', 'text']).orderBy('id').execute()).toEqual(before);
  expect(readFileSync(join(second.dataDir, 'secret'), 'utf8')).toBe(secret);
  expect(await db.selectFrom('setting').select('name').where('name', '=', 'backup.secret').execute()).toEqual(
    [],
  );
});

test('a backup that cannot be written is one line', async () => {
  const { settle, run } = await machine();
  await settle();
  const { status, err } = await run('backup', '/nowhere/at/all.porchlight');
  expect([status, err.length]).toEqual([1, 1]);
});

test.each(['nothing', 'no database at all', 'SQLite format 3\0 and then nonsense'])(
  'a file that is no backup (%s) replaces nothing',
  async (content) => {
    const { settle, run, open } = await machine();
    await settle();
    const file = join(temporaryFolder(), 'x');
    if (content !== 'nothing') writeFileSync(file, content);
    const { status, err } = await run('restore', file);
    expect([status, err.length]).toEqual([1, 1]);
    expect(await (await open()).selectFrom('company').select('name').execute()).toEqual([
      { name: 'Fieldnotes' },
    ]);
  },
);

test('a damaged backup replaces nothing', async () => {
  const { run, open } = await machine();
  await run('sample', '--conversations', '20');
  const file = join(temporaryFolder(), 'all.porchlight');
  await run('backup', file);
  const bytes = readFileSync(file);
  bytes.fill(0x5a, Math.floor(statSync(file).size / 3), Math.floor(statSync(file).size / 3) + 20_000);
  writeFileSync(file, bytes);
  const { status, err } = await run('restore', file);
  expect([status, err.length]).toEqual([1, 1]);
  expect(await (await open()).selectFrom('conversation').select('id').execute()).toHaveLength(20);
  vi.unstubAllEnvs();
});
