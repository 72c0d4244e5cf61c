import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function withLetter() {
  const office = await desk({ UNDO_SECONDS: '60' });
  const number = await office.arrives();
  const ana = await (await site(office)).signedIn(office.ana);
  const replies = async () =>
    (await office.db.selectFrom('message').select('id').where('kind', '=', 'reply').execute()).length;
  return { office, ana, replies, path: `/conversations/${number}` };
}

const keyIn = (page: string) => /name="intention" value="([^"]+)"/.exec(page)![1]!;

test('a form that is sent twice, at once or after a reload, is one reply', async () => {
  const { ana, path, replies } = await withLetter();
  const intention = keyIn(await ana.page(path));
  const send = () => ana.post(`${path}/replies`, { intention, text: 'It is back.' });
  const answers = await Promise.all([send(), send()]);
  answers.push(await send());
  expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
  expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
  expect(await replies()).toBe(1);
});

test('the same form with other words comes back with them, and a new key sends both', async () => {
  const { ana, path, replies } = await withLetter();
  const intention = keyIn(await ana.page(path));
  await ana.post(`${path}/replies`, { intention, text: 'It is back.' });
  const answer = await ana.post(`${path}/replies`, { intention, text: 'It is back, Maria.' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('This was sent already, with other words');
  expect(page).toContain('It is back, Maria.</textarea>');
  expect(await replies()).toBe(1);
  await ana.post(`${path}/replies`, { intention: keyIn(page), text: 'It is back, Maria.' });
  expect(await replies()).toBe(2);
});

test('what was taken back can be sent again with the same key', async () => {
  const { ana, path, replies } = await withLetter();
  const intention = keyIn(await ana.page(path));
  const { headers } = await ana.post(`${path}/replies`, { intention, text: 'It is back.' });
  const id = /message-(\d+)/.exec(headers.get('location')!)![1];
  await ana.delete(`${path}/replies/${id}`);
  expect(await replies()).toBe(0);
  await ana.post(`${path}/replies`, { intention, text: 'It is back.' });
  expect(await replies()).toBe(1);
});

test('notes and forwards are written once too', async () => {
  const { office, ana, path } = await withLetter();
  for (const _ of [1, 2]) {
    await ana.post(`${path}/notes`, { intention: 'n', text: 'Hm.' });
    await ana.post(`${path}/forwards`, { intention: 'f', message: '1', to: 'lab@x.example', text: '' });
  }
  const notes = await office.db.selectFrom('message').select('id').where('kind', '=', 'note').execute();
  expect(notes).toHaveLength(2);
});

test('a program’s Idempotency-Key does the same: the second answer is the first; other words are 422', async () => {
  const { office, ana, path } = await api();
  const post = (text: string, key: string) =>
    ana.raw('POST', `${path}/replies`, {
      body: JSON.stringify({ text }),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    });
  const first = await post('Yes.', '"abc"');
  const second = await post('Yes.', 'abc');
  expect([first.status, second.status]).toEqual([201, 201]);
  const [one, two] = [await first.json(), await second.json()];
  expect(two.id).toBe(one.id);
  const other = await post('No.', '"abc"');
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({
    fields: { intention: expect.stringContaining('sent already') },
  });
  expect(
    await office.db.selectFrom('message').select('id').where('kind', '=', 'reply').execute(),
  ).toHaveLength(1);
});
