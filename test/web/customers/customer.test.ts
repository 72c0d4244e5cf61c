import { expect, test } from 'vitest';
import { everything } from '../../support/everything.ts';
import { errorOf, valueIn, words } from '../../support/html.ts';

async function open() {
  const { office, pages, things } = await everything();
  return { office, ana: await pages.signedIn(office.ana), path: `/customers/${things.customer}`, things };
}

test('a customer’s page says who they are and what they wrote about', async () => {
  const { ana, path, things } = await open();
  const html = await ana.page(path);
  expect(words(html)).toContain('maria@northwind.example');
  expect(html).toContain(`href="/conversations/${things.conversation}"`);
});

test('what is known of them can be changed, and the change is recorded', async () => {
  const { office, ana, path } = await open();
  const response = await ana.post(path, { _method: 'put', name: 'María López', organisation: 'Northwind' });
  expect(response.headers.get('location')).toBe(path);
  const html = await ana.page(path);
  expect(html).toContain('Saved.');
  expect(words(html)).toContain('Northwind · maria@northwind.example');
  const events = await office.db
    .selectFrom('event')
    .select('teammateId')
    .where('kind', '=', 'customer.changed')
    .execute();
  expect(events).toEqual([{ teammateId: office.ana.id }]);
});

test('a wrong name is 422 and what was typed stays', async () => {
  const { ana, path } = await open();
  const response = await ana.put(path, { name: ' ', organisation: 'x'.repeat(101) });
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(errorOf(html, 'name')).toContain('missing');
  expect(errorOf(html, 'organisation')).toContain('100');
  expect(valueIn(html, 'organisation')).toBe('x'.repeat(101));
  expect(words(await ana.page(path))).toContain('Maria López');
});
