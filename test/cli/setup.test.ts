import { expect, test } from 'vitest';
import { company } from '../../src/domain/company/company.ts';
import { transaction } from '../../src/domain/database.ts';
import { redeemSignInLink } from '../../src/domain/teammate/signing-in.ts';
import { machine } from '../support/command.ts';

test('it makes the company and prints an address that signs in once', async () => {
  const { settle, open } = await machine({ BASE_URL: 'https://desk.fieldnotes.example/' });
  const address = await settle();
  expect(address).toMatch(/^https:\/\/desk\.fieldnotes\.example\/sign-in\/links\/[\w-]{32}$/);
  const db = await open();
  expect(await company(db)).toMatchObject({ name: 'Fieldnotes' });
  expect(await transaction(db, (tx) => redeemSignInLink(tx, address.split('/').at(-1)!))).toBe(1);
  expect(await db.selectFrom('teammate').select(['email', 'zone', 'role']).execute()).toEqual([
    { email: 'ana@fieldnotes.example', zone: 'Africa/Lagos', role: 'owner' },
  ]);
});

test('it refuses a second company', async () => {
  const { settle, run } = await machine();
  await settle();
  const again = await run(
    'setup',
    '--company',
    'Other',
    '--name',
    'Eve',
    '--email',
    'eve@a.example',
    '--mailbox',
    'help@a.example',
  );
  expect(again).toEqual({
    status: 1,
    out: [],
    err: ['There is a company here already. Sign in, or ask for an invitation.'],
  });
});

test('a wrong value is explained, and nothing is made', async () => {
  const { run, open } = await machine();
  const { status, err } = await run(
    'setup',
    '--company',
    'A',
    '--name',
    'B',
    '--email',
    'nonsense',
    '--mailbox',
    'help@a.example',
  );
  expect([status, err]).toEqual([
    1,
    ['Your e-mail address is not an e-mail address. It looks like name@company.com.'],
  ]);
  expect(await company(await open())).toBeUndefined();
});
