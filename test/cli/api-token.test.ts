import { expect, test } from 'vitest';
import { apiTokenOf } from '../../src/domain/teammate/api-tokens.ts';
import { machine } from '../support/command.ts';

test('the token it prints is the teammate’s', async () => {
  const { settle, run, open } = await machine();
  await settle();
  const { status, out } = await run('api-token', 'ana@fieldnotes.example', '--name', 'Weekly report');
  expect(status).toBe(0);
  expect(await apiTokenOf(await open(), out[0]!)).toMatchObject({ teammateId: 1 });
  expect((await run('api-token', 'eve@fieldnotes.example', '--name', 'x')).status).toBe(1);
  expect((await run('api-token', 'ana@fieldnotes.example', '--name', 'x'.repeat(101))).err).toHaveLength(1);
});
