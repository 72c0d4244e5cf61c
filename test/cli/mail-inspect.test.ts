import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailInspect } from '../../src/cli/mail-inspect.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: string[]): Promise<{ status: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await mailInspect(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { status, out, err };
}

test('each file is a line, and one that cannot be read stops none of the others', async () => {
  const [one, gone, two] = ['one.eml', 'gone.eml', 'two.eml'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(one, 'Subject: One\r\n\r\nx');
  writeFileSync(two, 'Subject: Two\r\n\r\nx');
  const { status, out, err } = await run([one, gone, folder, two]);
  expect(status).toBe(0);
  expect(err).toEqual([]);
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { file: one, subject: 'One', error: null },
    { file: gone, error: expect.stringContaining('ENOENT') },
    { file: folder, error: expect.stringContaining('EISDIR') },
    { file: two, subject: 'Two', error: null },
  ]);
});

test('a wrong call is told how to call', async () => {
  expect(await run([])).toMatchObject({
    status: 2,
    out: [],
    err: [expect.stringContaining('mail inspect FILE')],
  });
  expect(await run(['--nope', 'a'])).toMatchObject({
    status: 2,
    out: [],
    err: [expect.stringContaining('--nope')],
  });
});

test('help is no error', async () => {
  expect(await run(['--help'])).toMatchObject({
    status: 0,
    err: [],
    out: [expect.stringContaining('mail inspect FILE')],
  });
});
