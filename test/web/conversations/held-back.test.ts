import { expect, test } from 'vitest';
import { present } from '../../../src/domain/conversation/presence.ts';
import { newestItem } from '../../../src/domain/conversation/timeline.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { typedText, valueIn, words } from '../../support/html.ts';

/** Ana has read a conversation and writes by the plain form, as a browser without scripts does. */
async function writing() {
  const office = await desk();
  const number = await office.arrives({ messageId: '<first@northwind.example>' });
  const path = `/conversations/${number}`;
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  const tomas = await pages.signedIn(office.tomas);
  const basedOn = valueIn(await ana.page(path), 'basedOn');
  const sends = (text: string, based = basedOn) => ana.post(`${path}/replies`, { text, basedOn: based });
  const replies = () => office.db.selectFrom('message').select('text').where('kind', '=', 'reply').execute();
  return { office, number, path, ana, tomas, basedOn, sends, replies };
}

test('what a customer wrote meanwhile holds a reply back, shows it, and keeps every word', async () => {
  const { office, sends, replies } = await writing();
  await office.arrives({ inReplyTo: '<first@northwind.example>', text: 'Never mind, I found it.' });
  const held = await sends('Look under Settings.');
  expect(held.status).toBe(409);
  const html = await held.text();
  expect(words(html)).toContain('Not sent yet: somebody wrote meanwhile.');
  expect(words(html)).toContain('Maria López : “Never mind, I found it.”');
  expect(typedText(html)).toBe('Look under Settings.');
  expect(await replies()).toEqual([]);
});

test('sent again as it is, or revised, it goes out once', async () => {
  for (const text of ['Look under Settings.', 'Good to hear!']) {
    const { office, sends, replies } = await writing();
    await office.arrives({ inReplyTo: '<first@northwind.example>', text: 'Never mind, I found it.' });
    const html = await (await sends('Look under Settings.')).text();
    const again = await sends(text, valueIn(html, 'basedOn'));
    expect(again.status).toBe(303);
    expect(await replies()).toEqual([{ text }]);
    expect(await office.db.selectFrom('delivery').select('id').execute()).toHaveLength(1);
  }
});

test('who writes while the held one is read holds it once more', async () => {
  const { office, sends, replies } = await writing();
  await office.arrives({ inReplyTo: '<first@northwind.example>', text: 'One.' });
  const html = await (await sends('Look.')).text();
  await office.arrives({ inReplyTo: '<first@northwind.example>', text: 'Two.' });
  const held = await sends('Look.', valueIn(html, 'basedOn'));
  expect(held.status).toBe(409);
  const news = words(await held.text());
  expect(news).toContain('“Two.”');
  expect(news).not.toContain('“One.”');
  expect(await replies()).toEqual([]);
});

test('a teammate’s reply or note holds it back, one’s own note and a closing do not', async () => {
  const first = await writing();
  await first.tomas.post(`${first.path}/replies`, { text: 'I have answered this.' });
  const held = await first.sends('Me too.');
  expect([held.status, words(await held.text()).includes('I have answered this.')]).toEqual([409, true]);
  expect(await first.replies()).toHaveLength(1);
  const second = await writing();
  await second.tomas.post(`${second.path}/notes`, { text: 'Wait, I am on the phone with her.' });
  expect((await second.sends('Me too.')).status).toBe(409);
  const third = await writing();
  await third.ana.post(`${third.path}/notes`, { text: 'For myself.' });
  await third.tomas.post(`${third.path}/closure`);
  expect((await third.sends('Here you are.')).status).toBe(303);
});

test('who reads and who writes is in the row and on the conversation, and not oneself', async () => {
  const { office, path, ana, tomas, number } = await writing();
  await tomas.put('/presence', { page: crypto.randomUUID(), conversation: String(number), writing: '1' });
  await ana.put('/presence', { page: crypto.randomUUID(), conversation: String(number), writing: '' });
  expect(await present(office.db)).toHaveLength(2);
  for (const where of ['/inbox', path]) {
    const page = words(await ana.page(where));
    expect([where, page.includes('Tomás is writing')]).toEqual([where, true]);
    expect([where, page.includes('Ana is reading')]).toEqual([where, false]);
  }
  expect(words(await tomas.page('/inbox'))).toContain('Ana is reading');
});

test('every form that sends an answer says what it was based on, whichever page it stands on', async () => {
  const { office, number, path, ana, sends } = await writing();
  const newest = String(await newestItem(office.db, await office.conversation(number)));
  const formsOf = (html: string) =>
    [
      ...html.matchAll(
        /<form(?=[^>]*action="[^"]*\/(?:replies|notes|schedule)")(?:(?!_method)[\s\S])*?<\/form>/g,
      ),
    ].map(([form]) => valueIn(form, 'basedOn'));
  const refused = await (await sends(' ')).text();
  const late = await (await ana.post(`${path}/schedule`, { text: 'x', sendAt: '1', basedOn: newest })).text();
  expect(formsOf(await ana.page(path))).toEqual([newest]);
  expect(formsOf(await ana.page(`${path}?write=note`))).toEqual([newest]);
  expect([formsOf(refused), formsOf(late)]).toEqual([[newest], [newest]]);
  await ana.post(`${path}/hold`, { text: 'Dear Maria', minutes: '60' });
  expect(formsOf(await ana.page(path))).toEqual([newest]);
});

test('who split off what one answers is named, with the way there; every word is kept, and sent again it goes', async () => {
  const { office, number, tomas, ana, sends, replies, path } = await writing();
  const second = await office.arrives({
    inReplyTo: '<first@northwind.example>',
    messageId: '<second@northwind.example>',
    text: 'And the invoice?',
  });
  expect(second).toBe(number);
  const basedOn = valueIn(await ana.page(path), 'basedOn');
  const { id } = await office.db
    .selectFrom('message')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const there = (await tomas.post(`${path}/splits`, { message: String(id) })).headers.get('location')!;
  const held = await sends('It is paid.', basedOn);
  expect(held.status).toBe(409);
  const html = await held.text();
  expect(words(html)).toContain('Not sent yet: its letters are not where they were.');
  expect(words(html)).toContain('Tomás Ribeiro made a part of this a conversation of its own: number');
  expect(html).toContain(`href="${there}"`);
  expect(typedText(html)).toBe('It is paid.');
  expect(await replies()).toEqual([]);
  expect((await sends('It is paid.', valueIn(html, 'basedOn'))).status).toBe(303);
  expect(await replies()).toHaveLength(1);
});
