import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function headersOf(path: string, environment: Record<string, string> = {}): Promise<Headers> {
  return (await (await site(await desk(environment))).stranger().get(path)).headers;
}

test.each([
  '/sign-in',
  '/nowhere',
  '/inbox',
  '/up',
  '/api/v1/conversations',
  '/api/v1/openapi.json',
  '/assets/none.js',
])('%s has every header of safety', async (path) => {
  const headers = await headersOf(path);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}';/,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('strict-transport-security')).toBeNull();
});

test('the nonce is another one each time, and the page’s own', async () => {
  const browser = (await site(await desk())).stranger();
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const response = await browser.get('/sign-in');
      const nonce = /'nonce-([\w-]+)'/.exec(response.headers.get('content-security-policy')!)![1]!;
      expect(await response.text()).toContain(`name="csp-nonce" content="${nonce}"`);
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(2);
});

test('over https browsers are told to stay there', async () => {
  expect(
    (await headersOf('/sign-in', { BASE_URL: 'https://desk.fieldnotes.example' })).get(
      'strict-transport-security',
    ),
  ).toBe('max-age=31536000');
});
