import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('one place up or down, and the button that was pressed has the focus again', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  const path: Record<string, string> = {};
  for (const name of ['One', 'Two', 'Three'])
    path[name] = (await ana.post('/views', { name, q: 'is:open', who: 'me' })).headers.get('location')!;
  const order = (html: string) =>
    [...html.matchAll(/class="list-title"[^>]*><a[^>]*>([^<]*)</g)].map((match) => match[1]);
  const moved = await ana.put(`${path.Three}/position`, { position: '2', way: 'up' });
  expect(moved.status).toBe(303);
  const html = await ana.page(moved.headers.get('location')!);
  expect(order(html)).toEqual(['One', 'Three', 'Two']);
  expect(html).toMatch(/aria-label="Move Three up"[^>]*autofocus|autofocus[^>]*aria-label="Move Three up"/);
  expect(html.match(/autofocus/g)).toHaveLength(1);
  await ana.put(`${path.One}/position`, { position: '3', way: 'down' });
  expect(order(await ana.page('/views'))).toEqual(['Three', 'Two', 'One']);
  expect((await ana.put(`${path.One}/position`, { position: 'first' })).status).toBe(422);
});
