import { readFileSync, statSync, writeFileSync } from 'node:fs';
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
  ['PORT', '70000', '“PORT” has to be at most 65535.'],
  ['PORT', 'x', '“PORT” has to be a number.'],
  ['SMTP_IN_PORT', '-1', '“SMTP_IN_PORT” has to be at least 0.'],
  ['BASE_URL', 'desk', '“BASE_URL” has to be an address such as https://desk.example.com.'],
  ['BASE_URL', 'ftp://desk', '“BASE_URL” has to be an address such as https://desk.example.com.'],
  [
    'DATABASE_URL',
    'mysql://x',
    '“DATABASE_URL” has to be an address such as postgres://name:password@host/database.',
  ],
  ['SECRET', 'short', '“SECRET” needs at least 16 characters.'],
  ['UNDO_SECONDS', '-1', '“UNDO_SECONDS” has to be at least 0.'],
  [
    'LOG_LEVEL',
    'loud',
    '“LOG_LEVEL” is one of “fatal”, “error”, “warn”, “info”, “debug”, “trace”, “silent”.',
  ],
  ['TRUST_PROXY', 'yes', '“TRUST_PROXY” is one of “0”, “1”.'],
  ['SMTP_URL', 'nonsense', '“SMTP_URL” has to be an address such as smtp://name:password@host:587.'],
  ['SMTP_URL', 'https://mail', '“SMTP_URL” has to be an address such as smtp://name:password@host:587.'],
])('%s=%s is refused by its name, with what it takes', (name, value, said) => {
  expect(() => readConfig({ DATA_DIR: temporaryFolder(), [name]: value })).toThrow(new Error(said));
});

test.each(['postgres://desk@db/desk', 'postgresql:///desk?host=/var/run/postgresql'])(
  '%s is a database',
  (url) => {
    expect(readConfig({ DATA_DIR: temporaryFolder(), DATABASE_URL: url }).databaseUrl).toBe(url);
  },
);

test('a data folder that cannot be made is said with its name', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => readConfig({ DATA_DIR: join(file, 'data') })).toThrow(
    /^“DATA_DIR” has to be a folder .*ENOTDIR/,
  );
});
