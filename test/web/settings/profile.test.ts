import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, valueIn, words } from '../../support/html.ts';

async function open() {
  const office = await desk();
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana) };
}

test('a profile is saved and shown', async () => {
  const { ana } = await open();
  const response = await ana.post('/settings/profile', {
    _method: 'put',
    name: 'Ana O.',
    zone: 'Asia/Tokyo',
    place: 'Tokyo',
  });
  expect(response.headers.get('location')).toBe('/settings/profile');
  const html = await ana.page('/settings/profile');
  expect(html).toContain('Your profile is saved.');
  expect(valueIn(html, 'name')).toBe('Ana O.');
  expect(valueIn(html, 'place')).toBe('Tokyo');
  expect(html).toContain('<option value="Asia/Tokyo" selected');
});

test.each([
  [{ name: '', zone: 'UTC', place: '' }, 'name', 'missing'],
  [{ name: 'Ana', zone: 'Mars/Olympus', place: '' }, 'zone', 'not a time zone'],
  [{ name: 'Ana', zone: 'UTC', place: 'x'.repeat(101) }, 'place', '100'],
])('a profile with something wrong is 422 at its field', async (typed, field, text) => {
  const { ana } = await open();
  const response = await ana.put('/settings/profile', typed);
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(errorOf(html, field)).toContain(text);
  expect(valueIn(html, 'place')).toBe(typed.place);
});

test('a password is set once, changed only with the present one, and ends other sessions', async () => {
  const { office, pages, ana } = await open();
  const phone = await pages.signedIn(office.ana);
  expect((await ana.put('/settings/password', { present: '', next: 'a lamp beside the door' })).status).toBe(
    303,
  );
  expect((await phone.get('/inbox')).status).toBe(303);
  expect(await ana.page('/settings/profile')).toContain('your other devices are signed out');
  const wrong = await ana.put('/settings/password', { present: 'not it', next: 'another long password' });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(errorOf(html, 'present')).toContain('not your present password');
  expect(html).not.toContain('another long password');
  const short = await ana.put('/settings/password', { present: 'a lamp beside the door', next: 'short' });
  expect(errorOf(await short.text(), 'next')).toContain('at least 12 characters');
  expect(
    (
      await ana.put('/settings/password', {
        present: 'a lamp beside the door',
        next: 'another long password',
      })
    ).status,
  ).toBe(303);
});

test('the theme is kept on this device, and nonsense is none', async () => {
  const { ana } = await open();
  await ana.post('/settings/theme', { _method: 'put', theme: 'dark' });
  expect(await ana.page('/settings/profile')).toContain('<option value="dark" selected');
  await ana.put('/settings/theme', { theme: 'pink' });
  expect(words(await ana.page('/settings/profile'))).toContain('As this device says');
  expect(ana.cookies.get('porchlight_theme')).toBeUndefined();
});
