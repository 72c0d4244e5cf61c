import { expect, test } from 'vitest';
import { HOUR, itIs, NINE } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { typedText, words } from '../../support/html.ts';

async function withLetter() {
  const office = await desk();
  itIs(NINE);
  const number = await office.arrives({ date: 'Tue, 03 Nov 2026 18:00:00 +0900' });
  const pages = await site(office);
  const path = `/conversations/${number}`;
  return { office, number, pages, path, ana: await pages.signedIn(office.ana) };
}

test('the composer offers their morning and mine, and says how sure it is of their clock', async () => {
  const { ana, path } = await withLetter();
  const page = await ana.page(path);
  expect(page).toContain('It is 18:00 for Maria López, by the clock of their letters.');
  expect(page).toContain('Tomorrow 09:00 their time');
  expect(page).toContain('Tomorrow 09:00 your time');
  await ana.put('/customers/1', { name: 'Maria López', organisation: '', zone: 'Europe/Madrid' });
  expect(await ana.page(path)).toContain('It is 10:00 for Maria López (Europe/Madrid).');
});

test('without a script: chosen, shown where one writes and among the drafts, taken back, and gone at its time', async () => {
  const { office, ana, path } = await withLetter();
  const sendAt = String(NINE + 2 * HOUR);
  const choose = () => ana.post(`${path}/schedule`, { text: 'Good morning.', sendAt });
  expect((await choose()).status).toBe(303);
  const page = await ana.page(path);
  expect(page).toContain('Your reply waits for its time');
  expect(page).toContain('Goes Tue 3 Nov 12:00, your time; Tue 3 Nov 20:00 for Maria López.');
  expect(await ana.page('/inbox?folder=drafts')).toContain('Goes Tue 3 Nov 12:00');
  expect((await ana.delete(`${path}/schedule`)).status).toBe(303);
  expect(await ana.page(path)).toContain('Good morning.</textarea>');
  await choose();
  itIs(NINE + 3 * HOUR);
  await office.work();
  expect(await ana.page(path)).not.toContain('waits for its time');
  expect((await office.db.selectFrom('delivery').select('id').execute()).length).toBe(1);
});

test('teammates read what waits, so that nobody answers twice', async () => {
  const { office, pages, ana, path } = await withLetter();
  await ana.post(`${path}/schedule`, { text: 'Good morning.', sendAt: String(NINE + 2 * HOUR) });
  const page = await (await pages.signedIn(office.tomas)).page(path);
  expect(page).toContain('Ana Okafor has written a reply');
  expect(page).not.toContain('Take it over');
});

test('held back, it says so among the drafts and above what was written meanwhile', async () => {
  const { office, ana, path } = await withLetter();
  await ana.post(`${path}/schedule`, { text: 'Good morning.', sendAt: String(NINE + 2 * HOUR) });
  const sent = await office.db.selectFrom('message').select('messageIdHeader').executeTakeFirstOrThrow();
  await office.arrives({ inReplyTo: sent.messageIdHeader!, text: 'It is back!' });
  expect(await ana.page(path)).toContain('It will not go by itself');
  itIs(NINE + 3 * HOUR);
  await office.work();
  expect(await ana.page('/inbox?folder=drafts')).toContain('Held back: look at it');
  const page = await ana.page(path);
  expect(page).toContain('Not sent yet: somebody wrote meanwhile.');
  expect(page).toContain('It is back!');
  expect(page).toContain('Good morning.</textarea>');
});

test('a time that is typed is mine; one that is past or none comes back with the words', async () => {
  const { office, ana, path } = await withLetter();
  const post = (sendAtTyped: string) =>
    ana.post(`${path}/schedule`, { text: 'Good morning.', sendAt: 'typed', sendAtTyped });
  for (const [typed, words] of [
    ['2020-01-01T09:00', 'This time is past'],
    ['', 'Say a day and a time'],
  ]) {
    const answer = await post(typed!);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(words);
    expect(page).toContain('Good morning.</textarea>');
    expect(page).toMatch(new RegExp(`name="sendAtTyped" value="${typed}"`));
  }
  expect((await post('2026-11-04T08:00')).status).toBe(303);
  const draft = await office.db.selectFrom('draft').select('sendAt').executeTakeFirstOrThrow();
  expect(draft.sendAt).toBe(Date.UTC(2026, 10, 4, 7)); // Lagos is an hour ahead
});

test('what is sent from a page of before stays typed, and the reply that waits still goes', async () => {
  const { office, ana, path } = await withLetter();
  await ana.post(`${path}/schedule`, { text: 'Good morning.', sendAt: String(NINE + 2 * HOUR) });
  const stale = await ana.post(`${path}/replies`, { text: 'Now, after all.' });
  expect(stale.status).toBe(422);
  const html = await stale.text();
  expect(words(html)).toContain('Another reply of yours waits here for its time. Take it back first.');
  expect(typedText(html)).toBe('Now, after all.');
  itIs(NINE + 2 * HOUR);
  await office.work();
  const sent = await office.db.selectFrom('message').select('text').where('kind', '=', 'reply').execute();
  expect(sent).toEqual([{ text: 'Good morning.' }]);
});
