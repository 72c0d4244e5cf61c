import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function composer(query = '', mail = {}) {
  const office = await desk();
  const number = await office.arrives(mail);
  const ana = await (await site(office)).signedIn(office.ana);
  const html = await ana.page(`/conversations/${number}${query}`);
  return {
    html: /<section[^>]*id="composer"[\s\S]*?<\/form>\s*<\/section>/.exec(html)![0],
    path: `/conversations/${number}`,
    ana,
  };
}

test('the composer is a plain form that says to whom it writes', async () => {
  const { html, path } = await composer();
  expect(html).toContain(`action="${path}/replies"`);
  expect(html).toContain('method="post"');
  expect(html).toContain('enctype="multipart/form-data"');
  expect(html).toContain('Reply to Maria López');
  expect(html).toContain('name="basedOn"');
  expect(html).toContain('name="then"');
});

test('somebody in copy is named', async () => {
  expect((await composer('', { cc: 'Finance <finance@northwind.example>' })).html).toContain(
    'Maria López and Finance',
  );
  expect((await composer('', { cc: 'a@n.example, b@n.example' })).html).toContain('Maria López and 2 others');
});

test('a note is written where nobody can take it for a reply', async () => {
  const { html, path } = await composer('?write=note');
  expect(html).toContain(`action="${path}/notes"`);
  expect(html).toContain('Add the note');
  expect(html).not.toContain('name="then"');
});

test('what is closed cannot be closed again by sending', async () => {
  const { ana, path } = await composer();
  await ana.post(`${path}/closure`);
  expect(await ana.page(path)).not.toContain('name="then"');
});
