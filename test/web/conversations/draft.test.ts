import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { typedText } from '../../support/html.ts';

async function withLetter() {
  const office = await desk();
  const number = await office.arrives();
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana), path: `/conversations/${number}` };
}

test('what is typed is kept, on every device of the writer’s and on nobody else’s', async () => {
  const { office, pages, ana, path } = await withLetter();
  const response = await ana.put(`${path}/draft`, { kind: 'reply', html: '<p>Dear Maria,</p>' });
  expect(response.status).toBe(200);
  expect((await response.json()).savedAt).toBeTypeOf('number');
  const phone = await pages.signedIn(office.ana);
  expect(typedText(await phone.page(path))).toBe('Dear Maria,');
  expect(typedText(await (await pages.signedIn(office.tomas)).page(path))).toBe('');
  expect(await phone.page('/inbox?folder=drafts')).toContain(`href="${path}"`);
});

test('a reply and a note are begun side by side', async () => {
  const { ana, path } = await withLetter();
  await ana.put(`${path}/draft`, { kind: 'reply', html: '<p>To her</p>' });
  await ana.put(`${path}/draft`, { kind: 'note', html: '<p>To us</p>' });
  expect(typedText(await ana.page(path))).toBe('To her');
  expect(typedText(await ana.page(`${path}?write=note`))).toBe('To us');
});

test('an emptied draft is gone', async () => {
  const { ana, path } = await withLetter();
  await ana.put(`${path}/draft`, { kind: 'reply', html: '<p>x</p>' });
  const response = await ana.put(`${path}/draft`, { kind: 'reply', html: '<p></p>' });
  expect(await response.json()).toEqual({ savedAt: null });
  expect(await ana.page('/inbox?folder=drafts')).toContain('You have no drafts');
});

test('a draft that is too long is 422 and names its field to the composer', async () => {
  const { pages, ana, path } = await withLetter();
  const response = await pages.app.request(`${path}/draft`, {
    method: 'PUT',
    body: new URLSearchParams({ kind: 'reply', html: 'x'.repeat(500_001) }),
    headers: {
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
      cookie: `porchlight=${ana.cookies.get('porchlight')}`,
    },
  });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ fields: { body: expect.stringContaining('500000') } });
});

test('a file waits beside the draft, can be read by its writer alone, taken off, and goes with the reply', async () => {
  const { office, pages, ana, path } = await withLetter();
  const added = await ana.post(`${path}/draft/files`, {
    kind: 'reply',
    file: new File(['one'], 'one.txt', { type: 'text/plain' }),
  });
  expect(added.status).toBe(201);
  const file = await added.json();
  expect(file).toMatchObject({ name: 'one.txt', size: 3, href: `/attachments/${file.id}` });
  expect(await ana.page(path)).toContain('one.txt');
  const tomas = await pages.signedIn(office.tomas);
  expect((await tomas.get(file.href)).status).toBe(404);
  expect((await tomas.delete(file.href)).status).toBe(404);
  expect((await ana.delete(file.href)).status).toBe(204);
  expect((await ana.get(file.href)).status).toBe(404);
  await ana.post(`${path}/draft/files`, { kind: 'reply', file: new File(['two'], 'two.txt') });
  await ana.post(`${path}/replies`, { text: 'With a file.' });
  const rows = await office.db.selectFrom('attachment').select(['name', 'messageId', 'draftId']).execute();
  expect(rows).toEqual([{ name: 'two.txt', messageId: expect.any(Number), draftId: null }]);
  expect((await tomas.page(path)).includes('two.txt')).toBe(true);
});

test('an empty file, none at all or one that is too big is 422', async () => {
  const { ana, path } = await withLetter();
  const none = await ana.post(`${path}/draft/files`, { kind: 'reply', file: new File([], 'nothing.txt') });
  expect(none.status).toBe(422);
  const big = await ana.post(`${path}/draft/files`, {
    kind: 'reply',
    file: new File([new Uint8Array(21 * 1024 * 1024)], 'big.bin'),
  });
  expect(big.status).toBe(422);
  expect(await big.text()).toContain('20 MB');
});

test('a request without the words does not empty a draft', async () => {
  const { ana, path } = await withLetter();
  await ana.put(`${path}/draft`, { kind: 'reply', html: '<p>Keep me</p>' });
  expect((await ana.put(`${path}/draft`, { kind: 'reply' })).status).toBe(422);
  expect(typedText(await ana.page(path))).toBe('Keep me');
});

test('without a script a file is taken off by its button, and what is typed stays typed', async () => {
  const { ana, path } = await withLetter();
  const kept = async (at: string, page: string) => {
    const form = new FormData();
    form.append('file', new File(['x'], 'by-mistake.txt', { type: 'text/plain' }));
    const { id } = await (await ana.post(`${at}/files`, form)).json();
    const html = await ana.page(page);
    expect(html).toContain(`formaction="${at}" name="remove" value="${id}"`);
    return { remove: String(id), text: 'Dear Maria' };
  };
  for (const [at, page, fields] of [
    [`${path}/draft`, path, { kind: 'reply' }],
    ['/conversations/new/draft', '/conversations/new', { to: 'maria@northwind.example' }],
  ] as const) {
    const answer = await ana.post(at, { ...(await kept(at, page)), ...fields });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${page}#composer`]);
    const html = await ana.page(page);
    expect([typedText(html), html.includes('by-mistake.txt')]).toEqual(['Dear Maria', false]);
  }
});
