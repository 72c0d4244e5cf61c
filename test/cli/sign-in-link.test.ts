import { expect, test } from 'vitest';
import { machine } from '../support/command.ts';

test('a teammate gets an address, a stranger does not', async () => {
  const { settle, run } = await machine();
  await settle();
  const { status, out } = await run('sign-in-link', 'Ana@fieldnotes.example');
  expect(status).toBe(0);
  expect(out[0]).toMatch(/\/sign-in\/links\/[\w-]{32}$/);
  expect(await run('sign-in-link', 'eve@fieldnotes.example')).toEqual({
    status: 1,
    out: [],
    err: ['Nobody here has the address eve@fieldnotes.example.'],
  });
});
