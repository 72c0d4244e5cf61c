import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('each file is a line, and one that cannot be read stops none of the others', async () => {
  const [one, gone, two] = ['one.eml', 'gone.eml', 'two.eml'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(one, 'Subject: One\r\n\r\nx');
  writeFileSync(two, 'Subject: Two\r\n\r\nx');
  const { status, out, err } = await run(['mail', 'inspect', one, gone, folder, two]);
  expect(status).toBe(0);
  expect(err).toBe('');
  expect(out.split('\n').map((line) => JSON.parse(line))).toMatchObject([
    { file: one, subject: 'One', error: null },
    { file: gone, error: expect.stringContaining('ENOENT') },
    { file: folder, error: expect.stringContaining('EISDIR') },
    { file: two, subject: 'Two', error: null },
  ]);
});

test.each([
  [[], 'Usage: bin/porchlight mail inspect FILE'],
  [['--nope', 'a'], '--nope'],
])('the wrong call “mail inspect %j” is told how to call', async (args, words) => {
  expect(await run(['mail', 'inspect', ...args])).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringContaining(words),
  });
});

test('after -- a file may be called like an option', async () => {
  const { status, json } = await run(['mail', 'inspect', '--', '--nope']);
  expect(status).toBe(0);
  expect(json()).toMatchObject({ file: '--nope', error: expect.stringContaining('ENOENT') });
});
