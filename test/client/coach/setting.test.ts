import { expect, onTestFinished, test, vi } from 'vitest';
import { readSetting, teachPhrase, tell } from '../../../client/coach/setting.ts';

type Asked = { url: string; init: RequestInit };

/** The network, which answers each question with `response`, or not at all. */
function network(response: Response | null): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    if (!response) throw new TypeError('Failed to fetch');
    return response;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return asked;
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

test('the coach begins with what the server says', async () => {
  const asked = network(json({ asked: 'When?' }));
  expect(await readSetting('/conversations/1/coaching')).toEqual({ asked: 'When?' });
  expect(asked[0]!.url).toBe('/conversations/1/coaching');
});

test.each([
  ['no line', null],
  ['a page of the door', new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } })],
  ['a bug', json({}, 500)],
])('with %s it waits for the next time', async (_, response) => {
  network(response);
  expect(await readSetting('/conversations/1/coaching')).toBeNull();
});

test('what is decided here is told with its fields, and no page is fetched for it', async () => {
  const asked = network(new Response(null, { status: 204 }));
  expect(await tell('PUT', '/settings/coach/choices/jargon', { choice: 'off' })).toBe(true);
  const { method, body, redirect } = asked[0]!.init;
  expect([method, String(body), redirect]).toEqual(['PUT', 'choice=off', 'manual']);
});

test.each([
  ['refused', json({ fields: { text: 'no' } }, 422)],
  ['not heard', null],
])('what was %s is not taken for known', async (_, response) => {
  network(response);
  expect(await tell('POST', '/settings/coach/words', { kind: 'phrase', text: '!' })).toBe(false);
});

test('a phrase that was taught has a number, by which it is taken back', async () => {
  const asked = network(json({ id: 7 }, 201));
  expect(await teachPhrase('touch base')).toEqual({ id: 7 });
  expect(String(asked[0]!.init.body)).toBe('kind=phrase&text=touch+base');
});

test.each([
  [
    'refused',
    json({ fields: { text: 'A word has at least two letters.' } }, 422),
    'A word has at least two letters.',
  ],
  ['a bug', json({ fields: { text: 'No.' } }, 500), undefined],
  ['no line', null, undefined],
])('a phrase that was not taught says why, where somebody knows: %s', async (_, response, problem) => {
  network(response);
  expect(await teachPhrase('!')).toEqual({ problem });
});
