import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { everything, PNG, richLetter } from '../../support/everything.ts';

async function file(name: string, type: string) {
  const office = await desk();
  await office.arrives(richLetter(name, type));
  const { id } = await office.db
    .selectFrom('attachment')
    .select('id')
    .where('disposition', '=', 'attached')
    .executeTakeFirstOrThrow();
  const browser = await (await site(office)).signedIn(office.ana);
  return { path: `/attachments/${id}`, browser };
}

test.each([
  ['page.html', 'text/html'],
  ['drawing.svg', 'image/svg+xml'],
  ['code.js', 'text/javascript'],
  ['data.xml', 'application/xml'],
  ['paper.pdf', 'application/pdf'],
  ['page.xhtml', 'application/xhtml+xml'],
])('%s is downloaded, never shown, whatever is asked', async (name, type) => {
  const { path, browser } = await file(name, type);
  for (const [query, headers] of [
    ['', {}],
    ['?inline', {}],
    ['?inline', { 'sec-fetch-dest': 'image' }],
    ['', { 'sec-fetch-dest': 'document' }],
  ] as const) {
    const response = await browser.get(path + query, headers);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toContain(`attachment; filename="${name}"`);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('a picture shows in place where a page asks, and is downloaded where a person does', async () => {
  const { path, browser } = await file('dot.png', 'image/png');
  const shown = await browser.get(`${path}?inline`);
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(shown.headers.get('content-disposition')).toMatch(/^inline;/);
  expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  const saved = await browser.get(path);
  expect(saved.headers.get('content-type')).toBe('application/octet-stream');
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
});

test('the bytes are those that came', async () => {
  const { office, pages } = await everything();
  const row = await office.db
    .selectFrom('attachment')
    .select('id')
    .where('name', '=', 'logo.png')
    .executeTakeFirstOrThrow();
  const response = await (await pages.signedIn(office.ana)).get(`/attachments/${row.id}`);
  expect(Buffer.from(await response.arrayBuffer()).toString('base64')).toBe(PNG);
});

test('a file is taken off a draft, never off a letter', async () => {
  const { office, pages, things } = await everything();
  const ana = await pages.signedIn(office.ana);
  expect((await ana.delete(`/attachments/${things.attachment}`)).status).toBe(404);
  expect((await ana.delete(`/attachments/${things.draftFile}`)).status).toBe(204);
  expect((await ana.get(`/attachments/${things.attachment}`)).status).toBe(200);
  expect((await ana.get(`/attachments/${things.draftFile}`)).status).toBe(404);
});
