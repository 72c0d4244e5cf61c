import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const LOG = join(import.meta.dirname, '../../src/lib/log.ts');

function logs(level: string, to: 1 | 2): string {
  const script = `import { makeLog } from ${JSON.stringify(LOG)};
    const log = makeLog(${JSON.stringify(level)}, ${to});
    log.info({ port: 3000 }, 'ready');
    log.error({ error: new Error('no room').message }, 'failed');`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

test('the log is a JSON object a line', () => {
  const lines = logs('info', 1).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { msg: 'ready', port: 3000 },
    { msg: 'failed', error: 'no room' },
  ]);
});

test('a level keeps what is below it quiet', () => {
  const [line, ...others] = logs('error', 1).trim().split('\n');
  expect(JSON.parse(line!).msg).toBe('failed');
  expect(others).toEqual([]);
});

test('a command whose output is data logs beside it', () => {
  expect(logs('info', 2)).toBe('');
});
