import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/porchlight.ts';
import { machine } from '../support/command.ts';
import { temporaryFolder } from '../support/desk.ts';

test('--help lists every command with what it is for; without a command it is a wrong call', async () => {
  const { run } = await machine();
  const help = await run('--help');
  expect(help.status).toBe(0);
  for (const { usage } of Object.values(COMMANDS)) expect(help.out[0]).toContain(`bin/porchlight ${usage}`);
  expect((await run()).status).toBe(2);
});

test.each(Object.keys(COMMANDS))('%s --help says how it is called, and does nothing', async (name) => {
  const { run, dataDir } = await machine();
  const { status, out, err } = await run(...name.split(' '), '--help');
  expect([status, err]).toEqual([0, []]);
  expect(out.join('\n')).toContain(`bin/porchlight ${name}`);
  expect(existsSync(resolve(dataDir, 'porchlight.db'))).toBe(false);
});

test.each([
  ['close'],
  ['mail'],
  ['mail', 'send'],
  ['toString'],
  ['setup'],
  ['setup', '--company', 'A', '--name', 'B', '--email', 'c@d.example'],
  ['setup', '--company'],
  ['setup', 'extra', '--company', 'A', '--name', 'B', '--email', 'c@d.example', '--mailbox', 'e@f.example'],
  ['sign-in-link'],
  ['sign-in-link', 'a@b.example', 'c@d.example'],
  ['api-token', 'a@b.example'],
  ['mail', 'import', 'x.eml'],
  ['mail', 'import', '--mailbox', 'help@a.example'],
  ['mail', 'inspect'],
  ['mail', 'audit', '--xml'],
  ['mail', 'audit', 'extra'],
  ['sample'],
  ['sample', '--conversations', 'many'],
  ['sample', '--conversations', '0'],
  ['sample', '--conversations', '1.5'],
  ['sample', '--conversations', '5', '--seed', '-1'],
  ['backup'],
  ['restore'],
  ['doctor', '--verbose'],
  ['doctor', 'extra'],
  ['restore', 'a', 'b'],
  ['export', 'a', 'b'],
])('the wrong call “%s %s %s …” is one line on stderr and exit status 2', async (...args) => {
  const { status, out, err } = await (await machine()).run(...args);
  expect([status, out]).toEqual([2, []]);
  expect(err).toHaveLength(1);
  expect(err[0]).not.toContain('\n');
});

test('an environment that cannot be used is one line that names the variable', async () => {
  const { run } = await machine();
  vi.stubEnv('PORT', 'eighty');
  const { status, err } = await run('doctor');
  expect(status).toBe(1);
  expect(err).toHaveLength(1);
  expect(err[0]).toContain('PORT');
});

const script = (args: string[], cwd: string) =>
  promisify(execFile)(resolve('bin/porchlight'), args, { cwd, timeout: 60_000 }).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );

test('the real script works from another folder, with a data folder given from there', {
  timeout: 70_000,
}, async () => {
  vi.stubEnv('DATA_DIR', 'my-data');
  for (const name of ['DATABASE_URL', 'BASE_URL']) vi.stubEnv(name, '');
  const cwd = temporaryFolder();
  const { stdout } = await script(
    [
      'setup',
      '--company',
      'Fieldnotes',
      '--name',
      'Ana',
      '--email',
      'ana@a.example',
      '--mailbox',
      'help@a.example',
    ],
    cwd,
  );
  expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\/links\/[\w-]{32}\n$/);
  expect(existsSync(resolve(cwd, 'my-data/porchlight.db'))).toBe(true);
});

test('the real script ends with the status of its command, its words on stderr', {
  timeout: 70_000,
}, async () => {
  vi.stubEnv('DATA_DIR', temporaryFolder());
  for (const name of ['DATABASE_URL', 'BASE_URL']) vi.stubEnv(name, '');
  const failed = await script(['sign-in-link', 'nobody@a.example'], temporaryFolder());
  expect(failed).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('Nobody here has the address'),
  });
  expect(await script(['close'], temporaryFolder())).toMatchObject({ code: 2 });
});

test('the first word of a command leads to those that begin with it', async () => {
  const { run } = await machine();
  const help = await run('mail', '--help');
  expect([help.status, help.err]).toEqual([0, []]);
  expect(help.out[0]!.match(/bin\/porchlight \w+ \w+/g)).toEqual(
    ['inspect', 'import', 'audit'].map((word) => `bin/porchlight mail ${word}`),
  );
  expect((await run('mail')).err).toEqual([
    '"mail" needs a second word. bin/porchlight mail --help lists what there is.',
  ]);
  expect((await run('mail', 'send')).err).toEqual([
    'There is no command "mail send". bin/porchlight mail --help lists what there is.',
  ]);
});
