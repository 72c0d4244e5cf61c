import { expect, test } from 'vitest';
import { company } from '../../../src/domain/company/company.ts';
import { site } from '../../support/browser.ts';
import { freshDatabase } from '../../support/database.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { errorOf, valueIn } from '../../support/html.ts';

const TYPED = {
  company: 'Northwind Studio',
  name: 'Maria López',
  email: 'maria@northwind.example',
  mailbox: 'help@northwind.example',
  zone: 'Europe/Madrid',
};

/** A desk that nobody has set up. */
async function newDesk() {
  const office = { ...(await desk()), db: await freshDatabase() } as Desk;
  return { db: office.db, browser: (await site(office)).stranger() };
}

test('a new desk leads everybody to the welcome page', async () => {
  const { browser } = await newDesk();
  for (const path of ['/', '/inbox', '/settings/profile'])
    expect((await browser.get(path)).headers.get('location')).toBe('/welcome');
  expect((await browser.get('/sign-in')).headers.get('location')).toBe('/welcome');
  expect(await browser.page('/welcome')).toContain('Welcome to Porchlight');
});

test('four lines open the desk and sign its first person in', async () => {
  const { db, browser } = await newDesk();
  const response = await browser.post('/welcome', TYPED);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/settings/mail');
  expect(await company(db)).toMatchObject({ name: 'Northwind Studio' });
  expect(await browser.page('/settings/mail')).toContain('help@northwind.example');
  expect(await browser.page('/settings/profile')).toContain('value="Europe/Madrid" selected');
});

test.each([
  ['company', '', 'missing'],
  ['company', 'x'.repeat(101), '100 characters'],
  ['name', '   ', 'missing'],
  ['email', 'not an address', 'not an e-mail address'],
  ['email', `${'x'.repeat(250)}@a.example`, '254 characters'],
  ['mailbox', 'help@', 'not an e-mail address'],
])('a wrong %s (%s) is 422, says so at its field and keeps the rest', async (name, value, words) => {
  const { db, browser } = await newDesk();
  const response = await browser.post('/welcome', { ...TYPED, [name]: value });
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(errorOf(html, name)).toContain(words);
  for (const [field, typed] of Object.entries({ ...TYPED, [name]: value }))
    expect(valueIn(html, field)).toBe(typed);
  for (const other of ['company', 'name', 'email', 'mailbox'].filter((field) => field !== name))
    expect(errorOf(html, other)).toBeUndefined();
  expect(await company(db)).toBeUndefined();
});

test('a support address that is also one’s own is 422', async () => {
  const { browser } = await newDesk();
  const response = await browser.post('/welcome', { ...TYPED, mailbox: TYPED.email });
  expect(response.status).toBe(422);
  expect(errorOf(await response.text(), 'mailbox')).toContain('of its own');
});

test('a zone that nobody knows does not stop the welcome', async () => {
  const { browser } = await newDesk();
  expect((await browser.post('/welcome', { ...TYPED, zone: '' })).status).toBe(303);
});

test('there is one company: the page leads away, a second founding is refused', async () => {
  const office = await desk();
  const browser = (await site(office)).stranger();
  expect((await browser.get('/welcome')).status).toBe(303);
  const second = await browser.post('/welcome', TYPED);
  expect(second.status).toBe(409);
  expect(await second.text()).toContain('There is a company here already');
  expect(await company(office.db)).toMatchObject({ name: 'Fieldnotes' });
  expect(browser.cookies.size).toBe(0);
});
