import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { changePassword } from '../../../src/domain/teammate/teammate.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, valueIn } from '../../support/html.ts';

const PASSWORD = 'a lamp beside the door';

async function withPassword() {
  const office = await desk();
  await transaction(office.db, (tx) => changePassword(tx, office.ana, { present: null, next: PASSWORD }));
  return { office, pages: await site(office) };
}

test('the right password signs in and leads where the person was going', async () => {
  const { pages } = await withPassword();
  const browser = pages.stranger();
  const asked = await browser.get('/conversations/7?write=note');
  expect(asked.headers.get('location')).toBe('/sign-in?back=%2Fconversations%2F7%3Fwrite%3Dnote');
  const html = await browser.page(asked.headers.get('location')!);
  expect(valueIn(html, 'back')).toBe('/conversations/7?write=note');
  const response = await browser.post('/session', {
    email: ' Ana@Fieldnotes.example ',
    password: PASSWORD,
    back: valueIn(html, 'back'),
  });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/conversations/7?write=note');
  expect(await browser.page('/inbox')).toContain('Ana Okafor');
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  'inbox',
  '/ /evil.example',
])('a way back to another site (%j) is not taken', async (back) => {
  const { pages } = await withPassword();
  const response = await pages
    .stranger()
    .post('/session', { email: 'ana@fieldnotes.example', password: PASSWORD, back });
  expect(response.headers.get('location')).toBe('/inbox');
});

test('a wrong password and an unknown address get the same answer', async () => {
  const { pages } = await withPassword();
  const answers = await Promise.all(
    ['ana@fieldnotes.example', 'nobody@fieldnotes.example'].map(async (email) => {
      const response = await pages
        .stranger()
        .post('/session', { email, password: 'wrong wrong wrong', back: '' });
      const html = await response.text();
      expect(response.status).toBe(422);
      expect(valueIn(html, 'email')).toBe(email);
      expect(html).not.toContain('wrong wrong wrong');
      return errorOf(html, 'email');
    }),
  );
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toContain('A mailed link works as well.');
});

test('an account without a password cannot be entered with an empty one', async () => {
  const office = await desk();
  const response = await (await site(office))
    .stranger()
    .post('/session', { email: office.ana.email, password: '' });
  expect(response.status).toBe(422);
});

test('too many tries are throttled, and the mailed link still works at once', async () => {
  const { office, pages } = await withPassword();
  const browser = pages.stranger();
  for (let at = 0; at < 10; at++)
    await office.db
      .insertInto('signInAttempt')
      .values({ address: 'unknown', email: 'ana@fieldnotes.example', at: Date.now() })
      .execute();
  const throttled = await browser.post('/session', { email: 'ana@fieldnotes.example', password: PASSWORD });
  expect(throttled.status).toBe(422);
  expect(errorOf(await throttled.text(), 'email')).toContain('many tries');
  expect((await browser.post('/sign-in/links', { email: 'ana@fieldnotes.example' })).status).toBe(200);
  await office.work();
  const mail = await office.db
    .selectFrom('delivery')
    .select('content')
    .where('automatic', '=', 'sign-in-link')
    .executeTakeFirstOrThrow();
  const path = /\/sign-in\/links\/\S+/.exec(JSON.parse(mail.content!).text)![0];
  expect((await browser.post(path)).headers.get('location')).toBe('/inbox');
  expect(await browser.page('/inbox')).toContain('Ana Okafor');
});

test('signing out ends the session, also for a copy of its cookie', async () => {
  const { office, pages } = await withPassword();
  const browser = await pages.signedIn(office.ana);
  const copy = await pages.stranger();
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  expect(await copy.page('/inbox')).toContain('Ana Okafor');
  const response = await browser.post('/session', { _method: 'delete' });
  expect(response.headers.get('location')).toBe('/sign-in');
  expect(browser.cookies.has('porchlight')).toBe(false);
  expect((await copy.get('/inbox')).headers.get('location')).toMatch(/^\/sign-in/);
});

test('a teammate who was removed is out at once', async () => {
  const office = await desk();
  const pages = await site(office);
  const tomas = await pages.signedIn(office.tomas);
  const ana = await pages.signedIn(office.ana);
  expect(await tomas.page('/inbox')).toContain('Tomás Ribeiro');
  await ana.post(`/settings/teammates/${office.tomas.id}`, { _method: 'delete' });
  expect((await tomas.get('/inbox')).headers.get('location')).toMatch(/^\/sign-in/);
});
