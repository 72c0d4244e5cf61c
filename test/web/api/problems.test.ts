import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../src/domain/errors.ts';
import { apiErrors, NotJson } from '../../../src/web/api/problems.ts';
import { Problem } from '../../../src/web/api/schemas.ts';
import type { Env } from '../../../src/web/context.ts';

async function thrown(error: Error, sent?: string) {
  const app = new Hono<Env>();
  app.onError(apiErrors);
  app.all('/', (c) => {
    c.set('requestId', 'request-42');
    c.set('web', { log: { error: () => {} } } as unknown as Env['Variables']['web']);
    throw error;
  });
  const response = await app.request('/', sent === undefined ? {} : { method: 'POST', body: sent });
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = Problem.strict().parse(await response.json());
  expect(body.status).toBe(response.status);
  return body;
}

test.each([
  [new NotJson(), { status: 400, title: 'Not JSON' }],
  [new Forbidden('Owners can.'), { status: 403, detail: 'Owners can.' }],
  [new NotFound('Gone.'), { status: 404, detail: 'Gone.' }],
  [new Conflict('Held.', [{ id: 1 }]), { status: 409, news: [{ id: 1 }] }],
  [new Invalid({ text: 'Missing.' }), { status: 422, fields: { text: 'Missing.' } }],
])('%s is a problem of its own', async (error, expected) => {
  expect(await thrown(error)).toMatchObject({ type: 'about:blank', ...expected });
});

test('a bug names its request and nothing of itself', async () => {
  const body = await thrown(new Error('inner secret'));
  expect(body).toMatchObject({ status: 500, title: 'Our fault' });
  expect(body.detail).toContain('request-42');
  expect(JSON.stringify(body)).not.toContain('inner secret');
});

test.each([
  ['{"text":"x"}', 'text'],
  ['{"html":"<p></p>","text":"x"}', 'html'],
  ['{"html":""}', 'text'],
  ['{"html":7}', 'text'],
  ['{}', 'text'],
  ['no JSON', 'text'],
])('what is wrong with the words of %s is said at %s', async (sent, field) => {
  const { fields } = await thrown(new Invalid({ body: 'Empty.', cc: 'Who?' }), sent);
  expect(fields).toEqual({ [field]: 'Empty.', cc: 'Who?' });
});
