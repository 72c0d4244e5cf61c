import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('a field of addresses is offered known customers, as they would be typed', async () => {
  const office = await desk();
  await office.arrives();
  const ana = await (await site(office)).signedIn(office.ana);
  const ask = async (q: string) =>
    (await (await ana.get(`/customers/completions?q=${q}`)).json()).completions;
  expect(await ask('mar')).toEqual([
    {
      name: 'Maria López',
      address: 'maria@northwind.example',
      typed: 'Maria López <maria@northwind.example>',
    },
  ]);
  expect(await ask('')).toEqual([]);
  expect(await ask('x'.repeat(5000))).toEqual([]);
});
