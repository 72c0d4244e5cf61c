import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Conflict, Invalid, NotFound } from '../../../src/domain/errors.ts';
import { bodyOf, named, queryOf, writtenAs } from '../../../src/web/api/input.ts';
import { NotJson } from '../../../src/web/api/problems.ts';
import type { Ctx } from '../../../src/web/context.ts';

const Shape = z.strictObject({ name: z.string() });

async function reading<T>(read: (c: Ctx) => T | Promise<T>, body?: string, query = ''): Promise<T> {
  let outcome!: { value: T } | { error: unknown };
  const app = new Hono();
  app.post('/', async (c) => {
    outcome = await Promise.resolve(c as unknown as Ctx)
      .then(read)
      .then(
        (value) => ({ value }),
        (error) => ({ error }),
      );
    return c.text('');
  });
  await app.request(`/${query}`, { method: 'POST', body });
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}

test('a body is read in its shape, whatever its content type says', async () => {
  expect(await reading((c) => bodyOf(c, Shape), '{"name":"Ana"}')).toEqual({ name: 'Ana' });
  await expect(reading((c) => bodyOf(c, Shape), '{name}')).rejects.toThrow(NotJson);
  await expect(reading((c) => bodyOf(c, Shape), '{"name":7}')).rejects.toMatchObject({
    fields: { name: expect.any(String) },
  });
});

test('so is a query', async () => {
  expect(await reading((c) => queryOf(c, Shape), '', '?name=Ana')).toEqual({ name: 'Ana' });
  await expect(reading((c) => queryOf(c, Shape), '', '?other=1')).rejects.toThrow(Invalid);
});

test('text becomes paragraphs unless HTML says more', () => {
  expect(writtenAs({ text: 'a\n\n<b>' })).toBe('<p>a</p><p>&lt;b&gt;</p>');
  expect(writtenAs({ text: 'a', html: ' ' })).toBe('<p>a</p>');
  expect(writtenAs({ text: 'a', html: '<p>b</p>' })).toBe('<p>b</p>');
});

test('what the body names and is not there is wrong at its field', async () => {
  expect(await named('policy', Promise.resolve(7))).toBe(7);
  await expect(named('policy', Promise.reject(new NotFound('It is gone.')))).rejects.toMatchObject({
    fields: { policy: 'It is gone.' },
  });
  await expect(named('policy', Promise.reject(new Conflict('Later.')))).rejects.toThrow(Conflict);
});
