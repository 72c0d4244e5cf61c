import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';

async function status(authorization: string): Promise<number> {
  const { pages, ana } = await api();
  return (
    await pages.app.request('/api/v1/conversations', {
      headers: { authorization: authorization.replace('TOKEN', ana.token) },
    })
  ).status;
}

test.each([
  ['Bearer TOKEN', 200],
  ['bearer TOKEN', 200],
  ['Bearer  TOKEN', 401],
  ['Bearer TOKENx', 401],
  ['Token TOKEN', 401],
  ['TOKEN', 401],
  ['Bearer', 401],
  [`Bearer ${'x'.repeat(5000)}`, 401],
])('“%s” gets %i', async (authorization, expected) => {
  expect(await status(authorization)).toBe(expected);
});

test('the token of somebody who has left is dead', async () => {
  const { office, pages, ana } = await api();
  await office.db.updateTable('apiToken').set({ teammateId: office.tomas.id }).execute();
  await (await pages.signedIn(office.ana)).delete(`/settings/teammates/${office.tomas.id}`);
  expect((await ana.get('/conversations')).status).toBe(401);
});

test('when a token was used is noted', async () => {
  const { office, ana } = await api();
  await ana.get('/conversations');
  expect(
    (await office.db.selectFrom('apiToken').select('usedAt').executeTakeFirstOrThrow()).usedAt,
  ).toBeTypeOf('number');
});
