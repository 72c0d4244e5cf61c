import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machine } from '../support/command.ts';
import { temporaryFolder } from '../support/desk.ts';

test('everything is written as plain files, into a folder of its own', async () => {
  const { run } = await machine();
  await run('sample', '--conversations', '20');
  const folder = join(temporaryFolder(), 'fieldnotes');
  const { status, out, err } = await run('export', folder);
  expect([status, err]).toEqual([0, []]);
  expect(out[0]).toMatch(/^Exported \d+ files to /);
  const lines = readFileSync(join(folder, 'conversations.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(20);
  for (const line of lines) expect(JSON.parse(line).messages.length).toBeGreaterThan(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(existsSync(`${folder}.part`)).toBe(false);
});

test('an empty folder may be there already; one with files in it is left as it is', async () => {
  const { run, settle } = await machine();
  await settle();
  const folder = join(temporaryFolder(), 'here');
  mkdirSync(folder);
  expect((await run('export', folder)).status).toBe(0);
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  const again = await run('export', folder);
  expect([again.status, again.err.length]).toEqual([1, 1]);
  expect(again.err[0]).toMatch(/is not empty/);
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
});

test('a call without a folder is a wrong call', async () => {
  const { run } = await machine();
  expect((await run('export')).status).toBe(2);
});

test('a folder that cannot be made is one line', async () => {
  const { run, settle } = await machine();
  await settle();
  const { status, err } = await run('export', '/proc/nowhere/export');
  expect([status, err.length]).toEqual([1, 1]);
});
