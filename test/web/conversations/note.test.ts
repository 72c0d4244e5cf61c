import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { typedText, words } from '../../support/html.ts';

async function withLetter() {
  const office = await desk();
  const number = await office.arrives();
  const ana = await (await site(office)).signedIn(office.ana);
  return { office, ana, number, path: `/conversations/${number}` };
}

test('a note is for the team: it is shown as one, sends nothing and the customer still waits', async () => {
  const { office, ana, path, number } = await withLetter();
  const response = await ana.post(`${path}/notes`, { text: 'She called yesterday.' });
  expect(response.status).toBe(303);
  const html = await ana.page(path);
  expect(html).toContain('only your team sees this');
  expect(html).toContain('She called yesterday.');
  expect(response.headers.get('location')).toMatch(new RegExp(`^${path}#message-\\d+$`));
  expect(await office.work()).toEqual([]);
  expect(await office.db.selectFrom('delivery').select('id').execute()).toHaveLength(0);
  expect((await office.conversation(number)).waitingSince).toBeTypeOf('number');
});

test('an empty note is 422 with the note’s composer open', async () => {
  const { ana, path } = await withLetter();
  const response = await ana.post(`${path}/notes`, { text: '' });
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(words(html)).toContain('The note is empty. Write a line first.');
  expect(html).toContain(`action="${path}/notes"`);
});

test('a note that is too long is 422 and still there', async () => {
  const { ana, path } = await withLetter();
  const text = 'long '.repeat(100_001).trim();
  const response = await ana.post(`${path}/notes`, { text });
  expect(response.status).toBe(422);
  expect(typedText(await response.text())).toBe(text);
});

test('a file goes with a note', async () => {
  const { office, ana, path } = await withLetter();
  await ana.post(`${path}/notes`, {
    text: 'Look.',
    files: new File(['x'], 'proof.txt', { type: 'text/plain' }),
  });
  const rows = await office.db
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'attachment.messageId')
    .select(['attachment.name', 'message.kind'])
    .execute();
  expect(rows).toEqual([{ name: 'proof.txt', kind: 'note' }]);
});
