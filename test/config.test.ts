import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { temporaryFolder } from './support/desk.ts';

test('the defaults are those that are promised, and an empty variable is one that is not set', () => {
  const config = readConfig({ DATA_DIR: temporaryFolder(), PORT: '', SMTP_URL: '' });
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://127.0.0.1:3000',
    smtpIn: { port: 2525, host: '127.0.0.1' },
    databaseUrl: null,
    smtpUrl: null,
    undoMs: 10_000,
    trustProxy: false,
    logLevel: 'info',
  });
});

test('a secret is made once, kept for nobody else to read, and one that is given wins', () => {
  const folder = temporaryFolder();
  const { secret } = readConfig({ DATA_DIR: folder });
  expect(secret).toHaveLength(43);
  expect(readConfig({ DATA_DIR: folder }).secret).toBe(secret);
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(secret);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(readConfig({ DATA_DIR: folder, SECRET: 'sixteen letters!' }).secret).toBe('sixteen letters!');
});

test('the address people open has no slash at its end', () => {
  expect(readConfig({ DATA_DIR: temporaryFolder(), BASE_URL: 'https://desk.example//' }).baseUrl).toBe(
    'https://desk.example',
  );
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'x'],
  ['BASE_URL', 'desk'],
  ['DATABASE_URL', 'mysql://x'],
  ['SECRET', 'short'],
  ['UNDO_SECONDS', '-1'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'yes'],
  ['SMTP_URL', 'nonsense'],
])('%s=%s is refused by its name', (name, value) => {
  expect(() => readConfig({ DATA_DIR: temporaryFolder(), [name]: value })).toThrow(name);
});
