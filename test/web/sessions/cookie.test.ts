import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { makeSignInLink } from '../../../src/domain/teammate/signing-in.ts';
import { sessionCookie } from '../../../src/web/sessions/cookie.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function cookiesAt(baseUrl: string): Promise<Map<string, string>> {
  const office = await desk({ BASE_URL: baseUrl });
  const { app, stranger } = await site(office);
  const token = await transaction(office.db, (tx) => makeSignInLink(tx, office.ana.id, 'sign-in'));
  const browser = stranger();
  const lines = [(await browser.post(`/sign-in/links/${token}`)).headers.getSetCookie()];
  const headers = {
    cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  };
  for (const [path, body] of [
    ['/settings/theme', 'theme=dark'],
    ['/settings/profile', 'name=Ana&zone=UTC'],
  ]) {
    const response = await app.request(path!, { method: 'PUT', headers, body });
    lines.push(response.headers.getSetCookie());
  }
  return new Map(lines.flat().map((line) => [line.split('=')[0]!, line]));
}

test('no script and no other site’s form has the cookies', async () => {
  const cookies = await cookiesAt('http://127.0.0.1:3999');
  expect([...cookies.keys()]).toEqual(['porchlight', 'porchlight_theme', 'porchlight_flash']);
  for (const line of cookies.values()) {
    expect(line).toContain('HttpOnly');
    expect(line).toContain('SameSite=Lax');
    expect(line).toContain('Path=/');
    expect(line).not.toContain('Domain');
    expect(line).not.toContain('Secure');
  }
});

test('over https every cookie is Secure and the session’s is bound to the host', async () => {
  const cookies = await cookiesAt('https://desk.fieldnotes.example');
  expect([...cookies.keys()]).toEqual(['__Host-porchlight', 'porchlight_theme', 'porchlight_flash']);
  for (const line of cookies.values()) expect(line).toContain('Secure');
});

test('the name says which kind it is', async () => {
  const { config } = await desk();
  expect(sessionCookie(config)).toEqual({ name: 'porchlight', secure: false });
  expect(sessionCookie({ ...config, baseUrl: 'https://a.example' })).toEqual({
    name: '__Host-porchlight',
    secure: true,
  });
});
