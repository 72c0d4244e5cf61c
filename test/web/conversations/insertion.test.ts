import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { typedText } from '../../support/html.ts';
import { saves } from '../../support/writing.ts';

async function withSaved() {
  const office = await desk();
  const number = await office.arrives();
  const file = { name: 'guide.pdf', type: 'application/pdf', bytes: new Uint8Array(5) };
  const id = String(await saves(office, { files: [file] }));
  const pages = await site(office);
  return { office, id, pages, ana: await pages.signedIn(office.ana), path: `/conversations/${number}` };
}

const JSON_WANTED = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };

test('without a script a choice and a button put it below what was typed, with its files', async () => {
  const { id, ana, path } = await withSaved();
  expect(await ana.page(path)).toContain('Where entries went</option>');
  const answer = await ana.post(`${path}/insertions`, { savedReply: id, text: 'Hello.', kind: 'reply' });
  expect(answer.status).toBe(303);
  const page = await ana.page(path);
  expect(typedText(page)).toBe('Hello.\n\nDear Maria, they are back.');
  expect(page).toContain('guide.pdf');
});

test('the editor asks for what there is, and gets one filled in', async () => {
  const { office, id, pages, ana, path } = await withSaved();
  await office.db.updateTable('savedReply').set({ checkedAt: 0 }).execute();
  const list = await (await ana.get(`${path}/saved-replies`)).json();
  expect(list.savedReplies).toEqual([
    {
      id: Number(id),
      title: 'Where entries went',
      text: 'Dear {customer first name}, they are back.',
      isStale: true,
    },
  ]);
  const response = await pages.app.request(`${path}/insertions`, {
    method: 'POST',
    body: new URLSearchParams({ savedReply: id, kind: 'reply' }),
    headers: { ...JSON_WANTED, cookie: `porchlight=${ana.cookies.get('porchlight')}` },
  });
  expect(await response.json()).toMatchObject({
    html: '<p>Dear Maria, they are back.</p>',
    files: [{ name: 'guide.pdf', size: 5 }],
  });
});

test('what stays to be filled in holds the letter, with the words as they were typed', async () => {
  const { office, ana } = await withSaved();
  const number = await office.arrives({ from: 'x@y.example' }, { from: 'x@y.example' });
  const text = 'Dear {customer first name}, they are back.';
  const answer = await ana.post(`/conversations/${number}/replies`, { text });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('is not filled in yet');
  expect(typedText(page)).toBe(text);
});

test('one that is not there is 404, and changes nothing', async () => {
  const { office, ana, path } = await withSaved();
  for (const savedReply of ['99', '', 'x'])
    expect((await ana.post(`${path}/insertions`, { savedReply, text: 'Hello.' })).status).toBe(404);
  expect(await office.db.selectFrom('draft').select('id').execute()).toEqual([]);
});
