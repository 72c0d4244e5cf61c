import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';
import { memberElsewhere } from '../../support/people.ts';

async function open(who: 'me' | 'team' = 'me') {
  const office = await desk();
  await office.arrives({ subject: 'An invoice twice', text: 'The invoice came twice.' });
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  const made = await ana.post('/views', { name: 'Invoices', q: 'invoice', who });
  return { office, pages, ana, tomas, path: made.headers.get('location')! };
}

test('a view shows what its search finds now, with what was looked for marked', async () => {
  const { office, ana, path } = await open();
  await office.arrives({ subject: 'Another invoice', text: 'And one more invoice.' });
  const html = await ana.page(path);
  expect(words(html)).toContain('Another invoice');
  expect(html).toContain('<mark>invoice</mark>');
  expect(html).toContain(`href="${path}" aria-current="page"`);
});

test('a view is paged like every list', async () => {
  const { office, ana, path } = await open();
  for (let n = 0; n < 51; n++) await office.arrives({ subject: `Invoice ${n}`, text: 'An invoice.' });
  const older = new RegExp(`${path}\\?cursor=[^"]+`).exec(await ana.page(path))![0];
  const html = await ana.page(older);
  expect(words(html)).toContain('An invoice twice');
  expect(html).not.toContain('rel="next"');
});

test('an empty one says that it fills by itself', async () => {
  const { ana } = await open();
  const made = await ana.post('/views', { name: 'Closed', q: 'is:closed', who: 'me' });
  expect(words(await ana.page(made.headers.get('location')!))).toContain('Nothing here right now');
});

test('another’s own view is 404 in every way', async () => {
  const { ana, tomas, path } = await open();
  for (const address of [path, `${path}/settings`]) expect((await tomas.get(address)).status).toBe(404);
  expect((await tomas.put(path, { name: 'His', q: 'is:open', who: 'me' })).status).toBe(404);
  expect(words(await ana.page(path))).toContain('Invoices');
});

test('a shared view shows nothing of a mailbox that one may not see', async () => {
  const { office, pages, path } = await open('team');
  const { nils } = await memberElsewhere(office);
  const html = await (await pages.signedIn(nils)).page(path);
  expect(words(html)).toContain('Invoices');
  expect(words(html)).not.toMatch(/An invoice twice|María|Maria/);
});

test('changed, it has its new name and search; what is wrong comes back as it was typed', async () => {
  const { ana, path } = await open();
  expect((await ana.put(path, { name: 'Bills', q: 'bill or invoice', who: 'team' })).status).toBe(303);
  const html = await ana.page(path);
  expect(words(html)).toContain('Bills');
  expect(html).toContain('value="bill or invoice"');
  const wrong = await ana.put(path, { name: 'Bills', q: 'is:never', who: 'team' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="is:never"');
});

test('a shared one is changed by whoever sees it, and taken from the others by its maker alone', async () => {
  const { ana, tomas, path } = await open('team');
  expect((await tomas.put(path, { name: 'Money', q: 'invoice', who: 'team' })).status).toBe(303);
  const taken = await tomas.put(path, { name: 'Money', q: 'invoice', who: 'me' });
  expect(taken.status).toBe(422);
  expect(words(await taken.text())).toContain('Only who made it can take it from the others.');
  expect((await ana.put(path, { name: 'Money', q: 'invoice', who: 'me' })).status).toBe(303);
  expect((await tomas.get(path)).status).toBe(404);
});
